"""The time that a section is about, as its heading says it: 2015年工作回顾, 2016年工作安排, “十三五”时期的目标."""

from typing import Final

from build_tools.figures.periods.expressions import (
    NEXT_FIVE_YEARS,
    PAST_FIVE_YEARS,
    PLAN_PERIOD,
    YEAR,
    years_from_to,
    years_of_plan,
)
from build_tools.figures.periods.setting import TimeSetting, plan_for
from build_tools.model.figure_words import PeriodWords
from build_tools.text.word_patterns import pattern_with

# 2015年工作回顾
REVIEW: Final = r"«review»"
# 2016年工作安排
PLAN: Final = r"«plan»"
# 预期目标   今年工作的总体要求   重点工作   within a part; but 今年目标任务如期完成 is a review
PLAN_WITHIN: Final = r"«plan_within» | 今年(?!.*(?:完成|取得)) | 重点工作$"


class HeadingTimes:
    """Reads the time of headings, with the words of ``[periods]`` in ``data/figures.toml``."""

    def __init__(self, words: PeriodWords) -> None:
        self._review = pattern_with(REVIEW, words)
        self._plan = pattern_with(PLAN, words)
        self._plan_within = pattern_with(PLAN_WITHIN, words)

    def plans(self, title: str) -> bool:
        """Return whether *title* has a word of a plan: 安排, 目标, 今年."""
        return self._plan.search(title) is not None

    def read(self, title: str, outer: TimeSetting, year: int | None, within: bool) -> TimeSetting:
        """Return the time that a section with *title* is about.

        *outer* is that of the section it is *within*, or else of the one before; *year* is the report's.
        """
        named, period = YEAR.search(title), PLAN_PERIOD.search(title)
        review, plan = self._review.search(title), (self._plan_within if within else self._plan).search(title)
        plan_years = years_of_plan(period["number"]) if period else ""
        if PAST_FIVE_YEARS.search(title) and not NEXT_FIVE_YEARS.search(title):
            five_years = (plan_years if not named else "") or outer.five_years
            return TimeSetting(five_years, False, outer.year, five_years)
        if NEXT_FIVE_YEARS.search(title) or (period and plan and not review and not named):
            five_years = plan_years or plan_for(year).five_years
            return TimeSetting(five_years, True, year, five_years)
        if review and (years := years_from_to(title)):
            return TimeSetting(years, False, outer.year, years)
        named_year = int(named["year"]) if named else None
        if review and not (plan and not self._review.search(title.partition("及")[0])):
            reviewed = named_year or (year - 1 if year else None)
            return TimeSetting(str(reviewed or ""), False, reviewed, plan_years or outer.five_years)
        if plan or (year and named_year == year):
            return plan_for(named_year or year)
        return outer
