"""What stands before the verb of a clause: 一是, 要, 大力, 年内, 力争; and the time by which something is to be done."""

import re
from typing import Final

from build_tools.tasks.verbs import DOING, VERB, WINNING
from build_tools.text.numerals import ONE_TO_TEN
from build_tools.text.word_lists import any_word

# 年内   6月底前   到年底   2025年底前
TIME: Final = r"""(?:
    (?:力争|争取)?到? (?:20\d\d年|今年|明年)? (?:\d{1,2}月(?:底|末|份)?|年底|年末|底) (?:之?前)?
  | 20\d\d年 | 今年 | 明年 | 年内 | 全年 | 当年 | 本年度? | [上下]半年 | 第?[一二三四]季度 | [两三]年内 | (?:五一|国庆|汛期|春节|采暖期|开学)前
)"""
# 一是   二要   （三）   4.
NUMBER: Final = rf"(?:[{ONE_TO_TEN}]{{1,3}}[是要]|[{ONE_TO_TEN}]{{1,3}}、|（[{ONE_TO_TEN}]{{1,3}}）|第[{ONE_TO_TEN}]{{1,2}}|\d{{1,2}}[.．、](?!\d))"
# 投资1.3亿元实施…   the money for what follows
MONEY: Final = r"(?:计划)?(?:完成)?(?:总)?投资[^，；。：]{0,12}?元(?:以上|左右)?(?!的)"
OPENING: Final = re.compile(
    rf"{NUMBER}|{TIME}|{any_word('tasks.openings')}(?:、(?={any_word('tasks.openings')}))?|{MONEY}|每[年月季]|举全[^，]{{1,2}}之力|将(?={any_word('tasks.openings')}|{VERB.pattern})",
    re.VERBOSE,
)
# 在社会服务等方面出台…   按照…原则   where and how, before a verb
WHERE: Final = re.compile(
    r"(?:在[^，]{2,30}?(?:方面|领域|环节|基础上|前提下|中)|按照[^，]{2,30}?(?:的原则|要求)"
    rf"|(?:(?:在|配合)[^，]{{2,16}}?|(?:围绕|依托)[^，的和]{{3,16}}?)(?={any_word('tasks.openings')}*{VERB.pattern}))",
    re.VERBOSE,
)
# 年内   按期   by when
DEADLINE: Final = re.compile(rf"{TIME}|按期|按时|如期|尽快|尽早|早日", re.VERBOSE)
ALL_MONEY: Final = re.compile(rf"(?:{TIME})?{MONEY}", re.VERBOSE)


def opening_end(text: str) -> int:
    """Return where the words before the verb of the clause *text* end."""
    end = 0
    while found := OPENING.match(text, end) or WHERE.match(text, end):
        verb = VERB.match(text, end)
        wins = (
            verb and verb["verb"] in WINNING and not (OPENING.match(text, found.end()) or VERB.match(text, found.end()))
        )
        if found.end() == end or (verb and (verb["verb"] in DOING or wins) and verb.end() >= found.end()):
            break
        end = found.end()
    return end


def deadline_of(text: str) -> str:
    """Return by when the clause *text* says that it will be done; "" if it does not say it."""
    found = DEADLINE.search(text)
    return found[0] if found else ""


def is_money_only(text: str) -> bool:
    """Return whether *text* only says how much is to be invested in what the next clause names."""
    return ALL_MONEY.fullmatch(text) is not None
