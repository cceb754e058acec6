"""Where a name begins: the verbs, times, areas and amounts before it that are no part of it."""

import re
from typing import Final

from build_tools.programmes.vocabulary import Vocabulary

VERB: Final = r"«verbs»"
# 高标准农田建设   a name, though a verb of the lexicon begins it
BEGINS_LIKE_A_VERB: Final = re.compile(r"高标准农田")
NOT_IN_NAME: Final = r"""
    在(?!建)                                    # 在 全市, but not 在建
    | (?:«batch_scopes»)?(?:首批|第[«ONE_TO_TEN»]+批)   # 全国首批   第三批
    | 第[«ONE_TO_TEN»]+[批轮期]                # 第二轮
    | 培育(?!工程|计划|行动)
    | \d+(?:个[省市县区乡镇村](?!级)|项|个|条)(?=.{3})    # 30个县   10项
    | 以(?!.代.)                                # 以 绿色, but not 以工代赈
    | «not_in_name»                             # 全市   首个
"""


def without_leading_words(words: str, vocabulary: Vocabulary, least: int = 2) -> str:
    """Return the end of *words* that may be a name, *least* characters or more: 深入实施乡村教师支持 → 乡村教师支持."""
    verb, other = vocabulary.pattern(VERB), vocabulary.pattern(NOT_IN_NAME)
    while words and not BEGINS_LIKE_A_VERB.match(words):
        match = verb.match(words) or other.match(words)
        if match is None or match.end() == 0 or len(words) - match.end() < least:
            break
        words = words[match.end() :]
    return words
