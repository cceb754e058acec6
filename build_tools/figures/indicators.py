"""The indicator of ``data/indicators.toml`` that a number tells, by its name, its measure and its unit."""

import re
from decimal import Decimal
from typing import Final

from build_tools.data.indicators import Catalogue
from build_tools.figures.numbers.conversion import base_unit
from build_tools.figures.series.keys import MONEY, common_unit, is_growth
from build_tools.model.figure import Measure
from build_tools.model.knowledge import Indicator
from build_tools.text.word_lists import any_word

# 固定资产投资增速   社会消费品零售总额增幅
GROWTH_LAST: Final = re.compile(f"(?<=..){any_word('figures.growth_last')}$")
LEAST: Final = 10**4  # 每人占有粮食800斤: so many times less than the indicator's own unit (万吨) is a number per head


def indicator_of(
    name: str, measure: Measure, value: Decimal | str, unit: str, catalogue: Catalogue
) -> Indicator | None:
    """Return the indicator that a number with *name*, *measure*, *value* and *unit* tells; None if the catalogue has none.

    接待游客 in 万人 is not the indicator that counts 万人次, and 粮食产量占12% tells no amount of grain.
    """
    grows = is_growth(name, measure, unit) or measure == "growth"
    found = catalogue.indicator(name, grows)
    if found is None and (bare := GROWTH_LAST.sub("", name)) != name:
        found, grows = catalogue.indicator(bare, grows=True), True
    return found if found and _fits(found, measure, value, unit, grows) else None


def _fits(indicator: Indicator, measure: Measure, value: Decimal | str, unit: str, grows: bool) -> bool:
    """Return whether the *value* and the *unit* of a number may be those of *indicator*."""
    if measure in ("rank", "ratio") or (grows and unit[-1:] in ("%", "倍", "点")):
        return True
    if not indicator.unit:
        return measure != "share"
    if isinstance(value, Decimal) and abs(value) * base_unit(unit)[0] * LEAST < base_unit(indicator.unit)[0]:
        return False
    own, other = common_unit(indicator.name, indicator.unit), common_unit(indicator.name, unit)
    return own == other or (own in MONEY and other in MONEY) or (own in "%‰" and unit in ("%", "‰", "个百分点"))
