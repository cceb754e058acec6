"""Names that are one programme: candidates that share a key are one group."""

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
OPTIONAL_HEAD_NOUN: Final = r"(?:(?<=攻坚)战|(?<=条)(?:硬|支持|配套)?措施|«optional_head_nouns»)$"


@dataclass(slots=True, eq=False)
class NameGroup:
    """A programme in the making: candidates are merged into its keys and variants, then its mentions are found."""

    name: str
    keys: set[str]
    variants: dict[str, None] = field(default_factory=dict)  # other ways to write the name, with the words around it
    apart: bool = False  # whether its name ends with a head noun that is not right after it
    short_names: set[str] = field(default_factory=set)  # those that the report says to use from there on
    explained: bool = False  # whether the annex explains it by its name
    known: bool = False  # whether the lexicon says which of its spellings is the name
    term: Term | None = None  # the curated entry that it stands for
    mentions: list[Mention] = field(default_factory=list)
    spellings: dict[str, None] = field(default_factory=dict)  # those of the mentions, in the order of the text

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
        keys.add(same_name(name))
        if not exact:
            keys |= {without_head_noun(name, vocabulary)}
    return {key for key in keys if len(key) >= SHORTEST_KEY and not DIGITS_ONLY.fullmatch(key)}


def without_head_noun(name: str, vocabulary: Vocabulary) -> str:
    """Return the key of *name* without an optional head noun, if that leaves enough of it: 民生100工程 → 民生100."""
    key = same_name(name)
    short = vocabulary.pattern(OPTIONAL_HEAD_NOUN).sub("", key)
    return short if len(short) >= SHORTEST_WITHOUT_HEAD_NOUN else key


def keys_of_candidate(candidate: Candidate, vocabulary: Vocabulary) -> set[str]:
    """Return the keys of every way to write *candidate*."""
    names = (candidate.name, *candidate.variants, *([candidate.short_name] if candidate.short_name else []))
    return keys_of(names, vocabulary, candidate.exact)


def add_candidate(groups: list[NameGroup], candidate: Candidate, vocabulary: Vocabulary) -> None:
    """Add *candidate* to the first group that shares a key with it and is not curated, or append a new group."""
    keys = keys_of_candidate(candidate, vocabulary)
    group = next((group for group in groups if group.term is None and group.keys & keys), None)
    if group is None:
        groups.append(group := NameGroup(candidate.name, set(), apart=candidate.apart))
    group.keys |= keys
    group.variants |= dict.fromkeys(candidate.variants)
    group.short_names |= {candidate.short_name} - {""}


def merge(groups: Sequence[NameGroup]) -> list[NameGroup]:
    """Return *groups* with those merged that share a key.

    A group that shares a key with a curated one is dropped: the curated one keeps its own keys.
    """
    merged: list[NameGroup] = []
    by_key: dict[str, NameGroup] = {}
    for group in groups:
        shared = sorted(key for key in group.keys if key in by_key)
        if group.term or not shared:
            merged.append(group)
            owner = group
        else:
            owner = by_key[shared[0]]
            if owner.term:
                continue
            owner.keys |= group.keys
            owner.variants |= group.variants
            owner.short_names |= group.short_names
        for key in group.keys:
            by_key.setdefault(key, owner)
    return merged
