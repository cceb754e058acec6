"""The words by which an answer to a task is known: those of its thing, without amounts, deadlines and what follows it."""

import re
from typing import Final

from build_tools.tasks.things import core, without_outcome
from build_tools.text.word_lists import any_word

BRACKETS: Final = re.compile(r"（[^）]*）")
# 不少于5000家   100个以上   2.5万亩   but not 第八届
AMOUNT: Final = re.compile(
    rf"""
    (?:不少于|不低于|至少|超过|超|约|近|各)?
    \d[\d.,×]*[十百千万亿]*[多余]? (?:{any_word("answers.units")})?   # 5000家   2.5万亩
    (?:以上|左右|以内)?的?
    """,
    re.VERBOSE,
)
# 等项目   等10条特色街道   after examples
AND_SO_ON: Final = re.compile(r"等(?:[^等]{0,12})$")
LEADING: Final = re.compile(rf"(?:{any_word('tasks.openings')}|一批|新一轮)+")


def words_of_object(text: str) -> str:
    """Return the words of the thing in *text*: 31.2公里农村公路建设 → 农村公路."""
    text = BRACKETS.sub("", text)
    text = AMOUNT.sub(" ", text).strip()
    text = without_outcome(text) or text
    text = AND_SO_ON.sub("", text) or text
    return core(LEADING.sub("", text, count=1) if LEADING.match(text) else text) or text
