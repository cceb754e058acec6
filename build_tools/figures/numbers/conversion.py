"""Bring a value to the scale and unit of another, so that the two ends of a change can be compared: 8600户 → 0.86万户."""

import re
from decimal import Decimal
from functools import cache
from typing import Final

from build_tools.figures.numbers.units import SCALE, SCALES

SCALE_FIRST: Final = re.compile(SCALE)
SCALE_CHARACTER: Final = re.compile(r"万亿|[十百千万亿]")
# How many of the first unit of its row each unit is.
SIZES: Final = (
    {"米": 1, "千米": 1000, "公里": 1000},
    {"亩": 1, "公顷": 15},
    {"平方米": 1, "平方公里": 10**6, "平方千米": 10**6},
    {"斤": 1, "公斤": 2, "千克": 2, "吨": 2000},
    {"分钟": 1, "小时": 60, "天": 1440},
    {"千瓦": 1, "兆瓦": 1000, "MW": 1000, "吉瓦": 10**6, "GW": 10**6},
    {"千瓦时": 1, "度": 1, "兆瓦时": 1000},
    {"立方米": 1, "方": 1},
    {"标箱": 1, "标准箱": 1, "TEU": 1},
)


def converted(value: Decimal, unit: str, into: str) -> Decimal | None:
    """Return *value*, which is in *unit*, in the unit *into*; None if the units measure unlike things."""
    (times, base), (into_times, into_base) = base_unit(unit), base_unit(into)
    return (value * times / into_times).normalize() + 0 if base == into_base else None


@cache
def base_unit(unit: str) -> tuple[Decimal, str]:
    """Return how many of what *unit* is: 万亿元 → 10 ** 12, 元; 公顷 → 15, 亩. Two units with one base can be compared."""
    times, bare = _divided(unit)
    for sizes in SIZES:
        if bare in sizes:
            return times * Decimal(sizes[bare]), next(iter(sizes))
    return times, bare


def _divided(unit: str) -> tuple[Decimal, str]:
    """Return what the scale of *unit* multiplies by, and the unit without it: 万亿元 → 10 ** 12, 元."""
    match = SCALE_FIRST.match(unit)
    if match is None or match[0] == unit:
        return Decimal(1), unit
    times = Decimal(1)
    for scale in SCALE_CHARACTER.findall(match[0].replace("万亿", "万亿")):
        for character in scale:
            times *= SCALES[character]
    return times, unit[match.end() :]
