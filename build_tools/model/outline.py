"""What the stages before the addresses hand on: lines, the frame of a report, headings and blocks.

Offsets count characters of the clean text (``CleanText.text``).
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Role: TypeAlias = Literal["title", "occasion", "date", "speaker", "salutation"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the clean text without the space around it; never empty."""

    text: str
    start: int  # clean
    end: int  # clean
    table: int | None = None  # of which of the text's tables it is a row, its cells parted by tabs


@dataclass(frozen=True, slots=True)
class HeadPart:
    """A line of the report's head, or a part of one, that says what the report is."""

    role: Role
    line: Line


@dataclass(frozen=True, slots=True)
class Frame:
    """The clean text told apart: the report's head, its body, and what only surrounds it."""

    head: tuple[HeadPart, ...]
    body: tuple[Line, ...]
    annex: tuple[Line, ...]  # 名词解释 behind the report: its heading and its items
    surroundings: tuple[tuple[Line, str], ...]  # with the reason for removal


@dataclass(frozen=True, slots=True)
class Heading:
    """A section as parsed, before it has an address. Offsets are *clean*."""

    level: int  # 1 to 3
    parent: int | None  # index of the heading above it
    number: str | None  # as in the source: 一, （八）, 3.
    ordinal: int | None  # the same as an integer
    title: str
    shown: str  # number and title as they stand in the source, less a final 。
    implicit: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as parsed, before it has an address. Offsets are *clean*."""

    heading: int  # index of the heading it stands under
    start: int
    end: int
    note: bool = False  # an item of an annex that explains terms
    table: int | None = None  # of which table it is a row


@dataclass(frozen=True, slots=True)
class Outline:
    """Headings and paragraphs in the order of the text."""

    headings: tuple[Heading, ...]
    blocks: tuple[Block, ...]
    stops: tuple[int, ...]  # clean offsets of full stops that a title leaves unshown
