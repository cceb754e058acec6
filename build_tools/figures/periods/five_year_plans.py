"""What time the sections of a five-year plan are about: its five years, but for what it says of its base."""

import re
from typing import Final

from build_tools.figures.periods.setting import TimeSetting, plan_for

# 发展环境   “十五五”发展成就   现实基础和面临形势   what titles the account of the years before
BASE: Final = re.compile(
    r"""
    (?: 发展 | 现实 | 规划 | 工作 ) (?: 基础 | 背景 | 环境 | 形势 | 现状 ) (?: [与和及、] .{0,10} )?
    | .{0,14} (?: 成就 | 成效 | 回顾 | 完成情况 )
    | 面临的? .{0,6} (?: 形势 | 环境 | 机遇 | 挑战 | 问题 )
    """,
    re.VERBOSE,
)


def five_years_from(year: int | None) -> TimeSetting:
    """Return the setting of a five-year plan whose first year is *year*."""
    plan = plan_for(year)
    return TimeSetting(plan.five_years, True, year, plan.five_years)


def section_of_plan(title: str, outer: TimeSetting, year: int | None) -> TimeSetting:
    """Return the time of a section with *title* that is in what *outer* is about, in a plan whose first year is *year*."""
    if year is None or not BASE.fullmatch(title):
        return outer
    before = f"{year - 5}-{year - 1}"
    return TimeSetting(before, False, year - 1, before, review=True)
