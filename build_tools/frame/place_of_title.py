"""Read the place that a title names: before the organ on whose work the report is, or before what it is about."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.frame.session import find_session
from build_tools.frame.title import YEAR_IN_TITLE
from build_tools.model.division import NATION
from build_tools.text.characters import HAN
from build_tools.text.numerals import NUMERAL
from build_tools.text.traditional import simplified
from build_tools.text.word_lists import any_word

# 中共   政协第七届   关于2031年   what may come before the place
BEFORE_PLACE: Final = rf"""
    (?: 关于 | 在 | 中国共产党 | 中共 | 中国人民政治协商会议 | 政协 | 第?[{NUMERAL}]{{1,3}}届 | {YEAR_IN_TITLE} )*
"""
# 人民法院   第七届   国民经济   预算   what ends it
AFTER_PLACE: Final = rf"""
    (?:
        {any_word("frame.organs_of_government")} | {any_word("frame.organs_of_congress")}
        | {any_word("frame.organs_of_court")} | {any_word("frame.organs_of_procuratorate")}
        | {any_word("frame.organs_of_cppcc")} | (?<=[省市区县州盟旗镇乡]) {any_word("frame.organs_of_party")} | 委(?!员)
        | {YEAR_IN_TITLE} | 第?[{NUMERAL}]{{1,3}}[届次] | 国民经济 | 关于 | 本级 | 财政 | 预算 | “?[{NUMERAL}]{{1,2}}五
        | 经济社会 | 党 | 工作报告 | 施政报告
    )
"""
# 2016年临江市政府工作报告   关于安平市2030年预算执行情况…   中国人民政治协商会议安平市第七届委员会…
PLACE_OF_TITLE: Final = re.compile(
    rf"""
    {BEFORE_PLACE} (?! {YEAR_IN_TITLE} | \d | 年 )
    (?P<place> [{HAN}]{{2,40}}? )
    (?! 街道 ) (?= {AFTER_PLACE} )
    """,
    re.VERBOSE,
)
# 政府工作报告（安平市）   政府工作报告（安平市2016年）   after the title
PLACE_IN_BRACKETS: Final = re.compile(rf"（(?P<place>[{HAN}]{{2,}}?){YEAR_IN_TITLE}?）")
# 中华人民共和国2030年国民经济和社会发展统计公报   全国人民代表大会常务委员会工作报告
OF_THE_NATION: Final = ("中华人民共和国", "全国", "中央", "最高")


def places_of_title(title: str, in_brackets: str) -> Iterator[str]:
    """Yield 安平市 of 2016年安平市政府工作报告（摘要）, of 安平市：2016年政府工作报告, and of 政府工作报告（安平市）.

    *in_brackets*: what is in brackets after the title.
    """
    label, _, bare = re.sub(r"（.*", "", simplified(title)).rpartition("：")
    said = PLACE_OF_TITLE.match(bare), PLACE_IN_BRACKETS.match(in_brackets)
    for match in said:
        if match:
            yield NATION.name if match["place"] in OF_THE_NATION else match["place"]
    if session := find_session(bare):  # 在安平市第三届人民代表大会第二次会议上的政府工作报告
        yield session["place"] or NATION.name
    if label:
        yield label
