"""Look for signs that a report was read wrongly, for its editor.

A sign is not proof. Read by hand on 51 real reports, their findings were right as follows: sections without text 4 of 4
(a sentence read as a title, or sections on a wrong level); texts cut off 2 of 2; long paragraphs 1 of 2 (a title in the
middle of a line; the other is so long in the source). The other checks found nothing there. Removed copies and comments are
not counted, since all three findings about them were wrong.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from build_tools.model.report import Finding, FullReport, Section
from build_tools.text.numerals import NUMERAL, ordinal
from build_tools.text.wording import wording, wordings

MOST_REMOVED: Final = 5  # % of the source
# What is removed for good reason however much it is: what the report still has, or what is plainly marked as another's.
HARMLESS: Final = ("copy", "comment", "repeated_title", "another_report", "contents")
LONGEST_TITLE: Final = 60  # characters
LONGEST_PARAGRAPH: Final = 1500  # characters
QUOTED: Final = 20  # characters of a title that a sentence quotes
# （八）   3.   第二章   the numeral in a number
ORDINAL: Final = re.compile(rf"[{NUMERAL}]+|\d+")


def self_check(full: FullReport, has_divisions: bool) -> tuple[Finding, ...]:
    """Return what an editor should look at, the most harmful first, then in the order of the text.

    Without a list of divisions no place is looked up, so none is said to be missing in it.
    """
    findings = [finding for check in CHECKS for finding in check(full)]
    return tuple(finding for finding in findings if has_divisions or finding.kind != "unlisted")


def _unknown(full: FullReport) -> Iterator[Finding]:
    meta = full.report.meta
    if meta.place is None:
        yield Finding("unknown", "", None, wording("outline.findings.no_place"))
    if meta.year is None:
        yield Finding("unknown", "", None, wording("outline.findings.no_year"))


def _removed(full: FullReport) -> Iterator[Finding]:
    harmless = {wording(f"frame.removed.{reason}") for reason in HARMLESS} | {*wordings("clean.steps").values()}
    removed = sum(_size(part.text) for part in full.evidence.removed if part.reason not in harmless)
    share = 100 * removed // (_size(full.evidence.source.text) or 1)
    if share > MOST_REMOVED:
        yield Finding("removed", "", None, wording("outline.findings.removed", share=share))


def _numbering(full: FullReport) -> Iterator[Finding]:
    """Yield each numbered section whose number does not follow that of the one before it: 一、三   （二）（二）."""
    by_parent = sorted(
        full.report.sections, key=lambda section: section.parent or ""
    )  # sorted() keeps the order of siblings
    for _, siblings in groupby(by_parent, key=lambda section: section.parent or ""):
        numbered = [(s, o) for s in siblings if (o := _ordinal(s)) is not None]
        for (before, earlier), (section, later) in pairwise(numbered):
            if _form(before) != _form(section) or later == earlier + 1 or later == 1 < earlier:
                continue
            key = "outline.findings.repeat" if later == earlier else "outline.findings.gap"
            sentence = wording(key, title=_quoted(section), before=_quoted(before))
            yield Finding("numbering", section.id, section.start, sentence)


def _cut_off(full: FullReport) -> Iterator[Finding]:
    report = full.report
    if report.incomplete:
        last = next((p for p in reversed(report.paragraphs) if not p.note), report.paragraphs[-1])
        yield Finding("cut_off", last.id, last.start, report.incomplete)


def _empty(full: FullReport) -> Iterator[Finding]:
    """Yield each section without a paragraph and without a section under it."""
    filled = {p.section for p in full.report.paragraphs} | {s.parent for s in full.report.sections}
    for section in full.report.sections:
        if section.id not in filled:
            yield Finding("empty", section.id, section.start, wording("outline.findings.empty", title=_quoted(section)))


def _unlisted(full: FullReport) -> Iterator[Finding]:
    meta = full.report.meta
    if meta.place is not None and meta.level is None:
        yield Finding("unlisted", "", None, wording("outline.findings.unlisted", place=meta.place))


def _long_title(full: FullReport) -> Iterator[Finding]:
    for section in full.report.sections:
        if len(section.title) > LONGEST_TITLE:
            sentence = wording("outline.findings.long_title", count=len(section.title), title=_quoted(section))
            yield Finding("long_title", section.id, section.start, sentence)


def _long_paragraph(full: FullReport) -> Iterator[Finding]:
    for paragraph in full.report.paragraphs:
        if len(paragraph.text) > LONGEST_PARAGRAPH:
            sentence = wording("outline.findings.long_paragraph", count=len(paragraph.text))
            yield Finding("long_paragraph", paragraph.id, paragraph.start, sentence)


# The most harmful first.
CHECKS: Final[Sequence[Callable[[FullReport], Iterator[Finding]]]] = (
    _unknown,
    _removed,
    _numbering,
    _cut_off,
    _empty,
    _unlisted,
    _long_title,
    _long_paragraph,
)


def _size(text: str) -> int:
    return len("".join(text.split()))


def _ordinal(section: Section) -> int | None:
    """Return the ordinal of a section's number, or None if it has none."""
    try:
        return ordinal(section.number) if section.number else None
    except ValueError:
        return None


def _form(section: Section) -> str:
    """Return the form of a section's number: （N） for （八）."""
    return ORDINAL.sub("N", section.number or "")


def _quoted(section: Section) -> str:
    return section.shown if len(section.shown) <= QUOTED else section.shown[:QUOTED] + "…"
