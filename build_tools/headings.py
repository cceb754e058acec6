"""Recognise the headings of a report, line by line: numbered ones, those alone on their lines, and leads that stand for one."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from build_tools import patterns
from build_tools.model import Line

# Numbered headings; a report's own order of use gives the levels.
MARKERS: Final = (
    patterns.CHAPTER,
    patterns.PART,
    patterns.SECTION,
    patterns.ITEM,
    patterns.ORDINAL,
    patterns.BARE_ITEM,
    patterns.DECIMAL,
    patterns.DEEP_DECIMAL,
    patterns.BRACKETED,
)

SENTENCE_END: Final = ("。", "！", "？", "”", "；", "）")
PARAGRAPH: Final = 20  # characters of a line that a heading can stand above

DEEPEST: Final = 3  # level of the deepest headings

# A run-in title is no longer than this; a longer first sentence is text, and its first clause the title.
TITLE_LENGTH: Final = 40


@dataclass(frozen=True, slots=True)
class Unit:
    """A line of the body with what it was recognised as."""

    line: Line
    level: int | None = None  # of the numbered heading that begins the line
    number: str | None = None
    title_end: int = 0  # length of number and title in the line
    lead: bool = False  # begins with a sentence that stands for a heading


def find_headings(body: Sequence[Line]) -> list[Unit]:
    """Return the lines with their numbered headings.

    A kind of number that is not in use yet goes one level beneath the last heading; one that is returns to its level:
    一、 1. 2. 二、 （一） 1. （二） are of levels 1 2 2 1 2 3 2. Beneath level 3, numbers are text. Headings without a
    number, alone on their lines, are above all numbers; and 一、 is above （一） even where the first one is missing.
    """
    bare = _bare_headings(body)
    first = next((m for line in body if (m := patterns.PART.fullmatch(line.text))), None)
    open_kinds: list[re.Pattern[str]] = []
    if first and patterns.ordinal(first["number"]) > 1:
        open_kinds.append(patterns.PART)
    units = []
    for i, line in enumerate(body):
        if i in bare:
            open_kinds = [patterns.BARE]
            units.append(Unit(line, 1, "", len(line.text)))
            continue
        marker, match = next(((m, found) for m in MARKERS if (found := m.fullmatch(line.text))), (None, None))
        if marker is None or match is None or (marker not in open_kinds and len(open_kinds) == DEEPEST):
            units.append(Unit(line))
            continue
        if marker in open_kinds:
            del open_kinds[open_kinds.index(marker) + 1 :]
        else:
            open_kinds.append(marker)
        units.append(Unit(line, len(open_kinds), match["number"], _title_end(line.text, match.start("rest"))))
    return _mark_leads(units)


def _bare_headings(body: Sequence[Line]) -> set[int]:
    """Return the indexes of the headings without a number: lines of their own between whole paragraphs, two at least.

    What a web page broke into pieces (在 / 价格改革 / 上迈出…) is none: there, the line before does not end a sentence.
    """
    found = set()
    for i, line in enumerate(body[:-1]):
        before = body[i - 1].text if i else "。"
        after = body[i + 1].text
        between = before.endswith(SENTENCE_END) or _is_marked(before)
        between = between and (len(after) >= PARAGRAPH or _is_marked(after))
        heading = patterns.BARE.fullmatch(line.text) and not patterns.ADDRESS.match(line.text)
        if between and heading and not _is_marked(line.text):
            found.add(i)
    return found if len(found) > 1 else set()


def _is_marked(text: str) -> bool:
    return any(marker.fullmatch(text) for marker in MARKERS)


def _title_end(text: str, start: int) -> int:
    """Return where the title that begins at *start* ends, its 。 included; *start* where the sentence is too long for one."""
    stop = re.compile(r"[。！？；]").search(text, start)
    if stop is None or stop.end() == len(text):
        return len(text) if len(text) - start <= TITLE_LENGTH + 20 else start
    return stop.end() if stop[0] == "。" and 0 < stop.start() - start <= TITLE_LENGTH else start


def _mark_leads(units: list[Unit]) -> list[Unit]:
    """Mark the lines whose first sentence stands for a heading: several in one section, or neighbours, that all begin so.

    千里之行，始于足下。实现… alone is an adage; 加快建设制造强市。… 精心打造创新之都。… are headings.
    """
    section = list(accumulate(u.level is not None for u in units))
    candidate = _candidates(units, section)
    inside = {section[i]: u.level > 1 for i, u in enumerate(units) if u.level}
    several = {
        g
        for g, n in Counter(s for s, c in zip(section, candidate, strict=True) if c).items()
        if n > 1 and inside.get(g)
    }
    return [
        replace(
            u,
            lead=candidate[i]
            and (section[i] in several or any(candidate[max(0, i - 1) : i] + candidate[i + 1 : i + 2])),
        )
        for i, u in enumerate(units)
    ]


def _candidates(units: Sequence[Unit], section: Sequence[int]) -> list[bool]:
    """Return which units begin with a sentence that could be a heading: a short one, or beside two that begin alike, a longer."""
    found = [lead_of(u.line.text) if u.level is None else None for u in units]
    short = [match is not None and len(match["title"]) <= patterns.LEAD_LENGTH for match in found]
    alike = Counter((s, _kind(u)) for u, s, ok in zip(units, section, short, strict=True) if ok)
    return [
        ok or (match is not None and alike[s, _kind(u)] > 1)
        for u, s, match, ok in zip(units, section, found, short, strict=True)
    ]


def _kind(unit: Unit) -> str:
    match = patterns.BROTHER.match(unit.line.text)
    return match["kind"] if match else ""


def lead_of(text: str) -> re.Match[str] | None:
    """Return the first sentence of *text*, with its number and the rest, where it could stand for a heading."""
    match = patterns.LEAD.fullmatch(text)
    if match is None or patterns.ADDRESS.match(text) or patterns.RESULT.search(match["title"]):
        return None
    return match
