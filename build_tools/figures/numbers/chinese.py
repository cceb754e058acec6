"""Numbers in Chinese numerals with a unit: 六十个, 过百项, 十至十五个, 二十万到三十万亩."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from build_tools.figures.numbers.bounds import MORE, Bounds, bound_of_more
from build_tools.figures.numbers.quantity import Quantity, quantity_at
from build_tools.figures.numbers.ranges import RANGE, comes_from
from build_tools.figures.numbers.units import Units
from build_tools.text.numerals import HAN_DIGIT, NONZERO_DIGIT, counted_value

# 六十   一百二十   三千五百   六点三
CHINESE_NUMBER: Final = rf"[{HAN_DIGIT}十百千]+(?:点[{HAN_DIGIT}]+)?"
BIG_SCALE: Final = "万亿|亿|万"
# 二元结构, 三米: below this, and without 万 or 亿, Chinese numerals count things and measure nothing
LEAST_MEASURED: Final = 10
# 三五年   七八个   two digits side by side are a guess, no number
GUESS: Final = re.compile(rf"(?:^|[十百千])[{NONZERO_DIGIT}]{{2}}$")
# 一批   一个   no number is meant
NO_NUMBER: Final = ("零", "〇", "一")


class ChineseNumbers:
    """Finds numbers in Chinese numerals; they count only before a unit."""

    def __init__(self, units: Units, bounds: Bounds) -> None:
        self._units, self._bounds = units, bounds
        not_after = rf"(?<![{HAN_DIGIT}十百千万亿第\d几数年月])"
        # 十至十五个   二十万到三十万亩
        self._range = re.compile(
            rf"""
            {not_after}
            (?P<low>{CHINESE_NUMBER}) (?P<low_scale>{BIG_SCALE})? (?P<to>{RANGE})
            (?P<high>{CHINESE_NUMBER}) (?P<scale>{BIG_SCALE})? (?P<more>{MORE})?
            (?P<unit>{units.pattern})
            """,
            re.VERBOSE,
        )
        # 六十个   十所   九个   过百项   近百亿元   but not 近三个月
        self._single = re.compile(
            rf"""
            {not_after} (?<!近(?![百千]|{CHINESE_NUMBER}[万亿]))
            (?P<low>{CHINESE_NUMBER})
            (?: (?P<more>{MORE})? (?P<scale>{BIG_SCALE}) | (?P<scaled>{BIG_SCALE})? (?P<over>{MORE})? )
            (?: (?P<unit>{units.pattern}{units.per}) | (?!{MORE}) )
            """,
            re.VERBOSE,
        )

    def find_ranges(self, text: str) -> Iterator[Quantity]:
        """Yield each range of *text* from one Chinese numeral to another."""
        for match in self._range.finditer(text):
            low, high = counted_value(match["low"]), counted_value(match["high"])
            same_scale = match["low_scale"] in (None, match["scale"])
            if low is None or high is None or high <= low or not same_scale or comes_from(text, match.start()):
                continue
            unit = (match["scale"] or "") + match["unit"]
            bound = bound_of_more(match["more"])
            yield quantity_at(match, low, unit, upper=high, bound=bound, chinese=True)

    def find_single(self, text: str) -> Iterator[Quantity]:
        """Yield each single number of *text* in Chinese numerals."""
        for match in self._single.finditer(text):
            scale = match["scale"] or match["scaled"] or ""
            unit = scale + match["unit"] if match["unit"] else self._left_out(match, scale)
            value = self._value(match) if unit else None
            if value is not None:
                bound = bound_of_more(match["more"] or match["over"])
                yield quantity_at(match, value, unit, chinese=True, bound=bound)

    def _left_out(self, match: re.Match[str], scale: str) -> str:
        """Return the unit that goes without saying, with the *scale*: 二十几万农民; an empty string if there is none."""
        unit = self._units.scaled("", scale, "", match.string[match.end() :]) if scale else ""
        return unit if unit and unit != scale else ""

    def _value(self, match: re.Match[str]) -> Decimal | None:
        """Return the value of a single number, or None if its words mean no number: 一批, 三五年, 百姓, 三米."""
        words = match["low"]
        if words in NO_NUMBER or GUESS.search(words):
            return None
        value = counted_value(words)
        if value is None or (words[0] in "百千" and not self._bounds.before(match.string, match.start())):
            return None
        scaled = match["scale"] or match["scaled"]
        small = not scaled and value < LEAST_MEASURED
        return None if small and self._units.measures(match["unit"] or "") else value
