"""The numbers of a task: so many of a thing; or what makes it an indicator of the economy."""

import re
from functools import lru_cache
from typing import Final

from build_tools.figures.exclusions.rules import Exclusions
from build_tools.figures.numbers.find import Numbers
from build_tools.figures.numbers.quantity import Quantity
from build_tools.model.figure_words import FigureWords
from build_tools.text.numerals import ONE_TO_TEN
from build_tools.text.word_lists import any_word

# 产值达到   the words between an indicator and its number
REACHING: Final = re.compile(
    r"(?:达到|达|突破|超过|完成|实现|稳定在|保持在|控制在|增长|力争|提高到|提高|增加到|增加|新增|不少于|不低于|到|总)+$"
)
INDICATOR: Final = re.compile(rf"{any_word('tasks.indicators')}$")
NO_INDICATOR: Final = re.compile(rf"{any_word('tasks.no_indicators')}")
NUMERAL: Final = re.compile(
    rf"[\d{ONE_TO_TEN}两百千万亿倍]"
)  # what every number has: most clauses need no further look
LENGTHS_AND_AREAS: Final = ("公里", "平方米", "亩", "米", "公顷", "千米", "平方公里")


class Counts:
    """Reads the numbers of tasks, with the words of ``data/figures.toml``."""

    def __init__(self, words: FigureWords) -> None:
        self._numbers = Numbers(words.units, words.bounds)
        self._exclusions = Exclusions(words.exclusions)
        self.all_in = lru_cache(maxsize=256)(self._all_in)  # several rules ask of the same words

    def _all_in(self, text: str) -> tuple[Quantity, ...]:
        """Return the amounts in *text* with a unit, in their order."""
        return tuple(q for q in self._numbers.find(text) if q.form == "amount") if NUMERAL.search(text) else ()

    def of_things(self, text: str) -> list[Quantity]:
        """Return the amounts in *text* that measure or count something: no share, no part of a name, no way of speaking."""
        return [
            q
            for q in self.all_in(text)
            if q.family != "percent" and not self._exclusions.reason(text, q, 0, len(text), (), "")
        ]

    def any_in(self, text: str) -> bool:
        """Return whether *text* has an amount that is no share."""
        return any(q.family != "percent" for q in self.all_in(text))

    @staticmethod
    def is_indicator(text: str, quantity: Quantity) -> bool:
        """Return whether *quantity*, in the object *text*, is the value of an indicator of the economy."""
        after = text[quantity.end :]
        if after.startswith("的") or any(char.isdigit() for char in after):  # 投资2亿元的项目   产值超10亿元企业6家
            return False
        before = REACHING.sub("", text[: quantity.start])
        return INDICATOR.search(before) is not None and not NO_INDICATOR.search(text)


def counts_things(quantity: Quantity) -> bool:
    """Return whether *quantity* counts things or people, or is a length or an area that is built."""
    return quantity.family == "counted" or quantity.unit.endswith(LENGTHS_AND_AREAS)
