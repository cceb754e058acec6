"""How many characters two texts of one report differ by."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Final

from build_tools.text.characters import SENTENCE_END

# 各项工作取得新进展。 | 全市…   the places between sentences
BETWEEN_SENTENCES: Final = re.compile(rf"(?<=[{SENTENCE_END}])")
LARGEST: Final = (
    250_000  # pairs of characters; a longer stretch without a sentence in common counts as wholly different
)


def difference(one: Iterable[str], other: Iterable[str]) -> int:
    """Return how many characters two texts, lists of paragraphs, differ by; white space does not count.

    Sentences are compared first, then the characters of those that differ. What one text has in place of the other's words
    counts once, by the longer of the two.
    """
    ones, others = _sentences(one), _sentences(other)
    runs = SequenceMatcher(None, ones, others, autojunk=False).get_opcodes()
    return sum(_differing("".join(ones[i:j]), "".join(others[k:m])) for tag, i, j, k, m in runs if tag != "equal")


def _differing(one: str, other: str) -> int:
    """Return how many characters two stretches of text differ by."""
    if len(one) * len(other) > LARGEST:
        return max(len(one), len(other))
    runs = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return sum(max(j - i, m - k) for tag, i, j, k, m in runs if tag != "equal")


def _sentences(paragraphs: Iterable[str]) -> list[str]:
    text = "".join("".join(paragraph.split()) for paragraph in paragraphs)
    return [sentence for sentence in BETWEEN_SENTENCES.split(text) if sentence]
