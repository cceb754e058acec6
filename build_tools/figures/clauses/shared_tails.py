"""What the last item of a list says of all: 5处房屋、9户家庭完成供暖改造 → 房屋完成供暖改造, 家庭完成供暖改造."""

import re
from collections.abc import Sequence
from typing import Final

from build_tools.figures.clauses.clause import Clause
from build_tools.figures.clauses.findings import Finding
from build_tools.figures.clauses.pieces import Piece, words_after

# 小区|等绿化工程   道路|等改扩建工程|顺利完工   but not 种植等项目, which says nothing of the others
LISTED_WORKS: Final = re.compile(r"(?P<tail>等[\u4e00-\u9fff]{2,6}(?:工程|改造|建设))[\u4e00-\u9fff]{0,6}$")
OF_NOUNS: Final = frozenset({"counted", "without subject"})
SHORTEST_TAIL: Final = 4  # characters of a verb and what it does; but not 合作组织
LONGEST_TAIL: Final = 14
SHORTEST_OWNER: Final = 2
ALL: Final = ("全部", "全面", "均", "都")  # 183件建议、175件提案全部办结: names say enough without it


def share_tail(clause: Clause, pieces: Sequence[Piece], findings: Sequence[Finding]) -> None:
    """Give the *findings* of a list in *clause*, whose last item alone says what was done, what it says.

    Only nouns after their numbers take it, and only if no verb opens the list: 新建5处房屋、9户家庭完成供暖改造.
    """
    last = pieces[-1] if pieces else None
    if last is None or not last.listed or len(findings) < len(pieces) or not all(p.listed for p in pieces[1:]):
        return
    opening = clause.grammar.tidy(clause.words_between(pieces[0].start, pieces[0].quantity.start)).removesuffix("了")
    tail = _tail(clause, words_after(clause.text, last.quantity, last.end).strip(), bool(opening))
    if not tail or (opening and not clause.grammar.list_verbs.says_nothing(opening)):
        return
    for finding in findings[:-1]:
        after = clause.text[finding.quantity.end : clause.end].removeprefix("的")
        done = clause.grammar.list_verbs.holds_verb(finding.name)  # 小区改造
        if finding.rule in OF_NOUNS and after.startswith(finding.name) and not done:
            finding.name += tail


def _tail(clause: Clause, words: str, opened: bool) -> str:
    """Return what the *words* of the last item say of the others as well, or an empty string."""
    if works := LISTED_WORKS.search(words):
        return works["tail"]
    if not words or opened or "等" in words or not clause.grammar.parts_of_speech.is_clause(words):
        return ""
    owner = clause.grammar.nouns.owner(words)
    tail = words[len(owner) :] if len(owner) >= SHORTEST_OWNER and words.startswith(owner) else ""
    if tail.startswith(ALL):
        return ""
    return tail if SHORTEST_TAIL <= len(tail) <= LONGEST_TAIL else ""
