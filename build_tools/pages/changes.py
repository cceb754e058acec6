"""What went from one value to another, and ranks: the page changes.md."""

from build_tools.pages.amounts import amount, magnitude, period, source_link
from build_tools.pages.blocks import figures_table
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.figures import draft, views
from build_tools.pages.markup import escape, fill
from build_tools.pages.report_pages import CHANGES


def changes_page(book: Book) -> Draft:
    """Return the page of what went from one value to another, and of ranks."""
    path = CHANGES.file(book.report.slug)
    changes = [f for f in book.report.figures if f.before is not None]
    ranks = [f for f in book.report.figures if f.measure == "rank" and f.before is None]
    parts = []
    for title, figures, anchor, what in (("从多少到多少", changes, "fromto", "变化"), ("位次", ranks, "ranks", "位次")):
        if figures:
            rows = [
                (
                    escape(f.name),
                    f"{escape(amount(f))} {{ data-value={magnitude(f):f} }}",
                    period(f.period),
                    source_link(book, f, path),
                )
                for f in figures
            ]
            parts.append(f"## {title} {{ #{anchor} }}\n\n{figures_table(('指标', f'{what}:', '时期', '出处'), rows)}")
    body = fill("changes", {"views": views(CHANGES), "parts": "\n\n".join(parts) or "报告没有写明变化或位次。"})
    return draft(book, CHANGES, f"{book.name}里写明前后数值的{len(changes)}处变化和{len(ranks)}个位次。", body)
