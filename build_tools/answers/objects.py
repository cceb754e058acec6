"""The words by which an answer to a task is known: those of its thing, without amounts, deadlines and what follows it."""

import re
from typing import Final

from build_tools.tasks.things import BY_WAY, core, without_outcome
from build_tools.text.word_lists import any_word

BRACKETS: Final = re.compile(r"（[^）]*）")
# 总投资10亿元的   总长度57.9公里的   what only measures the thing that follows
MEASURED: Final = re.compile(
    r"(?:总投资|投资|总长度?|全长|总面积|占地|建筑面积|日处理|年产)[^，、；]{0,6}?\d[\d.]*[^，、；的]{1,4}的?"
)
# 不少于5000家   100个以上   2.5万亩   but not 第八届
AMOUNT: Final = re.compile(
    rf"""
    (?:不少于|不低于|至少|超过|超|约|近|各)?
    \d[\d.,×]*[十百千万亿]*[多余]? (?:{any_word("answers.units")})?   # 5000家   2.5万亩
    (?:及?以[上下内]|左右)?的?
    """,
    re.VERBOSE,
)
# 等项目   等10条特色街道   after examples
AND_SO_ON: Final = re.compile(r"等(?:[^等]{0,12})$")
LEADING: Final = re.compile(rf"(?:{any_word('tasks.openings')}|{any_word('answers.attributes')}|[、的])+")


def words_of_object(text: str) -> str:
    """Return the words of the thing in *text*: 31.2公里农村公路建设 → 农村公路."""
    text = BY_WAY.sub("", MEASURED.sub("", BRACKETS.sub("", text)))
    text = AMOUNT.sub(" ", text).strip()
    text = without_outcome(text) or text
    text = AND_SO_ON.sub("", text) or text
    text = LEADING.sub("", text, count=1) if LEADING.match(text) else text
    return core(text) or text
