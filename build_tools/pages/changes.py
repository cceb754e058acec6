"""What went from one value to another, and ranks: two tables at the end of the page of figures."""

from collections.abc import Iterator, Sequence

from build_tools.model.figure import Figure
from build_tools.pages.amounts import amount, period, sortable, source_link
from build_tools.pages.blocks import figures_table
from build_tools.pages.book import Book
from build_tools.pages.markup import escape
from build_tools.pages.report_pages import FIGURES
from build_tools.text.wording import wording, wordings


def changes_and_ranks(book: Book) -> Iterator[str]:
    """Yield the table of what went from one value to another, and that of ranks, for a report that has them."""
    names = wordings("pages.tables")
    changes = [f for f in book.report.figures if f.before is not None]
    ranks = [f for f in book.report.figures if f.measure == "rank" and f.before is None]
    if changes:
        yield _part(book, wording("pages.changes.changes"), "fromto", names["change"], changes)
    if ranks:
        yield _part(book, wording("pages.changes.ranks"), "ranks", names["rank"], ranks)


def _part(book: Book, title: str, anchor: str, column: str, figures: Sequence[Figure]) -> str:
    """Return the table of *figures* under its *title*; *column*: the name of the column of their amounts."""
    path = FIGURES.file(book.report.slug)
    names = wordings("pages.tables")
    rows = [
        (
            escape(f.name),
            sortable(f, escape(amount(f))),
            period(f.period),
            source_link(book, book.paragraph_by_id[f.paragraph], path),
        )
        for f in figures
    ]
    head = (names["figure"], f"{column}:", names["period"], names["source"])
    return f"## {title} {{ #{anchor} }}\n\n{figures_table(head, rows, title, 'labelled')}"
