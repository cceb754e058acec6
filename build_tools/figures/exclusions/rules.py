"""The rules by which a number is no figure: an ordered table, each rule with an example; the first that holds is the reason.

The words that readers see for a reason are in ``templates/strings.toml``, in ``[untabled]``, under the name of the rule.
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from build_tools.figures.exclusions.counts import Counts, has_no_unit, is_one_of
from build_tools.figures.exclusions.elsewhere import Elsewhere
from build_tools.figures.exclusions.in_names import Institutes, is_in_title, is_quoted
from build_tools.figures.exclusions.limits import Limits, is_bare_fraction, is_base
from build_tools.figures.exclusions.number_in_text import NumberInText
from build_tools.figures.exclusions.ordinals import Ordinals, is_rank_from_below, is_rank_moved
from build_tools.figures.numbers.quantity import Quantity
from build_tools.model.figure_words import ExclusionWords

Rule: TypeAlias = Callable[[NumberInText], bool]


class Exclusions:
    """Tells why a number is no figure, with the words of ``[exclusions]`` in ``data/figures.toml``."""

    def __init__(self, words: ExclusionWords) -> None:
        ordinals, counts, limits, elsewhere = Ordinals(words), Counts(words), Limits(words), Elsewhere(words)
        self.rules: tuple[tuple[str, Rule], ...] = (
            ("quoted", is_quoted),  # “三个一”
            ("titled", is_in_title),  # 《三年行动计划》
            ("ordinal", ordinals.is_ordinal),  # 第三届
            ("rank_from_below", is_rank_from_below),  # 倒数第二
            ("rank_moved", is_rank_moved),  # 前移4位
            ("ordinal", ordinals.is_meeting),  # 十一次全会
            ("loose", counts.is_loose),  # 三次创业
            ("points", counts.counts_points),  # 五个方面
            ("provisions", counts.counts_provisions),  # 18条硬措施
            ("award", counts.counts_awards),  # 两个国家技术发明二等奖
            ("loose", counts.is_way_of_speaking),  # 守好两条底线
            ("loose", counts.is_a_people),  # 13亿人口的发展中国家
            ("fraction", is_bare_fraction),  # 完成了3/4
            ("base", is_base),  # 在改造30个的基础上
            ("no_unit", has_no_unit),  # 访问量突破12亿
            ("class", limits.is_class),  # 2000万元以上工业企业
            ("one_of", is_one_of),  # 全国3个示范县之一
            ("named", Institutes(words).names),  # 608所
            ("time_limit", limits.is_time_limit),  # 3个月内
            ("compared", elsewhere.is_compared),  # 高于全国0.5个百分点
            ("elsewhere", elsewhere.is_elsewhere),  # 全国增长8%
        )

    def reason(
        self, text: str, quantity: Quantity, start: int, end: int, programmes: Sequence[tuple[int, int]], place: str
    ) -> str | None:
        """Return the name of the rule by which *quantity*, in the clause from *start* to *end*, is no figure, or None.

        *programmes* are the spans of programme names in *text*: a number inside one is a part of the name. *place* is the
        place that reports.
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
            place=place,
        )
        return next((name for name, rule in self.rules if rule(number)), None)
