"""The stages in their order, for one report: from a raw file, as ``data/read.py`` reads it, to the output files."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePath

from build_tools.clean.typography import clean_text
from build_tools.data.indicators import Catalogue
from build_tools.data.ledger import Ledger
from build_tools.data.read import Knowledge, RawReport
from build_tools.figures.find import find_figures
from build_tools.figures.self_checks import check_figures
from build_tools.files.chapters import render_chapters
from build_tools.files.data_files import data_files
from build_tools.files.edition_proof import check_editions
from build_tools.files.epub import epub_book
from build_tools.files.llms import report_list
from build_tools.files.single_page import single_page
from build_tools.files.takeaways import files_beside
from build_tools.frame.completeness import tell_incomplete
from build_tools.frame.find import find_frames, is_report
from build_tools.frame.metadata import read_meta
from build_tools.frame.report_slug import slug_of
from build_tools.model.editing import Editing, NameLinks
from build_tools.model.errors import DataError
from build_tools.model.outline import Frame
from build_tools.model.output import OutputFile
from build_tools.model.report import Evidence, FullReport, Meta
from build_tools.model.source import CleanText, Source
from build_tools.outline.addresses import address_report
from build_tools.outline.figure_addresses import number_figures
from build_tools.outline.proof import check_report
from build_tools.outline.sections import parse_outline
from build_tools.outline.self_checks import self_check
from build_tools.outline.task_addresses import number_tasks
from build_tools.pages.book import Book, open_book
from build_tools.pages.draft import Draft
from build_tools.pages.proof import check_drafts
from build_tools.pages.rendering import Renderer
from build_tools.pages.report import draw_report
from build_tools.programmes.find import find_programmes
from build_tools.tasks.find import find_tasks
from build_tools.text import pinyin
from build_tools.text.lines import split_lines
from build_tools.text.wording import wording


def convert(raw: RawReport, ledger: Ledger, knowledge: Knowledge, force: bool = False) -> FullReport:
    """Return the report that *raw* holds, checked. The same input gives the same report.

    Raises DataError for a text that is no report, unless *force* is given.
    """
    clean, frames = _cleaned_and_framed(raw)
    part = raw.editing.source.part
    if not 1 <= part <= len(frames):
        raise DataError(raw.where, f"[source] part = {part}, but the file holds {len(frames)} report(s)")
    return _report(raw, clean, frames[part - 1], ledger, knowledge, force)


def metadata_of(raw: RawReport, knowledge: Knowledge) -> Meta:
    """Return the metadata of the report that *raw* holds, without converting it."""
    _, frames = _cleaned_and_framed(raw)
    frame = frames[min(raw.editing.source.part, len(frames)) - 1]
    return read_meta(frame, parse_outline(frame.body, frame.annexes), raw.editing.override, knowledge.divisions)


def convert_parts(raw: RawReport, knowledge: Knowledge, force: bool = False) -> Iterator[FullReport]:
    """Yield each of the reports in the file of *raw*, under the slugs slug, slug-2, slug-3; none of them is published."""
    clean, frames = _cleaned_and_framed(raw)
    for part, frame in enumerate(frames, 1):
        own = raw if part == 1 else replace(raw, slug=f"{raw.slug}-{part}")
        yield _report(own, clean, frame, Ledger({}, {}), knowledge, force)


def _cleaned_and_framed(raw: RawReport) -> tuple[CleanText, tuple[Frame, ...]]:
    """Return the clean text of *raw*, and the frame of each report in it."""
    clean = clean_text(raw.source.text, raw.editing.errata, f"data/reports/{raw.slug}/report.toml")
    return clean, find_frames(split_lines(clean.text))


def _report(
    raw: RawReport, clean: CleanText, frame: Frame, ledger: Ledger, knowledge: Knowledge, force: bool
) -> FullReport:
    """Return the report in *frame*, with its sections, names and figures."""
    if not frame.body:
        raise DataError(raw.where, "no text below the report's head; put the whole report into the file")
    if not (force or is_report(frame)):
        raise DataError(
            raw.where,
            "no report: neither a salutation (各位代表：) nor a heading (一、) was found; --force converts it anyway",
        )
    outline = parse_outline(frame.body, frame.annexes)
    meta = read_meta(frame, outline, raw.editing.override, knowledge.divisions)
    full = address_report(raw.slug, raw.source, clean, frame, outline, meta, raw.editing, ledger)
    check_report(full)
    programmes, doubts = find_programmes(full, knowledge.lexicon, knowledge.terms, knowledge.national)
    report = replace(full.report, programmes=programmes)
    figures, untabled = find_figures(report, knowledge.catalogue, knowledge.figure_words)
    report = replace(
        report,
        figures=number_figures(slug=raw.slug, figures=figures, ledger=ledger),
        tasks=number_tasks(raw.slug, find_tasks(report, knowledge.figure_words), ledger),
        variant_of=raw.editing.variant.of,
        incomplete=tell_incomplete(frame, outline),
    )
    whole = FullReport(report, replace(full.evidence, untabled=untabled))
    signs = (*self_check(whole, has_divisions=bool(knowledge.divisions.all)), *check_figures(report), *doubts)
    by_harm = tuple(sorted(signs, key=lambda sign: sign.rank))  # stable: those of a kind stay in the order of the text
    return FullReport(report, replace(whole.evidence, signs=by_harm))


def convert_file(
    slug: str | None, where: str, source: Source, knowledge: Knowledge, force: bool = False
) -> tuple[OutputFile, ...]:
    """Return the output files of one raw file that nobody prepared; *where* names it in messages.

    Each of several reports in the file gets a folder. Without *slug*, its text tells it: place and year; if one of them is
    missing, the sound of the file's name must do. There is no glossary, so names are listed in ``programmes.json`` and not
    linked.
    """
    raw = RawReport(slug or pinyin.slug(PurePath(where).stem), where, source, Editing(names=NameLinks(link="none")))
    reports = convert_parts(raw, knowledge, force)
    if slug is None:
        reports = _named_by_text(reports)
    return tuple(file for full in reports for file in report_files(full, knowledge.catalogue, source.file))


def _named_by_text(reports: Iterable[FullReport]) -> Iterator[FullReport]:
    """Yield *reports* under the slugs that their texts tell; a later one of the same place and year takes a number."""
    taken: set[str] = set()
    for part, full in enumerate(reports, 1):
        name = slug_of(full.report.meta) or full.report.slug
        slug = f"{name}-{part}" if name in taken else name
        taken.add(slug)
        yield replace(full, report=replace(full.report, slug=slug))


def report_files(full: FullReport, catalogue: Catalogue, source: str) -> list[OutputFile]:
    """Return the pages and other output files of the report *full*, the words on the pages checked.

    The pages say that they were made from *source*.
    """
    book = open_book(full.report)
    drafts = draw_report(book, full.evidence, catalogue)
    renderer = Renderer()
    check_drafts(book.report, drafts, renderer)
    return list(output_files(book, full.evidence, drafts, source, renderer))


def output_files(
    book: Book, evidence: Evidence, drafts: Iterable[Draft], source: str, renderer: Renderer
) -> Iterator[OutputFile]:
    """Yield *drafts* as files, made from *source*, and with them the data files and editions of the report *book*.

    *renderer* has rendered the paragraphs for the pages.
    """
    comment = made_from(source)
    drafts = list(drafts)
    for draft in drafts:
        yield draft.output_file(comment)
        yield from files_beside(draft)
    yield from data_files(FullReport(book.report, evidence), book.report.slug)
    yield report_list(book.report, drafts)
    chapters = render_chapters(book, renderer)
    editions = single_page(book, chapters), epub_book(book, chapters)
    check_editions(book.report, *editions)
    yield from editions


def made_from(source: str) -> str:
    """Return the comment at the head of a page: it was made from *source*, which one edits instead."""
    return wording("site.output_files.made_from", source=source)
