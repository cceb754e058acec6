"""When two figures tell the same thing: the indicator or name, how it is measured, in what, of what, with what prices."""

import re
from typing import Final, Literal, NamedTuple, TypeAlias

from build_tools.figures.numbers.conversion import base_unit
from build_tools.model.figure import Figure, Measure
from build_tools.text.folding import same_name
from build_tools.text.word_lists import any_word

Kind: TypeAlias = Literal["growth", "gain", "level", "total", "share"]

POINTS: Final = ("%", "个百分点", "百分点", "‰")
MONEY: Final = ("元", "美元", "欧元", "港元", "日元", "英镑", "元人民币")
# 投资   完成投资   年度计划投资   签约项目   占全国份额   names that could be anybody's
BARE: Final = re.compile(
    rf"""
    占.+
  | (?: {any_word("figures.before_bare")} | {any_word("figures.before_not_in_series")} )*
    (?: {any_word("figures.bare")} | {any_word("figures.bare_things")} | {any_word("figures.not_in_series")} )?
    """,
    re.VERBOSE,
)
# 比2002年增长65.5%   较“十三五”末提高   比五年前增长   a growth since another year than the one before
OTHER_BASE: Final = re.compile(
    r"""
    [比较] \s* (?: (?P<year>(?:19|20)\d\d)年 | “?十[一二三四五]五”? | [一二三四五六七八九十两\d]+年前 )
    """,
    re.VERBOSE,
)
# 年度计划投资   总投资   what is planned is no result, and no target for what is done
PLANNED: Final = re.compile(any_word("figures.planned"))
# 地区生产总值   工业增加值   which grow without prices
REAL_GROWTH: Final = re.compile(any_word("figures.real_growth"))
# 居民消费价格涨幅   a growth by its name
GROWTH_NAME: Final = re.compile(f"{any_word('figures.growth_names')}$")
# 城镇化率   民生支出占比   a share by its name
RATE_NAME: Final = re.compile(f"{any_word('figures.rate_names')}$")
# 新建绿道137公里、累计达到2136公里   a stock, after what the year added to it
TOTAL: Final = re.compile(r"[，、；（](?:累计|总数|总量)(?:已?达到?|为|超过?|突破|近|约)?$")
FIRMS: Final = re.compile(f"{any_word('figures.firms')}$")
# Measure words of which one thing has now this and now that.
SAME_COUNTERS: Final = (("个", "家", "座", "所", "处", "项", "件", "部"), ("人", "名", "位"), ("场", "场次"))
# 可比口径   which says the same as another word for a way of counting
SAME_SCOPE: Final = {"可比口径": "同口径"}


class Key(NamedTuple):
    """What figures of one series share."""

    name: str  # the indicator, or the name as reports spell it
    kind: Kind
    unit: str  # without scale: 元, 亩, 个, %
    scope: str  # 市本级, 同口径, 本外币; "" for the whole place, counted as usual
    summed: bool  # whether a growth is not that of a year: 五年增长84%, 比2010年增长84%; but 年均增长9% is
    real: bool | None  # whether a growth is said to leave out prices, if that is not understood of it


def key_of(figure: Figure) -> Key | None:
    """Return what *figure* shares with those of its series; None if it belongs to none.

    A rank, a ratio, a number of a part of a year, a planned sum and a name that could be anybody's belong to none.
    """
    kind = kind_of(figure)
    name = figure.indicator or figure.name
    if kind is None or figure.part or (not figure.indicator and BARE.fullmatch(name)) or PLANNED.search(name):
        return None
    return Key(
        name=figure.indicator or same_name(name),
        kind=kind,
        unit=common_unit(name, figure.unit),
        scope=SAME_SCOPE.get(figure.scope, figure.scope),
        summed=kind in ("growth", "gain") and _is_summed(figure),
        real=None if kind != "growth" or figure.real == _leaves_out_prices(name) else figure.real,
    )


def _leaves_out_prices(name: str) -> bool:
    """Return whether growth of *name* leaves out prices where nothing is said: 地区生产总值, 工业增加值."""
    return REAL_GROWTH.search(name) is not None


def kind_of(figure: Figure) -> Kind | None:
    """Return the kind by which *figure* is compared; None for ranks and ratios.

    A growth in % is no gain in 元 or in 个百分点; 居民消费价格涨幅1.1% is a growth, 城镇化率56% a level.
    """
    if figure.measure in ("rank", "ratio"):
        return None
    if is_growth(figure.name, figure.measure, figure.unit) or is_growth(figure.indicator, figure.measure, figure.unit):
        return "growth"
    if figure.measure == "growth":
        return "gain"
    if figure.measure == "share" and not RATE_NAME.search(figure.indicator or figure.name):
        return "share"
    return "total" if TOTAL.search(figure.quote[: figure.number_start - figure.start]) else "level"


def _is_summed(figure: Figure) -> bool:
    """Return whether a growth is that of several years, or since another year than the one before its own."""
    if "-" in figure.period:
        return not figure.annual
    base = OTHER_BASE.search(figure.quote)
    last_year = base is not None and base["year"] is not None and figure.period == str(int(base["year"]) + 1)
    return figure.annual or (base is not None and not last_year)


def common_unit(name: str, unit: str) -> str:
    """Return the unit that stands for *unit* of what is called *name*: 元 for 亿元, 个 for 座; of firms 个 also for 户."""
    base = base_unit(unit)[1]
    if base == "户" and FIRMS.search(name):
        return "个"
    return next((same[0] for same in SAME_COUNTERS if base in same), base)


def is_growth(name: str, measure: Measure, unit: str) -> bool:
    """Return whether a figure is a rate of growth, by its measure or by its name: 居民消费价格涨幅1.1%."""
    return (measure == "growth" and unit in ("%", "倍")) or (unit == "%" and GROWTH_NAME.search(name) is not None)
