"""The catalogue of indicators: one name and one group for an indicator that reports call differently."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from build_tools.model.knowledge import Group, Indicator, Synonym
from build_tools.text.folding import same_name
from build_tools.text.word_patterns import any_of
from build_tools.text.wording import wording

OTHER: Final = wording("data.indicators.other_group")  # of a name in which there is no word of any group


class Spellings:
    """Finds what all spellings of one name share: 外贸进出口总值 is 外贸进出口额, as the words of a synonym are one."""

    def __init__(self, synonyms: Sequence[Synonym]) -> None:
        words = [[same_name(word) for word in synonym.words] for synonym in synonyms if synonym.words]
        self._first = {word: first for first, *others in words for word in others}
        self._first |= {same_name(word): "" for synonym in synonyms for word in synonym.left_out}
        self._words = re.compile(any_of(self._first))

    def key(self, name: str) -> str:
        """Return the key that the spellings of *name* share; a word made of two others is found the second time."""
        key = same_name(name)
        for _ in range(2):
            key = self._words.sub(lambda match: self._first[match[0]], key)
        return key


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The indicators and groups of ``data/indicators.toml``."""

    indicators: tuple[Indicator, ...] = ()
    groups: tuple[Group, ...] = ()
    synonyms: tuple[Synonym, ...] = ()
    spellings: Spellings = field(init=False, repr=False, compare=False)
    named: Mapping[str, Indicator] = field(init=False, repr=False, compare=False)
    growing: Mapping[str, Indicator] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the indicators by what the spellings of their names share."""
        spellings = Spellings(self.synonyms)
        named = {spellings.key(name): i for i in self.indicators for name in (i.name, *i.aliases)}
        growing = {spellings.key(name): i for i in self.indicators for name in i.growth_aliases}
        object.__setattr__(self, "spellings", spellings)
        object.__setattr__(self, "named", named)
        object.__setattr__(self, "growing", growing)

    def indicator(self, name: str, grows: bool = False) -> Indicator | None:
        """Return the indicator that *name* is a spelling of: GDP → 地区生产总值; if it *grows*, 服务业 → 第三产业增加值."""
        key = self.spellings.key(name)
        return self.named.get(key) or (self.growing.get(key) if grows else None)

    def order(self) -> list[str]:
        """Return the names of the groups in the order of the page."""
        return [*(group.name for group in self.groups), OTHER]

    def group_of(self, name: str) -> str:
        """Return the group whose word in *name* is the longest: 农村饮水 counts before 农村."""
        best, length = OTHER, 0
        for group in self.groups:
            for word in group.words:
                if len(word) > length and word in name:
                    best, length = group.name, len(word)
        return best


def claimed_twice(indicators: Sequence[Indicator], synonyms: Sequence[Synonym]) -> Iterator[tuple[str, str, str]]:
    """Yield each spelling that two indicators claim, with both."""
    spellings = Spellings(synonyms)
    claimed: dict[str, str] = {}
    for indicator in indicators:
        for name in {indicator.name, *indicator.aliases, *indicator.growth_aliases}:
            if (other := claimed.setdefault(spellings.key(name), indicator.name)) != indicator.name:
                yield name, other, indicator.name
