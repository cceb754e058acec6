"""Numbers with two scales in a row: 3亿500万, 2亿3千万元, 二十六亿六千万美元."""

import re
from collections.abc import Iterator
from decimal import Decimal

from build_tools.figures.numbers.bounds import MORE, bound_of_more
from build_tools.figures.numbers.chinese import CHINESE_NUMBER
from build_tools.figures.numbers.digits import NUMBER, decimal_value
from build_tools.figures.numbers.quantity import Quantity, quantity_at
from build_tools.figures.numbers.units import SCALES, Units
from build_tools.text.numerals import HAN_DIGIT, counted_value


class StackedNumbers:
    """Finds numbers with two scales in a row, in digits and in Chinese numerals."""

    def __init__(self, units: Units) -> None:
        # 3亿500万   2亿3千万元   1万2千亿元   12万3456人
        self._digits = re.compile(
            rf"""
            (?<![\d.第A-Za-z+×])
            (?P<big>{NUMBER}) (?P<scale>[万亿]) 零?
            (?P<small>{NUMBER}) (?P<tens>[十百千]?) (?P<last>[万亿]?) (?P<more>{MORE})?
            (?P<unit>{units.pattern})?
            """,
            re.VERBOSE,
        )
        # 四亿零七百多万吨   二十六亿六千万美元   二万三千亿元   三万五千户
        self._chinese = re.compile(
            rf"""
            (?<![{HAN_DIGIT}十百千万亿第几数])
            (?P<big>{CHINESE_NUMBER}) (?P<scale>[万亿]) 零?
            (?P<small>{CHINESE_NUMBER}) (?P<tens>) (?: (?P<early>{MORE}) (?=[万亿]) )? (?P<last>[万亿]?) (?P<more>{MORE})?
            (?P<unit>{units.pattern})
            """,
            re.VERBOSE,
        )

    def find(self, text: str) -> Iterator[Quantity]:
        """Yield each number of *text* with two scales in a row; in digits it needs a unit, or a scale that ends it."""
        for match in self._digits.finditer(text):
            if match["unit"] or (match["last"] and not match["tens"]):
                yield from _stacked(match, decimal_value(match["big"]), decimal_value(match["small"]))
        for match in self._chinese.finditer(text):
            yield from _stacked(match, counted_value(match["big"]), counted_value(match["small"]), chinese=True)


def _stacked(
    match: re.Match[str], big: Decimal | None, small: Decimal | None, chinese: bool = False
) -> Iterator[Quantity]:
    """Yield the number of *match*, unless one of its parts is no number, or the second does not go on with the first."""
    sum_and_unit = None if big is None or small is None else _sum(match, big, small)
    if sum_and_unit:
        more = match["more"] or (match["early"] if chinese else None)
        yield quantity_at(match, *sum_and_unit, bound=bound_of_more(more), chinese=chinese)


def _sum(match: re.Match[str], big: Decimal, small: Decimal) -> tuple[Decimal, str] | None:
    """Return the value and the unit of two numbers with a scale each, or None if the second does not go on with the first.

    2亿3千万元 → 2.3 亿元, 1万2千亿元 → 1.2 万亿元, 12万3456人 → 123456 人.
    """
    scale, last, unit = match["scale"], match["last"], match["unit"] or ""
    small *= SCALES.get(match["tens"], 1)
    both_count_yi = scale == "万" and last == "亿"
    part = small * (1 if both_count_yi else SCALES.get(last, 1))
    if part >= SCALES[scale]:
        return None
    if not last:
        return big * SCALES[scale] + part, unit
    value = (big + part / SCALES[scale]).normalize()
    return value + 0, ("万亿" if both_count_yi else scale) + unit
