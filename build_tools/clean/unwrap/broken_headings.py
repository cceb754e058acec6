"""Join a heading's number with the heading, and the two halves of the report's title."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.clean.unwrap.lines import lines_of
from build_tools.text.characters import HAN
from build_tools.text.numerals import NUMERAL

# 一、   （一）   一要   01   第一部分   a number on a line of its own
LONE_NUMBER: Final = re.compile(
    rf"""
    [ \t\u3000\xa0]*
    (?:
        [{NUMERAL}]{{1,3}} [、.．]                    # 一、
        | [（(] \s* [{NUMERAL}]{{1,3}} \s* [）)]      # （一）
        | [{NUMERAL}]{{1,2}} (?: 要 | 是 )            # 一要
        | 第 [{NUMERAL}]{{1,3}} (?: 部分 | 章 | 节 )  # 第一部分
        | 0\d                                         # 01
        | \d{{1,2}} [.．、]                           # 1.
    )
    [ \t\u3000\xa0]*
    (?P<gap> \n \s* )
    (?= [{HAN}“\d] )
    """,
    re.VERBOSE,
)
# （ / 三）   a number that is broken itself
BROKEN_NUMBER: Final = re.compile(rf"(?<=[（(])(?P<gap>[ \t]*\n\s*)(?=[{NUMERAL}]{{1,3}}[）)])")
# 政府工作报 / 告   三江县人民政府 / 工作报告   a title on two lines
BROKEN_TITLE: Final = re.compile(r"政\s*府\s*工\s*作\s*报\s*告")
LINE_GAP: Final = re.compile(r"\s*\n\s*")
TITLE_WITHIN: Final = 3000  # characters from the beginning of the text


def broken_headings(text: str) -> Iterator[Edit]:
    """Yield the deletion of line ends between a heading's number and the heading, and inside a number or the title.

    A space takes their place after a digit.
    """
    gaps = {match.span("gap") for match in BROKEN_NUMBER.finditer(text)}
    for line in lines_of(text):
        if number := LONE_NUMBER.match(text, line.start()):
            gaps.add(number.span("gap"))
    for title in BROKEN_TITLE.finditer(text, 0, TITLE_WITHIN):
        gaps |= {gap.span() for gap in LINE_GAP.finditer(text, title.start(), title.end())}
    done = 0
    for start, end in sorted(gaps):
        if start >= done:
            yield start, end, " " if text[start - 1].isdigit() else ""
            done = end
