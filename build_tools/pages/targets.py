"""Targets beside results, a row for each indicator and a column for each time, and charts of them: the page targets.md."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_tools.data.indicators import Catalogue
from build_tools.figures.series.best import best_by_key, by_key
from build_tools.figures.series.keys import Key
from build_tools.model.figure import Figure
from build_tools.pages.amounts import estimated, one_amount, period, row_link
from build_tools.pages.blocks import figures_table
from build_tools.pages.book import Book
from build_tools.pages.doubtful_figures import values_apart
from build_tools.pages.draft import Draft
from build_tools.pages.figure_charts import growth_chart, shift_chart, structure_chart
from build_tools.pages.figures import figures_draft, views
from build_tools.pages.markup import escape, fill, relative
from build_tools.pages.report_pages import TARGETS
from build_tools.pages.takeaways import Chart, home_of
from build_tools.pages.verdicts import aim
from build_tools.text.wording import wording, wordings


@dataclass(frozen=True, slots=True)
class Time:
    """A time whose figures make a column: the years, and whether the report looks back on them or ahead."""

    years: str
    target: bool

    @property
    def title(self) -> str:
        """The heading of the column: 2015年结果, 2016—2020年目标."""
        kind = wording("pages.targets.target") if self.target else wording("pages.targets.result")
        return period(self.years) + kind

    def has(self, figure: Figure) -> bool:
        """Return whether *figure* belongs into the column."""
        return figure.period == self.years and (figure.status == "target") == self.target


@dataclass(frozen=True, slots=True)
class Comparison:
    """An indicator with its figure for each time, None for a time that has none."""

    name: str
    key: Key
    figures: tuple[Figure | None, ...]


def targets_page(book: Book, catalogue: Catalogue) -> Draft:
    """Return the page of targets beside results."""
    times = _times(book)
    comparisons = list(_comparisons(book, times, catalogue))
    charts = tuple(_charts(book, comparisons, times))
    path = TARGETS.file(book.report.slug)
    body = fill(
        "targets",
        {
            "views": views(TARGETS),
            "table": _table(book, comparisons, times),
            "scopes": "\n".join((*_scopes(book, times, catalogue), *_doubtful(book, times))),
            "charts": "\n\n".join(chart.block(path) for chart in charts),
        },
    )
    description = wording("pages.targets.description", name=book.name, count=len(comparisons))
    return replace(figures_draft(book, TARGETS, description, body), takeaways=charts)


def main_chart(book: Book, catalogue: Catalogue, page: str, level: int) -> str:
    """Return for the file *page* the chart of the year's growth and the next year's target; "" if there is nothing to show.

    *level*: that of its heading.
    """
    times = _times(book)
    data = wording("pages.targets.data_elsewhere", file=relative(page, TARGETS.file(book.report.slug)))
    charts = _growth(book, list(_comparisons(book, times, catalogue)), times, data)
    return "\n\n".join(chart.block(page, level) for chart in charts)


def indicator_words(name: str, key: Key) -> str:
    """Return in words the first cell of a row of comparisons: 地区生产总值（增长）; 财政收入（增长，同口径）."""
    kinds = wordings("pages.targets.kinds")
    kind = kinds[key.kind] if key.real is None else kinds["real" if key.real else "nominal"]
    if key.scope and key.scope not in name:
        kind = wording("pages.targets.scoped", kind=kind, scope=key.scope)
    return wording("pages.targets.indicator", name=name, kind=kind)


def value_cell(book: Book, figure: Figure, page: str) -> str:
    """Return the link from the file *page* to the row of *figure*, showing its amount; of a change only the new one."""
    return row_link(book, figure, page, one_amount(figure)) + estimated(figure)


def _times(book: Book) -> list[Time]:
    """Return the times that the report compares: the last year, the last and the next five years, the year ahead."""
    year = book.report.meta.planned_year
    if year is None:
        return []
    several = Counter((f.period, f.status == "target") for f in book.report.figures if "-" in f.period)
    past, ahead = (
        max(((n, years) for (years, t), n in several.items() if t == target), default=None) for target in (False, True)
    )
    past_times = [Time(past[1], False)] if past else []
    times_ahead = [Time(ahead[1], True)] if ahead else []
    return [Time(str(year - 1), False), *past_times, *times_ahead, Time(str(year), True)]


def _comparisons(book: Book, times: Sequence[Time], catalogue: Catalogue) -> Iterator[Comparison]:
    """Yield the indicators with a figure for at least two times, in the order of the catalogue's groups and of the text."""
    order = {name: i for i, name in enumerate(catalogue.order())}
    columns = [best_by_key(f for f in book.report.figures if time.has(f)) for time in times]
    first = {key: figures[0] for key, figures in by_key(book.report.figures).items()}
    for key, figure in sorted(first.items(), key=lambda item: order.get(item[1].group, len(order))):
        of_times = tuple(column.get(key) for column in columns)
        if sum(found is not None for found in of_times) >= 2:
            yield Comparison(figure.indicator or figure.name, key, of_times)


