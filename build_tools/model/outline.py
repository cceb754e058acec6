"""What the stages before the addresses hand on: lines, the frame of a report, headings and blocks.

Offsets count characters of the clean text (``CleanText.text``).
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Role: TypeAlias = Literal["title", "subtitle", "occasion", "date", "speaker", "issuer", "salutation"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the clean text without the space around it; never empty."""

    text: str
    start: int
    end: int
    table: int | None = None  # the number of the table of which it is a row, its cells separated by tabs


@dataclass(frozen=True, slots=True)
class HeadPart:
    """A line of the report's head, or a part of one, that says what the report is."""

    role: Role
    line: Line


@dataclass(frozen=True, slots=True)
class Annex:
    """An appendix after the report: terms with their explanations (名词解释), or a list of undertakings (民生实事)."""

    heading: Line | None
    lines: tuple[Line, ...]
    explains: bool  # its lines explain terms


@dataclass(frozen=True, slots=True)
class Frame:
    """The division of the clean lines: the report's head, its body, its annexes, and what surrounds the report."""

    head: tuple[HeadPart, ...]
    body: tuple[Line, ...]
    annexes: tuple[Annex, ...]
    surroundings: tuple[tuple[Line, str], ...]  # with the reason for removal


@dataclass(frozen=True, slots=True)
class Heading:
    """A section as parsed, before it has an address. Offsets are those of the clean text."""

    level: int  # 1 to 3
    parent: int | None  # index of the heading above it
    number: str | None  # as in the source: 一, （八）, 3.
    ordinal: int | None  # the same as an integer
    title: str
    shown: str  # number and title as in the source, without a final 。
    implicit: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as parsed, before it has an address. Offsets are those of the clean text."""

    heading: int  # index of the heading above it
    start: int
    end: int
    note: bool = False  # an item of an annex that explains terms
    table: int | None = None  # the number of the table of which it is a row
    explains: bool = False  # a note that begins with the term that it explains


@dataclass(frozen=True, slots=True)
class Outline:
    """Headings and paragraphs in the order of the text."""

    headings: tuple[Heading, ...]
    blocks: tuple[Block, ...]
    stops: tuple[int, ...]  # offsets of the full stops that titles do not show
