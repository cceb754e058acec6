"""What a line of the raw text is, as far as its own words tell: a page number, a heading, the end of a sentence."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from build_tools.text.characters import PARAGRAPH_END
from build_tools.text.dates import DATE
from build_tools.text.heading_forms import ORDINAL, PART, SECTION, UNITS
from build_tools.text.numerals import NUMERAL, ONE_TO_TEN
from build_tools.text.salutations import SALUTATION, TURN_TO_ASSEMBLY

ANY_LINE: Final = re.compile(r"^[^\n]*$", re.MULTILINE)
HALF_WIDTH: Final = ",;:!?()"
TO_FULL_WIDTH: Final = str.maketrans(HALF_WIDTH, "，；：！？（）")  # what a later step may make of them
ENDS: Final = PARAGRAPH_END + ":;!?)"  # what a line that ends a sentence, or announces a list, ends with
FEWEST_GAPS: Final = 10  # between lines; fewer do not tell whether a text is double-spaced
SHARE_OF_GAPS: Final = 0.85  # of the gaps that hold a blank line in a double-spaced text
# — 12 —   -3-   第 4 页   7/30   a page number on a line of its own
PAGE_NUMBER: Final = re.compile(
    r"""
    [ \u3000]*
    (?:
        [—–\-－·•]* \s* \d{1,3} \s* [—–\-－·•]*            # — 12 —
        | 第 \s* \d{1,3} \s* 页 (?: \s* 共 \s* \d{1,3} \s* 页 )?   # 第 4 页 共 30 页
        | \d{1,3} \s* / \s* \d{1,3}                        # 7/30
    )
    [ \u3000]*
    """,
    re.VERBOSE,
)
# 一、2023年工作回顾   （一）…   各位代表：   2024年1月16日   what has a line of its own
OWN_LINE: Final = (*UNITS, PART, SECTION, SALUTATION, DATE, re.compile(rf"\([{ONE_TO_TEN}]{{1,3}}\)"))
# 第一，…   各位代表！…   1.…   ——…   一是…   > …   what else begins a paragraph
PARAGRAPH_BEGINNINGS: Final = (
    *OWN_LINE,
    ORDINAL,
    TURN_TO_ASSEMBLY,
    re.compile(rf"\d{{1,2}}[.．、](?!\d)|[—>]|[{NUMERAL}]{{1,2}}(?:是|要)"),
)
# 　　全市…   ——2024年1月16日在…   and what else begins a line, however full the line before is
LINE_BEGINNINGS: Final = (*OWN_LINE, re.compile(r"[ \u3000]{2,}|——\s*\d{4}年"))


def lines_of(text: str) -> Iterator[re.Match[str]]:
    """Yield each line of *text* as a match, empty ones among them."""
    return ANY_LINE.finditer(text)


def is_double_spaced(lines: Sequence[re.Match[str]]) -> bool:
    """Return whether a blank line follows nearly each of the *lines* that is not blank: then blank lines part no paragraphs."""
    gaps = [following.start() - line.end() for line, following in pairwise(line for line in lines if line[0].strip())]
    return len(gaps) >= FEWEST_GAPS and sum(gap > 1 for gap in gaps) >= SHARE_OF_GAPS * len(gaps)


def columns(line: str) -> int:
    """Return how wide *line* is with its indent: 1 for a letter or digit, 2 for a Chinese character or a mark.

    A half-width mark counts 2, because a later step may make it full-width.
    """
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" or char in HALF_WIDTH else 1 for char in line)


def ends_sentence(line: str) -> bool:
    """Return whether *line* ends with a mark that ends a sentence or announces a list."""
    return line.rstrip().endswith(tuple(ENDS))


def has_own_line(line: str) -> bool:
    """Return whether *line* begins with a heading's number, a salutation or a date."""
    return any(form.match(line) for form in OWN_LINE)


def begins_line(line: str) -> bool:
    """Return whether *line* begins so that it cannot go on from the line before, even if that line is full."""
    return any(form.match(line) for form in LINE_BEGINNINGS)


def begins_paragraph(line: str) -> bool:
    """Return whether *line* begins like a heading, an item of a list or a turn to the assembly."""
    return any(form.match(line) for form in PARAGRAPH_BEGINNINGS)
