"""What people know beforehand: curated terms, indicators and their groups (``data/*.toml``)."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from build_tools.model.editing import Year

Kind: TypeAlias = Literal["action", "layout", "policy", "idea"]
Trust: TypeAlias = Literal["report", "cited", "general"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A canonical indicator of ``data/indicators.toml``."""

    name: str
    group: str  # 综合, 产业 …
    aliases: tuple[str, ...] = ()
    growth_aliases: tuple[str, ...] = ()  # names that mean it only if they grow: 服务业增长6%
    readers: tuple[str, ...] = ()  # words by which readers may mean it, in the search; several indicators can share one
    unit: str | None = None  # the unit that its level is given in: 亿元; in an unlike unit it is another indicator
    scope: str | None = None  # of indicators that are easily taken for each other: 居民收入


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group of indicators, and the words that place a name in it."""

    name: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Synonym:
    """Words that stand for each other in names of indicators (总额, 总值), and words that may be left out of them (总量)."""

    words: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A curated entry of ``data/glossary.toml``."""

    name: str
    kind: Kind
    place: str | None = None  # only reports of this place are searched for it; None for all reports
    aliases: tuple[str, ...] = ()
    meaning: str | None = None
    trust: Trust | None = None
    source: str | None = None  # address of a cited source
    quote: str | None = None  # the words of the report that give a meaning of trust "report"
    members: tuple[str, ...] = ()
    origin: str | None = None
    origin_source: str | None = None
    before: str | None = None  # words before a mention of it, if two programmes share the name
    addition: str | None = None  # what this place adds to a national name; trust, source and quote are of these words


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalName:
    """An entry of ``data/national.toml``: a name that means the same wherever a report uses it."""

    name: str
    kind: Kind
    meaning: str
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    origin: str | None = None  # who made it, when, by which document
    trust: Literal["general", "cited"] = "general"
    source: str | None = None  # address of a cited source
    first_year: Year | None = None  # reports of earlier years mean something else by it
    last_year: Year | None = None  # reports of later years mean something else by it
    exact: bool = False  # whether only the whole name counts, with its head noun and nothing before it
    unless: tuple[str, ...] = ()  # with one of these words in its sentence, the name means something else
    only_with: tuple[str, ...] = ()  # without one of these words in its sentence, the name may mean something else

    def holds_in(self, year: int | None) -> bool:
        """Return whether a report of *year* means this by the name; None: the report does not tell its year."""
        if year is None:
            return self.first_year is None and self.last_year is None
        return (self.first_year or year) <= year <= (self.last_year or year)
