"""A place over the years: indicators, last year's targets beside this year's results, names that came and went."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from build_tools.data.indicators import Catalogue
from build_tools.model.answer import TwoYears
from build_tools.model.place import Place
from build_tools.pages.blocks import figures_table
from build_tools.pages.book import Book
from build_tools.pages.doubtful_figures import years_apart
from build_tools.pages.draft import Draft
from build_tools.pages.figure_charts import years_chart
from build_tools.pages.genres import genre_name
from build_tools.pages.markup import escape, fill, relative
from build_tools.pages.place_names import changes, grids
from build_tools.pages.place_years import Series, cell, name_of, rates_of, series_of, years_block, years_table
from build_tools.pages.signature import crumbs
from build_tools.pages.site_pages import HOME
from build_tools.pages.takeaways import Home
from build_tools.pages.targets import indicator_words
from build_tools.pages.two_years import counts_of, two_years_file, two_years_title
from build_tools.pages.verdicts import kept
from build_tools.programmes.glossary.entry import Entry
from build_tools.text.wording import wording, wordings


def place_page(
    place: Place,
    books: Sequence[Book],
    others: Sequence[Book],
    entries: Sequence[Entry],
    catalogue: Catalogue,
    compared: Sequence[TwoYears] = (),
) -> Draft:
    """Return the page that compares the *books* of *place*, which are of one genre, the oldest first.

    *compared* are its pairs of successive reports;
    *others*: its reports of other genres or of no known year, which are only listed.
    """
    path = place.file
    order = {name: i for i, name in enumerate(catalogue.order())}
    results = series_of(books, order, target=False)
    targets = series_of(books, order, target=True)
    home = Home(f"places/{place.id}/data/{place.id}", place.address, _whose(place, books))
    years, charts = tuple(years_table(home, results)), tuple(years_chart(home, rates_of(results)))
    body = fill(
        "place",
        {
            "title": escape(place.label),
            "former": _former_names(place),
            "reports": "\n".join(_report_row(book, path) for book in reversed(books)),
            "others": _others(others, path),
            "years": years_block(years, results, path) or wording("pages.place.no_years"),
            "doubts": "\n".join(years_apart(books, path)),
            "chart": "\n\n".join(chart.block(path) for chart in charts),
            "kept": "\n\n".join(_targets_and_results(targets, results, path)) or wording("pages.place.no_targets"),
            "answers": "\n".join(_answers(place, books, compared)),
            "phrases": "\n\n".join(grids(books, entries, path)) or wording("pages.place.no_phrases"),
            "names": "\n\n".join(changes(books, entries, path)),
        },
    )
    return Draft(path, _meta(place, books), f"{_way(place)}\n\n{body}", takeaways=(*years, *charts))


def _meta(place: Place, books: Sequence[Book]) -> dict[str, object]:
    """Return what the head of the page says: whose page it is, and of which years."""
    first, last = books[0].report.meta.year, books[-1].report.meta.year
    genre = genre_name(books[0].report.meta.genre)
    whose = _whose(place, books)
    here = wording("pages.place.short_title")
    return {
        "title": wording("pages.signature.title", whose=whose, here=here),
        "description": wording("pages.place.description", place=place.label, first=first, last=last, genre=genre),
        "kind": "place",
        "whose": whose,
        "here": here,
        "report": whose,
    }


def _whose(place: Place, books: Sequence[Book]) -> str:
    """Return whose and of which years the page is: 株洲市 2015—2016."""
    first, last = books[0].report.meta.year, books[-1].report.meta.year
    return wording("pages.place.whose", place=place.label, first=first, last=last)


def _way(place: Place) -> str:
    """Return the way to the page of *place*: the home page, what the place is in, its name."""
    above = dict.fromkeys(name for name in (place.province.name if place.province else "", place.parent) if name)
    home = f"[{HOME.title}]({relative(place.file, HOME.file)})"
    return crumbs(home, *(escape(name) for name in above if name != place.name), escape(place.name))


def place_title(place: Place) -> str:
    """Return what the page of *place* is called."""
    return title_of(place.label)


def title_of(name: str) -> str:
    """Return what the page of a place with *name* is called."""
    return wording("pages.place.title", place=name)


def _answers(place: Place, books: Sequence[Book], compared: Sequence[TwoYears]) -> Iterator[str]:
    """Yield the line of each pair of successive reports, the latest first, and one for each gap between two."""
    by_slug = {found.earlier: found for found in compared}
    for before, after in reversed(list(pairwise(books))):
        first, last = before.report.meta.year or 0, after.report.meta.year or 0
        if found := by_slug.get(before.report.slug):
            file = relative(place.file, two_years_file(place, first))
            title = two_years_title(place, first)
            yield wording("pages.two_years.link", title=escape(title), file=file, counts=counts_of(found))
        elif last > first + 1:
            missing = wording("pages.place.separator").join(map(str, range(first + 1, last)))
            yield wording("pages.two_years.gap", years=missing)


def _former_names(place: Place) -> str:
    """Return the line that says what *place* was called before; "" if it had no other name."""
    names = wording("pages.place.separator").join(place.former_names)
    return f"{wording('pages.place.former', names=escape(names))}\n{{ .label }}" if names else ""


def _others(books: Sequence[Book], path: str) -> str:
    """Return the list of the place's reports that are not compared; "" if there are none."""
    rows = "\n".join(_report_row(book, path) for book in reversed(books))
    return f"{wording('pages.place.others')}\n\n{rows}" if rows else ""


def _report_row(book: Book, path: str) -> str:
    counts = (
        wording("pages.counts.characters", count=book.size),
        wording("pages.counts.names", count=len(book.report.programmes)),
        wording("pages.counts.figures", count=len(book.report.figures)),
    )
    return f"- [{escape(book.name)}]({relative(path, book.cover)}) <small>{' · '.join(counts)}</small>"


def _targets_and_results(targets: Series, results: Series, path: str) -> Iterator[str]:
    """Yield for each year, the latest first, the targets of its report beside the results in the next year's report."""
    names = wordings("pages.tables")
    for year in sorted({year for values in targets.values() for year in values}, reverse=True):
        rows = []
        for key, values in targets.items():
            target, result = values.get(year), results.get(key, {}).get(year)
            if target and result:
                apart = kept(result[1], target[1])
                name = escape(indicator_words(name_of(values), key))
                rows.append((name, cell(target, path), cell(result, path), apart))
        if rows:
            target_title = wording("pages.place.target_column", year=year)
            result_title = wording("pages.place.result_column", year=year, next_year=year + 1)
            head = (names["figure"], f"{target_title}:", f"{result_title}:", names["difference"])
            yield f"### {wording('pages.facts.year', year=year)} {{ #kept-{year} }}\n\n{figures_table(head, rows, target_title, 'labelled wide-table')}"
