"""Find the numbers of a text with their units: 9.5%, 1.2万亿元, 近2万户, 百分之六点三, 翻两番, 第28名, 5%—10%, 7.5:58:34.5."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from build_tools.figures.numbers.amounts import Amounts
from build_tools.figures.numbers.bounds import MORE, Bounds
from build_tools.figures.numbers.chinese import ChineseNumbers
from build_tools.figures.numbers.digits import MIDDLE_POINT, with_narrow_digits
from build_tools.figures.numbers.fractions import find_fractions
from build_tools.figures.numbers.multiples import find_multiples
from build_tools.figures.numbers.quantity import Quantity
from build_tools.figures.numbers.ranks import find_ranks, find_ratios
from build_tools.figures.numbers.shared_units import find_shared_units, with_unit_of_next
from build_tools.figures.numbers.stacked import StackedNumbers
from build_tools.figures.numbers.units import SCALE, Units
from build_tools.model.figure_words import BoundWords, UnitWords

# 20多亿元   1百余万人   3万多亿元   a word between a number and its scale
EARLY_MORE: Final = re.compile(rf"(?<=\d)(?P<small>[十百千万]?)(?P<more>{MORE})(?P<scale>{SCALE})")


# 五億元   三萬個   traditional characters of numbers and units
TRADITIONAL: Final = str.maketrans("億萬個戶畝噸圓條項", "亿万个户亩吨元条项")


class Numbers:
    """Finds the numbers of a text, with the units and bounds of ``data/figures.toml``."""

    def __init__(self, units: UnitWords, bounds: BoundWords) -> None:
        self.units, self._bounds = Units(units), Bounds(bounds)
        chinese = ChineseNumbers(self.units, self._bounds)
        # In this order: what an earlier one reads, a later one does not read again.
        self._finders: tuple[Callable[[str], Iterator[Quantity]], ...] = (
            find_ratios,
            find_ranks,
            find_multiples,
            find_fractions,
            StackedNumbers(self.units).find,
            Amounts(self.units).find,
            chinese.find_ranges,
            chinese.find_single,
        )

    def find(self, text: str) -> list[Quantity]:
        """Return the numbers of *text* with their units, in the order of the text and disjoint."""
        plain = MIDDLE_POINT.sub(".", with_narrow_digits(text)).translate(TRADITIONAL)
        plain = EARLY_MORE.sub(r"\g<small>\g<scale>\g<more>", plain)
        found: list[Quantity] = []
        taken = bytearray(len(plain) + 1)
        for find in self._finders:
            for quantity in find(plain):
                start, end = quantity.number_start, quantity.number_end
                if not any(taken[start:end]):
                    taken[start:end] = b"\x01" * (end - start)
                    found.append(quantity)
        found += list(find_shared_units(plain, found))
        found.sort(key=lambda quantity: quantity.number_start)
        return [self._completed(quantity, plain) for quantity in with_unit_of_next(plain, found)]

    def _completed(self, quantity: Quantity, text: str) -> Quantity:
        """Return *quantity* with the words that bound it in its span, and with the family of its unit."""
        after_noun = quantity.form == "amount"
        start, end, bound = self._bounds.extend(text, quantity.start, quantity.end, after_noun)
        family = self.units.family(quantity.unit)
        return replace(quantity, start=start, end=end, bound=quantity.bound or bound, family=family)
