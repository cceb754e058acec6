"""The kinds of numbers that headings have, and how far out each is by custom: 第一部分, 一、, （一）, 1., （1）, ①."""

import re
from dataclasses import dataclass
from typing import Final

from build_tools.text.characters import CLAUSE_END, HAN, STATEMENT_END
from build_tools.text.heading_forms import (
    BARE,
    BRACED_SECTION,
    CHAPTER,
    CHAPTER_SECTION,
    DIVISION,
    HALF_BRACKETED,
    IN_HEADING,
    ORDINAL,
    PART,
    SECTION,
    VOLUME,
)
from build_tools.text.numerals import NUMERAL
from build_tools.text.word_lists import word_list

# IV. 2030年工作回顾   IV　2030年工作回顾   a Roman numeral, of letters or of one character
ROMAN_PART: Final = re.compile(
    rf"(?P<number>[\u2160-\u216b]|[IVX]{{1,4}})(?:[、.．：]\s*|[ \u3000]+)(?P<rest>[{HAN}“\d].*)"
)
# 甲、2030年工作回顾
STEM_PART: Final = re.compile(rf"(?P<number>[甲乙丙丁戊己庚辛壬癸])、\s*(?P<rest>[{HAN}“\d].*)")
# A.扩大内需   B、改善民生
LETTER_ITEM: Final = re.compile(rf"(?P<number>[A-Ha-h][.．、）])\s*(?P<rest>[{HAN}“].*)")
# [1]扩大内需   【1】扩大内需
BRACED_NUMBER: Final = re.compile(rf"(?P<number>[【〔［\[〈]\d{{1,2}}[】〕］\]〉])\s*(?P<rest>[{HAN}“\d].*)")
# 一　2030年工作回顾   a numeral without any mark, on a line of its own   but not 二 〇三〇年
SPACED_PART: Final = re.compile(
    rf"(?P<number> [{NUMERAL}]{{1,3}} ) [ \u3000]+ (?P<rest> (?! [{NUMERAL}是要] ) [{HAN}“\d] {IN_HEADING}{{3,39}} )",
    re.VERBOSE,
)
# 1.以稳中求进为基调稳固经济运行。项目投资…   １．2030年工作回顾   but not 1.5万亿元…   ⒈以稳中求进…
ARABIC_ITEM: Final = re.compile(
    r"""
    (?P<number> \d{1,2}[.．、] | [⒈-⒛] ) (?: (?!\d) | (?=(?:19|20)\d\d年) ) \s*
    (?P<rest> \S.* )
    """,
    re.VERBOSE,
)
# 5 个项目   1.2 亿元   what a number counts rather than heads
COUNTED_UNIT: Final = f"[{''.join(word_list('outline.counted'))}]"
# 1 目标   10 改善民生   1 2015年工作回顾   a bare number, on a line of its own, without any mark
BARE_ITEM: Final = re.compile(
    rf"""
    (?P<number> \d{{1,2}} ) [ \u3000]+ (?!{COUNTED_UNIT})
    (?P<rest> (?: (?:19|20)\d\d年 )? [{HAN}“] [^{STATEMENT_END}：\s]{{1,39}} )
    """,
    re.VERBOSE,
)
# 1.1 速度   under a bare number   but not 1.2 亿元
DECIMAL: Final = re.compile(
    rf"(?P<number> \d{{1,2}}[.．]\d{{1,2}} ) [ \u3000]+ (?!{COUNTED_UNIT}) (?P<rest> [{HAN}“] [^{STATEMENT_END}：\s]{{1,39}} )",
    re.VERBOSE,
)
# 1.1.1 细分   under a decimal, also without a space
DEEP_DECIMAL: Final = re.compile(
    rf"""
    (?P<number> \d{{1,2}} (?: [.．]\d{{1,2}} ){{2}} ) [ \u3000]* (?!{COUNTED_UNIT})
    (?P<rest> [{HAN}“] [^{CLAUSE_END}\s]{{1,29}} )
    """,
    re.VERBOSE,
)
# （1）速度   ⑴速度   1）速度   under 1.
BRACKETED_NUMBER: Final = re.compile(r"(?P<number>（\d{1,2}）|[⑴-⒇]|\d{1,2}）)[、.．]?\s*(?P<rest>\S.*)")
# ■ 工业经济   ◆扩大内需，稳定增长   after a sign, on a line of its own and without a full stop
HEADING_SIGNS: Final = "■◆●★▲◎□△☆▍▌▶►◇○※"
SIGNED_HEADING: Final = re.compile(rf"(?P<number>)[{HEADING_SIGNS}]\s*(?P<rest>[{HAN}“\d][^{STATEMENT_END}：]{{2,40}})")
# 【民生改善】
BRACED_HEADING: Final = re.compile(rf"(?P<number>)【(?P<rest>[{HAN}“\d][^{STATEMENT_END}：】]{{2,40}})】")


@dataclass(frozen=True, slots=True, eq=False)
class HeadingKind:
    """A kind of heading, by its number."""

    name: str
    form: re.Pattern[str]
    rank: int | None = None  # 1 is the outermost; None if custom does not say
    is_sure: bool = True  # else often text: a single one that counts on from none is no heading
    needs_row: bool = False  # even a 1 is no heading if no 2 follows


ORDINAL_KIND: Final = HeadingKind("第一，", ORDINAL, 6, is_sure=False)
SPACED_KIND: Final = HeadingKind("一", SPACED_PART, 4, is_sure=False, needs_row=True)
BARE_KIND: Final = HeadingKind("no number", BARE)
# The first form that fits tells the kind of a number.
NUMBER_KINDS: Final = (
    HeadingKind("第一部分", DIVISION, 1),
    HeadingKind("第一篇", VOLUME, 1),
    HeadingKind("第一章", CHAPTER, 2),
    HeadingKind("第一节", CHAPTER_SECTION, 3),
    HeadingKind("一、", PART, 4),
    HeadingKind("Roman", ROMAN_PART, 4, is_sure=False, needs_row=True),
    HeadingKind("甲、", STEM_PART, 4, is_sure=False, needs_row=True),
    SPACED_KIND,
    HeadingKind("（一）", SECTION, 5),
    HeadingKind("【一】", BRACED_SECTION, 5),
    HeadingKind("一）", HALF_BRACKETED, 6, is_sure=False),
    HeadingKind("1.", ARABIC_ITEM, 7, is_sure=False),
    ORDINAL_KIND,
    HeadingKind("1", BARE_ITEM, 7, is_sure=False),
    HeadingKind("1.1", DECIMAL, 8, is_sure=False),
    HeadingKind("1.1.1", DEEP_DECIMAL, 9, is_sure=False),
    HeadingKind("（1）", BRACKETED_NUMBER, 8, is_sure=False),
    HeadingKind("[1]", BRACED_NUMBER, 8, is_sure=False, needs_row=True),
    HeadingKind("A.", LETTER_ITEM, 8, is_sure=False, needs_row=True),
    HeadingKind("■", SIGNED_HEADING),
    HeadingKind("【】", BRACED_HEADING),
)
