"""Counts that state no result: points of a speech (五个方面), provisions, awards, small numbers (三次创业), one of several."""

import re
from decimal import Decimal
from typing import Final

from build_tools.figures.exclusions.number_in_text import NumberInText
from build_tools.model.figure_words import ExclusionWords
from build_tools.text.word_patterns import pattern_with

SMALL: Final = 10  # Chinese numerals below this may count nothing
# 之一   示范县之一
ONE_OF: Final = re.compile(r"[^，；。]{0,16}之一")

# 五个方面   12项重点任务   抓好五项工作。
POINTS: Final = r"\s?[个项条件大]?(?:«points»|(?:«points_at_end»)(?=[，。：；]|$))"
# 18条硬措施   5项政策   but not 3项标准化建设
PROVISIONS: Final = r"\s?[«HAN»]{0,4}(?!«provisions_not»)(?:«provisions»)"
# 两个国家技术发明二等奖   3个全国先进称号   but not 奖励
AWARD: Final = r"[^，；。、]{0,20}(?!«awards_not»)(?:«awards»)"
# 三件实事
LOOSE_NOUN: Final = r"\s?(?:«loose_nouns»)"


class Counts:
    """Tells counts that state no result, with the words of ``[exclusions]`` in ``data/figures.toml``."""

    def __init__(self, words: ExclusionWords) -> None:
        self._points = pattern_with(POINTS, words)
        self._provisions = pattern_with(PROVISIONS, words)
        self._award = pattern_with(AWARD, words)
        self._loose_units = frozenset(words.loose_units)
        self._loose_noun = pattern_with(LOOSE_NOUN, words)

    def is_loose(self, number: NumberInText) -> bool:
        """Return whether a small Chinese numeral counts nothing: 三次创业, 办好三件实事; but 五万多人."""
        scaled = number.unit != number.quantity.unit
        value = number.quantity.value
        small = number.quantity.chinese and isinstance(value, Decimal) and value < SMALL
        if scaled or not small:
            return False
        return number.unit in self._loose_units or self._loose_noun.match(number.after) is not None

    def counts_points(self, number: NumberInText) -> bool:
        """Return whether the number counts the points of a speech: 五个方面, 12项重点任务."""
        return number.unit in ("个", "项", "条", "件", "") and self._points.match(number.after) is not None

    def counts_provisions(self, number: NumberInText) -> bool:
        """Return whether the number counts provisions: 18条硬措施."""
        return number.unit in ("条", "项") and self._provisions.match(number.after) is not None

    def counts_awards(self, number: NumberInText) -> bool:
        """Return whether the number counts awards: 两个国家技术发明二等奖."""
        return number.quantity.counts and self._award.match(number.after) is not None


def is_one_of(number: NumberInText) -> bool:
    """Return whether the number tells of how many something is one: 全国3个示范县之一."""
    return number.quantity.counts and ONE_OF.match(number.after) is not None
