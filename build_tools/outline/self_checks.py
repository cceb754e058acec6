"""Look for signs that a report was read wrongly, for its editor.

A sign is not proof. Read by hand on 51 real reports, the signs were right as follows: sections without text 4 of 4
(a sentence read as a title, or sections on a wrong level); texts cut off 2 of 2; long paragraphs 1 of 2 (a title in the
middle of a line; the other is so long in the source). The other checks found nothing there. Removed copies and comments are
not counted, since all three signs about them were wrong.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from build_tools.model.report import FullReport, Section, Sign
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


def self_check(full: FullReport, has_divisions: bool) -> tuple[Sign, ...]:
    """Return what an editor should look at, the most harmful first, then in the order of the text.

    Without a list of divisions no place is looked up, so none is said to be missing in it.
    """
    signs = [sign for check in CHECKS for sign in check(full)]
    return tuple(sign for sign in signs if has_divisions or sign.kind != "unlisted")


def _unknown(full: FullReport) -> Iterator[Sign]:
    meta = full.report.meta
    if meta.place is None and meta.genre != "company":
        yield Sign("unknown", "", None, wording("outline.signs.no_place"))
    if meta.year is None:
        yield Sign("unknown", "", None, wording("outline.signs.no_year"))


def _removed(full: FullReport) -> Iterator[Sign]:
    harmless = {wordings("frame.removed")[reason] for reason in HARMLESS} | {*wordings("clean.steps").values()}
    removed = sum(_size(part.text) for part in full.evidence.removed if part.reason not in harmless)
    share = 100 * removed // (_size(full.evidence.source.text) or 1)
    if share > MOST_REMOVED:
        yield Sign("removed", "", None, wording("outline.signs.removed", share=share))


def _numbering(full: FullReport) -> Iterator[Sign]:
    """Yield each numbered section whose number does not follow that of the one before it: 一、三   （二）（二）."""
    by_parent = sorted(full.report.sections, key=lambda section: section.parent or "")  # siblings stay in order
    for _, siblings in groupby(by_parent, key=lambda section: section.parent or ""):
        numbered = [(s, o) for s in siblings if (o := _ordinal(s)) is not None]
        for (before, earlier), (section, later) in pairwise(numbered):
            if _form(before) != _form(section) or later == earlier + 1 or later == 1 < earlier:
                continue
            words = wordings("outline.signs.order")["repeat" if later == earlier else "gap"]
            sentence = words.format(title=_quoted(section), before=_quoted(before))
            yield Sign("numbering", section.id, section.start, sentence)


def _cut_off(full: FullReport) -> Iterator[Sign]:
    report = full.report
    if report.incomplete and report.paragraphs:
        last = next((p for p in reversed(report.paragraphs) if not p.note), report.paragraphs[-1])
        yield Sign("cut_off", last.id, last.start, report.incomplete)


def _empty(full: FullReport) -> Iterator[Sign]:
    """Yield each section without a paragraph and without a section under it."""
    filled = {p.section for p in full.report.paragraphs} | {s.parent for s in full.report.sections}
    for section in full.report.sections:
        if section.id not in filled:
            yield Sign("empty", section.id, section.start, wording("outline.signs.empty", title=_quoted(section)))


def _unlisted(full: FullReport) -> Iterator[Sign]:
    meta = full.report.meta
    if meta.place is not None and meta.level is None:
        yield Sign("unlisted", "", None, wording("outline.signs.unlisted", place=meta.place))


def _long_title(full: FullReport) -> Iterator[Sign]:
    for section in full.report.sections:
        if len(section.title) > LONGEST_TITLE:
            sentence = wording("outline.signs.long_title", count=len(section.title), title=_quoted(section))
            yield Sign("long_title", section.id, section.start, sentence)


def _long_paragraph(full: FullReport) -> Iterator[Sign]:
    for paragraph in full.report.paragraphs:
        if len(paragraph.text) > LONGEST_PARAGRAPH:
            sentence = wording("outline.signs.long_paragraph", count=len(paragraph.text))
            yield Sign("long_paragraph", paragraph.id, paragraph.start, sentence)


# The most harmful first.
CHECKS: Final[Sequence[Callable[[FullReport], Iterator[Sign]]]] = (
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
