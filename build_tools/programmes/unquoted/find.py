"""Find proper names before their head nouns: 乡村教师支持计划 in 深入实施乡村教师支持计划."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from build_tools.programmes.candidate import Candidate
from build_tools.programmes.unquoted.common_nouns import is_common_noun
from build_tools.programmes.unquoted.right_edge import HEAD_NOUN, PLACE_ON_TRIAL, name_end
from build_tools.programmes.unquoted.shared import SUM, Named, names_before
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.characters import HAN
from build_tools.text.dictionary import Word

# 城乡供水、乡镇（街道）2.0   中国—东盟   what a name and the words around it are made of; other signs end them
RUN: Final = re.compile(
    rf"""
    (?:
        [{HAN}A-Za-z0-9·+、]
        | (?<=\d)[.．](?=\d)                 # 2.0
        | (?<=[{HAN}])[—－-](?=[{HAN}])      # 中国—东盟
        | （[{HAN}]{{1,4}}）(?=[{HAN}])       # （国家）
    )+
    """,
    re.VERBOSE,
)
END: Final = Word("", 0, 0, "")  # what is after the last word of a run
# “甲”、乙和丙工程   “甲”行动和乙工程   what is joined to a quotation, whose words are read elsewhere
JOINED_TO_QUOTATION: Final = re.compile(r"[、和与及](?![美谐平])")


def find_unquoted(text: str, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Yield the proper names of *text* that a head noun ends."""
    for run in RUN.finditer(text):
        first = 0
        if text[: run.start()].endswith("”"):
            joint = JOINED_TO_QUOTATION.search(run[0])
            first = joint.start() if joint else len(run[0])
        if vocabulary.pattern(HEAD_NOUN).search(run[0], first):
            yield from _names_of_run(run, first, vocabulary)


def _names_of_run(run: re.Match[str], first: int, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Yield the names in *run* from *first* on. No name goes over the end of another."""
    text = run[0]
    words = vocabulary.cut(text)
    for match in _head_nouns(text, first, words, vocabulary):
        end = name_end(text, match, words, vocabulary)
        if end is None or match.start() < first:
            continue
        head_noun = text[match.start() : end]
        before = [word for word in words if first <= word.start and word.end <= match.start()]
        after = next((word for word in words if word.start >= end), END)
        for named in names_before(before, head_noun, after, first == 0, vocabulary):
            words_only = SUM.sub("", named.words) if "、" in named.words else named.words
            if not is_common_noun(words_only, head_noun, vocabulary):
                yield _candidate(run.start(), named, head_noun)
                first = end


def _head_nouns(text: str, start: int, words: Sequence[Word], vocabulary: Vocabulary) -> Iterator[re.Match[str]]:
    """Yield the matches of head nouns in *text* from *start* on that begin where a word does: 行动 in 青年行动, no 年行动."""
    starts = {word.start for word in words}
    while match := vocabulary.pattern(HEAD_NOUN).search(text, start):
        start = match.start() + 1
        if match.start() in starts:
            yield match
            start = match.end()


def _candidate(offset: int, named: Named, head_noun: str) -> Candidate:
    """Return the candidate of a name; a place on trial has the name of the trial: 消费试点城市 → 消费试点."""
    start, end = offset + named.start, offset + named.end + (0 if named.apart else len(head_noun))
    name = named.words + head_noun
    trial = PLACE_ON_TRIAL.sub("试点", name)
    return Candidate(start, end, name, (trial,) if trial != name else (), quoted=False, apart=named.apart)
