"""Find where the sheets of a printed text end, by the numbers on them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from build_tools.clean.unwrap.lines import ends_sentence

# 2026/3/23 21:07   11/29/26, 1:02 PM   2026年3月23日 下午9:07   https://…   what a browser prints on a sheet
STAMP: Final = re.compile(
    r"""
    \d{1,4} [/.\-年] \d{1,2} [/.\-月] \d{1,4} 日? ,? \s* (?:[上下]午)? \d{1,2} : \d{2}   # date and time
    | (?:https?|file) : // \S+                                                         # address
    """,
    re.VERBOSE,
)
# https://… 7/30   7 of 30 11/29/26, 1:02 PM   the number of the sheet in such a line
SHEET_NUMBER: Final = re.compile(r"(?:^|(?<=\s))(\d{1,3})\s*(?:/|of)\s*\d{1,3}(?=$|\s)")
# 甲市第三届人大五次会议文件　·12·   12　政府工作报告   第 12 页   a short line that begins or ends with a number
LINE_WITH_NUMBER: Final = re.compile(
    r"""
    \D{0,4} (?P<first> (?<!\d) \d{1,3} ) (?!\d) [^\d，。；！？]{0,30}
    | [^\d，。；！？]{0,30} (?P<last> (?<!\d) \d{1,3} ) (?!\d) \D{0,4}
    | [ \u3000]* 第? \s* (?P<of> \d{1,3} ) \s* (?: 页 \s* 共 | / ) \s* \d{1,3} \s* 页? [ \u3000]*
    """,
    re.VERBOSE,
)
# — 12 —   ·12·   第 12 页   a number with the sign of a page
SIGNED_NUMBER: Final = re.compile(r"[—–\-－·•]\s*\d{1,3}\s*[—–\-－·•]|第\s*\d{1,3}\s*页|\d\s*/\s*\d")
# 2016年   3个   附件1：   a number that counts, or numbers a list
COUNTING: Final = re.compile(r"\d[年月日个项、.．：:）)]")
DIGITS: Final = re.compile(r"\d+")
LARGEST_STEP: Final = 2  # from one number to the next: a page may lack its number
FEWEST_NUMBERS: Final = 3  # in a row, if they are those of pages
FEWEST_STAMPS: Final = 2  # the same with the stamp of a browser
SHORTEST_PAGE: Final = 150  # characters between two numbers; those nearer to each other number something else
SHARE_IN_SENTENCE: Final = 0.2  # of the page numbers without a sign, which are in the midst of a sentence


class _Row(NamedTuple):
    """The longest row of numbers that ends with a line."""

    length: int
    line: int
    before: "_Row | None"


def form_of(line: str) -> str:
    """Return what is the same of a running head or a page number on each sheet: its characters, digits apart."""
    return DIGITS.sub("0", "".join(line.split()))


def numbered_pages(lines: Sequence[str]) -> list[int]:
    """Return the indexes of the *lines* that number the pages of a text one after another; an empty list if none do.

    These are lines that read the same, but for a number that grows from each to the next.
    """
    by_form: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for i, line in enumerate(lines):
        if (number := _number_of(line)) is not None:
            by_form[form_of(line)].append((i, number))
    rows = (_longest_row(numbered) for numbered in by_form.values())
    return sorted(i for row in rows if _are_pages(row, lines) for i in row)


def _number_of(line: str) -> int | None:
    """Return the number of the page that *line* may tell: — 12 — → 12, https://… 7/30 → 7."""
    if STAMP.search(line):
        match = SHEET_NUMBER.search(line)
        return int(match[1]) if match else None
    match = LINE_WITH_NUMBER.fullmatch(line)
    if match is None or COUNTING.search(line):
        return None
    return int(match["first"] or match["last"] or match["of"])


def _longest_row(numbered: Iterable[tuple[int, int]]) -> list[int]:
    """Return the indexes of the longest row of lines whose numbers grow; *numbered* are lines and their numbers."""
    rows: dict[int, _Row] = {}  # the last number of a row → the row
    longest: _Row | None = None
    for line, number in numbered:
        steps = range(1, LARGEST_STEP + 1)
        before = max((rows[number - step] for step in steps if number - step in rows), default=None)
        rows[number] = row = _Row(before.length + 1 if before else 1, line, before)
        if longest is None or row.length > longest.length:
            longest = row
    found: list[int] = []
    while longest:
        found.append(longest.line)
        longest = longest.before
    return found[::-1]


def _are_pages(row: Sequence[int], lines: Sequence[str]) -> bool:
    """Return whether the lines in *row* are so many, and so far apart, that they number pages."""
    if len(row) >= FEWEST_STAMPS and all(STAMP.search(lines[i]) for i in row):
        return True
    apart = sum(len(lines[i]) for i in range(row[0], row[-1]))
    if len(row) < FEWEST_NUMBERS or apart < SHORTEST_PAGE * (len(row) - 1):
        return False
    has_sign = SIGNED_NUMBER.search(lines[row[0]]) is not None
    in_sentence = sum(i > 0 and not ends_sentence(lines[i - 1]) for i in row)
    return has_sign or in_sentence >= SHARE_IN_SENTENCE * len(row)
