"""The rules by which a number gets its name: an ordered table, each rule with an example; the first that fits names it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from build_tools.figures.naming.grammar import Grammar
from build_tools.figures.naming.listed_subjects import COMPLETE
from build_tools.figures.naming.measures import TIMES_OF
from build_tools.figures.naming.number_in_clause import CONJUNCTIONS, NumberInClause
from build_tools.figures.naming.tidy import SIGNS_AROUND
from build_tools.model.figure_words import FigureWords
from build_tools.text.word_patterns import pattern_with

# 增速   总量和增速   what only says more of the subject before
FACETS: Final = r"(?:«facets»)+"
# 市本级   新建   第二产业
PART: Final = r"«parts»"
# 协议总投资额   建筑面积
AMOUNT: Final = r"(?:(?:«investment_kinds»)?(?:«investments»)|«amounts»)$"
# ，重点实施了40个民生项目   in the clause after the money
SPENDING: Final = r"，(?:«spending_adverbs»)*(?:«spending»)了? (?P<use>(?:“[^”]*”|[^，；：。！？])+)"
# 近八成群众满意   12%的村通了水
SHARED_OUT: Final = r"的?(?P<noun>(?:«shared_out»)[\u4e00-\u9fff]{2,12})$"
# 90%以上的规上企业实现数字化改造   after a bound the noun may have words before it
SHARED_OUT_BOUNDED: Final = r"的?(?P<noun>[\u4e00-\u9fff]{0,6}?(?:«shared_out»)[\u4e00-\u9fff]{2,14})$"
# not 全面, 重点实施, which name nothing, nor what ends in a preposition
SAYS_SOMETHING: Final = r"^(?!(?:«empty_modifiers»)+(?:对|为|在|实施|推进)?$).*[^对为在向从给让使以将把了]$"
LONGEST_OWNER: Final = 10  # characters of the name of what something counted belongs to: 北汽一工厂50万辆整车
# 增速   which another facet of the same subject replaces: GDP增速居全省第二，总量居第八
RATE_LAST: Final = re.compile(r"(?:增速|增幅)$")
# 完成房屋征收 → 房屋征收
DONE_FIRST: Final = re.compile(r"^(?:完成|实现|建成|累计完成)")
# 40个民生项目 → 民生项目
NUMBER_AND_UNIT: Final = re.compile(
    r"(?:总长度?|总面积|长)?\d[\d.]*[万亿]*(?:个|项|条|家|所|座|公里|处|户|人|平方米|亩)"
)


@dataclass(frozen=True, slots=True)
class Name:
    """The name of what a number measures."""

    text: str
    rule: str = ""  # the name of the rule that gave it
    goes_on: bool = True  # whether the next clause may leave it out: 高新技术产业增加值525.9亿元，增长17.9%
    of_noun: bool = False  # whether the noun after the number gave it, so that the predicate says nothing of it


Rule: TypeAlias = Callable[[NumberInClause], Name | None]


class Namer:
    """Names numbers, with the words of ``[naming]`` in ``data/figures.toml``."""

    def __init__(self, words: FigureWords, grammar: Grammar) -> None:
        self._subjects, self._nouns, self._shorten = grammar.subjects, grammar.nouns, grammar.shortening.shorten
        self._facets = pattern_with(FACETS, words.naming)
        self._parts = pattern_with(PART, words.naming)
        self._amounts = pattern_with(AMOUNT, words.naming)
        self._spending = pattern_with(SPENDING, words.naming)
        self._shared_out = pattern_with(SHARED_OUT, words.naming)
        self._shared_out_bounded = pattern_with(SHARED_OUT_BOUNDED, words.naming)
        self._says_something = pattern_with(SAYS_SOMETHING, words.subject)
        self._own_amounts = words.naming.own_amounts
        self.rules: tuple[tuple[str, Rule], ...] = (
            ("times", _times),
            ("cost", self._cost),
            ("share", self._share),
            ("counted", self._counted),
            ("without subject", _without_subject),
            ("facet", self._facet),
            ("part", self._part),
            ("amount", self._amount),
            ("stretch", self._stretch),
            ("verb", _verb),
        )

    def name(self, number: NumberInClause) -> Name:
        """Return the name of what *number* measures: by the first rule that fits, else the subject before it."""
        for rule, named in self.rules:
            if name := named(number):
                return replace(name, text=SIGNS_AROUND.sub("", name.text), rule=rule)
        return Name(SIGNS_AROUND.sub("", self._shorten(number.subject)), rule="subject")

    def _cost(self, number: NumberInClause) -> Name | None:
        """投资35亿元的城路网项目 → 城路网项目投资."""
        amount = self._amounts.search(number.subject)
        if number.quantity.counts or not number.after.startswith("的") or not number.noun:
            return None
        if amount or not number.subject:
            return Name(number.noun + (number.subject if amount else ""), of_noun=True)
        return None

    def _share(self, number: NumberInClause) -> Name | None:
        """近八成群众满意 → 群众满意占比; 12%的村通了水 → 村通了水占比."""
        if number.quantity.unit != "%" or number.subject or number.predicate.strip():
            return None
        pattern = self._shared_out_bounded if number.quantity.bound else self._shared_out
        whole = pattern.match(number.after)
        return Name(whole["noun"] + "占比", goes_on=False, of_noun=True) if whole else None

    def _counted(self, number: NumberInClause) -> Name | None:
        """引进6位院士 → 引进院士; 其中5所建成开学 → 职业院校建成开学."""
        if number.noun and number.quantity.counts and not number.grown:
            first = number.carried if number.is_part else self._before_noun(number)
            return Name(first + number.noun, goes_on=False, of_noun=True)
        return None

    def _before_noun(self, number: NumberInClause) -> str:
        """Return the words before a counted noun that belong to its name: a verb, or whose it is; or an empty string."""
        if number.before.endswith("的") and number.subject:
            return f"{number.subject}的"
        if number.verb:
            return number.verb
        if not 2 <= len(number.subject) <= LONGEST_OWNER or "、" in number.subject:
            return ""
        if number.before.endswith(("等", *CONJUNCTIONS)) or number.subject_is_verb:
            return ""
        return number.subject if self._says_something.search(number.subject) else ""

    def _facet(self, number: NumberInClause) -> Name | None:
        """商品房销售面积658.6万平方米，增速排全省第一 → 商品房销售面积增速."""
        if number.subject.endswith("率") and number.carried.endswith("率"):  # 空气优良率90%，合格率98%
            return None
        if self._facets.fullmatch(number.subject) and number.carried:
            return Name(RATE_LAST.sub("", number.carried.removesuffix(number.subject)) + number.subject)
        return None

    def _part(self, number: NumberInClause) -> Name | None:
        """完成房屋征收62万平方米，其中市本级50万平方米 → 市本级房屋征收."""
        short = len(number.subject) <= 3
        if number.is_part and number.carried and (short or self._parts.fullmatch(number.subject)):
            return Name(number.subject + DONE_FIRST.sub("", number.carried))
        return None

    def _amount(self, number: NumberInClause) -> Name | None:
        """新签项目60个、协议投资50.1亿元 → 新签项目协议投资; 投资1.9亿元，实施了危房改造 → 危房改造投资."""
        if number.noun or not self._amounts.fullmatch(number.subject):
            return None
        if number.grown and number.named_before and COMPLETE.search(number.named_before[-1]):
            return None  # 住房面积增加一倍，产能减少一半
        if number.named_here:
            return Name(number.named_here[-1] + number.subject)
        if number.named_before and not number.subject.startswith(self._own_amounts):
            return Name(number.named_before[-1] + number.subject)  # 实施项目15个，完成投资8117万元
        spending = self._spending.match(NUMBER_AND_UNIT.sub("", number.following))
        use = self._nouns.noun(self._subjects.tidy(spending["use"])) if spending else ""
        return Name(use + number.subject if len(use) > 2 else number.subject)

    def _stretch(self, number: NumberInClause) -> Name | None:
        """完成太平湖南岸15公里岸线贯通 → 太平湖南岸岸线贯通."""
        measured = number.quantity.unit[-1:] != "元"
        if number.noun and measured and not number.predicate and not number.subject_is_verb:
            return Name(self._shorten(number.subject) + number.noun, goes_on=False, of_noun=True)
        return None


def _times(number: NumberInClause) -> Name | None:
    """固定资产投资7522亿元，是“十一五”的三倍 → 固定资产投资."""
    times = TIMES_OF.search(number.before) if number.quantity.unit == "倍" else None
    if times is None:
        return None
    return Name(number.grammar.subjects.divide(number.before[: times.start()])[0] or number.carried)


def _without_subject(number: NumberInClause) -> Name | None:
    """建成264万平方米厂房 → 建成厂房; …，增长17.9% → the subject before."""
    if number.subject:
        return None
    if len(number.noun) > 1 and not number.grown:
        first = number.carried if number.is_part else number.verb
        return Name(first + number.noun, goes_on=False, of_noun=True)
    return Name(number.carried)


def _verb(number: NumberInClause) -> Name | None:
    """培育4亿元产业 → 培育产业; a verb alone goes on with the subject before."""
    if not number.subject_is_verb:
        return None
    if number.noun:
        return Name(number.verb + number.noun, goes_on=False, of_noun=True)
    return Name(number.carried)
