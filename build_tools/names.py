"""Values for programme names (名目): what is known of them, and what a report says of them."""

from dataclasses import dataclass
from typing import Literal, TypeAlias


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


Kind: TypeAlias = Literal["action", "layout", "policy", "idea"]
Trust: TypeAlias = Literal["report", "cited", "general"]


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


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a programme is named: offsets into the text of a paragraph, or of a title (id 3-8-t)."""

    paragraph: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Definition:
    """What a programme is, with the source and how far to trust it."""

    text: str
    source: str  # 本报告, 通行含义, or an address
    trust: Trust


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A programme (名目) as found in one report."""

    id: str  # n7, by order of first mention; in a published report that of its glossary entry
    volume: str = ""  # the letter whose page has that entry, "" where its kind has one page
    name: str
    aliases: tuple[str, ...]
    kind: Kind
    definition: Definition | None
    members: tuple[str, ...]
    mentions: tuple[Mention, ...]
    forms: tuple[str, ...] = ()  # spellings with the words around the name, which no mention is marked as
    origin: str | None = None
    origin_source: str | None = None
    curated: bool = False


def title_id(section: str) -> str:
    """Return the id of a section's title among the texts that can name a programme: 3-8 → 3-8-t."""
    return f"{section}-t"
