"""How much two pieces of text have in common: pairs of characters, rare ones weighing more than common ones."""

import re
from collections import Counter
from collections.abc import Iterable
from math import log
from typing import Final

from build_tools.text.characters import HAN
from build_tools.text.word_lists import word_list
from build_tools.text.word_patterns import any_of

RUN: Final = re.compile(rf"[{HAN}A-Za-z]+")
# 供水=自来水   the first of words that mean the same stands for all of them
SAME_WORDS: Final = [words.split("=") for words in word_list("answers.same_words")]
FIRST_OF: Final = {word: words[0] for words in SAME_WORDS for word in words[1:]}
OTHER_WORD: Final = re.compile(any_of(tuple(FIRST_OF)))
WIDEST: Final = 3  # from the first to the second character of a loose pair: 进博 in 进口博览会
LOOSE: Final = 0.6  # what a loose pair weighs of one that is side by side


def plain(text: str) -> str:
    """Return *text* with one word for all that mean the same: 改造自来水管网 → 改造供水管网."""
    return OTHER_WORD.sub(lambda found: FIRST_OF[found[0]], text)


def pairs_of(text: str) -> frozenset[str]:
    """Return the pairs of characters that follow each other in *text*, marks and numbers left out."""
    runs = RUN.findall(text)
    return frozenset(run[i : i + 2] for run in runs for i in range(len(run) - 1))


def loose_pairs_of(text: str) -> frozenset[str]:
    """Return the pairs of characters in *text* with one or two others between, as in words that were shortened."""
    return frozenset(
        run[i] + run[i + apart]
        for run in RUN.findall(text)
        for apart in range(2, WIDEST + 1)
        for i in range(len(run) - apart)
    )


class Weights:
    """How rare a pair of characters is in some texts: what is everywhere says nothing of which thing is meant."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Count the pairs of *texts*, clauses of two reports."""
        self._found: Counter[str] = Counter()
        self._loose: Counter[str] = Counter()
        self._all = 1
        for text in texts:
            pairs = pairs_of(text)
            self._found.update(pairs)
            self._loose.update(loose_pairs_of(text) - pairs)
            self._all += 1
        self._logarithms = [log(self._all / (1 + found)) for found in range(self._all)]

    def of(self, pairs: Iterable[str]) -> float:
        """Return the weight of *pairs*: about 1 for a common one, 6 for one that only two clauses have."""
        return sum(map(self._weight, pairs))

    def _weight(self, pair: str) -> float:
        return self._logarithms[self._found[pair]]

    def of_loose(self, pairs: Iterable[str]) -> float:
        """Return the weight of *pairs* that are loose in one of the two texts: less than that of close ones."""
        return sum(LOOSE * self._logarithms[min(self._found[p] + self._loose[p], self._all - 1)] for p in pairs)
