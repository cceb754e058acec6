"""Join what a printed page broke: lines of one width end in mid-sentence, with the page's number between them.

A text is taken for such only if most of its lines are equally wide, or many are, none is wider, and they go on in the
next line; in any other, a line end is a paragraph's end.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final, TypeAlias

from build_tools.text.characters import HAN, PARAGRAPH_END
from build_tools.text.dates import DATE
from build_tools.text.heading_forms import CHAPTER, ORDINAL, PART, SECTION
from build_tools.text.numerals import NUMERAL, ONE_TO_TEN
from build_tools.text.salutations import SALUTATION, TURN_TO_ASSEMBLY

Edit: TypeAlias = tuple[int, int, str]  # start, end, new text
FEWEST: Final = 30  # lines; a shorter text tells too little
WIDEST: Final = 120  # columns (a Chinese character takes two); wider lines are paragraphs
NARROWEST: Final = 24
SLACK: Final = 4  # columns by which a full line may fall short: a mark never begins a line
LONG: Final = 0.6  # of the full width: a line that goes on if it ends in mid-sentence
LONG_HEADING: Final = 0.75  # of the full width: a heading that may go on
# 系建设。坚持发挥优势…   what a heading has on its second line
REST_OF_HEADING: Final = re.compile(r"[^，。！？；：]{1,12}。")
HALF_WIDTH: Final = ",;:!?()"
FULL_WIDTH: Final = str.maketrans(HALF_WIDTH, "，；：！？（）")  # what a later step may make of them
STOPS: Final = PARAGRAPH_END + ":;!?)"
MOST: Final = 0.5  # share of the lines that are full in a text that is broken so, and of those that end in mid-sentence
# Where fewer are full: how wide a page is at least, how many lines go on in the next one, which share of all lines is
# full, of the full ones goes on, and of all is wider at most.
NARROWEST_PAGE: Final = 40
FEWEST_BROKEN: Final = 6
SHARE_FULL: Final = 0.25
SHARE_BROKEN: Final = 0.6
SHARE_WIDER: Final = 0.02
# — 12 —   -3-   a page's number between dashes: nothing else, in any text
DASHED: Final = re.compile(r"\s*[—–\-－]{1,2}\s*\d{1,3}\s*[—–\-－]{1,2}\s*")
# — 12 —   -3-   第 4 页   7/30   a page's number on a line of its own
PAGE: Final = re.compile(
    r"[ \u3000]*(?:[—–\-－·•]*\s*\d{1,3}\s*[—–\-－·•]*|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*/\s*\d{1,3})[ \u3000]*"
)
LINE: Final = re.compile(r"^[^\n]*$", re.MULTILINE)
# 一、2023年工作回顾   （一）…   各位代表：   2024年1月16日   what stands on a line of its own
ALONE: Final = (CHAPTER, PART, SECTION, SALUTATION, DATE, re.compile(rf"\([{ONE_TO_TEN}]{{1,3}}\)"))
# 一、   （一）   一要   01   第一部分   a number on a line of its own, also one broken itself: （ / 三）
LONE_NUMBER: Final = re.compile(
    rf"[ \t\u3000\xa0]*(?:[{NUMERAL}]{{1,3}}[、.．]|[（(]\s*[{NUMERAL}]{{1,3}}\s*[）)]|[{NUMERAL}]{{1,2}}(?:要|是)|"
    rf"第[{NUMERAL}]{{1,3}}(?:部分|章|节)|0\d|\d{{1,2}}[.．、])[ \t\u3000\xa0]*(?P<end>\n\s*)(?=[{HAN}“\d])"
)
BROKEN_NUMBER: Final = re.compile(rf"(?<=[（(])(?P<end>[ \t]*\n\s*)(?=[{NUMERAL}]{{1,3}}[）)])")
# 政府工作报 / 告   三江县人民政府 / 工作报告   a title on two lines
BROKEN_TITLE: Final = re.compile(r"政\s*府\s*工\s*作\s*报\s*告")
HEAD: Final = 3000  # characters within which a title stands
# ，同时抓好…   》，提出…   what no line begins with   but not 》》点击
NO_BEGINNING: Final = re.compile(r"[，。；：、！？）”’]|》(?!》)")
# …制定了《   …期间，   １９８５年的   在   what no line ends with
NO_END: Final = re.compile(r"(?<![《（“‘])[《（“‘，、]$|的$|^(?:在|关于|对于?|和|与|以|为|按照|根据)$")
INDENT: Final = re.compile(r"[ \t\u3000\xa0\u2002\u2003]")
GOES_ON: Final = 60  # characters of a paragraph that goes on in the next line if it ends in mid-sentence
FEWEST_ALIKE: Final = 5  # paragraphs; fewer tell nothing of the others
ENDED: Final = 0.8  # share of the paragraphs that have an end, where one without it was broken
INDENTED: Final = 0.6  # and of those that have an indent, likewise
# 第一，…   各位代表！…   1.…   ——…   一是…   > …   what else begins a paragraph
HEADINGS: Final = (ORDINAL, TURN_TO_ASSEMBLY, re.compile(rf"\d{{1,2}}[.．、](?!\d)|[—>]|[{NUMERAL}]{{1,2}}(?:是|要)"))
# 　　全市…   ——2024年1月16日在…   and what else begins a line, however full the one before
BEGINNINGS: Final = (*ALONE, re.compile(r"[ \u3000]{2,}|——\s*\d{4}年"))


def page_numbers(text: str) -> Iterator[Edit]:
    """Yield the lines that hold nothing but a page's number: all in a text that a printed page broke, those between
    dashes in any."""
    form = DASHED if _width(text) is None else PAGE
    for line in LINE.finditer(text):
        if line[0].strip() and form.fullmatch(line[0]):
            yield line.start(), min(line.end() + 1, len(text)), ""


def line_ends(text: str) -> Iterator[Edit]:
    """Yield the line ends that a full line has in mid-paragraph."""
    width = _width(text)
    if width is None:
        return
    lines = [line for line in LINE.finditer(text) if line.start() < len(text)]
    for line, following in pairwise(lines):
        if not line[0].strip() or not following[0].strip() or _begins(following[0]):
            continue
        if _goes_on(line[0].rstrip(), following[0].strip(), width):
            behind = len(line[0]) - len(line[0].rstrip())
            lead = len(following[0]) - len(following[0].lstrip())
            yield line.end() - behind, following.start() + lead, ""


def lone_numbers(text: str) -> Iterator[Edit]:
    """Yield the line ends between a heading's number and the heading, and inside the number or the title."""
    found = [m.span("end") for m in BROKEN_NUMBER.finditer(text)]
    for line in LINE.finditer(text):
        if match := LONE_NUMBER.match(text, line.start()):
            found.append(match.span("end"))
    for title in BROKEN_TITLE.finditer(text, 0, HEAD):
        found += [(title.start() + m.start(), title.start() + m.end()) for m in re.finditer(r"\s*\n\s*", title[0])]
    last = 0
    for start, end in sorted(set(found)):
        if start >= last:
            yield start, end, " " if text[start - 1].isdigit() else ""
            last = end


