"""Shapes of names and of numbers that several rules ask for."""

import re
from typing import Final

from build_tools.text.characters import HAN
from build_tools.text.numerals import ONE_TO_TEN

COUNT: Final = "一二两三四五六七八九十百千万双"  # characters that count the parts of a programme: 双, 两 are among them
# 五城四基地   三量齐升   “十百千”   四化   6+4   民生100   named by a number
CODED_NAME: Final = re.compile(
    rf"""
    [{COUNT}](?:[{HAN}]{{1,4}}|[{COUNT}]{{1,3}})(?:[{COUNT}][{HAN}]{{1,5}})*   # 五城四基地   十百千
    | [二三四五六七八九十两]个[{HAN}]{{2,8}}                                        # 七个更大作为
    | .*\d.*                                                                     # 6+4   民生100
    """,
    re.VERBOSE,
)
# 422   146   1511   a name of digits alone, which needs the words around it
DIGITS_ONLY: Final = re.compile(r"[0-9０-９]{1,5}")
# 6+4   1+6   1+M+N   a code that needs no quotation marks
CODE: Final = re.compile(
    r"(?<![0-9A-Za-z+×.%])\d{1,2}(?:[+×](?:\d{1,3}|[A-Z]))+(?![0-9A-Za-z+×.%项个家户条万千兆吨米]|小时)"
)
# 十三五   “十二五”时期   a plan period is no programme
PLAN_PERIOD: Final = re.compile(rf"[{ONE_TO_TEN}]{{1,3}}五")
