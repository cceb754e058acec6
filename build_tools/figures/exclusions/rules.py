"""Why a number is no figure: inside a name, an ordinal (第三届), a length of time, a count of points, another place's.

An ordered table of rules, each with an example in Chinese; the first that holds gives the reason. The words that readers
see for it are in ``templates/strings.toml``, under the name of the rule.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, TypeAlias

from build_tools.figures.numbers.quantity import Quantity
from build_tools.model.figure_words import ExclusionWords
from build_tools.text.characters import HAN
from build_tools.text.word_patterns import any_of

# 倒数第二   a rank from below
FROM_BELOW: Final = re.compile(r"倒数\s?$")
# 前移4位   by how many places a rank moved; but 排名上升3位 is a figure
PLACES_MOVED: Final = re.compile(r"[前后上下]移了?\s?$")
# 占全省的1/3   占比达到1/3   what tells of what a fraction is
FRACTION_OF: Final = re.compile(r"占|比重|比例|份额|率")
# 60岁以上老人
AGE: Final = re.compile(r"\s?周?岁")
# 2000万元以上工业企业   10蒸吨及以下锅炉   where a class of things begins
CLASS_LIMIT: Final = re.compile(rf"）?(?:[及含]?以[上下]的?|及以[上下]的?)(?=[{HAN}])")
# 50亿元级   but not 级联
GRADE: Final = re.compile(r"\s?[级档](?!联)")
# 其中之一   3个示范县之一
ONE_OF: Final = re.compile(r"[^，；。]{0,16}之一")
NAMED_SCHOOL: Final = 100  # from here on, 所 without 学校 is no count: 608所 is an institute
SMALL: Final = 10  # Chinese numerals below this may count nothing: 三次创业, 五级联动


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberInText:
    """A number with the words around it in its clause."""

    quantity: Quantity
    before: str
    after: str  # after the number and the words that bound it
    after_number: str  # after the number alone: what bounds it, and what follows
    text: str
    start: int  # of the clause in the text
    end: int

    @property
    def unit(self) -> str:
        """The unit without its scale."""
        return self.quantity.unit.lstrip("万亿千百十")

    @property
    def is_rank(self) -> bool:
        """Whether the number is written like a rank: 第三, 前3位."""
        return self.quantity.form == "rank"


Holds: TypeAlias = Callable[[NumberInText], bool]


class Exclusions:
    """Tells numbers that are no figures, with the words of ``[exclusions]`` in ``data/figures.toml``."""

    def __init__(self, words: ExclusionWords) -> None:
        self._rank = re.compile(rf"(?:{any_of(words.rank_verbs)})[^，；。]{{0,14}}$|(?:{any_of(words.rank_places)})$")
        self._points = re.compile(
            rf"\s?[个项条件大]?(?:{any_of(words.points)}|(?:{any_of(words.points_at_end)})(?=[，。：；]|$))"
        )
        self._provisions = re.compile(
            rf"\s?[{HAN}]{{0,4}}(?!{any_of(words.provisions_not)})(?:{any_of(words.provisions)})"
        )
        self._award = re.compile(rf"[^，；。、]{{0,20}}(?!{any_of(words.awards_not)})(?:{any_of(words.awards)})")
        self._class_noun = re.compile(
            rf"[{HAN}]{{0,4}}(?!{any_of(words.classes_not)})(?:{any_of(words.classes)})(?!建设|投资)"
        )
        self._time_units = frozenset(words.time_units)
        self._time_limit = re.compile(rf"\s?(?:{any_of(words.time_limits)}|[{HAN}]{{0,3}}圈)")
        self._duration = re.compile(any_of(words.durations))
        self._elsewhere = re.compile(
            rf"^(?:{any_of(words.elsewhere)})(?![^，]{{0,12}}(?:{any_of(words.own_place)}))"
            rf".*(?:{any_of(words.elsewhere_verbs)})"
        )
        self._compared = re.compile(
            rf"(?:{any_of(words.compared_verbs)})[^，；。]{{0,4}}(?:{any_of(words.compared_with)})[^，；。]{{0,10}}$"
        )
        self._meeting = re.compile(rf"\s?(?:{any_of(words.meetings)})")
        self._schools = re.compile(any_of(words.schools))
        self._loose_units = frozenset(words.loose_units)
        self._loose_noun = re.compile(rf"\s?(?:{any_of(words.loose_nouns)})")
        self.rules: tuple[tuple[str, Holds], ...] = (
            ("quoted", _quoted),  # “三个一”
            ("titled", _titled),  # 《三年行动计划》
            ("ordinal", self._ordinal),  # 第三届
            ("rank_from_below", lambda n: n.is_rank and FROM_BELOW.search(n.before) is not None),  # 倒数第二
            ("rank_moved", _rank_moved),  # 前移4位
            ("ordinal", self._ordinal_meeting),  # 十一次全会
            ("loose", self._loose),  # 三次创业
            ("points", self._point),  # 五个方面
            ("provisions", self._provision),  # 18条硬措施
            ("award", lambda n: n.quantity.counts and self._award.match(n.after) is not None),  # 两个二等奖
            ("fraction", _fraction),  # 完成了3/4
            ("class", self._class),  # 2000万元以上工业企业
            ("one_of", lambda n: n.quantity.counts and ONE_OF.match(n.after) is not None),  # 3个示范县之一
            ("named", self._named),  # 608所
            ("age", lambda n: AGE.match(n.after) is not None),  # 60岁以上老人
            ("time_limit", self._is_time_limit),  # 3个月内
            ("compared", self._is_compared),  # 高于全国0.5个百分点
            ("elsewhere", lambda n: self._elsewhere.match(n.before.strip()) is not None),  # 全国增长8%
        )

    def reason(
        self, text: str, quantity: Quantity, start: int, end: int, programmes: Sequence[tuple[int, int]]
    ) -> str | None:
        """Return the name of the rule by which *quantity*, in the clause from *start* to *end*, is no figure, or None.

        *programmes* are the spans of programme names in *text*: a number inside one is a part of the name.
        """
        if any(s <= quantity.number_start and quantity.number_end <= e for s, e in programmes):
            return "programme"
        if quantity.form == "ratio":
            return None
        number = NumberInText(
            quantity=quantity,
            before=text[start : quantity.start],
            after=text[quantity.end : end],
            after_number=text[quantity.number_end : end],
            text=text,
            start=start,
            end=end,
        )
        return next((rule for rule, holds in self.rules if holds(number)), None)

    def _ordinal(self, number: NumberInText) -> bool:
        return number.is_rank and not self._rank.search(number.before)

    def _ordinal_meeting(self, number: NumberInText) -> bool:
        return number.unit == "次" and self._meeting.match(number.after) is not None

    def _loose(self, number: NumberInText) -> bool:
        """Return whether a small Chinese numeral counts nothing: 三次创业, 办好三件实事; but 五万多人."""
        scaled = number.unit != number.quantity.unit
        value = number.quantity.value
        small = number.quantity.chinese and isinstance(value, Decimal) and value < SMALL
        if scaled or not small:
            return False
        return number.unit in self._loose_units or self._loose_noun.match(number.after) is not None

    def _point(self, number: NumberInText) -> bool:
        return number.unit in ("个", "项", "条", "件", "") and self._points.match(number.after) is not None

    def _provision(self, number: NumberInText) -> bool:
        return number.unit in ("条", "项") and self._provisions.match(number.after) is not None

    def _class(self, number: NumberInText) -> bool:
        """Return whether a class of things begins at the number: 2000万元以上工业企业, 20家十亿元企业, 50亿元级."""
        if GRADE.match(number.after):
            return True
        part = number.quantity.worded and not number.before.strip()  # 三分之二以上的村
        if CLASS_LIMIT.match(number.after_number) and not number.quantity.counts and not part:
            return True
        quantity = number.quantity
        limit = quantity.chinese or quantity.bound == "at_least" or number.before[-1:] in ("家", "个", "条")
        return limit and number.unit.endswith("元") and self._class_noun.match(number.after) is not None

    def _named(self, number: NumberInText) -> bool:
        value = number.quantity.value
        large = number.unit == "所" and isinstance(value, Decimal) and value >= NAMED_SCHOOL
        return large and not self._schools.search(number.before[-4:] + number.after[:10])

    def _is_time_limit(self, number: NumberInText) -> bool:
        if number.unit not in self._time_units:
            return False
        return self._time_limit.match(number.after) is not None or not self._duration.search(number.before)

    def _is_compared(self, number: NumberInText) -> bool:
        return number.quantity.unit.endswith("百分点") and self._compared.search(number.before) is not None


def _quoted(number: NumberInText) -> bool:
    """Return whether the number is between quotation marks."""
    text, start, end = number.text, number.quantity.number_start, number.quantity.number_end
    opened = text.rfind("“", number.start, start)
    return opened >= 0 and text.find("”", opened, start) < 0 <= text.find("”", end, number.end)


def _titled(number: NumberInText) -> bool:
    """Return whether the number is in 《》."""
    start = number.quantity.number_start
    opened = number.text.rfind("《", 0, start)
    return opened >= 0 and number.text.find("》", opened, start) < 0


def _rank_moved(number: NumberInText) -> bool:
    return number.quantity.counts and number.unit in ("位", "名") and PLACES_MOVED.search(number.before) is not None


def _fraction(number: NumberInText) -> bool:
    before = number.before.strip()
    return number.quantity.worded == "/" and before != "" and not FRACTION_OF.search(number.before)
