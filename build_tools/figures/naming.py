"""Name what one number measures: an ordered table of rules, each with an example; the first that fits gives the name."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from build_tools.figures.quantities import Quantity
from build_tools.figures.subjects import (
    CONTENT,
    FACET,
    GROWTH,
    MONEY,
    PART,
    SIGNS_AROUND,
    WHOLE,
    before,
    counted,
    is_verb,
    shortened,
    tidy,
    verb_before,
)

# 是“十一五”的三倍   相当于2010年的1.5倍   增长到原来的3倍
TIMES_OF: Final = re.compile(r"(?:是|为|达到?|相当于|(?:增长|增加|扩大|提高)到)(?P<base>[^，；。]{2,12}?)的$")
# 重点实施了40个民生项目   what money was spent on, behind it
SPENDING: Final = re.compile(
    r"，(?:重点|主要|先后|相继|集中)*(?:用于|实施|建设|完成|推进|新建|改造|开展|支持|实施完成)了?(?P<use>(?:“[^”]*”|[^，；：。！？])+)"
)
# 40个民生项目 → 民生项目
NUMBERS: Final = re.compile(r"(?:总长度?|总面积|长)?\d[\d.]*[万亿]*(?:个|项|条|家|所|座|公里|处|户|人|平方米|亩)")
# GDP增速居全省第二，总量居第八   what another facet of the same subject takes the place of
RATE_LAST: Final = re.compile(r"(?:增速|增幅)$")
# 近八成群众满意   12%的村通了水   of whom a part is told
PART_OF_ALL: Final = re.compile(
    r"的?(?P<noun>(?:行政村|自然村|村|乡镇|社区|群众|农户|农民|居民|市民|企业|学校|家庭|人口|贫困户|职工|学生|党员)[\u4e00-\u9fff]{2,12})$"
)
WHOSE: Final = 10  # characters of the name of what something counted belongs to: 北汽一工厂50万辆整车
JOINTS: Final = ("等", "及", "和", "与")


@dataclass(frozen=True)
class Spot:
    """A number with the words of its piece of the clause, and what was said before it."""

    quantity: Quantity
    left: str
    right: str
    following: str  # the text behind the piece
    subject: str  # in ``left``
    predicate: str  # in ``left``, behind the subject
    carried: str  # the subject that the clauses before left
    named: tuple[str, ...]  # the names in the clause before
    here: tuple[str, ...]  # the names in this clause so far

    @property
    def part(self) -> bool:
        """Whether the number is a part of one before: 其中新建1345公里."""
        return "其中" in self.left

    @property
    def grown(self) -> bool:
        """Whether the words before the number say that something grew, and no noun follows."""
        return GROWTH.search(self.predicate) is not None and not self.right

    @cached_property
    def noun(self) -> str:
        """What stands behind the number, if it can be what is counted; with its verb where none stands before."""
        if self.quantity.form != "amount" or self.quantity.unit[-1:] in ("%", "点", "倍"):
            return ""
        whole = not verb_before(self.left) and not self.left.endswith(("的", *JOINTS[1:]))
        return counted(self.right, whole=whole)

    @property
    def own(self) -> str:
        """The words before a counted noun that belong to its name: a verb, or whose it is."""
        if self.left.endswith("的") and self.subject:
            return f"{self.subject}的"
        if verb := verb_before(self.left):
            return verb
        whose = 2 <= len(self.subject) <= WHOSE and not self.left.endswith(JOINTS) and "、" not in self.subject
        named = whose and not is_verb(self.subject) and CONTENT.search(self.subject)
        return self.subject if named else ""


@dataclass(frozen=True, slots=True)
class Name:
    """The name of what a number measures."""

    text: str
    goes_on: bool = True  # whether the next clause may leave it out: 高新技术产业增加值525.9亿元，增长17.9%
    of_noun: bool = False  # whether it is that of the noun behind the number, which the words before say nothing of


def _times(spot: Spot) -> Name | None:
    """固定资产投资7522亿元，是“十一五”的三倍 → 固定资产投资."""
    times = TIMES_OF.search(spot.left) if spot.quantity.unit == "倍" else None
    if times is None:
        return None
    return Name(before(spot.left[: times.start()])[0] or spot.carried)


def _cost(spot: Spot) -> Name | None:
    """投资35亿元的城路网项目 → 城路网项目投资."""
    money = MONEY.search(spot.subject)
    if spot.right.startswith("的") and not spot.quantity.counts and spot.noun and (money or not spot.subject):
        return Name(spot.noun + (spot.subject if money else ""), of_noun=True)
    return None


def _share(spot: Spot) -> Name | None:
    """近八成群众满意 → 群众满意占比; 12%的村通了水 → 村通了水占比."""
    if spot.quantity.unit != "%" or spot.subject or spot.predicate.strip():
        return None
    whole = PART_OF_ALL.match(spot.right)
    return Name(whole["noun"] + "占比", goes_on=False, of_noun=True) if whole else None


def _counted(spot: Spot) -> Name | None:
    """引进6位院士 → 引进院士; 其中5所建成开学 → 职业院校建成开学."""
    if spot.noun and spot.quantity.counts and not spot.grown:
        return Name((spot.carried if spot.part else spot.own) + spot.noun, goes_on=False, of_noun=True)
    return None


def _without_subject(spot: Spot) -> Name | None:
    """建成264万平方米厂房 → 建成厂房; …，增长17.9% → the subject before."""
    if spot.subject:
        return None
    if len(spot.noun) > 1 and not spot.grown:
        own = spot.carried if spot.part else verb_before(spot.left)
        return Name(own + spot.noun, goes_on=False, of_noun=True)
    return Name(spot.carried)


def _facet(spot: Spot) -> Name | None:
    """商品房销售面积658.6万平方米，增速排全省第一 → 商品房销售面积增速."""
    if spot.subject.endswith("率") and spot.carried.endswith("率"):  # 空气优良率90%，合格率98%
        return None
    if FACET.fullmatch(spot.subject) and spot.carried:
        return Name(RATE_LAST.sub("", spot.carried.removesuffix(spot.subject)) + spot.subject)
    return None


def _part(spot: Spot) -> Name | None:
    """完成房屋征收62万平方米，其中市本级50万平方米 → 市本级房屋征收."""
    if spot.part and spot.carried and (PART.fullmatch(spot.subject) or len(spot.subject) <= 3):
        return Name(spot.subject + re.sub(r"^(?:完成|实现|建成|累计完成)", "", spot.carried))
    return None


def _money(spot: Spot) -> Name | None:
    """新签项目60个、协议投资50.1亿元 → 新签项目协议投资; 投资1.9亿元，实施了危房改造 → 危房改造投资."""
    if spot.noun or not MONEY.fullmatch(spot.subject):
        return None
    if spot.grown and spot.named and WHOLE.search(spot.named[-1]):  # 住房面积增加一倍，产能减少一半
        return None
    if spot.here:
        return Name(spot.here[-1] + spot.subject)
    if spot.named and not spot.subject.startswith(("投资", "投入", "总投资")):  # 实施项目15个，完成投资8117万元
        return Name(spot.named[-1] + spot.subject)
    spending = SPENDING.match(NUMBERS.sub("", spot.following))
    use = counted(tidy(spending["use"]), False) if spending else ""
    return Name(use + spot.subject if len(use) > 2 else spot.subject)


def _stretch(spot: Spot) -> Name | None:
    """完成太平湖南岸15公里岸线贯通 → 太平湖南岸岸线贯通."""
    if spot.noun and not spot.predicate and spot.quantity.unit[-1:] != "元" and not is_verb(spot.subject):
        return Name(shortened(spot.subject) + spot.noun, goes_on=False, of_noun=True)
    return None


def _verb(spot: Spot) -> Name | None:
    """培育4亿元产业 → 培育产业; a verb alone goes on with the subject before."""
    if not is_verb(spot.subject):
        return None
    if spot.noun:
        return Name(verb_before(spot.left) + spot.noun, goes_on=False, of_noun=True)
    return Name(spot.carried)


RULES: Final[tuple[Callable[[Spot], Name | None], ...]] = (
    _times,
    _cost,
    _share,
    _counted,
    _without_subject,
    _facet,
    _part,
    _money,
    _stretch,
    _verb,
)


def name_of(spot: Spot) -> Name:
    """Return the name of what the number at *spot* measures: by the first rule that fits, else the subject before it."""
    name = next((name for rule in RULES if (name := rule(spot))), Name(shortened(spot.subject)))
    return replace(name, text=SIGNS_AROUND.sub("", name.text))
