"""Targets beside results: one row an indicator, a column each for the times that the report speaks of, and charts of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from build_tools.data.indicators import Catalogue
from build_tools.model.figure import Figure
from build_tools.pages.amounts import amount, estimated, period, row_link
from build_tools.pages.blocks import figures_table
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.figure_charts import growth_chart, shift_chart, structure_chart
from build_tools.pages.figures import draft, views
from build_tools.pages.markup import escape, fill
from build_tools.pages.report_pages import TARGETS

KINDS: Final = {"growth": "增长", "level": "水平", "count": "水平", "share": "占比", "change": "水平"}


@dataclass(frozen=True, slots=True)
class Column:
    """A time, and whether the report looks back on it or ahead."""

    years: str
    target: bool

    @property
    def title(self) -> str:
        """What stands above the column: 2015年结果, 2016—2020年目标."""
        return f"{period(self.years)}{'目标' if self.target else '结果'}"

    def holds(self, figure: Figure) -> bool:
        """Return whether *figure* belongs to the column."""
        return figure.period == self.years and (figure.status == "target") == self.target


@dataclass(frozen=True, slots=True)
class Line:
    """An indicator with the figures of each column that has one."""

    name: str
    kind: str  # 增长, 水平, 占比
    cells: tuple[Figure | None, ...]


def targets_page(book: Book, catalogue: Catalogue) -> Draft:
    """Return the page of targets beside results."""
    path = TARGETS.file(book.report.slug)
    columns = _columns(book)
    lines = list(_lines(book, columns, catalogue))
    rows = [
        (
            f"{escape(line.name)}（{line.kind}）",
            *(row_link(book, f, path, amount(f)) + estimated(f) if f else "" for f in line.cells),
            _difference(line),
        )
        for line in lines
    ]
    tables = (
        figures_table(("指标", *(c.title + ":" for c in columns), "相差"), rows, "wide-table")
        if rows
        else "报告没有同时写明同一指标的结果和目标。"
    )
    body = fill(
        "targets",
        {
            "views": views(TARGETS),
            "table": tables,
            "scopes": "\n".join(_scopes(book, columns, catalogue)),
            "charts": "\n\n".join(_charts(book, lines, columns)),
        },
    )
    return draft(book, TARGETS, f"{book.name}：同一指标的结果和目标并排，共{len(lines)}项。", body)


def main_chart(book: Book, catalogue: Catalogue) -> str:
    """Return for the home page the chart of the year's growth beside the next year's target; "" where there is none."""
    columns = _columns(book)
    data = f"数据和其他图表见[目标与结果]({TARGETS.file(book.report.slug)})。"
    return "\n\n".join(_growth(list(_lines(book, columns, catalogue)), columns, data))


def _columns(book: Book) -> list[Column]:
    """Return the times that the report compares: the year and the five years behind it, the five years and the year ahead."""
    year = book.report.meta.year
    if year is None:
        return []
    fives = {(f.period, f.status == "target") for f in book.report.figures if "-" in f.period}
    behind = [Column(p, False) for p, target in sorted(fives) if not target]
    ahead = [Column(p, True) for p, target in sorted(fives) if target]
    return [Column(str(year - 1), False), *behind[-1:], *ahead[:1], Column(str(year), True)]


def _lines(book: Book, columns: Sequence[Column], catalogue: Catalogue) -> Iterator[Line]:
    """Yield the indicators that at least two columns have, in the order of the catalogue's groups and of the text."""
    order = {name: i for i, name in enumerate(catalogue.order())}
    found: dict[tuple[str, str], list[Figure]] = {}
    for figure in book.report.figures:
        if kind := KINDS.get(figure.measure):
            found.setdefault((figure.indicator or figure.name, kind), []).append(figure)
    for (name, kind), figures in sorted(found.items(), key=lambda item: order.get(item[1][0].group, 99)):
        cells = tuple(next((f for f in figures if column.holds(f)), None) for column in columns)
        if sum(cell is not None for cell in cells) >= 2:
            yield Line(name, kind, cells)


def _difference(line: Line) -> str:
    """Return in words how the year's target and the year's result differ, where the report has both."""
    result, target = line.cells[0], line.cells[-1]
    return difference(target, result, "目标", "结果") if result and target else ""


def difference(one: Figure, other: Figure, first: str, second: str) -> str:
    """Return in words how *one*, called *first*, differs from *other*; "" unless both are numbers of one unit."""
    if one.unit != other.unit or not (isinstance(one.value, Decimal) and isinstance(other.value, Decimal)):
        return ""
    apart = one.value - other.value
    unit = "个百分点" if one.unit == "%" else one.unit
    if apart == 0:
        return f"{first}与{second}相同"
    return f"{first}比{second}{'高' if apart > 0 else '低'} {abs(apart):f} {unit}"


def _scopes(book: Book, columns: Sequence[Column], catalogue: Catalogue) -> Iterator[str]:
    """Yield a line for each set of indicators that are easily taken for each other and stand in different columns."""
    scopes: dict[str, dict[str, list[str]]] = {}
    for figure in book.report.figures:
        indicator = catalogue.indicator(figure.name)
        if indicator and indicator.scope:
            for column in columns:
                if column.holds(figure):
                    titles = scopes.setdefault(indicator.scope, {}).setdefault(indicator.name, [])
                    if column.title not in titles:
                        titles.append(column.title)
    for scope, names in scopes.items():
        if len(names) > 1:
            told = "；".join(f"{name}见于{'、'.join(titles)}" for name, titles in names.items())
            yield f"- **{scope}的口径不同**，没有并成一行：{told}。"


def _charts(book: Book, lines: Sequence[Line], columns: Sequence[Column]) -> Iterator[str]:
    """Yield the charts that the report's figures allow."""
    yield from _growth(lines, columns, "数据见上表。")
    yield from structure_chart(book.report.figures)
    yield from shift_chart(book.report.figures)


def _growth(lines: Sequence[Line], columns: Sequence[Column], data: str) -> Iterator[str]:
    pairs = [(line.name, a, b) for line in lines if (a := line.cells[0]) and (b := line.cells[-1])]
    if columns:
        yield from growth_chart(pairs, columns[0].title, columns[-1].title, data)
