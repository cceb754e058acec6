"""Render a report, and the site around the reports, as Markdown pages."""

from build_tools.fidelity import check_page
from build_tools.model import Page
from build_tools.render.account import account_page
from build_tools.render.blocks import Book, open_book
from build_tools.render.cover import cover_page
from build_tools.render.entries import glossary_addresses, glossary_pages
from build_tools.render.full import full_page
from build_tools.render.section import section_pages
from build_tools.render.site import file_link, home_page, live_pages, navigation, redirect_pages

__all__ = [
    "file_link",
    "glossary_addresses",
    "glossary_pages",
    "home_page",
    "live_pages",
    "navigation",
    "open_book",
    "redirect_pages",
    "render_report",
]


def render_report(book: Book, comment: str) -> list[Page]:
    """Return the pages of a report: cover, sections, whole text, fidelity account; *comment* says what made them.

    Raises FidelityError where a page would show a text differently from the report.
    """
    drafts = [cover_page(book), *section_pages(book), full_page(book), account_page(book)]
    for draft in drafts:
        check_page(draft.path, draft.body, draft.texts)
    return [draft.page(comment) for draft in drafts]
