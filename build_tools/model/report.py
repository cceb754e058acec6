"""A report with permanent ids. Offsets count characters of the decoded source (``Source.text``)."""

from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias, get_args

from build_tools.model.editing import NameLinks, Origin, Suspect
from build_tools.model.figure import Figure, Untabled
from build_tools.model.genre import Genre
from build_tools.model.outline import Role
from build_tools.model.programme import Programme
from build_tools.model.source import Change, Removed, Source
from build_tools.model.task import Task


@dataclass(frozen=True, slots=True)
class Meta:
    """What the report is. None stands for what the text does not say."""

    title: str | None
    place: str | None
    year: int | None  # the year that the report plans for; of a communiqué the one it covers, of a plan its first
    session: str | None
    date: str | None  # of the speech, ISO 8601
    speaker: str | None
    post: str | None
    place_code: str | None = None  # of GB/T 2260: 430223; None for the nation and for a place in no list
    province: str | None = None  # 湖南省; of a province itself
    parent: str | None = (
        None  # what the place is in, with its name of the time: 株洲市; as the text says for a place in no list
    )
    level: int | None = None  # 0 nation, 1 province, 2 prefecture, 3 county; None for a place in no list
    unlisted: bool = False  # whether the place is in no list of divisions
    genre: Genre = "government"
    issuer: str | None = None  # the body that gives or publishes it, if the head says it: 青河市统计局
    called: str | None = None  # how the place is called for short, with what it is in if others are called so: 南京鼓楼
    covered: bool = False  # whether the year is the one that it looks back on, as a communiqué's is

    @property
    def planned_year(self) -> int | None:
        """The year ahead of it: that of the report, or the one after the year that it covers."""
        return self.year + self.covered if self.year else None


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its permanent id."""

    id: str  # 3, 3-8, 3-8-1
    parent: str | None
    level: int
    number: str | None
    title: str
    shown: str  # number and title as the page shows them
    implicit: bool  # whether the report itself does not number it
    start: int
    end: int  # the start if the title was taken out of a sentence
    page: str  # id of the section whose page it is on: its own on levels 1 and 2
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
    note: bool = False  # whether it is an item of an annex that explains terms
    term: str | None = None  # the term that a note explains
    table: int | None = None  # the number of the table of which it is a row, its cells separated by tabs


@dataclass(frozen=True, slots=True)
class HeadSpan:
    """A span of the report's head that the metadata was read from."""

    role: Role
    text: str  # as shown
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """A suspect wording and its spans in the source."""

    suspect: Suspect
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """Words of a paragraph that the editor corrected (``[[erratum]]``)."""

    paragraph: str
    start: int  # in the paragraph's text, of the corrected words
    end: int
    old: str  # the words of the source
    reason: str


# What looks wrong in a converted report, the most harmful first.
SignKind: TypeAlias = Literal[
    "unknown",
    "targets",
    "removed",
    "numbering",
    "cut_off",
    "empty",
    "jump",
    "two_values",
    "disagree",
    "repeated",
    "shares",
    "unlisted",
    "long_title",
    "long_paragraph",
    "doubtful_name",
]
HARM: Final[dict[SignKind, int]] = {kind: rank for rank, kind in enumerate(get_args(SignKind))}


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that an editor should look at."""

    kind: SignKind
    position: str  # id of the section or paragraph; "" for the whole report
    start: int | None  # offset of that in the source
    sentence: str  # for the editor

    @property
    def rank(self) -> int:
        """Its place among the kinds: the less, the more harmful."""
        return HARM[self.kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report, as far as all pages of the site need it: its text, the names and figures in it, without the source."""

    slug: str
    meta: Meta
    origin: Origin
    head: tuple[HeadSpan, ...]
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    corrections: tuple[Correction, ...] = ()
    programmes: tuple[Programme, ...] = ()  # in the order of their first mention
    figures: tuple[Figure, ...] = ()  # in the order of the text
    tasks: tuple[Task, ...] = ()  # in the order of the text
    name_links: NameLinks = field(default_factory=NameLinks)
    variant_of: str | None = None  # the slug of the report of which it is another text
    incomplete: str | None = None  # what shows that the text is cut off; None if it is complete
    moved: tuple[
        tuple[str, str], ...
    ] = ()  # retired address of this report, and the file and fragment that it leads to


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a report was made from and what was left out of it. Only the report's own pages and files show it."""

    source: Source
    removed: tuple[Removed, ...]
    changes: tuple[Change, ...]
    errata: tuple[Change, ...]  # those of ``changes`` that the editor ordered
    doubts: tuple[Doubt, ...]
    untabled: tuple[Untabled, ...] = ()
    signs: tuple[Sign, ...] = ()  # the most harmful first


@dataclass(frozen=True, slots=True)
class FullReport:
    """A report with its evidence: every non-space character of the source is in exactly one of
    ``report.head``, ``report.sections``, ``report.paragraphs`` and ``evidence.removed``."""

    report: Report
    evidence: Evidence
