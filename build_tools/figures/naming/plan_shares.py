"""How much of a plan was met: 财政收入完成56亿元，为预算的102% → 财政收入预算完成率; or by how much it was exceeded."""

from typing import Final

from build_tools.figures.naming.grammar import Grammar
from build_tools.figures.naming.name import Name
from build_tools.figures.naming.number_in_clause import NumberInClause
from build_tools.model.figure_words import NamingWords
from build_tools.text.word_patterns import pattern_with

# 为预算的102%   占年度计划98%   完成全年目标任务的117%
PLAN_MET: Final = r"""
    (?P<subject>.*?)
    (?:为|是|占到?|达到?|完成|实现|分别|均|已|约)+
    (?P<plan>(?:全年|年度|年初|当年|调整|变动|省定|市定|预期)*(?:«plans»)+)
    (?:数|值)?的?$
    """
# 超年度计划28%   超出预算3.5%
PLAN_EXCEEDED: Final = r"(?P<subject>.*?)超[过出额]?(?P<plan>(?:全年|年度|年初|序时)*(?:«plans»))的?$"


class PlanShares:
    """Knows the words for a plan in ``[naming]`` of ``data/figures.toml``."""

    def __init__(self, words: NamingWords, grammar: Grammar) -> None:
        self._plan_met = pattern_with(PLAN_MET, words)
        self._plan_exceeded = pattern_with(PLAN_EXCEEDED, words)
        self._subjects = grammar.subjects

    def name(self, number: NumberInClause) -> Name | None:
        """Return the name of a share of a plan; it leaves the subject of the clause before to the next one."""
        if number.quantity.unit != "%":
            return None
        before = number.before.strip()
        exceeded = self._plan_exceeded.fullmatch(before)
        found = exceeded or self._plan_met.match(before)
        if found is None:
            return None
        own = self._subjects.divide(found["subject"])[0]
        subject = own or number.carried
        name = (f"{subject}超{found['plan']}" if exceeded else f"{subject}{found['plan']}完成率") if subject else ""
        return Name(name, goes_on=False, next_subject=own, carried=not own)
