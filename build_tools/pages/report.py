"""All pages of one report."""

from build_tools.data.indicators import Catalogue
from build_tools.model.report import Evidence
from build_tools.pages.book import Book
from build_tools.pages.cover import cover_page
from build_tools.pages.draft import Draft
from build_tools.pages.fidelity import fidelity_page
from build_tools.pages.figures import figures_page
from build_tools.pages.full import full_page
from build_tools.pages.glance import glance_page
from build_tools.pages.names import names_page
from build_tools.pages.report_pages import (
    FIDELITY,
    FIGURES,
    FULL,
    GLANCE,
    NAMES,
    REPORT_PAGES,
    TARGETS,
    TASKS,
    UNTABLED,
)
from build_tools.pages.section import section_pages
from build_tools.pages.signature import signed
from build_tools.pages.targets import targets_page
from build_tools.pages.tasks import tasks_page
from build_tools.pages.untabled import untabled_page


def draw_report(book: Book, evidence: Evidence, catalogue: Catalogue) -> list[Draft]:
    """Return the pages of a report: the cover, those of its sections, and those of the table ``REPORT_PAGES``."""
    pages = {
        GLANCE: glance_page(book),
        FIGURES: figures_page(book, evidence.untabled, catalogue),
        TARGETS: targets_page(book, catalogue),
        TASKS: tasks_page(book),
        UNTABLED: untabled_page(book, evidence.untabled),
        NAMES: names_page(book),
        FULL: full_page(book),
        FIDELITY: fidelity_page(book, evidence),
    }
    drafts = [cover_page(book, evidence, catalogue), *section_pages(book), *(pages[page] for page in REPORT_PAGES)]
    return [signed(book, draft) for draft in drafts]
