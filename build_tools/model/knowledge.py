"""What people know beforehand: curated terms, the lexicon, indicators and their groups (``data/*.toml``)."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["action", "layout", "policy", "idea"]
Trust: TypeAlias = Literal["report", "cited", "general"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A canonical indicator of ``data/indicators.toml``."""

    name: str
    group: str  # 综合, 产业 …
    aliases: tuple[str, ...] = ()
    unit: str | None = None  # the unit that its level is given in: 亿元
    scope: str | None = None  # of indicators that are easily taken for each other: 居民收入


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group of indicators, and the words that place a name in it."""

    name: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Words that help to tell programme names from the text around them (``data/lexicon.toml``)."""

    formulas: tuple[str, ...] = ()  # names used nationwide that stand without quotation marks: 一带一路
    metaphors: tuple[str, ...] = ()  # words that stand in quotation marks without being names: 看病难
    heads_strong: tuple[str, ...] = ()  # nouns that end a name even without quotation marks: 工程
    heads_quoted: tuple[str, ...] = ()  # nouns that end a name only behind quotation marks: 活动
    verbs: tuple[str, ...] = ()  # what stands before a name and is no part of it: 深入实施
    generic: tuple[str, ...] = ()  # what makes a common noun of a head: 重点 in 重点工程
    same: tuple[str, ...] = ()  # spellings of one name, parted by spaces: 供给侧结构性改革 供给侧改革


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A curated entry of ``data/glossary.toml``."""

    name: str
    kind: Kind
    place: str | None = None  # whose reports it is looked for in; everybody's where none is given
    aliases: tuple[str, ...] = ()
    meaning: str | None = None
    trust: Trust | None = None
    source: str | None = None  # address of a cited source
    quote: str | None = None  # words of the report that a meaning of trust "report" rests on
    members: tuple[str, ...] = ()
    origin: str | None = None
    origin_source: str | None = None
    before: str | None = None  # words that stand before this one's mention, where two programmes share a name
