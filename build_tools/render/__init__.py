"""Render a report, and the site around the reports, as Markdown pages."""

import re
from collections.abc import Iterable
from typing import Final

from build_tools.fidelity import check_page
from build_tools.indicators import Catalogue
from build_tools.markup import Rendering, render
from build_tools.render.account import account_page
from build_tools.render.blocks import Book, Draft, open_book
from build_tools.render.comparison import comparison_page
from build_tools.render.cover import cover_page
from build_tools.render.entries import glossary_addresses, glossary_pages
from build_tools.render.full import full_page
from build_tools.render.ledger import ledger_pages
from build_tools.render.names import names_page
from build_tools.render.places import place_page
from build_tools.render.section import section_pages
from build_tools.render.site import file_link, home_page, live_pages, navigation, redirect_pages
from build_tools.render.tasks import tasks_page
from build_tools.renderings import Renderings, rendering_key

__all__ = [
    "Book",
    "Draft",
    "check_drafts",
    "draw_report",
    "file_link",
    "glossary_addresses",
    "glossary_pages",
    "home_page",
    "live_pages",
    "navigation",
    "open_book",
    "place_page",
    "redirect_pages",
    "render_drafts",
]


# ](../1-1.md#p2)   { #p2 .para }   <tr id="p2"   ##   what differs between two places of one text
PLACE: Final = re.compile(r'\]\([^)\s]*\)|\{ #[^}]*\}|(?<=^<tr )id="[^"]*"|^#+ ', re.MULTILINE)


def draw_report(book: Book, catalogue: Catalogue) -> list[Draft]:
    """Return the pages of a report: cover, sections, whole text, fidelity account, tables of figures."""
    drafts = [cover_page(book), *section_pages(book), full_page(book), account_page(book)]
    drafts += [*ledger_pages(book, catalogue), tasks_page(book)]
    return [*drafts, comparison_page(book, catalogue), names_page(book)]


def check_drafts(drafts: Iterable[Draft]) -> None:
    """Raise FidelityError where one of *drafts* would show a text differently from the report.

    The page with the whole text repeats what was checked on the sections' pages: only the rest of it is rendered.
    """
    checked: set[str] = set()
    for draft in drafts:
        if draft.texts:
            blocks = [block for block in draft.body.split("\n\n") if PLACE.sub("", block) not in checked]
            body = "\n\n".join(blocks)
            texts = {a: text for a, text in draft.texts.items() if f"{{ #{a} " in body or f'<tr id="{a}"' in body}
            check_page(draft.path, render(body), texts)
            checked |= {PLACE.sub("", block) for block in blocks}


def render_drafts(drafts: Iterable[Draft], kept: Renderings | None = None) -> dict[str, Rendering]:
    """Return the renderings of *drafts* by the keys of their Markdown, taken from *kept* where it has them.

    Raises FidelityError like ``check_drafts``: what was kept is checked as well.
    """
    renderings = {}
    for draft in drafts:
        rendering = (kept and kept.get(draft.path, draft.markdown)) or render(draft.markdown)
        check_page(draft.path, rendering, draft.texts)
        renderings[rendering_key(draft.markdown)] = rendering
    return renderings
