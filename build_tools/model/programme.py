"""A programme as a report names it, its mentions and its definition."""

from dataclasses import dataclass

from build_tools.model.knowledge import Kind, Trust


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names a programme: offsets into the text of a paragraph, or of a title (id 3-8-t)."""

    paragraph: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Definition:
    """What a programme is, with the source and how far to trust it."""

    text: str
    source: str  # 本报告, 通行含义, or an address
    trust: Trust
    paragraph: str | None = None  # the id of the paragraph, or of the note, that says it


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A programme (名词) as found in one report."""

    id: str  # n7, by order of first mention; in a published report that of its glossary entry
    volume: str = ""  # the letter whose page has that entry, "" if its kind has one page
    name: str
    aliases: tuple[str, ...]
    kind: Kind
    short: str = ""  # the name, folded, without a head noun that it may have or lack
    definition: Definition | None
    members: tuple[str, ...]
    mentions: tuple[Mention, ...]
    variants: tuple[str, ...] = ()  # spellings with the words around the name; no mention has them
    origin: str | None = None
    origin_source: str | None = None
    curated: bool = False
    national: str | None = None  # the name in ``data/national.toml`` that it stands for
    addition: Definition | None = None  # what the report's place adds to the meaning of a national name


def title_id(section: str) -> str:
    """Return the id of a section's title among the texts that can name a programme: 3-8 → 3-8-t."""
    return f"{section}-t"
