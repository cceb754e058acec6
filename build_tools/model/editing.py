"""What the editor says of a report (``report.toml``) and of the publication (``changes.toml``)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal, TypeAlias

from build_tools.model.genre import Genre

# Types of values; ``data/toml.py`` has the form of each.
Year: TypeAlias = Annotated[int, "year"]  # 2019
IsoDate: TypeAlias = Annotated[str, "ISO 8601"]  # 2019-03-01
PartNumber: TypeAlias = Annotated[int, "part"]  # 1 or more


@dataclass(frozen=True, slots=True)
class Erratum:
    """A correction that the editor orders in ``report.toml``."""

    find: str
    replace: str
    reason: str


@dataclass(frozen=True, slots=True)
class Suspect:
    """A doubtful wording: it is listed on the page of the text's fidelity and not changed."""

    find: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where the text comes from, as the editor knows it."""

    status: str | None = None  # a sentence or two; None if nothing is known
    url: str | None = None
    page_date: date | None = None  # the date on the web page


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """Metadata that the editor states because the text does not, or says wrongly."""

    title: str | None = None
    place: str | None = None
    year: Year | None = None
    session: str | None = None
    date: IsoDate | None = None
    speaker: str | None = None
    post: str | None = None
    genre: Genre | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLinks:
    """Which mentions of programme names are links in a report's text."""

    link: Literal["first", "every", "none"] = "first"  # of the mentions of a name in a paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which of the reports in the raw file it is, from 1."""

    part: PartNumber = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """Of which report it is another text: of the same place and year, from elsewhere."""

    of: str | None = None  # the slug of that report; None if it is no variant


@dataclass(frozen=True, slots=True, kw_only=True)
class Editing:
    """Everything that ``report.toml`` says. All of it is optional."""

    origin: Origin = Origin()
    override: Override = Override()
    names: NameLinks = NameLinks()
    errata: tuple[Erratum, ...] = ()
    suspects: tuple[Suspect, ...] = ()
    source: Selection = Selection()
    variant: Variant = Variant()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRuling:
    """What the editor says of a pair of promise and answer (``data/answers.toml``)."""

    task: str  # address of the task or target: /zhuzhou-2016/tasks/#t3
    answer: str  # address of the paragraph of the next report: /zhuzhou-2017/1-2/#p1
    quote: str  # the words of that paragraph that answer, or that do not
    confirmed: bool = True  # false: it is no answer


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """A change of the publication that is news to readers (``data/changes.toml``)."""

    date: IsoDate
    title: str
    text: str
    address: str = "/"  # of the page that shows it
