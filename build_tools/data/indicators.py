"""The catalogue of indicators: one name and one group for an indicator that reports call differently."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from build_tools.model.knowledge import Group, Indicator
from build_tools.text.folding import same_name
from build_tools.text.wording import wording

OTHER: Final = wording("data.indicators.other_group")  # of a name in which there is no word of any group


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The indicators and groups of ``data/indicators.toml``."""

    indicators: tuple[Indicator, ...] = ()
    groups: tuple[Group, ...] = ()
    spellings: Mapping[str, Indicator] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the indicators by each spelling of their names, folded."""
        spellings = {same_name(name): i for i in self.indicators for name in (i.name, *i.aliases)}
        object.__setattr__(self, "spellings", spellings)

    def indicator(self, name: str) -> Indicator | None:
        """Return the indicator that *name* is a spelling of: GDP → 地区生产总值."""
        return self.spellings.get(same_name(name))

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


def claimed_twice(indicators: Sequence[Indicator]) -> Iterable[tuple[str, str, str]]:
    """Yield each spelling that two indicators claim, with both."""
    claimed: dict[str, str] = {}
    for indicator in indicators:
        for name in {indicator.name, *indicator.aliases}:
            if (other := claimed.setdefault(same_name(name), indicator.name)) != indicator.name:
                yield name, other, indicator.name
