"""Tell a number that a line end breaks: 达到856. ⏎ 4亿元, 达到42 ⏎ .5亿元, 达到38 ⏎ 420元, 达到856.4 ⏎ 亿元."""

import re
from typing import Final

from build_tools.text.characters import HAN

UNIT: Final = r"(?:[十百千]?[万亿]|元|美元|%|％|‰|个?百分点|吨|公斤|公里|平方|立方|米|亩|公顷|千瓦|户|家|人|名|个|项|件|所|座|套|倍|辆|台)"
# 达到856.   达到856.4   达到38   a number at the end of words
NUMBER_LAST: Final = re.compile(rf"[{HAN}]\s?\d[\d,]*(?P<point>[.．])?(?P<decimals>\d*)$")
# 4亿元   420元   the rest of a number, with its unit
DIGITS_FIRST: Final = re.compile(rf"\d+(?P<point>[.．]\d+)?\s?{UNIT}")
# .5亿元   亿元
POINT_FIRST: Final = re.compile(rf"[.．]\d+\s?{UNIT}")
UNIT_FIRST: Final = re.compile(rf"{UNIT}(?=[，。；、{HAN}])")


def breaks_number(line: str, following: str) -> bool:
    """Return whether the end of *line* is inside a number that the *following* line ends; both without space around."""
    last = NUMBER_LAST.search(line)
    if last is None:
        return False
    if digits := DIGITS_FIRST.match(following):
        return not (last["point"] and digits["point"])  # 8.5 ⏎ 4.2亿元 are two numbers
    if POINT_FIRST.match(following):
        return not last["point"]
    return UNIT_FIRST.match(following) is not None and not (last["point"] and not last["decimals"])
