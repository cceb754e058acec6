"""All figures of a report, by time and group: the page figures.md, and what the other pages of figures share with it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from build_tools.data.indicators import Catalogue
from build_tools.model.figure import Figure, Untabled
from build_tools.pages.amounts import amount, estimated, magnitude, period, source_link
from build_tools.pages.blocks import figures_table
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.markup import escape, fill
from build_tools.pages.report_pages import FIGURES, FIGURES_PAGES, ReportPage
from build_tools.pages.schema_org import about_figures


def views(here: ReportPage) -> str:
    """Return the line that leads from the page *here* to the others of the figures."""
    return " · ".join(f"**{p.title}**" if p is here else f"[{p.title}]({p.stem}.md)" for p in FIGURES_PAGES)


def draft(book: Book, page: ReportPage, description: str, body: str) -> Draft:
    """Return *page*, one of those that show the figures."""
    meta: dict[str, object] = {
        "title": f"{page.title} · {book.name}",
        "description": description,
        "kind": "figures",
        "hide": ["toc"] if page is not FIGURES else [],
    }
    if page is FIGURES:
        meta["about"] = about_figures(book.report)
    return Draft(page.file(book.report.slug), meta, body)


def figures_page(book: Book, untabled: Sequence[Untabled], catalogue: Catalogue) -> Draft:
    """Return the page of all figures, a table for each time and status."""
    report = book.report
    path = FIGURES.file(report.slug)
    blocks = []
    for (years, target), figures in _blocks(book):
        title = f"{period(years)}{'的目标' if target else '的成绩'}"
        anchor = ("target" if target else "result") + (f"-{years}" if years else "")
        rows = _grouped_rows(book, figures, catalogue, path)
        blocks.append(f"## {title} {{ #{anchor} }}\n\n{figures_table(('指标', '数值:', '出处'), rows)}")
    total = numbers(book, untabled)
    body = fill(
        "figures",
        {
            "views": views(FIGURES),
            "count": str(len(report.figures)),
            "total": str(total),
            "tabled": str(total - len(untabled)),
            "blocks": "\n\n".join(blocks) or "没有找到可入表的数字。",
        },
    )
    return draft(book, FIGURES, f"{book.name}里的{len(report.figures)}个指标：成绩与目标，每个数字都链接到原文。", body)


def numbers(book: Book, untabled: Sequence[Untabled]) -> int:
    """Return how many numbers with a unit the report has: those tabled (with those they came from) and those not."""
    report = book.report
    return len(report.figures) + sum(f.before is not None for f in report.figures) + len(untabled)


def _blocks(book: Book) -> list[tuple[tuple[str, bool], list[Figure]]]:
    """Return the figures by time and whether they look ahead: the year's results, the five years', then the targets."""
    blocks: dict[tuple[str, bool], list[Figure]] = {}
    for figure in book.report.figures:
        blocks.setdefault((figure.period, figure.status == "target"), []).append(figure)
    year = book.report.meta.year

    def rank(key: tuple[str, bool]) -> tuple[bool, int, str]:
        years, target = key
        main = str(year) if target else str((year or 0) - 1)
        return target, 0 if years == main else 1 if "-" in years else 2 if years else 3, years

    return sorted(blocks.items(), key=lambda block: rank(block[0]))


def _grouped_rows(book: Book, figures: Sequence[Figure], catalogue: Catalogue, path: str) -> Iterator[Sequence[str]]:
    """Yield the rows of a table, under a row for each group."""
    order = {name: i for i, name in enumerate(catalogue.order())}
    ordered = sorted(figures, key=lambda f: order.get(f.group, len(order)))
    for group, members in groupby(ordered, key=lambda f: f.group):
        yield (f"**{group}**", "", "")
        for figure in members:
            yield (
                f"{escape(figure.name)} {{ #{figure.id} }}",
                f"{escape(amount(figure))}{estimated(figure)} {{ data-value={magnitude(figure):f} }}",
                source_link(book, figure, path),
            )
