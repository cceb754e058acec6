"""A figure is what a number of a report states. A number that states nothing is left out of the tables: untabled."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

Measure: TypeAlias = Literal["level", "count", "growth", "change", "share", "rank", "ratio"]
Bound: TypeAlias = Literal["", "about", "at_least", "at_most"]
Status: TypeAlias = Literal["actual", "estimate", "target"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One value that a report states. Offsets count characters of the paragraph's text."""

    id: str  # f37
    name: str  # the subject, shortest full form: 城镇居民人均可支配收入
    indicator: str = ""  # its canonical name, "" if data/indicators.toml has none
    group: str = ""  # 综合, 产业 …
    measure: Measure
    value: Decimal | str  # a number in ``unit``, negative for a fall; a ratio as in the text: 7.5:58:34.5
    upper: Decimal | None = None  # the upper end of a range; ``value`` is the lower
    before: Decimal | str | None = None  # the value before the change: 302 in 由302项减至122项
    annual: bool = False  # whether a growth is the average of each year: 年均增长9%
    unit: str  # %, 亿元, 万人; "" for a ratio
    bound: Bound = ""
    period: str  # 2015, 2011-2015; "" if the report does not say
    status: Status
    paragraph: str
    start: int  # of the quote
    end: int
    quote: str  # the clause as the page shows it, from the one that names the subject on
    number_start: int  # of the number itself, with its unit
    number_end: int
    part: str = ""  # the part of the year that it is about: 一季度, 1—11月; "" for a whole year
    scope: str = ""  # of what part, or by what way of counting: 市本级, 同口径; "" if the text does not say
    real: bool | None = None  # whether a growth leaves out prices; None if the text does not say
    rule: str = ""  # what named it: counted, owner, respective …
    carried: bool = False  # whether subject, verb, measure or time come from other words than those around the number


@dataclass(frozen=True, slots=True)
class Untabled:
    """A number with a unit that is no figure, and the reason."""

    paragraph: str
    start: int
    end: int
    text: str
    reason: str


def json_value(value: Decimal | str | None) -> int | float | str | None:
    """Return a figure's number for JSON: 9.5, 1000; a ratio as text: 7.5:58:34.5."""
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == value.to_integral_value() else float(value)


def value_text(value: Decimal | str | None, upper: Decimal | None = None) -> str:
    """Return a figure's number as text: 9.5, 5~10, 7.5:58:34.5."""
    if value is None or isinstance(value, str):
        return value or ""
    return f"{value:f}" if upper is None else f"{value:f}~{upper:f}"
