"""What can be taken away from a page, and the line under it that offers the files: charts and tables with their values."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeAlias

from build_tools.model.figure import Figure, value_text
from build_tools.pages.book import Book
from build_tools.pages.markup import relative
from build_tools.pages.report_pages import ReportPage
from build_tools.pages.svg import Drawing
from build_tools.text.wording import wording, wordings

Row: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Home:
    """The page that things are taken away from, and what they say of their source."""

    stem: str  # how the paths of their files begin: zhuzhou-2016/data/zhuzhou-2016
    address: str  # of the page
    source: str  # the name of the report, or of the place with its years


@dataclass(frozen=True, slots=True)
class Takeaway:
    """What can be taken away from a page, with its values: they are a file beside the page."""

    name: str  # growth, structure, years: its id on the page
    home: Home
    values: tuple[Row, ...]  # the heads first

    def file(self, suffix: str) -> str:
        """Return the path of its file of a kind: svg, xlsx, csv."""
        return f"{self.home.stem}-{self.name}.{suffix}"


@dataclass(frozen=True, slots=True)
class Chart(Takeaway):
    """A chart; its picture is a file as well."""

    drawing: Drawing
    data: str = ""  # the line, or the table, after it that says where the numbers are

    @property
    def picture(self) -> str:
        """The SVG file: its title above, its source and its address below."""
        source = wording("pages.takeaways.source", source=self.home.source)
        return self.drawing.alone((source, wording("site.name"), f"{self.home.address}#{self.name}"))

    def block(self, page: str, level: int = 3) -> str:
        """Return it under its title on the file *page*, with its files and its data; *level*: that of its heading."""
        files = downloads(page, {kind.upper(): self.file(kind) for kind in ("svg", "csv")})
        parts = (f"{'#' * level} {self.drawing.title} {{ #{self.name} }}", self.drawing.inline, files, self.data)
        return "\n\n".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Table(Takeaway):
    """A table as its page shows it; with the values behind its cells it is a workbook as well."""

    title: str
    shown: tuple[Row, ...]  # the heads first

    def downloads(self, page: str) -> str:
        """Return the line on the file *page* that offers its files."""
        return downloads(page, {wording("pages.takeaways.workbook"): self.file("xlsx"), "CSV": self.file("csv")})


def home_of(book: Book, page: ReportPage, prefix: str = "") -> Home:
    """Return the *page* of a report as what charts are taken away from; *prefix* tells their files from another page's."""
    slug = book.report.slug
    stem = "-".join(filter(None, (slug, prefix)))
    return Home(f"{slug}/data/{stem}", page.address(slug), book.name)


def downloads(page: str, files: dict[str, str]) -> str:
    """Return the line on the file *page* that offers *files*: name of a format → path."""
    links = (f'[{name}]({relative(page, file)}){{ download="" }}' for name, file in files.items())
    return f"{wording('pages.takeaways.line', links=' · '.join(links))}\n{{ .label .take }}"


def heads_of_values() -> Row:
    """Return the heads of the columns of values."""
    return tuple(wordings("pages.takeaways.columns").values())


def row_of_value(name: str, time: str, value: Decimal | str, figure: Figure, home: str) -> Row:
    """Return the row of a *value* of *figure* at a *time*, said in the report *home*."""
    return (*_said(name, time, value_text(value, figure.upper), figure), figure.quote, home)


def row_of_earlier_value(name: str, time: str, value: Decimal | str, figure: Figure, home: str) -> Row:
    """Return the same of a *value* that *figure* changed from: it is no target and no estimate."""
    earlier = replace(figure, bound="", status="actual")
    return (*_said(name, time, value_text(value), earlier), figure.quote, home)


def _said(name: str, time: str, number: str, figure: Figure) -> Row:
    bound = wordings("values.bound")[figure.bound] if figure.bound else ""
    return name, time, number, figure.unit, bound, wordings("values.status")[figure.status]


def values_of(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return *rows* of values under their heads."""
    return (heads_of_values(), *rows)
