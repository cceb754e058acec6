"""How much two pieces of text have in common: pairs of characters, rare ones weighing more than common ones."""

import re
from collections import Counter
from collections.abc import Iterable
from math import log
from typing import Final

from build_tools.text.characters import HAN

RUN: Final = re.compile(rf"[{HAN}A-Za-z]+")


def pairs_of(text: str) -> frozenset[str]:
    """Return the pairs of characters that follow each other in *text*, marks and numbers left out."""
    runs = RUN.findall(text)
    return frozenset(run[i : i + 2] for run in runs for i in range(len(run) - 1))


class Weights:
    """How rare a pair of characters is in some texts: what is everywhere says nothing of which thing is meant."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Count the pairs of *texts*, clauses of two reports."""
        self._found: Counter[str] = Counter()
        self._all = 1
        for text in texts:
            self._found.update(pairs_of(text))
            self._all += 1

    def of(self, pairs: Iterable[str]) -> float:
        """Return the weight of *pairs*: about 1 for a common one, 6 for one that only two clauses have."""
        return sum(log(self._all / (1 + self._found[pair])) for pair in pairs)
