"""What a reference to a report or to one of its sections needs."""

import re
from collections.abc import Mapping
from typing import Final

from build_tools.model.report import Report, Section
from build_tools.pages.book import Book
from build_tools.pages.report_names import placed_title
from build_tools.pages.section_paths import ORDINAL, is_spoken, number_of
from build_tools.text.quotation_marks import inside_marks
from build_tools.text.wording import wording, wordings

# 第一部分, 第二章   a number that says what it counts
COMPLETE: Final = re.compile(r"第.*[部分章节编]")


def citation(report: Report) -> list[tuple[str, str]]:
    """Return what a reference to *report* needs, under the names that reference managers know."""
    meta = report.meta
    known = {
        "citation_title": placed_title(report),
        "citation_author": meta.speaker,
        "citation_publication_date": str(meta.year) if meta.year else None,
        "citation_technical_report_institution": institution(report),
    }
    return [(name, value) for name, value in known.items() if value]


def institution(report: Report) -> str | None:
    """Return the name of the government that gave the report, 株洲市人民政府, or of the issuer; None if it is not known."""
    meta = report.meta
    if meta.issuer or meta.genre != "government" or not meta.place:
        return meta.issuer
    return meta.place if meta.level == 0 else wording("pages.citation.government", place=meta.place)


def section_words(book: Book, section: Section) -> str:
    """Return which section *section* is, in the words of a reference: 第三部分第（八）节.

    A section without a number goes by its title: 第三部分“开局之年”一节.
    """
    above = section_words(book, book.section_by_id[section.parent]) if section.parent else ""
    return above + own_words(section)


def own_words(section: Section) -> str:
    """Return the same without the part that *section* is in: 第（八）节."""
    number = number_of(section)
    forms = wordings("pages.citation.section") if section.parent else wordings("pages.citation.part")
    return _words(forms, "" if is_spoken(number) else number, section.title)


def _words(forms: Mapping[str, str], number: str, title: str) -> str:
    """Return *number*, or without one the *title*, in the fitting one of *forms*; a complete number is in no form."""
    if COMPLETE.fullmatch(number):
        return number
    if ORDINAL.fullmatch(number):
        return forms["ordinal"].format(number=number)
    if number:
        return forms["numbered"].format(number=number)
    return forms["titled"].format(title=inside_marks(title))
