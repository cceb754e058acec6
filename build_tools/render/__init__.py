"""Render a report, and the site around the reports, as Markdown pages."""

import re
from typing import Final

from build_tools.fidelity import check_page
from build_tools.indicators import Catalogue
from build_tools.model import Page
from build_tools.render.account import account_page
from build_tools.render.blocks import Book, open_book
from build_tools.render.comparison import comparison_page
from build_tools.render.cover import cover_page
from build_tools.render.entries import glossary_addresses, glossary_pages
from build_tools.render.full import full_page
from build_tools.render.ledger import ledger_pages
from build_tools.render.section import section_pages
from build_tools.render.site import file_link, home_page, live_pages, navigation, redirect_pages

__all__ = [
    "Book",
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


# ](../1-1.md#p2)   { #p2 .para }   ##   what differs between two places of one text
PLACE: Final = re.compile(r"\]\([^)\s]*\)|\{ #[^}]*\}|^#+ ", re.MULTILINE)


def render_report(book: Book, catalogue: Catalogue, comment: str) -> list[Page]:
    """Return the pages of a report: cover, sections, whole text, tables of figures, fidelity account; *comment* says what
    made them.

    Raises FidelityError where a page would show a text differently from the report.
    """
    drafts = [cover_page(book), *section_pages(book), full_page(book), account_page(book)]
    drafts += [*ledger_pages(book, catalogue), comparison_page(book, catalogue)]
    checked: set[str] = set()
    for draft in drafts:
        # The page with the whole text repeats what was checked on the sections' pages: only the rest is rendered again.
        blocks = [block for block in draft.body.split("\n\n") if PLACE.sub("", block) not in checked]
        body = "\n\n".join(blocks)
        check_page(draft.path, body, {anchor: text for anchor, text in draft.texts.items() if f"{{ #{anchor} " in body})
        checked |= {PLACE.sub("", block) for block in blocks}
    return [draft.page(comment) for draft in drafts]
