"""A place over the years: indicators, last year's targets beside this year's results, names that came and went."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from build_tools.data.indicators import Catalogue
from build_tools.model.figure import Figure
from build_tools.model.place import Place
from build_tools.pages.amounts import amount, estimated, row_link
from build_tools.pages.blocks import figures_table, term_link
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.figure_charts import years_chart
from build_tools.pages.markup import escape, fill, relative
from build_tools.pages.targets import KINDS, difference
from build_tools.programmes.glossary import Entry

# An indicator's values by what it is and how it is measured: (地区生产总值, 增长) → year → the book and its figure.
Series = dict[tuple[str, str], dict[int, tuple[Book, Figure]]]
CHANGES: Final = (("新出现", "new"), ("不再出现", "dropped"), ("沿用", "kept"))


def place_page(region: Place, books: Sequence[Book], entries: Sequence[Entry], catalogue: Catalogue) -> Draft:
    """Return the page that compares the *books* of *region*, the oldest first."""
    path = region.file
    order = {name: i for i, name in enumerate(catalogue.order())}
    results = _series(books, order, target=False)
    targets = _series(books, order, target=True)
    years = sorted({year for values in results.values() for year in values})
    body = fill(
        "place",
        {
            "title": escape(region.name),
            "reports": "\n".join(
                f"- [{escape(book.name)}]({relative(path, book.cover)}) <small>{book.size} 字 · "
                f"{len(book.report.programmes)} 个名目 · {len(book.report.figures)} 个指标</small>"
                for book in reversed(books)
            ),
            "years": _years_table(results, years, path) or "还没有两年都写明的同一指标。",
            "chart": "\n\n".join(years_chart(_rates(results))),
            "kept": "\n\n".join(_promises(targets, results, path)) or "还没有可以对照的目标和结果。",
            "names": "\n\n".join(_names(books, entries, path)),
        },
    )
    first, last = books[0].report.meta.year, books[-1].report.meta.year
    meta = {
        "title": region.title,
        "description": f"{region.name}{first}—{last}年政府工作报告：指标逐年并排，上年目标与本年结果对照，名目的增减。",
        "kind": "place",
    }
    return Draft(path, meta, body)


def _series(books: Sequence[Book], order: Mapping[str, int], target: bool) -> Series:
    """Return the figures of the year that each report looks back on (or, *target*, ahead to), by indicator and measure."""
    found: Series = {}
    for book in books:
        year = book.report.meta.year
        if year is None:
            continue
        when = year if target else year - 1
        for figure in book.report.figures:
            kind = KINDS.get(figure.measure)
            if kind and figure.period == str(when) and (figure.status == "target") == target:
                found.setdefault((figure.indicator or figure.name, kind), {}).setdefault(when, (book, figure))
    return dict(sorted(found.items(), key=lambda item: order.get(next(iter(item[1].values()))[1].group, len(order))))


def _years_table(results: Series, years: Sequence[int], path: str) -> str:
    """Return the results year by year: a row for each indicator that at least two years have; "" where there is none."""
    rows = [
        (f"{escape(name)}（{kind}）", *(_cell(values.get(year), path) for year in years))
        for (name, kind), values in results.items()
        if len(values) > 1
    ]
    return _figures(("指标", *(f"{year}年:" for year in years)), rows)


def _cell(found: tuple[Book, Figure] | None, path: str) -> str:
    return row_link(*found, path, amount(found[1])) + estimated(found[1]) if found else ""


def _figures(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return figures_table(head, rows, "years wide-table") if rows else ""


def _rates(results: Series) -> list[tuple[str, list[tuple[int, Figure]]]]:
    """Return the rates of growth, in %, that at least two years have, the years in order."""
    return [
        (name, [(year, figure) for year, (_, figure) in sorted(values.items())])
        for (name, kind), values in results.items()
        if kind == "增长"
        and len(values) > 1
        and all(f.unit == "%" and isinstance(f.value, Decimal) for _, f in values.values())
    ]


def _promises(targets: Series, results: Series, path: str) -> Iterator[str]:
    """Yield for each year, the latest first, what its report aimed at beside what the next one says was reached."""
    for year in sorted({year for values in targets.values() for year in values}, reverse=True):
        rows = []
        for what, values in targets.items():
            target, result = values.get(year), results.get(what, {}).get(year)
            if target and result:
                name = f"{escape(what[0])}（{what[1]}）"
                told = difference(result[1], target[1], "结果", "目标")
                rows.append((name, _cell(target, path), _cell(result, path), told))
        if rows:
            head = ("指标", f"{year}年目标（{year}年报告）:", f"{year}年结果（{year + 1}年报告）:", "相差")
            yield f"### {year}年 {{ #kept-{year} }}\n\n{_figures(head, rows)}"


def _names(books: Sequence[Book], entries: Sequence[Entry], path: str) -> Iterator[str]:
    """Yield for each pair of years, the latest first, the names that are new, kept and dropped."""
    named = [(entry, {report.slug for report, _ in entry.uses}) for entry in entries]
    for before, after in reversed(list(pairwise(books))):
        old, new = before.report.slug, after.report.slug
        sets = {
            "new": [entry for entry, slugs in named if new in slugs and old not in slugs],
            "kept": [entry for entry, slugs in named if new in slugs and old in slugs],
            "dropped": [entry for entry, slugs in named if old in slugs and new not in slugs],
        }
        years = f"{before.report.meta.year}年到{after.report.meta.year}年"
        yield f"### {years} {{ #names-{after.report.meta.year} }}"
        for title, which in CHANGES:
            links = "、".join(term_link(e, path) for e in sets[which])
            told = f"{title} {len(sets[which])} 个"
            if which == "kept" and links:  # most names stay: they are there for who asks
                yield f'<details class="points" markdown>\n<summary>{told}</summary>\n\n{links}\n\n</details>'
            else:
                yield f"**{told}**　{links}" if links else told
