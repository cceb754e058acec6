"""The stages in their order, for one report: from a raw file, as ``read`` returns it, to the pages that ``write`` takes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from build_tools.clean.typography import clean_text
from build_tools.data.indicators import Catalogue
from build_tools.data.ledger import Ledger
from build_tools.data.read import Knowledge, RawReport
from build_tools.figures.find import find_figures
from build_tools.files.chapters import render_chapters
from build_tools.files.data_files import data_files
from build_tools.files.epub import epub_book
from build_tools.files.single_page import single_page
from build_tools.frame.completeness import tell_incomplete
from build_tools.frame.find import find_frames, is_report
from build_tools.frame.metadata import read_meta
from build_tools.model.editing import Editing, Naming
from build_tools.model.errors import DataError
from build_tools.model.outline import Frame
from build_tools.model.output import OutputFile
from build_tools.model.report import Evidence, FullReport
from build_tools.model.source import CleanText, Source
from build_tools.outline.addresses import address_report
from build_tools.outline.figure_addresses import number_figures
from build_tools.outline.proof import check_report
from build_tools.outline.sections import parse_outline
from build_tools.pages.book import Book, open_book
from build_tools.pages.draft import Draft
from build_tools.pages.proof import check_drafts
from build_tools.pages.report import draw_report
from build_tools.programmes.find import find_programmes
from build_tools.text.lines import split_lines

MADE: Final = "由 build_tools 据 {source} 生成；请改那里，不要改本文件。"


def convert(raw: RawReport, ledger: Ledger, knowledge: Knowledge, force: bool = False) -> FullReport:
    """Return the report that *raw* holds, checked; pure: the same input gives the same report.

    Raises DataError for a text that is no report, unless *force* is given.
    """
    clean, frames = _told_apart(raw)
    part = raw.editing.source.part
    if not 1 <= part <= len(frames):
        raise DataError(raw.where, f"[source] part = {part}, but the file holds {len(frames)} report(s)")
    return _understood(raw, clean, frames[part - 1], ledger, knowledge, force)


def convert_parts(raw: RawReport, knowledge: Knowledge, force: bool = False) -> Iterator[FullReport]:
    """Yield each of the reports that the raw file of *raw* holds, none of them published: slug, slug-2, slug-3."""
    clean, frames = _told_apart(raw)
    for part, frame in enumerate(frames, 1):
        own = raw if part == 1 else replace(raw, slug=f"{raw.slug}-{part}")
        yield _understood(own, clean, frame, Ledger({}, {}), knowledge, force)


def _told_apart(raw: RawReport) -> tuple[CleanText, tuple[Frame, ...]]:
    """Return the clean text of *raw*, and the reports in it told apart from what surrounds them."""
    clean = clean_text(raw.source.text, raw.editing.errata, f"data/reports/{raw.slug}/report.toml")
    return clean, find_frames(split_lines(clean.text))


def _understood(
    raw: RawReport, clean: CleanText, frame: Frame, ledger: Ledger, knowledge: Knowledge, force: bool
) -> FullReport:
    """Return the report in *frame*, with its sections, names and figures."""
    if not frame.body:
        raise DataError(raw.where, "no text beneath the report's head; put the whole report into the file")
    if not (force or is_report(frame)):
        raise DataError(
            raw.where,
            "no report: neither a salutation (各位代表：) nor a heading (一、) was found; --force converts it anyway",
        )
    outline = parse_outline(frame.body, frame.annex)
    meta = read_meta(frame, outline, raw.editing.override)
    full = address_report(raw.slug, raw.source, clean, frame, outline, meta, raw.editing, ledger)
    check_report(full)
    report = replace(full.report, programmes=find_programmes(full, knowledge.lexicon, knowledge.terms))
    figures, untabled = find_figures(report, knowledge.catalogue)
    report = replace(
        report,
        figures=number_figures(slug=raw.slug, figures=figures, ledger=ledger),
        incomplete=tell_incomplete(frame, outline),
    )
    return FullReport(report, replace(full.evidence, untabled=untabled))


def convert_file(
    slug: str, where: str, source: Source, knowledge: Knowledge, force: bool = False
) -> tuple[OutputFile, ...]:
    """Return the pages of one raw file that nobody prepared; *where* names it in messages.

    A file that holds several reports gives a folder for each. There is no glossary beside them, so names are listed in
    ``programmes.json`` and not linked.
    """
    raw = RawReport(slug, where, source, Editing(names=Naming(link="none")))
    reports = convert_parts(raw, knowledge, force)
    return tuple(page for full in reports for page in report_pages(full, knowledge.catalogue, source.file))


def report_pages(full: FullReport, catalogue: Catalogue, made_from: str) -> list[OutputFile]:
    """Return the pages and data files of the report *full*, the words on the pages checked."""
    book = open_book(full.report)
    drafts = draw_report(book, full.evidence, catalogue)
    check_drafts(drafts)
    return list(all_pages(book, full.evidence, drafts, made_from))


def all_pages(book: Book, evidence: Evidence, drafts: Sequence[Draft], made_from: str) -> Iterator[OutputFile]:
    """Yield *drafts* as files, and with them the data files and editions of the report *book*."""
    comment = MADE.format(source=made_from)
    yield from (draft.output_file(comment) for draft in drafts)
    yield from data_files(FullReport(book.report, evidence), book.report.slug)
    chapters = render_chapters(book)
    yield single_page(book, chapters)
    yield epub_book(book, chapters)
