"""Join what a printed page broke: lines of one width end in mid-sentence, with the page's number between them.

A text is taken for such only if most of its lines are equally wide; in any other, a line end is a paragraph's end.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, TypeAlias

from build_tools.patterns import DATE, PART, SALUTATION, SECTION

Edit: TypeAlias = tuple[int, int, str]  # start, end, new text

FEWEST: Final = 30  # lines; a shorter text tells too little
WIDEST: Final = 120  # columns (a Chinese character takes two); wider lines are paragraphs
NARROWEST: Final = 24
SLACK: Final = 4  # columns by which a full line may fall short: a mark never begins a line
LONG: Final = 0.6  # of the full width: a line that goes on if it ends in mid-sentence
LONG_HEADING: Final = 0.75  # of the full width: a heading that may go on
# 系建设。坚持发挥优势…   what a heading has on its second line
REST_OF_HEADING: Final = re.compile(r"[^，。！？；：]{1,12}。")
STOPS: Final = "。！？：；…”）:;!?)"
MOST: Final = 0.5  # share of the lines that are full in a text that is broken so, and of those that end in mid-sentence

# — 12 —   -3-   第 4 页   7/30   a page's number on a line of its own
PAGE: Final = re.compile(
    r"[ \u3000]*(?:[—–\-－·•]*\s*\d{1,3}\s*[—–\-－·•]*|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*/\s*\d{1,3})[ \u3000]*"
)
LINE: Final = re.compile(r"^[^\n]*$", re.MULTILINE)
# 一、2023年工作回顾   （一）…   各位代表：   2024年1月16日   what begins a line of its own, however full the one before
BEGINNINGS: Final = (PART, SECTION, SALUTATION, DATE, re.compile(r"\([一二三四五六七八九十]{1,3}\)|[ \u3000]{2,}"))


def page_numbers(text: str) -> Iterator[Edit]:
    """Yield the lines that hold nothing but a page's number, in a text that a printed page broke."""
    if _width(text) is None:
        return
    for line in LINE.finditer(text):
        if line[0].strip() and PAGE.fullmatch(line[0]):
            yield line.start(), min(line.end() + 1, len(text)), ""


def line_ends(text: str) -> Iterator[Edit]:
    """Yield the line ends that a full line has in mid-paragraph."""
    width = _width(text)
    if width is None:
        return
    lines = [line for line in LINE.finditer(text) if line.start() < len(text)]
    for line, following in pairwise(lines):
        if not line[0].strip() or not following[0].strip() or any(form.match(following[0]) for form in BEGINNINGS):
            continue
        if _goes_on(line[0].strip(), following[0].strip(), width):
            behind = len(line[0]) - len(line[0].rstrip())
            lead = len(following[0]) - len(following[0].lstrip())
            yield line.end() - behind, following.start() + lead, ""


def _goes_on(line: str, following: str, width: int) -> bool:
    """Return whether the paragraph of *line* goes on in the *following* one: it is full, or long and ends in mid-sentence.

    The first line of a paragraph is shorter by its indent; a heading without a full stop ends with its line, unless it is
    nearly as long and the next line begins with the few characters that it lacks.
    """
    columns = _columns(line)
    if columns >= width - SLACK:
        return True
    if any(form.match(line) for form in BEGINNINGS) and "。" not in line:
        return columns >= LONG_HEADING * width and REST_OF_HEADING.match(following) is not None
    return columns >= LONG * width and line[-1] not in STOPS


def _width(text: str) -> int | None:
    """Return how wide the full lines of *text* are, in columns; None where it is not broken into such lines."""
    lines = [line.strip() for line in text.split("\n") if line.strip() and not PAGE.fullmatch(line)]
    if len(lines) < FEWEST:
        return None
    width = max(Counter(map(_columns, lines)).items(), key=lambda item: (item[1], item[0]))[0]
    full = [line for line in lines if width - SLACK <= _columns(line) <= width + SLACK]
    broken = sum(line[-1] not in STOPS for line in full)
    if NARROWEST <= width <= WIDEST and len(full) >= MOST * len(lines) and broken >= MOST * len(full):
        return width
    return None


def _columns(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in line.strip())
