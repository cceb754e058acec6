"""What went from one value to another, and ranks: the page changes.md."""

from collections.abc import Sequence

from build_tools.model.figure import Figure
from build_tools.pages.amounts import amount, period, sortable, source_link
from build_tools.pages.blocks import figures_table
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.figures import figures_draft, views
from build_tools.pages.markup import escape, fill
from build_tools.pages.report_pages import CHANGES
from build_tools.text.wording import wording, wordings


def changes_page(book: Book) -> Draft:
    """Return the page of what went from one value to another, and of ranks."""
    names = wordings("pages.tables")
    changes = [f for f in book.report.figures if f.before is not None]
    ranks = [f for f in book.report.figures if f.measure == "rank" and f.before is None]
    parts = []
    if changes:
        parts.append(_part(book, wording("pages.changes.changes"), "fromto", names["change"], changes))
    if ranks:
        parts.append(_part(book, wording("pages.changes.ranks"), "ranks", names["rank"], ranks))
    text = "\n\n".join(parts) or wording("pages.changes.no_changes")
    body = fill("changes", {"views": views(CHANGES), "parts": text})
    description = wording("pages.changes.description", name=book.name, changes=len(changes), ranks=len(ranks))
    return figures_draft(book, CHANGES, description, body)


def _part(book: Book, title: str, anchor: str, column: str, figures: Sequence[Figure]) -> str:
    """Return the table of *figures* under its *title*; *column*: the name of the column of their amounts."""
    path = CHANGES.file(book.report.slug)
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
