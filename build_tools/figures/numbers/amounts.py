"""Numbers in digits with a unit, alone or as a range: 9.5%, 525.9亿元, 1万余套, 5%—10%, -0.8%."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from build_tools.figures.numbers.bounds import MORE, bound_of_more
from build_tools.figures.numbers.digits import NUMBER, SPACE, decimal_value
from build_tools.figures.numbers.minus import Minus
from build_tools.figures.numbers.quantity import Quantity, quantity_at
from build_tools.figures.numbers.ranges import RANGE, comes_from, has_minus
from build_tools.figures.numbers.units import SCALE, SCALES, SMALL_SCALE, Units


class Amounts:
    """Finds numbers in digits with a unit, also a unit that is left out."""

    def __init__(self, units: Units) -> None:
        self._units, self._minus = units, Minus(units)
        # 9.5%   525.9亿元   1万余套   200多个工作日   5%—10%   but no part of 3×5米, 3*5米
        self._pattern = re.compile(
            rf"""
            (?<![\d.第A-Za-z×_])(?<!\d\*)(?<![\d.A-Za-z“”]\+)
            (?P<low>{NUMBER})
            (?:
                \s? (?P<low_scale>{SCALE})? (?P<low_unit>{units.pattern})?
                \s? (?P<to>{RANGE})
                \s? (?P<high>{NUMBER})
            )?
            \s? (?P<scale>{SCALE}|{SMALL_SCALE})? (?P<more>{MORE})?
            \s? (?P<unit>(?:{units.pattern}){units.per})?
            """,
            re.VERBOSE,
        )

    def find(self, text: str) -> Iterator[Quantity]:
        """Yield each number of *text*. The first of two numbers that are no range is yielded if it has a unit."""
        position = 0
        while match := self._pattern.search(text, position):
            position = match.end()
            minus = self._minus.length_before(text, match.start())
            plus = text[: match.start()].endswith("+")
            low = -decimal_value(match["low"]) if minus else decimal_value(match["low"])
            upper = _upper(match, negative=bool(minus))
            if upper is not None and not _is_range(match, low, upper):
                position = match.start("high")
                if match["low_unit"]:
                    yield _spanning(_first_alone(match, low), match.start() - minus, match.end("low_unit"))
            elif quantity := self._quantity(match, low, upper):
                yield _spanning(quantity, match.start() - minus - plus, match.end())

    def _quantity(self, match: re.Match[str], low: Decimal, upper: Decimal | None) -> Quantity | None:
        """Return the number or range of *match*, or None if it has no unit; 百 and 千 are multiplied out: 5千套 → 5000套."""
        words_before, words_after = match.string[: match.start()], match.string[match.end() :]
        unit = self._units.scaled(SPACE.sub("", match["unit"] or ""), match["scale"] or "", words_before, words_after)
        if unit is None:
            return None
        if (times := SCALES.get(match["scale"], 1)) <= SCALES["千"]:
            low, upper = low * times, None if upper is None else upper * times
        return quantity_at(match, low, unit, upper=upper, bound=bound_of_more(match["more"]))


def _upper(match: re.Match[str], negative: bool) -> Decimal | None:
    """Return the second of two numbers, or None if there is only one; -5%—-3% ends at -3."""
    if not match["high"]:
        return None
    value = decimal_value(match["high"])
    return -value if negative and has_minus(match["to"]) else value


def _is_range(match: re.Match[str], low: Decimal, upper: Decimal) -> bool:
    """Return whether two numbers are the ends of a range: not 2016-2020年, 3.5公里至5米, 由5所到8所."""
    changes = match["low_unit"] and match["to"] in ("到", "至") and comes_from(match.string, match.start())
    return upper > low and (match["low_unit"] or match["unit"]) == match["unit"] and not changes


def _first_alone(match: re.Match[str], low: Decimal) -> Quantity:
    return quantity_at(match, low, (match["low_scale"] or "") + match["low_unit"])


def _spanning(quantity: Quantity, start: int, end: int) -> Quantity:
    """Return *quantity* with its span from *start* to *end*."""
    return replace(quantity, start=start, number_start=start, end=end, number_end=end)
