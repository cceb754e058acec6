"""Recognise the title of a report, on one line or on two."""

import re
from typing import Final

from build_tools.model.outline import Line
from build_tools.text.characters import CLAUSE_END, HAN, STATEMENT_END
from build_tools.text.dates import CHINESE_YEAR
from build_tools.text.lines import line_at
from build_tools.text.numerals import ONE_TO_TEN
from build_tools.text.word_lists import any_word

# 2016   2016年   二〇一六年度
YEAR_IN_TITLE: Final = rf"(?:\d{{4}}(?:年度?)?|{CHINESE_YEAR}年度?)"
# 安平市   海州开发区
PLACE: Final = rf"[{HAN}]{{1,18}}?[省市区县州盟旗镇乡]"
REPORT_TITLE: Final = re.compile(
    rf"""
    (?! {any_word("frame.no_title_beginnings")} )            # not 图解安平市政府工作报告
    (?P<title>
        (?: [^{STATEMENT_END}，—\-]{{1,20}}： (?= [^{CLAUSE_END}]{{0,30}}政府工作报告$ ) )?   # 安平市：2016年政府工作报告
        [^{STATEMENT_END}，—\-]{{0,24}}?                                        # 2026年江西省政府工作报告
        (?:
            政\s*府\s*工\s*作\s*报\s*告                                  # 政 府 工 作 报 告
            | (?: 行署 | 行政公署 | 管委会 | 管理委员会 ) {YEAR_IN_TITLE}? 工作报告   # 阿木盟行政公署工作报告
            | (?<![^年]) {PLACE} (?:人民政府)? {YEAR_IN_TITLE}? 工作报告$   # 海州开发区2024年工作报告
        )
        (?: \s* (?:19|20)\d\d年? (?= \s* (?: $ | [（—] ) ) )?            # …报告2016   but not …报告2016年1月5日
        | 关于{YEAR_IN_TITLE} [^{STATEMENT_END}，—]{{0,30}} 工作 [^{STATEMENT_END}，—]{{0,20}} 的报告   # 关于2023年工作情况…的报告
    )
    (?: （[^）]{{1,8}}） )?                                              # （文字实录）
    """,
    re.VERBOSE,
)
# 安平市人民代表大会常务委员会工作报告   安平市2022年国民经济和社会发展统计公报[1]   关于安平市第十六个五年计划纲要的报告
# the title of another report, on a line of its own
OTHER_TITLE: Final = re.compile(
    rf"""
    (?! {any_word("frame.no_title_beginnings")} )
    (?P<title>
        [^{STATEMENT_END}，：]{{2,45}} (?: 工作报告 | 公报 | 白皮书 )
        | (?: [^{STATEMENT_END}，：]{{0,20}} )? 关于 [^{STATEMENT_END}]{{4,60}} 的 (?: 报告 | 说明 )
    )
    (?: （[^）]{{1,12}}） )? (?: \[\d{{1,2}}\] )?
    """,
    re.VERBOSE,
)
# 安平市   永丰县人民政府   2016年   on the line above 政府工作报告: the first half of a title
FIRST_HALF: Final = re.compile(
    rf"{YEAR_IN_TITLE}? {PLACE} {YEAR_IN_TITLE}? (?:人民)? (?:政府)? | {YEAR_IN_TITLE}",
    re.VERBOSE,
)
# 政府工作报告   2016年工作报告（摘要）   the second half
SECOND_HALF: Final = re.compile(rf"{YEAR_IN_TITLE}?(?:人民)?(?:政府)?工作报告(?:（[^）]{{1,8}}）)?")
# 安平市政府工作报告篇1   政府工作报告（二）   the title of one of several reports on a page
TITLE_OF_SEVERAL: Final = re.compile(
    rf".{{0,30}}报告.{{0,6}}?(?:篇\s*[\d{ONE_TO_TEN}]{{1,2}}|[（(][\d{ONE_TO_TEN}]{{1,2}}[）)])"
)
# 安平市政府工作报告 篇1   the title, and the number that the page gives it
TITLE_BEFORE_NUMBER: Final = re.compile(r"(?P<title>.*?报告)\s*篇")


def is_first_half(line: Line) -> bool:
    """Return whether *line* may be the first half of a title on two lines."""
    return FIRST_HALF.fullmatch(line.text) is not None


def is_second_half(line: Line) -> bool:
    """Return whether *line* may be the second half of a title on two lines."""
    return SECOND_HALF.fullmatch(line.text) is not None


def is_title_of_several(line: Line) -> bool:
    """Return whether *line* is the title of one of several reports on a page."""
    return TITLE_OF_SEVERAL.fullmatch(line.text) is not None


def title_before_number(line: Line) -> Line | None:
    """Return the title without the number that a page gives it, or None: 安平市政府工作报告 of 安平市政府工作报告 篇1."""
    match = TITLE_BEFORE_NUMBER.match(line.text) if is_title_of_several(line) else None
    if not match or not REPORT_TITLE.fullmatch(match["title"]):
        return None
    return line_at(line.text, 0, match.end("title"), line.start)
