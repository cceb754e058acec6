"""Forms of headings that several stages know. A heading on a line of its own has no full stop."""

import re
from typing import Final

from build_tools.text.characters import HAN, STATEMENT_END
from build_tools.text.numerals import FORMAL_ONE_TO_TEN, NUMERAL

# A character of a heading on a line of its own.
IN_HEADING: Final = rf"[^{STATEMENT_END}：]"

NTH: Final = rf"第[{NUMERAL}\d]{{1,3}}"
# 第一章　总体要求   第一章：总体要求   第一节“十五五”发展成就   第一章发展环境   but not 第一章规定, 第一节课
AFTER_UNIT: Final = rf"(?: [：、] | (?=[ \u3000]) | (?=[{HAN}“\d]) (?! [课的中里规提] ) )"


def _divided(unit: str) -> re.Pattern[str]:
    """Return the form of a heading on a line of its own that is numbered as a *unit* of the text."""
    return re.compile(rf"(?P<number> {unit} ) \s* (?P<rest> \S {IN_HEADING}{{1,44}} )", re.VERBOSE)


# 第一部分 2015年工作回顾   第一部分2015年工作回顾   第1部分：主要任务
DIVISION: Final = _divided(rf"{NTH} 部分[：、]?")
# 第一篇　工作回顾   第一编　工作回顾   上篇：工作回顾
VOLUME: Final = _divided(rf"(?: {NTH} [篇编] {AFTER_UNIT} | [上中下][篇编] (?: [：、] | (?=[ \u3000]) ) )")
# 第一章　总体要求   第一章总体要求   in a volume, if there are any
CHAPTER: Final = _divided(rf"{NTH} 章 {AFTER_UNIT}")
# 第一节 工业   under a chapter
CHAPTER_SECTION: Final = _divided(rf"{NTH} 节 {AFTER_UNIT}")
UNITS: Final = (DIVISION, VOLUME, CHAPTER)
# The number of a part or a section: 一   十二   壹
IN_NUMBER: Final = NUMERAL + FORMAL_ONE_TO_TEN
# 一、2015年工作回顾   壹、总体要求   一.总体要求   一，总体要求   一：总体要求   一·总体要求   一）、总体要求
# But not 一、二、三产业…, 三、四季度… and 一·二八….
PART: Final = re.compile(
    rf"""
    (?P<number> [{IN_NUMBER}]{{1,4}} ) (?: ）?[、.．，：] | ·(?![{NUMERAL}]) ) \s*
    (?! [{NUMERAL}]{{1,2}} (?: 、|，|季度|产业|线城市|级|类|档|期 ) )
    (?P<rest> \S.* )
    """,
    re.VERBOSE,
)
# （一）精准发力稳增长，经济发展稳中有进。面对…   （壹）精准发力…   ㈠精准发力…
SECTION: Final = re.compile(rf"(?P<number>（[{IN_NUMBER}]{{1,4}}）|[㈠-㈩])[、.．]?\s*(?P<rest>\S.*)")
# 【一】精准发力…   〔一〕精准发力…   〈一〉精准发力…
BRACED_SECTION: Final = re.compile(rf"(?P<number>[【〔［〈][{IN_NUMBER}]{{1,4}}[】〕］〉])[、.．]?\s*(?P<rest>\S.*)")
# 一）精准发力…   一〉精准发力…   half a bracket
HALF_BRACKETED: Final = re.compile(rf"(?P<number>[{IN_NUMBER}]{{1,4}}[）〉])\s*(?P<rest>[^、.．\s].*)")
# 第一，构建现代产业体系，推动内生造血提质增效   第三、必须坚持…   其一，…   on a line of its own
ORDINAL: Final = re.compile(rf"(?P<number>[第其][{NUMERAL}]{{1,3}}[，、])\s*(?P<rest>{IN_HEADING}{{4,45}})")
# 引言   结束语：   what titles the text before the first part or after the last one
OPENING_OR_CLOSING: Final = re.compile(r"(?:引\s?言|前\s?言|序\s?言|结\s?束\s?语|结\s?语|結\s?語|結束語|尾\s?声)：?")
# 2024年工作回顾   扩大内需，稳定增长   without a number, on a line of its own
BARE: Final = re.compile(rf"(?=.*[{HAN}]{{2}}){IN_HEADING}{{5,40}}[{HAN}）”]|{OPENING_OR_CLOSING.pattern}")
# A bare heading that titles a part:
PART_TITLE: Final = re.compile(
    r"""
    # 2024年工作回顾   “十五五”时期的主要目标任务   今后五年的奋斗目标   a time and what is said of it
    (?=.* (?: \d{4} | [一五]年 | 五” | 今年|今后|过去|当前|下一|本届 ) )
    .* (?: 回顾|总结|安排|部署|要求|目标|任务|重点|建议|打算|思路|工作|成就|措施 )
    # 过去一年工作回顾   总体要求   加强政府自身建设
    | .* (?: 工作回顾|总体要求|自身建设 )
    |   # 引言   结束语
    """
    + OPENING_OR_CLOSING.pattern,
    re.VERBOSE,
)
