"""What is known of Chinese words: where one ends, and what part of speech it is. ``make_words.py`` made the list.

The tags are those of jieba: n noun, v verb, vn a verb that serves as a noun, p preposition, i idiom, and more.
"""

import lzma
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple, TypeAlias

FILE: Final = "words.xz"
LONGEST: Final = 5  # characters of a word
FIRST_HAN: Final = "\u3400"
TOTAL: Final = 52  # twice the binary logarithm of the count of all words
# 3.0   2025   ESG   what is one word though no list has it
OTHER_WORD: Final = re.compile(r"\d+(?:\.\d+)?|[A-Za-z]+")
COMMON: Final = 20  # the weight of a word that is usual
Entry: TypeAlias = tuple[str, float]  # the tag of a word, and twice the binary logarithm of its count
UNKNOWN: Final[Entry] = ("", 0.0)


class Word(NamedTuple):
    """A word of a text, from ``start`` to ``end``, and its part of speech; "" if it is unknown."""

    text: str
    start: int
    end: int
    tag: str


class Dictionary:
    """The words of the list and some more, for cutting texts into words."""

    def __init__(self, more: Mapping[str, str] | None = None, known: Mapping[str, Entry] | None = None) -> None:
        """Take *more* words with their tags, and the list, if not the usual one.

        Each is likelier than what it is made of; one without a tag only a little, and its tag is that of its last part.
        """
        self._known = dict(_words() if known is None else known)
        for word, given in sorted((more or {}).items()):
            if len(word) <= LONGEST:
                tag = given or self.tag(word) or self.cut(word)[-1].tag
                self._known[word] = (tag, max(self._best(word)[1][0] + TOTAL + 1, COMMON if given else 0))

    def tag(self, word: str) -> str:
        """Return the part of speech of *word*, or "" if it is unknown."""
        return self._known.get(word, UNKNOWN)[0]

    def weight(self, word: str) -> float:
        """Return twice the binary logarithm of how often *word* was counted; 0 if it is unknown."""
        return self._known.get(word, UNKNOWN)[1]

    def cut(self, text: str) -> list[Word]:
        """Return the words of *text*; of all ways to cut it the one whose words are the most frequent."""
        ends = self._best(text)[0]
        words, start = [], 0
        while start < len(text):
            end = ends[start]
            words.append(Word(text[start:end], start, end, self.tag(text[start:end])))
            start = end
        return words

    def _best(self, text: str) -> tuple[list[int], list[float]]:
        """Return where the word ends that begins at each offset of *text*, and the weight of the text from there on."""
        known = self._known
        ends, weights = [0] * len(text), [0.0] * (len(text) + 1)
        for start in range(len(text) - 1, -1, -1):
            other = OTHER_WORD.match(text, start) if text[start] < FIRST_HAN else None
            end = other.end() if other else start + 1
            best = weights[end] - TOTAL + known.get(text[start:end], UNKNOWN)[1]
            for stop in range(start + 2, min(start + LONGEST, len(text)) + 1):
                found = known.get(text[start:stop])
                if found and (weight := weights[stop] - TOTAL + found[1]) > best:
                    end, best = stop, weight
            ends[start], weights[start] = end, best
        return ends, weights


@cache
def _words() -> dict[str, Entry]:
    """Return each word of the list with its tag and weight."""
    words: dict[str, Entry] = {}
    packed = files("build_tools").joinpath("text", FILE).read_bytes()
    for line in lzma.decompress(packed).decode().split("\n"):
        tag, weight, length, joined = line.split(" ")
        size, entry = int(length), (tag, float(weight))
        words.update((joined[i : i + size], entry) for i in range(0, len(joined), size))
    return words
