"""The charts of a report: growth against targets, the three sectors, before and after, each with its data next to it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from build_tools.model.figure import Figure, value_text
from build_tools.pages.amounts import bare_amount, period
from build_tools.pages.blocks import figures_table
from build_tools.pages.book import Book
from build_tools.pages.svg import Bar, BarGroup, bar_chart, share_chart
from build_tools.pages.takeaways import Chart, Home, row_of_earlier_value, row_of_value, values_of
from build_tools.text.wording import wording, wordings

STRUCTURE: Final = "三次产业结构"  # the indicator whose figure is the ratio of the three sectors
YEARS_BAR: Final = 270  # pixels of the longest bar if the label after it has a year


def growth_chart(
    home: Home, pairs: Sequence[tuple[str, Figure, Figure]], result: str, target: str, data: str
) -> Iterator[Chart]:
    """Yield the chart of growth rates and their targets, in %, if there are any.

    *pairs*: name, result and target; *result*, *target*: the titles of both; *data*: the line that says where the data are.
    """
    rates = [(name, one, other) for name, one, other in pairs if _are_rates(one, other)]
    if rates:
        title = wording("pages.charts.growth", result=result, target=target)
        groups = [BarGroup(name, (_bar(one, 0), _bar(other, 1))) for name, one, other in rates]
        drawing = bar_chart(title, _described(groups), {result: 0, target: 1}, groups)
        rows = [
            row_of_value(name, time, figure.value, figure, home.source)
            for name, *figures in rates
            for time, figure in zip((result, target), figures, strict=True)
        ]
        yield Chart("growth", home, values_of(rows), drawing, data)


def structure_chart(home: Home, figures: Sequence[Figure], data: str = "") -> Iterator[Chart]:
    """Yield the chart of the three sectors' shares, in %, before and after, if the report states them.

    *data*: what follows the table of its data.
    """
    for ratio in (f for f in figures if f.measure == "ratio" and f.indicator == STRUCTURE):
        sectors = list(wordings("pages.charts.sectors").values())
        times = ((wording("pages.charts.before"), ratio.before), (period(ratio.period), ratio.value))
        shares = [(time, [Decimal(part) for part in text.split(":")]) for time, text in times if isinstance(text, str)]
        if shares and all(len(parts) == len(sectors) for _, parts in shares):
            drawing = share_chart(STRUCTURE, _described_shares(sectors, shares), sectors, shares)
            head = (wordings("pages.tables")["period"], *(f"{sector}（%）:" for sector in sectors))
            cells = [(time, *(f"{part:f}" for part in parts)) for time, parts in shares]
            table = figures_table(head, cells, STRUCTURE, "brief")
            row_of = {times[0][0]: row_of_earlier_value, times[1][0]: row_of_value}
            rows = [
                row_of[time](sector, time, part, replace(ratio, unit="%"), home.source)
                for time, parts in shares
                for sector, part in zip(sectors, parts, strict=True)
            ]
            yield Chart("structure", home, values_of(rows), drawing, "\n\n".join(filter(None, (table, data))))
            return


def _described_shares(sectors: Sequence[str], shares: Sequence[tuple[str, Sequence[Decimal]]]) -> str:
    """Return the description of the *shares* of *sectors* at each time."""
    described = []
    for time, parts in shares:
        words = "、".join(f"{sector} {part:f}%" for sector, part in zip(sectors, parts, strict=True))
        described.append(f"{time}：{words}")
    return "；".join(described)


def shift_chart(home: Home, figures: Sequence[Figure], data: str = "") -> Iterator[Chart]:
    """Yield the chart of rates before and after, in %, if there are any; *data*: the line that says where its data are."""
    groups, rows = [], []
    times = wording("pages.charts.before"), wording("pages.charts.after")
    for figure in figures:
        before, after = figure.before, figure.value
        is_rate = figure.measure == "change" and figure.unit == "%"
        if is_rate and isinstance(before, Decimal) and isinstance(after, Decimal):
            bars = (Bar(before, f"{value_text(before)}%", 1), Bar(after, f"{value_text(after)}%", 0))
            groups.append(BarGroup(figure.name, bars))
            rows.append(row_of_earlier_value(figure.name, times[0], before, figure, home.source))
            rows.append(row_of_value(figure.name, times[1], after, figure, home.source))
    if groups:
        described = [
            wording("pages.charts.shift", name=g.name, before=g.bars[0].label, after=g.bars[1].label) for g in groups
        ]
        series = {times[0]: 1, times[1]: 0}
        drawing = bar_chart(wording("pages.changes.changes"), "；".join(described), series, groups)
        yield Chart("shift", home, values_of(rows), drawing, data or wording("pages.charts.data_of_changes"))


def years_chart(
    home: Home, rates: Sequence[tuple[str, Sequence[tuple[int, Book, Figure]]]], most: int = 8
) -> Iterator[Chart]:
    """Yield the chart of growth rates over the years, in %, of the first *most* indicators, if there are any.

    *rates*: name → years with their figures and the reports that state them. The latest year has the accent's colour.
    """
    shown = rates[:most]
    groups = [
        BarGroup(name, tuple(_year_bar(year, figure, year == years[-1][0]) for year, _, figure in years))
        for name, years in shown
    ]
    if groups:
        title = wording("pages.charts.years")
        series = {wording("pages.charts.latest"): 0, wording("pages.charts.earlier"): 1}
        drawing = bar_chart(title, _described(groups), series, groups, longest_bar=YEARS_BAR)
        rows = [
            row_of_value(name, period(str(year)), figure.value, figure, book.name)
            for name, years in shown
            for year, book, figure in years
        ]
        yield Chart("growth", home, values_of(rows), drawing, wording("pages.charts.data_above"))


def _year_bar(year: int, figure: Figure, latest: bool) -> Bar:
    bar = _bar(figure, 0 if latest else 1)
    return Bar(bar.value, wording("pages.charts.year_label", year=year, label=bar.label), bar.series)


def _are_rates(*figures: Figure) -> bool:
    """Return whether all are single rates of growth, in %."""
    return all(f.unit == "%" and f.measure == "growth" and isinstance(f.value, Decimal) for f in figures)


def _bar(figure: Figure, series: int) -> Bar:
    """Return the bar of a rate of growth; its label leaves out what the title of the chart says: 增长, 年均."""
    value = figure.value if isinstance(figure.value, Decimal) else Decimal(0)
    return Bar(value, bare_amount(figure), series)


def _described(groups: Sequence[BarGroup]) -> str:
    """Return the description of a chart for those who cannot see it: 出口：18.3%，10%以上；…"""
    return "；".join(f"{group.name}：{'，'.join(bar.label for bar in group.bars)}" for group in groups)
