"""Excerpts: the first words of what an address leads to. The ledger knows a text by them."""

import re
from difflib import SequenceMatcher
from typing import Final

LENGTH: Final = 40  # characters
ALIKE: Final = 0.7  # excerpts at least this alike are of one sentence, in which the editor corrected a slip


def excerpt(text: str) -> str:
    """Return the excerpt of *text*."""
    return re.sub(r"\s+", " ", text)[:LENGTH]


def same_sentence(one: str, other: str) -> bool:
    """Return whether two excerpts are of one sentence: punctuation does not count, and a slip or two may differ."""
    return one == other or likeness(one, other) >= ALIKE


def likeness(one: str, other: str) -> float:
    """Return how alike two excerpts are without their punctuation, from 0 to 1."""
    a, b = (re.sub(r"[\W_]+", "", text) for text in (one, other))
    return 1.0 if a == b else SequenceMatcher(None, a, b, autojunk=False).ratio()
