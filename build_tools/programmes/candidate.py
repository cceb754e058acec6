"""A candidate: words of a text that may name a programme."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span of a text that names a programme, the name, and how else it may be written."""

    start: int
    end: int
    name: str
    variants: tuple[str, ...] = ()  # other ways to write the name, by which two candidates are one programme
    quoted: bool = True
    prefix: str = ""  # words before a quoted name that may belong to it
    head_noun: str = ""  # the head noun after it that belongs to it
    apart: bool = False  # its head noun is at the end of its list: 园区提质 of 园区提质、企业焕新等行动
    short_name: str = ""  # the name that the text says to use from here on: 三清专项工作
    doubt: str = ""  # why it may be no name, as ``quoted/doubts.py`` calls it
    exact: bool = False  # shares its quotation with another programme: only the whole name counts as the same
