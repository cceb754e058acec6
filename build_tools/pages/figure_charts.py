"""The charts of a report: growth against targets, the three sectors, before and after, each with its data beside it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from build_tools.model.figure import Figure, shown
from build_tools.pages.amounts import amount, period
from build_tools.pages.blocks import figures_table
from build_tools.pages.svg import Bar, Row, bar_chart, share_chart

SECTORS: Final = ("第一产业", "第二产业", "第三产业")
STRUCTURE: Final = "三次产业结构"  # the canonical name of the ratio of the sectors
SHIFT: Final = "从多少到多少"


def growth_chart(
    pairs: Sequence[tuple[str, Figure, Figure]], result: str, target: str, data: str = "数据见上表。"
) -> Iterator[str]:
    """Yield the chart of growth rates beside targets, in %.

    *pairs*: name, result and target; the titles of both; *data* says where they stand as a table.
    """
    rows = [Row(name, (_rate(one, 0), _rate(other, 1))) for name, one, other in pairs if _rates(one, other)]
    if rows:
        title = f"主要指标的增长：{result}与{target}"
        told = "；".join(f"{row.name}：{'，'.join(bar.label for bar in row.bars)}" for row in rows)
        yield _picture(title, "growth", bar_chart(title, told, {result: 0, target: 1}, rows), data)


def structure_chart(figures: Sequence[Figure]) -> Iterator[str]:
    """Yield the chart of the three sectors' shares, in %, before and after."""
    for ratio in (f for f in figures if f.measure == "ratio" and f.indicator == STRUCTURE):
        shares = [
            (label, [Decimal(part) for part in text.split(":")])
            for label, text in (("此前", ratio.before), (period(ratio.period), ratio.value))
            if isinstance(text, str)
        ]
        if shares and all(len(parts) == len(SECTORS) for _, parts in shares):
            told = "；".join(f"{label}：{_sectors(parts)}" for label, parts in shares)
            head = ("时期", *(f"{sector}（%）:" for sector in SECTORS))
            rows = [(label, *(f"{part:f}" for part in parts)) for label, parts in shares]
            data = figures_table(head, rows, "brief")
            yield _picture(STRUCTURE, "structure", share_chart(STRUCTURE, told, SECTORS, shares), data)
            return


def shift_chart(figures: Sequence[Figure]) -> Iterator[str]:
    """Yield the chart of rates before and after, in %."""
    rows = []
    for figure in figures:
        one, other = figure.before, figure.value
        if (
            figure.measure == "change"
            and figure.unit == "%"
            and isinstance(one, Decimal)
            and isinstance(other, Decimal)
        ):
            rows.append(Row(figure.name, (Bar(one, f"{shown(one)}%", 1), Bar(other, f"{shown(other)}%", 0))))
    if rows:
        told = "；".join(f"{row.name}：从{row.bars[0].label}到{row.bars[1].label}" for row in rows)
        chart = bar_chart(SHIFT, told, {"此前": 1, "此后": 0}, rows)
        yield _picture(SHIFT, "shift", chart, "数据见[变化与位次](changes.md)。")


def years_chart(rates: Sequence[tuple[str, Sequence[tuple[int, Figure]]]], most: int = 8) -> Iterator[str]:
    """Yield the chart of rates of growth over the years, in %, the latest in the accent's colour: at most *most* indicators."""
    rows = [
        Row(name, tuple(_year_bar(year, figure, year == years[-1][0]) for year, figure in years))
        for name, years in rates[:most]
    ]
    if rows:
        told = "；".join(f"{row.name}：{'，'.join(bar.label for bar in row.bars)}" for row in rows)
        chart = bar_chart("主要指标逐年的增长", told, {"最近一年": 0, "以前各年": 1}, rows, bar=270)
        yield _picture("主要指标逐年的增长", "growth", chart, "数据见上表。")


def _year_bar(year: int, figure: Figure, latest: bool) -> Bar:
    bar = _rate(figure, 0 if latest else 1)
    return Bar(bar.value, f"{year}年 {bar.label}", bar.series)


def _rates(*figures: Figure) -> bool:
    """Return whether all are single rates of growth, in %."""
    return all(f.unit == "%" and f.measure == "growth" and isinstance(f.value, Decimal) for f in figures)


def _rate(figure: Figure, series: int) -> Bar:
    value = figure.value if isinstance(figure.value, Decimal) else Decimal(0)
    return Bar(value, amount(figure).removeprefix("年均").removeprefix("增长 "), series)


def _sectors(parts: Sequence[Decimal]) -> str:
    return "、".join(f"{sector} {part:f}%" for sector, part in zip(SECTORS, parts, strict=True))


def _picture(title: str, anchor: str, chart: str, data: str) -> str:
    """Return a chart under its title, with the data beside it."""
    return f"### {title} {{ #{anchor} }}\n\n{chart}\n\n{data}"
