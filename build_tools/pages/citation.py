"""What a reference to a report or to one of its sections needs."""

import re
from typing import Final

from build_tools.model.report import Report, Section
from build_tools.pages.book import Book
from build_tools.pages.report_names import report_title
from build_tools.text.wording import wording

# 第一部分, 第二章   a number that says what it counts
COMPLETE: Final = re.compile(r"第.*[部分章节编]")
# 第一，   第一   one that does not
ORDINAL: Final = re.compile(r"第.*")


def citation(report: Report) -> list[tuple[str, str]]:
    """Return what a reference to *report* needs, under the names that reference managers know."""
    meta = report.meta
    known = {
        "citation_title": report_title(report),
        "citation_author": meta.speaker,
        "citation_publication_date": str(meta.year) if meta.year else None,
        "citation_technical_report_institution": government(report),
    }
    return [(name, value) for name, value in known.items() if value]


def government(report: Report) -> str | None:
    """Return the name of the government that gave the report: 株洲市人民政府; None if the place is not known."""
    return wording("pages.citation.government", place=report.meta.place) if report.meta.place else None


def section_words(book: Book, section: Section) -> str:
    """Return which section *section* is, in the words of a reference: 第三部分第（八）节.

    A section without a number goes by its title: 第三部分“开局之年”一节.
    """
    number = (section.number or "").strip("，、：")
    if section.parent is None:
        return _part_words(number, section.title)
    return section_words(book, book.section_by_id[section.parent]) + _own_words(number, section.title)


def _part_words(number: str, title: str) -> str:
    if COMPLETE.fullmatch(number):
        return number
    if ORDINAL.fullmatch(number):
        return wording("pages.citation.ordinal_part", number=number)
    if number:
        return wording("pages.citation.part", number=number)
    return wording("pages.citation.titled_part", title=title)


def _own_words(number: str, title: str) -> str:
    if COMPLETE.fullmatch(number):
        return number
    if ORDINAL.fullmatch(number):
        return wording("pages.citation.ordinal_section", number=number)
    if number:
        return wording("pages.citation.section", number=number)
    return wording("pages.citation.titled_section", title=title)
