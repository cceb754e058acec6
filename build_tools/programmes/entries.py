"""Programmes in the making: spellings that share a key are one entry."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from build_tools.model.knowledge import Term
from build_tools.model.programme import Mention
from build_tools.programmes.candidate import Candidate
from build_tools.programmes.name_shapes import CODE, DIGITS_ONLY
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.folding import same_name

SHORTEST_KEY: Final = 2  # characters
SHORTEST_WITHOUT_HEAD_NOUN: Final = 3  # characters of a key whose head noun is left out
# 民生100工程 and 民生100 are one: a head noun that a name may have or lack
OPTIONAL_HEAD_NOUN: Final = "(?:(?<=攻坚)战|(?<=条)(?:硬|支持|配套)?措施|«optional_head_nouns»)$"


@dataclass(slots=True, eq=False)
class Entry:
    """A programme in the making. Its keys and forms grow as candidates are merged into it, then its mentions are found."""

    name: str
    keys: set[str]
    forms: dict[str, None] = field(default_factory=dict)  # further spellings, with the words around a name
    term: Term | None = None  # the curated entry that it stands for
    mentions: list[Mention] = field(default_factory=list)
    surfaces: dict[str, None] = field(default_factory=dict)  # spellings of the mentions, in the order of the text

    @property
    def first_mention(self) -> Mention:
        """The first mention found. Raises IndexError if there is none."""
        return self.mentions[0]


def keys_of(names: Iterable[str], vocabulary: Vocabulary, exact: bool = False) -> set[str]:
    """Return the keys of *names*, each with and (unless *exact*) without an optional head noun.

    Digits alone are never a key: “422”工程 and “422”计划 are two names.
    """
    keys: set[str] = set()
    for name in names:
        if CODE.fullmatch(name):  # 6+4: its key keeps the sign, or it would be a number like any other
            keys.add(f"code {name}")
        key = same_name(name)
        keys.add(key)
        short = key if exact else vocabulary.pattern(OPTIONAL_HEAD_NOUN).sub("", key)
        if len(short) >= SHORTEST_WITHOUT_HEAD_NOUN:
            keys.add(short)
    return {key for key in keys if len(key) >= SHORTEST_KEY and not DIGITS_ONLY.fullmatch(key)}


def keys_of_candidate(candidate: Candidate, vocabulary: Vocabulary) -> set[str]:
    """Return the keys of every way to write *candidate*."""
    return keys_of((candidate.name, *candidate.forms), vocabulary, candidate.exact)


def enter(entries: list[Entry], candidate: Candidate, vocabulary: Vocabulary) -> None:
    """Add *candidate* to the first entry that shares a key with it and is not curated, or append a new entry."""
    keys = keys_of_candidate(candidate, vocabulary)
    for entry in entries:
        if entry.term is None and entry.keys & keys:
            entry.keys |= keys
            entry.forms |= dict.fromkeys(candidate.forms)
            return
    entries.append(Entry(candidate.name, keys, forms=dict.fromkeys(candidate.forms)))


def merge(entries: Sequence[Entry]) -> list[Entry]:
    """Return *entries* with those merged that share a key.

    An entry that shares a key with a curated one is dropped: the curated one keeps its own keys.
    """
    merged: list[Entry] = []
    by_key: dict[str, Entry] = {}
    for entry in entries:
        shared = sorted(key for key in entry.keys if key in by_key)
        if entry.term or not shared:
            merged.append(entry)
            owner = entry
        else:
            owner = by_key[shared[0]]
            if owner.term:
                continue
            owner.keys |= entry.keys
            owner.forms |= entry.forms
        for key in entry.keys:
            by_key.setdefault(key, owner)
    return merged
