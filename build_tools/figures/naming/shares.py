"""Names of shares by what follows the number: 近八成群众满意, 70%以上用于民生; or by what they are of: 占电力总装机的56%."""

import re
from typing import Final

from build_tools.figures.naming.counted_nouns import LONGEST_NAME
from build_tools.figures.naming.grammar import Grammar
from build_tools.figures.naming.name import Name
from build_tools.figures.naming.number_in_clause import CONJUNCTIONS, NumberInClause
from build_tools.model.figure_words import NamingWords
from build_tools.text.word_patterns import pattern_with

# 近八成群众满意   12%的村通了水
SHARED_OUT: Final = r"的?(?P<noun>(?:«shared_out»)[\u4e00-\u9fff]{2,12})$"
# 90%以上的规上企业实现数字化改造   after a bound the noun may have words before it
SHARED_OUT_BOUNDED: Final = r"的?(?P<noun>[\u4e00-\u9fff]{0,6}?(?:«shared_out»)[\u4e00-\u9fff]{2,14})$"
# 70%以上用于民生   what a part of money is for
SPENT: Final = re.compile(r"(?:用于|投向|投入到?|流向|来自)[\u4e00-\u9fff]{2,12}$")
# 对全市经济增长贡献率   what something else contributed to
TO_WHAT: Final = re.compile(r"对[\u4e00-\u9fffA-Z]")
CONTRIBUTED: Final = ("贡献率", "贡献", "贡献度", "拉动")
# 农村学生百分之百全享受   重大项目90%以上由企业牵头   what all or so many of them do
ALL_OF: Final = re.compile(r"(?:全|均|都|由)[\u4e00-\u9fff]{2,8}")
COVERS: Final = "覆盖"  # 药物制度覆盖80%以上村卫生室
LONGEST_COVERED: Final = 8  # characters of what is covered
SHORTEST: Final = 4  # characters of words that say of what the number is a share, and what it does


class Shares:
    """Names shares, with the words of ``[naming]`` in ``data/figures.toml``."""

    def __init__(self, words: NamingWords, grammar: Grammar) -> None:
        self._parts_of_speech, self._verbs = grammar.parts_of_speech, grammar.list_verbs
        self._shared_out = pattern_with(SHARED_OUT, words)
        self._shared_out_bounded = pattern_with(SHARED_OUT_BOUNDED, words)

    def name(self, number: NumberInClause) -> Name | None:
        """近八成群众满意 → 群众满意占比; 12%的村通了水 → 村通了水占比; 财政支出70%以上用于民生 → 财政支出用于民生占比."""
        if number.quantity.unit != "%":
            return None
        if not number.predicate.strip() and SPENT.match(number.after):
            of = number.subject or number.carried
            return Name(f"{of}{number.after}占比", goes_on=False, carried=not number.subject) if of else None
        after = number.after.removeprefix("的")
        of_all = ALL_OF.fullmatch(after) or (number.subject.endswith(COVERS) and 1 < len(after) <= LONGEST_COVERED)
        if number.subject and not number.predicate.strip() and of_all:
            last = "".join((number.named_here or number.just_named)[-1:]) if number.subject == COVERS else ""
            return Name(f"{self._verbs.without(last)}{number.subject}{after}占比", goes_on=False, carried=bool(last))
        joined = number.before.endswith(CONJUNCTIONS)  # 所有乡镇和90%以上行政村通硬化路
        if (number.subject or number.predicate.strip()) and not joined:
            return None
        pattern = self._shared_out_bounded if number.quantity.bound else self._shared_out
        whole = pattern.match(number.after)
        noun = whole["noun"] if whole else number.after.removeprefix("的")
        if not whole and not (SHORTEST <= len(noun) <= LONGEST_NAME and self._parts_of_speech.is_clause(noun)):
            return None
        return Name(noun + "占比", goes_on=False, of_noun=True)


def contributed(number: NumberInClause) -> Name | None:
    """批发零售业增长9%，对经济增长贡献率达到28% → 批发零售业对经济增长贡献率."""
    to_what = TO_WHAT.match(number.before.strip())
    if to_what is None or not number.carried or not number.subject.endswith(CONTRIBUTED):
        return None
    own = number.carried.partition("占")[0]
    return Name(f"{own}对{number.subject.removeprefix('对')}", goes_on=False, carried=True)


def share_of(number: NumberInClause) -> Name | None:
    """新能源装机达到1968万千瓦，占电力总装机的56% → 新能源装机占电力总装机."""
    if number.quantity.unit != "%" or not number.carried or not number.subject.startswith(("占", "相当于")):
        return None
    return Name(number.carried + number.subject, goes_on=False, carried=True)
