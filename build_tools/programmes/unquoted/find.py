"""Find proper names before their head nouns: 乡村教师支持计划 in 深入实施乡村教师支持计划."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.programmes.candidate import Candidate
from build_tools.programmes.unquoted.common_nouns import is_common_noun
from build_tools.programmes.unquoted.left_edge import JOINT, Clause, words_of_name
from build_tools.programmes.unquoted.right_edge import HEAD_NOUN, PLACE_ON_TRIAL, is_lookalike, name_end
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.characters import HAN

# 跨境产业融合发展合作区（中国—东盟…）   what may be in a name before its head noun
WORDS_BEFORE: Final = re.compile(
    rf"""
    (?:
        [{HAN}0-9A-Za-z·+]
        | (?<=[{HAN}])[—－-](?=[{HAN}])     # 中国—东盟
        | （[{HAN}]{{2,4}}）(?=[{HAN}])      # （国家）
    )*$
    """,
    re.VERBOSE,
)
# 一批信息化应用工程   several of a sort
PLURAL_BEFORE: Final = r"(?:«plurals»)$"


def find_unquoted(text: str, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Yield the proper names of *text* that a head noun ends."""
    last_name = last_head_noun = 0  # where they end: a head noun that was refused belongs to the next name
    for match in vocabulary.pattern(HEAD_NOUN).finditer(text):
        if match.start() < last_head_noun:
            continue
        last_head_noun = end = name_end(text, match, vocabulary)
        if is_lookalike(text, end, vocabulary):
            continue
        start = _name_start(text, last_name, match.start(), end, vocabulary)
        if start is not None:
            last_name = end
            yield _candidate(text, start, end)


def _name_start(text: str, last_name: int, noun_start: int, end: int, vocabulary: Vocabulary) -> int | None:
    """Return where the name begins whose head noun is at *noun_start*, or None if its words are no name."""
    run = WORDS_BEFORE.search(text[last_name:noun_start])
    words = run[0] if run else ""
    earlier = text[: noun_start - len(words)]
    if earlier.endswith("”"):  # “千村整治”行动 is read as a quoted name; what is joined to it is not
        joint = JOINT.search(words)
        if joint is None:
            return None
        words = words[joint.start() :]
    head_noun = text[noun_start:end]
    name = words_of_name(Clause(earlier, words, head_noun, text[end : end + 8]), vocabulary)
    if not name or vocabulary.pattern(PLURAL_BEFORE).search(text[: noun_start - len(name)]):
        return None
    return None if is_common_noun(name, head_noun, vocabulary) else noun_start - len(name)


def _candidate(text: str, start: int, end: int) -> Candidate:
    """Return the candidate of the span; a place on trial has the name of the trial: 消费试点城市 → 消费试点."""
    name = text[start:end]
    trial = PLACE_ON_TRIAL.sub("试点", name)
    return Candidate(start, end, name, (trial,) if trial != name else (), quoted=False)
