"""Turn spaces written in another way into spaces, and delete those that Chinese typography does not have."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.clean.punctuation import CHINESE_MARKS
from build_tools.text.characters import HAN, STATEMENT_END
from build_tools.text.lines import is_one_line

SPACE_IN_LINE: Final = r"[^\S\n\v\f\x1c-\x1e\x85\u2028\u2029]"  # white space that does not end a line
# <U+00A0>   <U+3000>   spaces as a program spelled them out
SPELLED_SPACE: Final = re.compile(r"<U\+(00A0|200[0-9A]|202F|3000)>")
# U+E5E5: the bytes A3 A0 of GBK, a space that indents
GBK_SPACE: Final = re.compile(r"\ue5e5")
# 政 府 工 作 报 告   各 位 代 表：   every character of the line is spaced out
SPACED_LINE: Final = re.compile(
    rf"^{SPACE_IN_LINE}*([{HAN}](?:{SPACE_IN_LINE}+[{HAN}]){{3,}}){SPACE_IN_LINE}*[：:！!]?{SPACE_IN_LINE}*$",
    re.MULTILINE,
)
# 9.5 %   9.5&nbsp;%
SPACE_BEFORE_PERCENT: Final = re.compile(rf"(?<=[0-9０-９]){SPACE_IN_LINE}+(?=[%％‰])")
# 2 350亿元 with a no-break or thin space between the thousands; but not 2015 100个
SPACED_NUMBER: Final = re.compile(r"(?<![\d.,])\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)")
# “146” 工程   带动一批, 加大   but not 市长 毛腾飞 and not 一、 总体要求 at a heading's number
SPACE_AT_MARK: Final = re.compile(
    rf"""
    (?<=[{CHINESE_MARKS}]) {SPACE_IN_LINE}+ (?=[{HAN}{CHINESE_MARKS}0-9A-Za-z])   # after a mark
    | (?<=[{HAN}0-9A-Za-z%]) {SPACE_IN_LINE}+ (?=[{CHINESE_MARKS}])               # before one
    """,
    re.VERBOSE,
)


def spelled_spaces(text: str) -> Iterator[Edit]:
    """Yield <U+3000>现在 → 　现在."""
    return ((match.start(), match.end(), chr(int(match[1], 16))) for match in SPELLED_SPACE.finditer(text))


def gbk_spaces(text: str) -> Iterator[Edit]:
    """Yield U+E5E5 → U+3000."""
    return ((match.start(), match.end(), "\u3000") for match in GBK_SPACE.finditer(text))


def spaced_lines(text: str) -> Iterator[Edit]:
    """Yield 政 府 工 作 报 告 → 政府工作报告."""
    for line in SPACED_LINE.finditer(text):
        for gap in re.finditer(rf"{SPACE_IN_LINE}+", line[1]):
            yield line.start(1) + gap.start(), line.start(1) + gap.end(), ""


def spaces_before_percent(text: str) -> Iterator[Edit]:
    """Yield 9.5 % → 9.5%."""
    return ((match.start(), match.end(), "") for match in SPACE_BEFORE_PERCENT.finditer(text))


def spaces_in_numbers(text: str) -> Iterator[Edit]:
    """Yield 2 350亿元 → 2350亿元."""
    for number in SPACED_NUMBER.finditer(text):
        for gap in re.finditer(r"\D", number[0]):
            yield number.start() + gap.start(), number.start() + gap.end(), ""


def spaces_at_marks(text: str) -> Iterator[Edit]:
    """Yield “146” 工程 → “146”工程.

    In a report on one line, only a space after 。 parts its paragraphs: it stays.
    """
    one_line = is_one_line(text)
    for match in SPACE_AT_MARK.finditer(text):
        if not (one_line and text[match.start() - 1] in STATEMENT_END + "："):
            yield match.start(), match.end(), ""
