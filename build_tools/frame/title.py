"""Recognise the title of a report, on one line or on two."""

import re
from collections.abc import Sequence
from typing import Final

from build_tools.model.outline import Line
from build_tools.text.characters import CLAUSE_END, HAN, STATEMENT_END
from build_tools.text.dates import CHINESE_YEAR
from build_tools.text.lines import line_at
from build_tools.text.numerals import ONE_TO_TEN
from build_tools.text.word_lists import any_word

# 人大常委会   中级人民法院   政协   of whose work other reports are
ORGAN: Final = (
    "(?:"
    + "|".join(any_word(f"frame.organs_of_{kind}") for kind in ("congress", "court", "procuratorate", "cppcc"))
    + ")"
)
# 2016   2016年   二〇一六年度
YEAR_IN_TITLE: Final = rf"(?:\d{{4}}(?:年度?)?|{CHINESE_YEAR}年度?)"
# 安平市   海州开发区
PLACE: Final = rf"[{HAN}]{{1,18}}?[省市区县州盟旗镇乡]"
# 2031年新疆维吾尔自治区巴音郭楞蒙古自治州博湖县乌兰再格森乡人民   names within each other, however long
PATH: Final = (
    rf"(?: {YEAR_IN_TITLE}? (?: [{HAN}]{{1,12}}? [省市区县州盟旗镇乡] ){{2,5}} (?: 人民 | {YEAR_IN_TITLE} ){{0,3}} )"
)
REPORT_TITLE: Final = re.compile(
    rf"""
    (?! {any_word("frame.no_title_beginnings")} )            # not 图解安平市政府工作报告
    (?P<title>
        (?: [^{STATEMENT_END}，—\-]{{1,20}}： (?= [^{CLAUSE_END}]{{0,30}}政府工作报告$ ) )?   # 安平市：2016年政府工作报告
        (?: {PATH} | [^{STATEMENT_END}，—\-]{{0,24}}? )                         # 2026年江西省政府工作报告
        (?:
            政\s*府\s*工\s*作\s*报\s*告                                  # 政 府 工 作 报 告
            | (?<=[年省市区县州盟旗镇乡]) 《政府工作报告》 $                # 安平市2016年《政府工作报告》
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
# 安平市人民代表大会常务委员会工作报告   行政長官2031年施政報告   安平市2022年国民经济和社会发展统计公报[1]   关于安平市第十六个五年计划纲要的报告
# the title of another report, on a line of its own
OTHER_TITLE: Final = re.compile(
    rf"""
    (?! {any_word("frame.no_title_beginnings")} )
    (?P<title>
        [^{STATEMENT_END}，：]{{2,60}}? (?: (?<!政府)工作报告 | 公报 | 白皮书 | 施政报告 | 施政報告 )
        | 施政[报報]告 (?: \s* {YEAR_IN_TITLE} )?                 # 施政報告 二〇三一年
        | [^{STATEMENT_END}，：]{{0,30}}? 关于 [^{STATEMENT_END}]{{4,90}}? 的 (?: 报告 | 说明 )
        | [^{STATEMENT_END}，：]{{2,40}}? (?: 预算 | 决算 | 计划 ) [^{STATEMENT_END}，：]{{0,60}}? 报告
        | [^{STATEMENT_END}，：]{{2,40}}? (?: 五年 | [{ONE_TO_TEN}]五”? ) [^{STATEMENT_END}，：]{{0,50}} 纲要 (?: （草案）)?
        | [^{STATEMENT_END}，：]{{2,40}}? 五年 (?: 规划 | 计划 ) (?: （草案）)?
        | [^{STATEMENT_END}，：]{{2,40}}? (?: 财政预算案 | 財政預算案 ) (?: 演[词辞詞辭] )?
        | [^{STATEMENT_END}，：]{{2,30}}? 工作总结 (?: [及和暨与] [^{STATEMENT_END}，：]{{2,20}} )?
        | 在? (?: 中国共产党 | 中共 ) [^{STATEMENT_END}，：]{{2,40}}? 代表大会 (?:上的)? 报告
    )
    (?! [的》] )
    (?: （[^）]{{1,12}}） )? (?: \[\d{{1,2}}\] )?
    """,
    re.VERBOSE,
)
# 安平市   永丰县人民政府   2016年   安平市人民法院   on the line above 政府工作报告: the first half of a title
FIRST_HALF: Final = re.compile(
    rf"{YEAR_IN_TITLE}? {PLACE} {YEAR_IN_TITLE}? (?:人民)? (?:政府 | {ORGAN} )? | {YEAR_IN_TITLE}",
    re.VERBOSE,
)
# 政府工作报告   2016年工作报告（摘要）   人大常委会工作报告   the second half
SECOND_HALF: Final = re.compile(
    rf"{YEAR_IN_TITLE}? (?:人民)? (?:政府 | {ORGAN} )? {YEAR_IN_TITLE}? 工作报告 (?:（[^）]{{1,8}}）)?", re.VERBOSE
)
# 关于北原省2031年国民经济和社会发展计划   what begins a title that goes on on the next line
BEGINNING: Final = re.compile(rf"[^{STATEMENT_END}]{{0,20}}关于.*|{YEAR_IN_TITLE}?{PLACE}.*|.*{ORGAN}.*")
MOST_LINES: Final = 4  # of a title
# 安平市政府工作报告篇1   政府工作报告（二）   the title of one of several reports on a page
TITLE_OF_SEVERAL: Final = re.compile(
    rf".{{0,30}}报告.{{0,6}}?(?:篇\s*[\d{ONE_TO_TEN}]{{1,2}}|[（(][\d{ONE_TO_TEN}]{{1,2}}[）)])"
)
# 安平市政府工作报告 篇1   the title, and the number that the page gives it
TITLE_BEFORE_NUMBER: Final = re.compile(r"(?P<title>.*?报告)\s*篇")


def title_of(text: str) -> re.Match[str] | None:
    """Return the title, the group ``title``, that *text* is or begins with, or None: a work report's, else another report's."""
    return REPORT_TITLE.match(text) or OTHER_TITLE.match(text)


def lines_of_title(lines: Sequence[Line]) -> int:
    """Return over how many of the first *lines* one title is broken; 0 if it is not broken or there is none.

    安平市 / 政府工作报告; 关于北原省2031年国民经济和社会发展计划 / 执行情况与…的报告.
    """
    if len(lines) > 1 and FIRST_HALF.fullmatch(lines[0].text) and SECOND_HALF.fullmatch(lines[1].text):
        return 2
    if not lines or not BEGINNING.fullmatch(lines[0].text):
        return 0
    for count in range(2, min(MOST_LINES, len(lines)) + 1):
        if (
            lines[count - 1].text.startswith("——")
            or _is_title(lines[count - 2].text)
            or _is_title(lines[count - 1].text)
        ):
            return 0
        if _is_title("".join(line.text for line in lines[:count])):
            return count
    return 0


def _is_title(text: str) -> bool:
    return (REPORT_TITLE.fullmatch(text) or OTHER_TITLE.fullmatch(text)) is not None


def is_title_of_several(line: Line) -> bool:
    """Return whether *line* is the title of one of several reports on a page."""
    return TITLE_OF_SEVERAL.fullmatch(line.text) is not None


def title_before_number(line: Line) -> Line | None:
    """Return the title without the number that a page gives it, or None: 安平市政府工作报告 of 安平市政府工作报告 篇1."""
    match = TITLE_BEFORE_NUMBER.match(line.text) if is_title_of_several(line) else None
    if not match or not REPORT_TITLE.fullmatch(match["title"]):
        return None
    return line_at(line.text, 0, match.end("title"), line.start)
