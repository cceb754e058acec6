"""The words for a figure: its amount, its time, how certain it is, and the paragraph that states it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from math import prod
from typing import Final

from build_tools.figures.series.keys import is_growth
from build_tools.model.figure import Figure, value_text
from build_tools.model.report import Paragraph
from build_tools.pages.blocks import figures_table
from build_tools.pages.book import Book
from build_tools.pages.links import figure_file
from build_tools.pages.markup import escape, relative
from build_tools.pages.section_paths import where
from build_tools.text.numerals import PLACE_VALUES, SCALE_VALUES
from build_tools.text.wording import wording, wordings

# 万套   千亿元   百万亩   but not 千瓦
SCALE: Final = re.compile(f"[{''.join(PLACE_VALUES)}]?[{''.join(SCALE_VALUES)}]+")


def amount(figure: Figure) -> str:
    """Return the amount of *figure* in words: 增长 9.5%, 下降 62.9%, 302 → 122项, 第40 → 第28名, 2350亿元, 9%左右."""
    if figure.measure == "rank":
        return _rank(figure)
    text = _number(figure) + figure.unit
    if figure.before is not None:
        text = f"{value_text(figure.before)} → {text}"
    if figure.measure == "growth":
        text = f"{_growth_words(figure)} {text}"
    return text + wordings("pages.amounts.bounds").get(figure.bound, "")


def one_amount(figure: Figure) -> str:
    """Return the amount of *figure* without what it was before: 122项; 2%, not 增长 2%, for 居民消费价格涨幅."""
    is_told = is_growth(figure.indicator, "level", figure.unit)
    return amount(replace(figure, measure="level" if is_told else figure.measure, before=None))


def bare_amount(figure: Figure) -> str:
    """Return the same beside others of its kind: 9%以上 for 年均增长 9%以上, but 下降3%以上."""
    told = one_amount(replace(figure, annual=False))
    return told.removeprefix(f"{wording('pages.amounts.rise')} ").replace(" ", "")


def _growth_words(figure: Figure) -> str:
    """Return the words before the number of a growth: 增长, 下降, 年均增长."""
    annual = wording("pages.amounts.annual") if figure.annual else ""
    falls = isinstance(figure.value, Decimal) and figure.value < 0
    return annual + (wording("pages.amounts.fall") if falls else wording("pages.amounts.rise"))


def _rank(figure: Figure) -> str:
    rank = _number(figure)
    if figure.bound == "at_most":
        return wording("pages.amounts.rank_at_most", rank=rank, unit=figure.unit)
    if figure.before is None:
        return wording("pages.amounts.rank", rank=rank, unit=figure.unit)
    return wording("pages.amounts.rank_change", before=value_text(figure.before), rank=rank, unit=figure.unit)


def _number(figure: Figure) -> str:
    """Return the number; that of a fall without its sign, because the words say 下降: 62.9, but -5℃."""
    value, upper = figure.value, figure.upper
    if figure.measure == "growth" and isinstance(value, Decimal) and value < 0:
        value, upper = -value, -upper if upper is not None and upper < 0 else upper
    return value_text(value, upper)


def sortable(figure: Figure, cell: str) -> str:
    """Return *cell*, which shows the amount of *figure*, with the number that the page's script sorts it by."""
    return f"{cell} {{ data-value={_magnitude(figure):f} }}"


def _magnitude(figure: Figure) -> Decimal:
    """Return the number by which a table is sorted: 1000亿元 is more than 525.9亿元, and 1万套 than 9300户."""
    value = (
        figure.value if isinstance(figure.value, Decimal) else Decimal(value_text(figure.value).partition(":")[0] or 0)
    )
    scale = SCALE.match(figure.unit)
    return value * prod((PLACE_VALUES | SCALE_VALUES)[sign] for sign in scale[0]) if scale else value


def period(years: str) -> str:
    """Return *years* in words: 2015年, 2011—2015年; 时期未写明 for ""."""
    if not years:
        return wording("pages.amounts.no_period")
    return wording("pages.amounts.period", years=years.replace("-", "—"))


def when(figure: Figure) -> str:
    """Return the time of *figure* and how certain it is: 2015年预计, 2016年目标, 2015年."""
    return period(figure.period) + wordings("pages.amounts.statuses")[figure.status]


def estimated(figure: Figure) -> str:
    """Return the small word after a value that the report only expects, "" after any other."""
    return f" <small>{wordings('pages.amounts.statuses')['estimate']}</small>" if figure.status == "estimate" else ""


def source_link(book: Book, paragraph: Paragraph, page: str) -> str:
    """Return the link from the file *page* to *paragraph*, showing which one it is."""
    return f"[{escape(where(book.paths, paragraph))}]({relative(page, book.file(paragraph.page, paragraph.anchor))})"


def row_link(book: Book, figure: Figure, page: str, text: str) -> str:
    """Return the link from the file *page* to the row of *figure*, showing *text*."""
    return f"[{escape(text)}]({relative(page, figure_file(book.report.slug, figure))})"


def brief_table(book: Book, figures: Sequence[Figure], page: str) -> str:
    """Return the table of *figures* for the file *page*: name, amount, linked to its row, and time."""
    names = wordings("pages.tables")
    rows = [(escape(f.name), row_link(book, f, page, amount(f)), when(f)) for f in figures]
    head = (names["figure"], f"{names['amount']}:", names["period"])
    return figures_table(head, rows, wording("pages.section.figures"), "brief")
