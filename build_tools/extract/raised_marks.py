"""Tell a raised number that is the mark of a note from one that is a power. The same rule serves every format."""

import re
from typing import Final

# 1   [2]   〔注3〕   what a raised text reads if it may be the mark of a note
RAISED_MARK: Final = re.compile(r"\s*[\[［〔(（]?注?(?P<number>\d{1,3})[\]］〕)）]?\s*")
# km   m   R   万米   what is before a raised 2 or 3 that belongs to it: km², m³, R², 万米³; but not GDP
BEFORE_POWER: Final = re.compile(r"(?:[a-zμ㎞㎝㎜米里]|(?<![A-Za-z])[A-Z])$")
POWERS: Final = ("2", "3")
# 增长10   a whole 10, before a raised digit that may be its power
TEN: Final = re.compile(r"(?<![\d.．,，])10$")
# ×10   what a power of ten multiplies
TIMES_TEN: Final = re.compile(r"[×xX*·]\s*10$")
# 增长10%   10亿元   10万人   10个   what follows a number that counts; a power of ten is followed by a unit of measure: 千瓦时
COUNTED: Final = re.compile(r"\s*(?!千[瓦克米卡])[%％‰个百千万亿元人户家项件名年月日，。；、）)]|\s*$")
SUPERSCRIPTS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
CONTEXT: Final = 8  # characters before a raised number that decide


def written_in_line(raised: str, before: str, after: str) -> str:
    """Return how the *raised* text reads in a line of plain text: the mark [3] of a note, the power ³, else as it is.

    *before* and *after* are the texts around it in its paragraph: 2 is a power in 10²公里, a note's mark in 增长10²%.
    """
    match = RAISED_MARK.fullmatch(raised)
    if not match:
        return raised
    if _is_power(match["number"], before[-CONTEXT:], after):
        return match["number"].translate(SUPERSCRIPTS)
    return f"[{match['number']}]"


def _is_power(number: str, before: str, after: str) -> bool:
    if BEFORE_POWER.search(before):
        return number in POWERS
    return TIMES_TEN.search(before) is not None or (TEN.search(before) is not None and not COUNTED.match(after))
