"""Prove that the report holds every character of its source exactly once."""

from build_tools.model.errors import FidelityError
from build_tools.model.report import FullReport
from build_tools.model.source import Source, changed


def check_report(full: FullReport) -> None:
    """Raise FidelityError unless every non-space character of the source is in exactly one span of *full*, and
    every text shown is its span of the source with nothing but the listed changes."""
    report, evidence = full.report, full.evidence
    source = evidence.source.text
    spans = [(h.start, h.end) for h in report.head]
    spans += [(s.start, s.end) for s in report.sections]
    spans += [(p.start, p.end) for p in report.paragraphs]
    spans += [(r.start, r.end) for r in evidence.removed]
    covered = bytearray(len(source))
    for start, end in spans:
        for here in range(start, end):
            if covered[here] and not source[here].isspace():
                raise FidelityError(
                    f"{_place(evidence.source, here)} is placed twice; report this as a fault of the program"
                )
            covered[here] = 1
    for here, char in enumerate(source):
        if not covered[here] and not char.isspace():
            raise FidelityError(f"{_place(evidence.source, here)} is lost; report this as a fault of the program")
    for paragraph in report.paragraphs:
        if changed(source, paragraph.start, paragraph.end, evidence.changes) != paragraph.text:
            raise FidelityError(f"{_place(evidence.source, paragraph.start)} reads differently from what is listed")
    for section in report.sections:
        if not section.shown.startswith(changed(source, section.start, section.end, evidence.changes)):
            raise FidelityError(f"{_place(evidence.source, section.start)} reads differently from what is listed")


def _place(source: Source, here: int) -> str:
    line = source.text.count("\n", 0, here) + 1
    return f"{source.file}:{line}: '{source.text[here : here + 12]}'"
