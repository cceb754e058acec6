"""All figures of a report, by time and group: the page figures.md, and what the other pages of figures share with it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from build_tools.data.indicators import Catalogue
from build_tools.model.figure import Figure, Untabled
from build_tools.pages.amounts import amount, estimated, period, sortable, source_link
from build_tools.pages.blocks import figures_table
from build_tools.pages.book import Book
from build_tools.pages.changes import changes_and_ranks
from build_tools.pages.draft import Draft
from build_tools.pages.formats import formats_download
from build_tools.pages.markup import escape, fill
from build_tools.pages.report_pages import FIGURES, FIGURES_PAGES, ReportPage
from build_tools.pages.schema_org import about_figures
from build_tools.text.wording import wording, wordings


def figures_page(book: Book, untabled: Sequence[Untabled], catalogue: Catalogue) -> Draft:
    """Return the page of all figures, a table for each time, results and targets apart."""
    path = FIGURES.file(book.report.slug)
    count, total = len(book.report.figures), count_numbers(book, untabled)
    blocks = [_block(book, years, target, figures, catalogue, path) for (years, target), figures in _by_time(book)]
    body = fill(
        "figures",
        {
            "views": views(FIGURES),
            "count": str(count),
            "total": str(total),
            "tabled": str(total - len(untabled)),
            "left": str(len(untabled)),
            "blocks": "\n\n".join([*blocks, *changes_and_ranks(book)]) or wording("pages.figures.no_figures"),
            "formats": formats_download(book, path, "figures"),
        },
    )
    return figures_draft(book, FIGURES, wording("pages.figures.description", name=book.name, count=count), body)


def views(page: ReportPage) -> str:
    """Return the line that leads from *page* to the other pages of figures."""
    return " · ".join(f"**{p.title}**" if p is page else f"[{p.title}]({p.stem}.md)" for p in FIGURES_PAGES)


def figures_draft(book: Book, page: ReportPage, description: str, body: str) -> Draft:
    """Return *page*, one of those that show the figures."""
    meta: dict[str, object] = {
        "title": page.title,
        "description": description,
        "kind": "figures",
        "hide": ["toc"] if page is not FIGURES else [],
    }
    if page is FIGURES:
        meta["about"] = about_figures(book.report)
    return Draft(page.file(book.report.slug), meta, body)


def count_numbers(book: Book, untabled: Sequence[Untabled]) -> int:
    """Return how many numbers with a unit the report has: tabled, with the values that they came from, and untabled."""
    report = book.report
    return len(report.figures) + sum(f.before is not None for f in report.figures) + len(untabled)


def _by_time(book: Book) -> list[tuple[tuple[str, bool], list[Figure]]]:
    """Return the figures by period and whether they are targets: the year's results, the five years', then the targets."""
    found: dict[tuple[str, bool], list[Figure]] = {}
    for figure in book.report.figures:
        found.setdefault((figure.period, figure.status == "target"), []).append(figure)
    return sorted(found.items(), key=lambda item: _rank(item[0], book.report.meta.planned_year or 0))


def _rank(time: tuple[str, bool], year: int) -> tuple[bool, int, str]:
    """Return the rank of a time in the report of *year*: its main year, then several years, other years, no period."""
    years, target = time
    if years == str(year if target else year - 1):
        order = 0
    elif "-" in years:
        order = 1
    else:
        order = 2 if years else 3
    return target, order, years


def _block(book: Book, years: str, target: bool, figures: Sequence[Figure], catalogue: Catalogue, path: str) -> str:
    """Return the table of one time under its heading."""
    kind = wording("pages.figures.targets") if target else wording("pages.figures.results")
    anchor = ("target" if target else "result") + (f"-{years}" if years else "")
    names = wordings("pages.tables")
    head = (names["figure"], f"{names['amount']}:", names["source"])
    rows = _grouped_rows(book, figures, catalogue, path)
    title = f"{period(years)}{kind}"
    return f"## {title} {{ #{anchor} }}\n\n{figures_table(head, rows, title)}"


def _grouped_rows(book: Book, figures: Sequence[Figure], catalogue: Catalogue, path: str) -> Iterator[Sequence[str]]:
    """Yield the rows of a table, under a row for each group of indicators."""
    order = {name: i for i, name in enumerate(catalogue.order())}
    ordered = sorted(figures, key=lambda f: order.get(f.group, len(order)))
    for group, members in groupby(ordered, key=lambda f: f.group):
        yield (f"**{group}**", "", "")
        for figure in members:
            link = source_link(book, book.paragraph_by_id[figure.paragraph], path)
            yield (
                f"{escape(figure.name)} {{ #{figure.id} }}",
                sortable(figure, escape(amount(figure)) + estimated(figure)),
                link,
            )
