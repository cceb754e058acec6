"""Turn spaces written in another way into spaces, and delete those that Chinese typography does not have."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.clean.punctuation import CHINESE_MARKS
from build_tools.text.characters import HAN, STATEMENT_END
from build_tools.text.lost_line_ends import NUMBER_OR_SALUTATION, lines_without_line_ends

SPACE_IN_LINE: Final = r"[^\S\n\v\f\x1c-\x1e\x85\u2028\u2029]"  # white space that does not end a line
# <U+00A0>   <U+3000>   spaces as a program spelled them out
SPELLED_SPACE: Final = re.compile(r"<U\+(00A0|200[0-9A]|202F|3000)>")
# U+E5E5: the bytes A3 A0 of GBK, a space that indents
GBK_SPACE: Final = re.compile(r"\ue5e5")
LINE_MARKS: Final = CHINESE_MARKS + ",.;:!?()%"
DASHES: Final = r"(?:[—―－─-]{1,2})"
# 政 府 工 作 报 告   各 位 代 表：   一 、 2 0 2 4 年 工 作 回 顾   —— 2024 年 1 月 8 日 在 …
# every character of the line is spaced out, or its mark is beside it; a number may keep its digits together
SPACED_LINE: Final = re.compile(
    rf"""
    ^ {SPACE_IN_LINE}*
    (?=(?P<line>
        (?: {DASHES} {SPACE_IN_LINE}* )?
        (?: [{HAN}“‘（《] | [0-9]{{1,4}} ) (?: {SPACE_IN_LINE}* [{LINE_MARKS}] )*
        (?: {SPACE_IN_LINE}+ (?: [{HAN}“‘（《] | [0-9]{{1,4}} ) (?: {SPACE_IN_LINE}* [{LINE_MARKS}] )* ){{3,}}
    )) (?P=line)
    {SPACE_IN_LINE}* $
    """,
    re.MULTILINE | re.VERBOSE,
)
# Between 2023 and 2024 a space parts two numbers; between 2 and 0 of 2 0 2 4 none.
TWO_NUMBERS: Final = re.compile(r"(?<=\d\d)\s+(?=\d)|(?<=\d)\s+(?=\d\d)")
FEWEST_SPACED: Final = 4  # Chinese characters of such a line
ONE_HAN: Final = re.compile(rf"[{HAN}]")
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
    """Yield 政 府 工 作 报 告 → 政府工作报告, 各 位 代 表： → 各位代表：, 2024 年 工 作 回 顾 → 2024年工作回顾."""
    for line in SPACED_LINE.finditer(text):
        if len(ONE_HAN.findall(line["line"])) >= FEWEST_SPACED:
            for gap in re.finditer(rf"{SPACE_IN_LINE}+", line["line"]):
                if TWO_NUMBERS.match(line["line"], gap.start()):
                    continue
                yield line.start("line") + gap.start(), line.start("line") + gap.end(), ""


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

    In a line that lost its line ends, a space after 。 or before （一） parts its paragraphs: it stays.
    """
    lost = lines_without_line_ends(text)
    ends = [end for _, end in lost]
    for match in SPACE_AT_MARK.finditer(text):
        index = bisect_left(ends, match.end())
        is_in_lost = index < len(lost) and lost[index][0] <= match.start()
        if not (is_in_lost and _parts_paragraphs(text, match)):
            yield match.start(), match.end(), ""


def _parts_paragraphs(text: str, space: re.Match[str]) -> bool:
    return text[space.start() - 1] in STATEMENT_END + "：" or NUMBER_OR_SALUTATION.match(text, space.end()) is not None
