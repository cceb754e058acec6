"""A raw file and the text that cleaning makes of it. The words of the source are never edited in place."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A raw file, decoded: byte order mark dropped, ``\\r\\n`` and ``\\r`` read as ``\\n``."""

    file: str  # the file's name as shown, e.g. source.txt
    data: bytes  # the file, byte for byte
    sha256: str  # of ``data``, hexadecimal
    encoding: str  # utf-8, utf-8-sig, utf-16, gb18030
    text: str


@dataclass(frozen=True, slots=True)
class Removed:
    """Text of the source that is no part of the report, with the reason, which readers see."""

    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Change:
    """A span that reads differently from the source: ``old`` there, ``new`` on the page."""

    start: int
    end: int
    old: str
    new: str
    reason: str


@dataclass(frozen=True, slots=True)
class CleanText:
    """The clean text: the source with its typography set right, and the offsets that lead back to the source."""

    text: str
    offsets: Sequence[int]  # source offset of each clean character, and the source's length at the end
    changes: tuple[Change, ...]  # sorted, disjoint


def changed(source: str, start: int, end: int, changes: Sequence[Change]) -> str:
    """Return *source* from *start* to *end* with the *changes* in this span made; *changes* are sorted."""
    text: list[str] = []
    for i in range(bisect_left(changes, start, key=lambda c: c.start), len(changes)):
        change = changes[i]
        if change.end > end:
            break
        text += (source[start : change.start], change.new)
        start = change.end
    text.append(source[start:end])
    return "".join(text)