def _table(book: Book, comparisons: Sequence[Comparison], times: Sequence[Time]) -> str:
    """Return the table of *comparisons*, or the words that there is nothing to compare."""
    if not comparisons:
        return wording("pages.targets.nothing_to_compare")
    path = TARGETS.file(book.report.slug)
    names = wordings("pages.tables")
    rows = [
        (
            escape(indicator_words(comparison.name, comparison.key)),
            *(value_cell(book, f, path) if f else "" for f in comparison.figures),
            _target_and_result(comparison),
        )
        for comparison in comparisons
    ]
    head = (names["figure"], *(f"{time.title}:" for time in times), names["difference"])
    return figures_table(head, rows, TARGETS.title, "labelled wide-table")


def _target_and_result(comparison: Comparison) -> str:
    """Return in words how the year's target and the last year's result differ; "" if the report lacks one of them."""
    result, target = comparison.figures[0], comparison.figures[-1]
    return aim(target, result) if result and target else ""


def _scopes(book: Book, times: Sequence[Time], catalogue: Catalogue) -> Iterator[str]:
    """Yield a line for each set of indicators that are easily confused and have figures for different times."""
    scopes: dict[str, dict[str, list[str]]] = {}
    for figure in book.report.figures:
        indicator = catalogue.indicator(figure.indicator) if figure.indicator else None
        if not (indicator and indicator.scope):
            continue
        for time in times:
            if time.has(figure):
                titles = scopes.setdefault(indicator.scope, {}).setdefault(indicator.name, [])
                if time.title not in titles:
                    titles.append(time.title)
    for scope, found in scopes.items():
        if len(found) > 1:
            seen = [wording("pages.targets.seen_in", name=name, times="、".join(t)) for name, t in found.items()]
            yield wording("pages.targets.scopes", scope=scope, seen="；".join(seen))


def _doubtful(book: Book, times: Sequence[Time]) -> Iterator[str]:
    """Yield a line for each indicator with two results for one time."""
    for time in (time for time in times if not time.target):
        figures = [figure for figure in book.report.figures if time.has(figure)]
        yield from values_apart(book, time.title, figures, TARGETS.file(book.report.slug))


def _charts(book: Book, comparisons: Sequence[Comparison], times: Sequence[Time]) -> Iterator[Chart]:
    """Yield the charts that the report's figures allow."""
    home = home_of(book, TARGETS)
    yield from _growth(book, comparisons, times, wording("pages.charts.data_above"))
    yield from structure_chart(home, book.report.figures)
    yield from shift_chart(home, book.report.figures)


def _growth(book: Book, comparisons: Sequence[Comparison], times: Sequence[Time], data: str) -> Iterator[Chart]:
    """Yield the chart of growth, if there is any; *data*: the line that says where its data are."""
    pairs = [(c.name, a, b) for c in comparisons if (a := c.figures[0]) and (b := c.figures[-1])]
    if times:
        yield from growth_chart(home_of(book, TARGETS), pairs, times[0].title, times[-1].title, data)