def broken_sentences(text: str) -> Iterator[Edit]:
    """Yield the line ends in mid-sentence: before what no line begins with, and behind what none ends with; where
    paragraphs have an indent, before a line without one; and those of a long paragraph that has no end, where others have one.
    """
    lines = [line for line in LINE.finditer(text) if line[0].strip()]
    indented = _share(INDENT.match(after[0]) for line, after in pairwise(lines) if _ends(line[0]))
    ended = _share(_ends(line[0]) for line in lines if len(line[0].strip()) >= GOES_ON)
    length = 0  # of the lines that were joined so far
    for line, following in pairwise(lines):
        this, then = (one[0].strip().translate(FULL_WIDTH) for one in (line, following))
        inside = INDENT.match(line[0]) is not None or length > 0
        length += len(this)
        beside = following.start() == line.end() + 1
        broken = (
            NO_BEGINNING.match(then) is not None and not SALUTATION.fullmatch(this) and (beside or not _is_alone(this))
        )
        if not broken and not _ends(this) and not _is_alone(this) and not _begins(then) and not _heads(then):
            near = beside and not INDENT.match(following[0])
            broken = NO_END.search(this) is not None or (ended >= ENDED and length >= GOES_ON and "，" in this)
            broken = broken or (indented >= INDENTED and near and inside)
        if broken:
            yield line.start() + len(line[0].rstrip()), following.end() - len(following[0].lstrip()), ""
        else:
            length = 0


