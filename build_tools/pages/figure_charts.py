"""The charts of a report: growth against targets, the three sectors, before and after, each with its data next to it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from build_tools.model.figure import Figure, value_text
from build_tools.pages.amounts import bare_amount, period
from build_tools.pages.blocks import figures_table
from build_tools.pages.svg import Bar, BarGroup, bar_chart, share_chart
from build_tools.text.wording import wording, wordings

STRUCTURE: Final = "三次产业结构"  # the indicator whose figure is the ratio of the three sectors
YEARS_BAR: Final = 270  # pixels of the longest bar if the label after it has a year


def growth_chart(
    pairs: Sequence[tuple[str, Figure, Figure]], result: str, target: str, data: str, level: int = 3
) -> Iterator[str]:
    """Yield the chart of growth rates and their targets, in %, if there are any.

    *pairs*: name, result and target; *result*, *target*: the titles of both; *data*: the line that says where the data are;
    *level*: that of its heading.
    """
    groups = [BarGroup(name, (_bar(one, 0), _bar(other, 1))) for name, one, other in pairs if _are_rates(one, other)]
    if groups:
        title = wording("pages.charts.growth", result=result, target=target)
        chart = bar_chart(title, _described(groups), {result: 0, target: 1}, groups)
        yield _under_title(title, "growth", chart, data, level)


def structure_chart(figures: Sequence[Figure]) -> Iterator[str]:
    """Yield the chart of the three sectors' shares, in %, before and after, if the report states them."""
    for ratio in (f for f in figures if f.measure == "ratio" and f.indicator == STRUCTURE):
        sectors = list(wordings("pages.charts.sectors").values())
        times = ((wording("pages.charts.before"), ratio.before), (period(ratio.period), ratio.value))
        shares = [(time, [Decimal(part) for part in text.split(":")]) for time, text in times if isinstance(text, str)]
        if shares and all(len(parts) == len(sectors) for _, parts in shares):
            yield _structure(sectors, shares)
            return


def _structure(sectors: Sequence[str], shares: Sequence[tuple[str, Sequence[Decimal]]]) -> str:
    """Return the chart of the *shares* of *sectors* at each time."""
    described = []
    for time, parts in shares:
        words = "、".join(f"{sector} {part:f}%" for sector, part in zip(sectors, parts, strict=True))
        described.append(f"{time}：{words}")
    head = (wordings("pages.tables")["period"], *(f"{sector}（%）:" for sector in sectors))
    data = figures_table(head, [(time, *(f"{part:f}" for part in parts)) for time, parts in shares], STRUCTURE, "brief")
    return _under_title(STRUCTURE, "structure", share_chart(STRUCTURE, "；".join(described), sectors, shares), data)


def shift_chart(figures: Sequence[Figure], data: str = "") -> Iterator[str]:
    """Yield the chart of rates before and after, in %, if there are any; *data*: the line that says where its data are."""
    groups = []
    for figure in figures:
        before, after = figure.before, figure.value
        is_rate = figure.measure == "change" and figure.unit == "%"
        if is_rate and isinstance(before, Decimal) and isinstance(after, Decimal):
            bars = (Bar(before, f"{value_text(before)}%", 1), Bar(after, f"{value_text(after)}%", 0))
            groups.append(BarGroup(figure.name, bars))
    if groups:
        title = wording("pages.changes.changes")
        described = [
            wording("pages.charts.shift", name=g.name, before=g.bars[0].label, after=g.bars[1].label) for g in groups
        ]
        series = {wording("pages.charts.before"): 1, wording("pages.charts.after"): 0}
        chart = bar_chart(title, "；".join(described), series, groups)
        yield _under_title(title, "shift", chart, data or wording("pages.charts.data_of_changes"))


def years_chart(rates: Sequence[tuple[str, Sequence[tuple[int, Figure]]]], most: int = 8) -> Iterator[str]:
    """Yield the chart of growth rates over the years, in %, of the first *most* indicators, if there are any.

    *rates*: name → years with their figures. The latest year has the accent's colour.
    """
    groups = [
        BarGroup(name, tuple(_year_bar(year, figure, year == years[-1][0]) for year, figure in years))
        for name, years in rates[:most]
    ]
    if groups:
        title = wording("pages.charts.years")
        series = {wording("pages.charts.latest"): 0, wording("pages.charts.earlier"): 1}
        chart = bar_chart(title, _described(groups), series, groups, longest_bar=YEARS_BAR)
        yield _under_title(title, "growth", chart, wording("pages.charts.data_above"))


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


def _under_title(title: str, anchor: str, chart: str, data: str, level: int = 3) -> str:
    """Return a chart under its title, with the data after it."""
    return f"{'#' * level} {title} {{ #{anchor} }}\n\n{chart}\n\n{data}"
