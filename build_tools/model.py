"""What the stages hand on: frozen values, the source's words never edited in place.

Offsets are counted in characters. They point into the decoded source text (``Source.text``) unless a
field says *clean*: then into the text that the clean stage made (``CleanText.text``).
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, Literal, TypeAlias

from build_tools.figures import Figure, Untabled
from build_tools.names import Programme

Role: TypeAlias = Literal["title", "occasion", "date", "speaker", "salutation"]


@dataclass(frozen=True, slots=True)
class Source:
    """A raw file, decoded: byte order mark dropped, ``\\r\\n`` and ``\\r`` read as ``\\n``."""

    file: str  # the file's name as shown, e.g. source.txt
    data: bytes  # the file, byte for byte
    sha256: str  # of ``data``, hexadecimal
    encoding: str  # utf-8, utf-8-sig, utf-16, gb18030
    text: str


@dataclass(frozen=True, slots=True)
class Removed:
    """Text of the source that is no part of the report, with the reason in Chinese."""

    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Change:
    """A place that reads differently from the source: ``old`` there, ``new`` on the page."""

    start: int
    end: int
    old: str
    new: str
    reason: str


@dataclass(frozen=True, slots=True)
class Erratum:
    """A correction that the editor orders in ``report.toml``."""

    find: str
    replace: str
    reason: str


@dataclass(frozen=True, slots=True)
class Suspect:
    """A doubtful wording, marked for the editor's eye and left as it is."""

    find: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where the text comes from, as the editor knows it."""

    status: str = "来源未注明；不是官方发布的版本，引用前请与政府公布的文本核对。"
    url: str | None = None
    page_date: date | None = None  # the date that the web page bears


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """Metadata that the editor states because the text does not, or says wrongly."""

    title: str | None = None
    place: str | None = None
    year: int | None = None
    session: str | None = None
    date: str | None = None  # ISO 8601
    speaker: str | None = None
    post: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How programme names are linked in a report's text."""

    link: Literal["first", "every", "none"] = "first"  # mention of a name in each paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which report it is of a raw file that holds several."""

    part: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Editing:
    """Everything that ``report.toml`` says; all of it optional."""

    origin: Origin = Origin()
    override: Override = Override()
    names: Naming = Naming()
    errata: tuple[Erratum, ...] = ()
    suspects: tuple[Suspect, ...] = ()
    source: Selection = Selection()


@dataclass(frozen=True, slots=True)
class CleanText:
    """The source with its typography set right, and the way back to the source."""

    text: str
    offsets: tuple[int, ...]  # source offset of each clean character, and the source's length at the end
    changes: tuple[Change, ...]  # sorted, disjoint


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the clean text without the space around it; never empty."""

    text: str
    start: int  # clean
    end: int  # clean
    table: int | None = None  # of which of the text's tables it is a row, its cells parted by tabs


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line, or a part of one, above the report's body that tells what the report is."""

    role: Role
    line: Line


@dataclass(frozen=True, slots=True)
class Frame:
    """The clean text told apart: the report's head, its body, and what only surrounds it."""

    head: tuple[HeadLine, ...]
    body: tuple[Line, ...]
    annex: tuple[Line, ...]  # 名词解释 behind the report: its heading and its items
    surroundings: tuple[tuple[Line, str], ...]  # with the reason for removal


@dataclass(frozen=True, slots=True)
class Meta:
    """What the report is. Whatever the text does not say is None."""

    title: str | None
    place: str | None
    year: int | None  # the year that the report plans for
    session: str | None
    date: str | None  # of the speech, ISO 8601
    speaker: str | None
    post: str | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A section as parsed, before it has an address. Offsets are *clean*."""

    level: int  # 1 to 3
    parent: int | None  # index of the heading above it
    number: str | None  # as in the source: 一, （八）, 3.
    ordinal: int | None  # the same as an integer
    title: str
    shown: str  # number and title as they stand in the source, less a final 。
    implicit: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as parsed, before it has an address. Offsets are *clean*."""

    heading: int  # index of the heading it stands under
    start: int
    end: int
    note: bool = False  # an item of an annex that explains terms
    table: int | None = None  # of which table it is a row