def _share(found: Iterable[object]) -> float:
    """Return how many of those *found* are true, as a share; 0 where there are fewer than FEWEST_ALIKE."""
    answers = [bool(one) for one in found]
    return sum(answers) / len(answers) if len(answers) >= FEWEST_ALIKE else 0.0


def _ends(line: str) -> bool:
    return line.rstrip()[-1] in STOPS


def _heads(line: str) -> bool:
    return any(form.match(line) for form in (*ALONE, *HEADINGS))


def _is_alone(line: str) -> bool:
    whole = len(line) >= GOES_ON and "。" in line  # a paragraph, whatever begins it
    return not whole and _heads(line)


def _goes_on(line: str, following: str, width: int) -> bool:
    """Return whether the paragraph of *line* goes on in the *following* one: it is full, or long and ends in mid-sentence.

    A heading without a full stop ends with its line, unless it is nearly as long and the next line begins with the few
    characters that it lacks.
    """
    columns = _columns(line)
    if columns >= width - SLACK:
        return True
    if any(form.match(line.strip()) for form in ALONE) and "。" not in line:
        return columns >= LONG_HEADING * width and REST_OF_HEADING.match(following) is not None
    return columns >= LONG * width and line[-1] not in STOPS


def _begins(line: str) -> bool:
    return any(form.match(line) for form in BEGINNINGS)


def _width(text: str) -> int | None:
    """Return how wide the full lines of *text* are, in columns; None where it is not broken into such lines."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip() and not PAGE.fullmatch(line)]
    columns = [_columns(line) for line in lines]
    wide = Counter(c for c in columns if NARROWEST <= c <= WIDEST)
    if not wide:
        return None
    width = max(wide.items(), key=lambda item: (item[1], item[0]))[0]
    full = [line for line, c in zip(lines, columns, strict=True) if abs(c - width) <= SLACK]
    broken = sum(line[-1] not in STOPS for line in full)
    most = len(lines) >= FEWEST and len(full) >= MOST * len(lines) and broken >= MOST * len(full)
    return width if most or _fills(lines, columns, width) else None


def _fills(lines: list[str], columns: list[int], width: int) -> bool:
    """Return whether *width* is all that the page had: hardly a line is wider, and those that are full go on in the next."""
    full = sum(abs(c - width) <= SLACK for c in columns)
    broken = sum(
        abs(c - width) <= SLACK and line[-1] not in STOPS and not _begins(after)
        for c, (line, after) in zip(columns, pairwise(lines), strict=False)
    )
    wider = sum(c > width + SLACK for c in columns)
    enough = width >= NARROWEST_PAGE and broken >= FEWEST_BROKEN and full >= SHARE_FULL * len(lines)
    return enough and broken >= SHARE_BROKEN * full and wider <= SHARE_WIDER * len(lines)


def _columns(line: str) -> int:
    """Return how wide *line* is with its indent: 2 for a Chinese character or a mark, that may yet become one, 1 for a letter."""
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" or c in HALF_WIDTH else 1 for c in line)
