"""Money with what it is spent on, which follows it: 投资35亿元的城路网项目, 投资1.9亿元，实施了危房改造."""

import re
from typing import Final

from build_tools.figures.naming.counted_nouns import LONGEST_NAME
from build_tools.figures.naming.grammar import Grammar
from build_tools.figures.naming.name import Name
from build_tools.figures.naming.number_in_clause import NumberInClause
from build_tools.model.figure_words import NamingWords
from build_tools.text.word_patterns import pattern_with

# ，重点实施了40个民生项目   in the clause after the money   实施民生项目   right after it
SPENDING: Final = r"，?(?:«spending_adverbs»)*(?:«spending»)了? (?P<use>(?:“[^”]*”|[^，；：。！？])+)"
# 40个民生项目 → 民生项目
NUMBER_AND_UNIT: Final = re.compile(
    r"(?:总长度?|总面积|长)?\d[\d.]*[万亿]*(?:个|项|条|家|所|座|公里|处|户|人|平方米|亩)"
)

# 标准化幼儿园、第二小学等14个项目   a list of which the first stands for all
MANY: Final = re.compile(r"(?P<first>[^、，；]{2,14})、[^，；。]{1,60}等\d*(?:个|项|大)?(?:重点|建设)?(?:项目|工程)")
# 专项奖补资金   what is money itself
MONEY_LAST: Final = ("资金", "补助", "补贴", "债券", "贷款", "基金", "经费", "国债")
# 投入4亿元治理矿山31平方公里   where the words after the money end
END: Final = re.compile(r"[，；：。！？、\d]")


class Spending:
    """Finds what money is spent on, with the words of ``[naming]`` in ``data/figures.toml``."""

    def __init__(self, words: NamingWords, grammar: Grammar) -> None:
        self._spending = pattern_with(SPENDING, words)
        self._subjects, self._nouns, self._bare = grammar.subjects, grammar.nouns, grammar.bare_names
        self._verbs = grammar.list_verbs

    def cost(self, number: NumberInClause) -> Name | None:
        """投资35亿元的城路网项目 → 城路网项目投资; 推进总投资8亿元的9个项目 → 项目总投资."""
        named = number.noun.endswith(MONEY_LAST) and not self._bare.is_bare(number.noun)
        fund = named and self._bare.last(number.subject) != ""  # 总规模285亿元产业基金
        if number.quantity.counts or not (number.after.startswith("的") or fund):
            return None
        noun = number.noun
        if number.after == "的":
            noun = self._nouns.noun(END.split(NUMBER_AND_UNIT.sub("", number.following))[0])
        if fund and number.subject.endswith("财政"):  # 中央财政安排1000亿元奖补资金
            return Name(number.subject + noun, of_noun=True)
        amount = self._bare.last(number.subject)
        before = number.subject.removesuffix(amount)
        if len(noun) < 2 or not (amount or not number.subject):
            return None
        return Name(noun + amount, of_noun=True) if len(before) < 2 or self._verbs.ends_with_verb(before) else None

    def spent(self, number: NumberInClause) -> Name | None:
        """投资1.9亿元，实施了危房改造 → 危房改造投资; 投资4亿元实施生态项目7个 → 生态项目投资."""
        return self.spent_after(number) if number.after or number.opens else None

    def spent_after(self, number: NumberInClause) -> Name | None:
        """Return the name of money by what the words after it say that it is spent on, or None."""
        money = number.quantity.unit.endswith("元") and self._bare.is_bare(number.subject)
        if not money or number.grown:
            return None
        goes_on = number.before_number or not number.after or number.following.startswith("、")
        follows = number.following if goes_on else ""
        use = self._use(NUMBER_AND_UNIT.sub("", number.after + follows))
        if not 2 < len(use) < LONGEST_NAME:
            return None
        return Name(f"{number.subject}{use}资金" if self._bare.pays(number.subject) else use + number.subject)

    def _use(self, after: str) -> str:
        """Return what the words *after* money say that it is spent on: 实施危房改造 → 危房改造; or an empty string."""
        spending = self._spending.match(after)
        words = spending["use"] if spending else self._verbs.object_of(END.split(after.lstrip("，、"))[0])
        if others := MANY.match(words):  # 标准化幼儿园、第二小学等14个项目
            words = f"{others['first']}等项目"
        if not words and after.startswith("对"):  # 投资6000万元对北山广场、东湖公园升级改造
            words = after.removeprefix("对")
        if len(words) >= LONGEST_NAME and "、" in words:  # 机场路护坡改造、城市出入口和主要街区的景观绿化工程
            words = f"{words.partition('、')[0]}等项目"
        return self._nouns.noun(self._subjects.tidy(words))