@dataclass(frozen=True, slots=True)
class Outline:
    """Headings and paragraphs in the order of the text."""

    headings: tuple[Heading, ...]
    blocks: tuple[Block, ...]
    stops: tuple[int, ...]  # clean offsets of full stops that a title leaves unshown


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its permanent id."""

    id: str  # 3, 3-8, 3-8-1
    parent: str | None
    level: int
    number: str | None
    title: str
    shown: str
    implicit: bool
    start: int
    end: int
    page: str  # id of the section whose page it is on: itself on levels 1 and 2
    anchor: str | None  # s1 for a section inside a page


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its permanent id; ``text`` is what the page shows."""

    id: str  # 3-8-p2
    section: str
    text: str
    start: int
    end: int
    page: str
    anchor: str  # p2
    note: bool = False  # an item of an annex: a note, no paragraph of the report itself
    term: str | None = None  # the term that a note explains
    table: int | None = (
        None  # of which table of the report it is a row: its cells are parted by tabs, its neighbours go with it
    )


@dataclass(frozen=True, slots=True)
class Head:
    """A place that the metadata was read from."""

    role: Role
    text: str  # as shown
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """A suspect wording and the places where it stands."""

    suspect: Suspect
    spans: tuple[tuple[int, int], ...]


# What only a report's own pages need of it, beside the source's text.
OWN: Final = ("head", "removed", "changes", "doubts", "errata", "untabled")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report, whole: every non-space character of its source is in exactly one of
    ``head``, ``sections``, ``paragraphs`` and ``removed``."""

    slug: str
    source: Source
    meta: Meta
    origin: Origin
    head: tuple[Head, ...]
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    removed: tuple[Removed, ...]
    changes: tuple[Change, ...]
    doubts: tuple[Doubt, ...]
    errata: tuple[Change, ...]  # those of ``changes`` that the editor ordered
    programmes: tuple[Programme, ...] = ()  # in the order of their first mention
    figures: tuple[Figure, ...] = ()  # in the order of the text
    untabled: tuple[Untabled, ...] = ()
    naming: Naming = Naming()
    incomplete: str | None = None  # what tells that the text is cut off
    moved: tuple[tuple[str, str], ...] = ()  # retired address of this report, file and fragment it leads to now

    def light(self) -> "Report":
        """Return the report without what only its own pages need: of hundreds, that would fill the memory."""
        nothing: dict[str, Any] = dict.fromkeys(OWN, ())
        return replace(self, source=replace(self.source, text="", data=b""), **nothing)

    def completed(self, whole: "Report") -> "Report":
        """Return this light report with what *whole*, the same, has more."""
        return replace(self, source=whole.source, **{name: getattr(whole, name) for name in OWN})

    @property
    def whole(self) -> bool:
        """Whether nothing was left out to make it light."""
        return bool(self.source.text)

    @property
    def called(self) -> str:
        """What the report is called: its title; where the text has none, by its place, else by its address."""
        return self.meta.title or (f"{self.meta.place}政府工作报告" if self.meta.place else self.slug)

    @property
    def name(self) -> str:
        """What tells the report from others: with place and year, where the title has them not."""
        place, year = self.meta.place, self.meta.year
        named = f"{place}{self.called}" if place and place not in self.called else self.called
        return named if year is None or str(year) in named else f"{named}（{year}年）"


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """A change of the publication that readers want to hear of (``data/changes.toml``)."""

    date: str  # ISO 8601
    title: str
    text: str
    address: str = "/"  # where it is to be seen


@dataclass(frozen=True, slots=True)
class Page:
    """A file to be written, with its path relative to the output folder, ``/`` between parts."""

    path: str
    data: bytes
