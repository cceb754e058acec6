"""Counts that state no result: points of a speech (五个方面), provisions, awards, small numbers (三次创业), one of several."""

import re
from decimal import Decimal
from typing import Final

from build_tools.figures.exclusions.number_in_text import NumberInText
from build_tools.model.figure_words import ExclusionWords
from build_tools.text.word_patterns import pattern_with

SMALL: Final = 10  # Chinese numerals up to this may count nothing
# 之一   示范县之一   “城市改革年度案例”之一   but not 五分之一
ONE_OF: Final = re.compile(r"(?:“[^”]{1,40}”|[^，；。]){0,16}(?<!分)之一")

# 五个方面   12项重点任务   抓好五项工作。
POINTS: Final = r"\s?[个项条件大]?(?:«points»|(?:«points_at_end»)(?=[，。：；]|$))"
# 18条硬措施   5项政策   but not 3项标准化建设
PROVISIONS: Final = r"\s?[«HAN»]{0,4}(?!«provisions_not»)(?:«provisions»)"
# 两个国家技术发明二等奖   3个全国先进称号   but not 奖励
AWARD: Final = r"[^，；。、]{0,20}(?!«awards_not»)(?:«awards»)"
# 三件实事
LOOSE_NOUN: Final = r"\s?(?:«loose_nouns»)"
# 新建两所学校   建成农产品市场三个   八个项目开工   verbs of making and getting, which count
MAKING: Final = r"«making»"
# 四条精品大街   两个市民广场   what one can count in the street
IN_THE_STREET: Final = r"[«HAN»“”]{0,12}?(?:«street_nouns»)"
# 两条底线   四项改革   what nobody counts
ABSTRACT: Final = r"[«HAN»]{0,4}(?:«abstract»)(?=[，。；、建]|$)"

# 13亿|人口的发展中国家   11亿|各族人民   who a country is, not how many came
PEOPLE: Final = re.compile(r"人?口?(?:的(?:发展中)?(?:大?国|国家|中国)|大国|的?(?:各族|中国|全国)?人民)")


class Counts:
    """Tells counts that state no result, with the words of ``[exclusions]`` in ``data/figures.toml``."""

    def __init__(self, words: ExclusionWords) -> None:
        self._points = pattern_with(POINTS, words)
        self._provisions = pattern_with(PROVISIONS, words)
        self._award = pattern_with(AWARD, words)
        self._loose_units = frozenset(words.loose_units)
        self._speech_units = frozenset(words.speech_units)
        self._making = pattern_with(MAKING, words)
        self._abstract = pattern_with(ABSTRACT, words)
        self._in_the_street = pattern_with(IN_THE_STREET, words)
        self._loose_noun = pattern_with(LOOSE_NOUN, words)

    def is_loose(self, number: NumberInText) -> bool:
        """Return whether a small Chinese numeral counts nothing: 三次创业, 办好三件实事; but 五万多人."""
        scaled = number.unit != number.quantity.unit
        value = number.quantity.value
        small = number.quantity.chinese and isinstance(value, Decimal) and value < SMALL
        if scaled or not small:
            return False
        return number.unit in self._loose_units or self._loose_noun.match(number.after) is not None

    def is_way_of_speaking(self, number: NumberInText) -> bool:
        """Return whether a small Chinese numeral only sums up: 守好两条底线; but 开通两条公交线路, 八个项目开工."""
        value = number.quantity.value
        small = number.quantity.chinese and isinstance(value, Decimal) and value <= SMALL
        if not small or number.quantity.unit not in self._speech_units:
            return False
        if self._abstract.match(number.after):
            return True
        makes = self._making.search(number.before) or self._making.search(number.after)
        return not (makes or self._in_the_street.match(number.after))

    @staticmethod
    def is_a_people(number: NumberInText) -> bool:
        """Return whether the number only says how large the country's people is: 13亿人口的发展中国家."""
        return number.unit == "人" and PEOPLE.match(number.after_number.lstrip("多余几万亿")) is not None

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


def has_no_unit(number: NumberInText) -> bool:
    """Return whether nothing says what the number counts or measures: 访问量突破12亿."""
    return number.quantity.form == "amount" and number.quantity.unit.strip("万亿千百十") == ""
