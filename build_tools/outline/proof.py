"""Prove that the report holds every character of its source exactly once."""

from collections.abc import Iterable

from build_tools.model.errors import FidelityError
from build_tools.model.report import FullReport
from build_tools.model.source import Source, changed


def check_report(full: FullReport) -> None:
    """Raise FidelityError unless nothing of the source is lost and nothing is invented.

    Every character that is no space must be in exactly one of the report's head, its section headings, its paragraphs
    and the removed text. Every text shown must be its span of the source with nothing but the listed changes.
    """
    report, evidence = full.report, full.evidence
    spans = [(head.start, head.end) for head in report.head]
    spans += [(section.start, section.end) for section in report.sections]
    spans += [(paragraph.start, paragraph.end) for paragraph in report.paragraphs]
    spans += [(text.start, text.end) for text in evidence.removed]
    _check_each_character_once(evidence.source, spans)
    _check_texts_shown(full)


def _check_each_character_once(source: Source, spans: Iterable[tuple[int, int]]) -> None:
    covered = bytearray(len(source.text))
    for start, end in spans:
        for position in range(start, end):
            if covered[position] and not source.text[position].isspace():
                raise FidelityError(
                    f"{_where(source, position)} is placed twice; report this as a fault of the program"
                )
            covered[position] = 1
    for position, char in enumerate(source.text):
        if not covered[position] and not char.isspace():
            raise FidelityError(f"{_where(source, position)} is lost; report this as a fault of the program")


def _check_texts_shown(full: FullReport) -> None:
    source, changes = full.evidence.source, full.evidence.changes
    for paragraph in full.report.paragraphs:
        if changed(source.text, paragraph.start, paragraph.end, changes) != paragraph.text:
            raise FidelityError(f"{_where(source, paragraph.start)} reads differently from what is listed")
    for section in full.report.sections:
        if not section.shown.startswith(changed(source.text, section.start, section.end, changes)):
            raise FidelityError(f"{_where(source, section.start)} reads differently from what is listed")


def _where(source: Source, position: int) -> str:
    """Return file, line and first words of a *position* in the source, for a message."""
    line = source.text.count("\n", 0, position) + 1
    return f"{source.file}:{line}: '{source.text[position : position + 12]}'"
