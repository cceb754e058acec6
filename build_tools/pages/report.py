"""All pages of one report."""

import re
from collections.abc import Iterable
from typing import Final

from build_tools.data.indicators import Catalogue
from build_tools.model.report import Evidence
from build_tools.pages.book import Book
from build_tools.pages.changes import changes_page
from build_tools.pages.cover import cover_page
from build_tools.pages.draft import Draft
from build_tools.pages.fidelity import fidelity_page
from build_tools.pages.figures import figures_page
from build_tools.pages.full import full_page
from build_tools.pages.markup import render
from build_tools.pages.names import names_page
from build_tools.pages.proof import check_page
from build_tools.pages.report_pages import (
    CHANGES,
    FIDELITY,
    FIGURES,
    FULL,
    NAMES,
    REPORT_PAGES,
    TARGETS,
    TASKS,
    UNTABLED,
)
from build_tools.pages.section import section_pages
from build_tools.pages.targets import targets_page
from build_tools.pages.tasks import tasks_page
from build_tools.pages.untabled import untabled_page

# ](../1-1.md#p2)   { #p2 .para }   <tr id="p2"   ##   what differs between two places of one text
PLACE: Final = re.compile(r'\]\([^)\s]*\)|\{ #[^}]*\}|(?<=^<tr )id="[^"]*"|^#+ ', re.MULTILINE)


def draw_report(book: Book, evidence: Evidence, catalogue: Catalogue) -> list[Draft]:
    """Return the pages of a report: cover, sections, whole text, fidelity account, tables of figures."""
    pages = {
        FIGURES: figures_page(book, evidence.untabled, catalogue),
        TARGETS: targets_page(book, catalogue),
        TASKS: tasks_page(book),
        CHANGES: changes_page(book),
        UNTABLED: untabled_page(book, evidence.untabled),
        NAMES: names_page(book),
        FULL: full_page(book),
        FIDELITY: fidelity_page(book, evidence),
    }
    return [cover_page(book, evidence), *section_pages(book), *(pages[page] for page in REPORT_PAGES)]


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
