"""Recognise a lead: a first sentence that may serve as a heading."""

import re
from typing import Final

from build_tools.text.characters import CLAUSE_END, HAN, STATEMENT_END
from build_tools.text.numerals import NUMERAL
from build_tools.text.salutations import TURN_TO_ASSEMBLY
from build_tools.text.word_lists import any_word

CIRCLED: Final = "①-⑳❶-❿➀-➉⓵-⓾"  # the digits of ①, to be used inside the brackets of a regex
LEAD_NUMBER: Final = rf"""
    (?:
        —{{1,2}}                      # ——经济运行稳中向好。
        | 第?[{NUMERAL}]{{1,3}}[是，]   # 一是招商引资取得突破。   第一，…
        | [{NUMERAL}]{{1,2}}要         # 一要抓好招商。
        | 第[{NUMERAL}]{{1,3}}、       # 第一、…
        | [{CIRCLED}]             # ①抓招商。
    )"""
# 一是招商引资取得突破。聚焦…   ①工业。…   also alone on its line
NUMBERED_LEAD: Final = re.compile(
    rf"(?P<number> {LEAD_NUMBER} ) (?P<title> [^{CLAUSE_END}…][^{STATEMENT_END}：…]{{1,39}} ) (?P<stop> 。 ) (?P<rest> .* )",
    re.VERBOSE,
)
# 加快建设制造强市。紧紧抓住…   the same without a number
PLAIN_LEAD: Final = re.compile(
    rf"(?P<number>) (?P<title> [^{CLAUSE_END}…{CIRCLED}][^{STATEMENT_END}：…]{{2,39}} ) (?P<stop> 。 ) (?P<rest> .* )",
    re.VERBOSE,
)
# 五年来，我们着力…，有效应对…，经济实力迈上新台阶。面对…   longer, in a row of leads that begin alike
ROW_LEAD: Final = re.compile(
    rf"(?P<number>) (?P<title> [^{CLAUSE_END}…—][^{STATEMENT_END}：…]{{2,59}} ) (?P<stop> 。 ) (?P<rest> .+ )",
    re.VERBOSE,
)
# 一是着力扩大内需，促进消费投资协同发力   alone on its line, with a number and without 。
NUMBERED_LEAD_ALONE: Final = re.compile(
    rf"(?P<number> {LEAD_NUMBER} ) (?P<title> [^{CLAUSE_END}…][^{STATEMENT_END}：…]{{3,45}} ) (?P<stop>) (?P<rest>)",
    re.VERBOSE,
)
# 第一，坚持发展，…，…，…，…。   a sentence too long for a title, if others have leads: its first clause is the title
LONG_LEAD: Final = re.compile(
    rf"""
    (?P<number> {LEAD_NUMBER} )
    (?P<title> (?: 在[^{CLAUSE_END}]{{0,12}}， )? [^{CLAUSE_END}…]{{4,30}} ) [，：；。]
    """,
    re.VERBOSE,
)
# 工业经济：全年…   a lead with a colon
COLON_LEAD: Final = re.compile(
    rf"""
    (?P<number>)
    (?P<title> (?! .{{0,20}} {any_word("outline.no_colon_lead_endings")} ： ) [{HAN}“”、，]{{4,20}} )
    (?P<stop> ： ) (?P<rest> .{{30,}} )
    """,
    re.VERBOSE,
)
# 增长9.5%   新建幼儿园9所   a sentence that states a result is no heading
RESULT: Final = re.compile(rf"\d(?:\.\d+)?\s*{any_word('outline.result_units')}")
SHORTEST_REST: Final = 15  # characters that follow a lead without a number on its line, if any do
QUOTED: Final = re.compile(r"“[^”]*”")
QUOTED_LENGTH: Final = 4  # characters that a quoted name counts as: it is one word


def lead_of(text: str, in_row: bool = False) -> re.Match[str] | None:
    """Return the first sentence of *text* if it may serve as a heading, else None.

    The groups of the match are ``number``, ``title``, ``stop`` and ``rest``. *in_row*: in a row of leads that begin alike,
    one without a number may be longer.
    """
    match = _first_sentence(text)
    if match is None and in_row and not LONG_LEAD.match(text):
        match = ROW_LEAD.fullmatch(text)
    if match is None or TURN_TO_ASSEMBLY.match(text) or RESULT.search(match["title"]):
        return None
    if match["rest"] and not match["number"] and len(match["rest"]) < SHORTEST_REST:
        return None
    return match


def length_of(title: str) -> int:
    """Return how long *title* reads, in characters."""
    return len(QUOTED.sub("“" * QUOTED_LENGTH, title)) if "“" in title else len(title)


def colon_lead_of(text: str) -> re.Match[str] | None:
    """Return the words before the colon that begin *text* if they may serve as a heading, with the groups of ``lead_of``."""
    return COLON_LEAD.fullmatch(text)


def long_lead_of(text: str) -> re.Match[str] | None:
    """Return number and first clause of *text* if its first sentence is a lead too long for a title, else None."""
    match = LONG_LEAD.match(text)
    return None if match is None or RESULT.search(match["title"]) else match


def kind_of_lead(text: str) -> str:
    """Return the kind of number that begins a lead: 是 of 一是, ， of 第一，, — of ——, ① of ②; empty if it has none."""
    match = _first_sentence(text) or LONG_LEAD.match(text)
    number = match["number"] if match else None
    if not number:
        return ""
    return "①" if len(number) == 1 else number[-1]


def _first_sentence(text: str) -> re.Match[str] | None:
    """Return the first sentence of *text* if it is short enough for a title, else None."""
    return NUMBERED_LEAD.fullmatch(text) or NUMBERED_LEAD_ALONE.fullmatch(text) or PLAIN_LEAD.fullmatch(text)
