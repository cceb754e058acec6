"""The time that a section is about, as its heading says it: 2015年工作回顾, 2016年工作安排, “十三五”时期的目标."""

import re
from typing import Final

from build_tools.figures.periods.expressions import (
    FIVE_YEARS,
    NEXT_FIVE_YEARS,
    PAST_FIVE_YEARS,
    PLAN_PERIOD,
    YEAR,
    is_near,
    years_from_to,
    years_of_plan,
)
from build_tools.figures.periods.setting import TimeSetting, plan_for
from build_tools.model.figure_words import PeriodWords
from build_tools.text.dates import with_years_in_digits
from build_tools.text.word_patterns import pattern_with

# 2015年工作回顾
REVIEW: Final = r"«review»"
# 2016年工作安排
PLAN: Final = r"«plan»"
# 预期目标   今年工作的总体要求   重点工作   within a part; but 今年目标任务如期完成 is a review
PLAN_WITHIN: Final = r"«plan_within» | 今年(?!.*(?:完成|取得)) | 重点工作$"
# 当前面临的形势和任务   the state of things now
SITUATION: Final = r"«situation»"
# 五年攻坚   极不平凡的五年   within a review; but not 五年规划, 连续五年
FIVE_YEARS_WITHIN: Final = re.compile(rf"(?<!连续)(?<!第){FIVE_YEARS}(?!规划|计划|行动|期)")


class HeadingTimes:
    """Reads the time of headings, with the words of ``[periods]`` in ``data/figures.toml``."""

    def __init__(self, words: PeriodWords) -> None:
        self._review = pattern_with(REVIEW, words)
        self._plan = pattern_with(PLAN, words)
        self._plan_within = pattern_with(PLAN_WITHIN, words)
        self._situation = pattern_with(SITUATION, words)

    def plans(self, title: str) -> bool:
        """Return whether *title* has a word of a plan: 安排, 目标, 今年."""
        return self._plan.search(title) is not None

    def opens_plan(self, title: str, year: int | None) -> bool:
        """Return whether a part with *title* plans the *year* of the report: 2016年工作安排, 今年的主要任务."""
        named = _years(title, year)
        if named:
            return max(named) == year and not (self._review.search(title) and not self.plans(title))
        return self.plans(title) and not self._review.search(title) and not self._situation.search(title)

    def read(self, title: str, outer: TimeSetting, year: int | None, within: bool, turns: bool = True) -> TimeSetting:
        """Return the time that a section with *title* is about.

        *outer* is that of the section it is *within*, or else of the one before; *year* is the report's. A section that
        does not turn keeps looking back, whatever its title says.
        """
        title = with_years_in_digits(title)
        return (
            self._five_years(title, outer, year, within)
            or self._looking_back(title, outer, year)
            or (self._looking_ahead(title, year, within) if turns else None)
            or outer
        )

    def _five_years(self, title: str, outer: TimeSetting, year: int | None, within: bool) -> TimeSetting | None:
        """Return the time of a section about five years, past (这五年) or to come (今后五年, “十三五”时期的目标), or None."""
        named, plan_years = _years(title, year), _plan_years(title, year)
        past = PAST_FIVE_YEARS.search(title) or (within and outer.review and FIVE_YEARS_WITHIN.search(title))
        if past and not NEXT_FIVE_YEARS.search(title):
            five_years = (plan_years if not named else "") or outer.five_years
            return TimeSetting(five_years, False, outer.year, five_years, review=within or not self.plans(title))
        ended = plan_years and year and int(plan_years[-4:]) < year
        if NEXT_FIVE_YEARS.search(title) or (
            plan_years and not named and not ended and self.plans(title) and not self._review.search(title)
        ):
            five_years = plan_years or plan_for(year).five_years
            return TimeSetting(five_years, True, year, five_years)
        if ended and not named and self._review.search(title):
            return TimeSetting(plan_years, False, outer.year, plan_years, review=not self.plans(title))
        return None

    def _looking_back(self, title: str, outer: TimeSetting, year: int | None) -> TimeSetting | None:
        """Return the time of a section that looks back, by its words or as its year is past, or None."""
        named, review = _years(title, year), self._review.search(title)
        if review and (years := years_from_to(title)):
            return TimeSetting(years, False, outer.year, years, review=True)
        five_years = _plan_years(title, year) or outer.five_years
        if named and year and max(named) < year and not outer.plan:
            return TimeSetting(str(max(named)), False, max(named), five_years, review=True)
        if review and not (self._plan.search(title) and not self._review.search(title.partition("及")[0])):
            reviewed = named[0] if named else year - 1 if year else None
            looks_ahead_too = self.plans(title) and bool(year and year in named)
            return TimeSetting(str(reviewed or ""), False, reviewed, five_years, review=not looks_ahead_too)
        return None

    def _looking_ahead(self, title: str, year: int | None, within: bool) -> TimeSetting | None:
        """Return the time of a section that looks ahead, or None."""
        named = _years(title, year)
        if not named and self._situation.search(title):
            return None
        plan = (self._plan_within if within else self._plan).search(title)
        if plan or (year and year in named):
            return plan_for(named[0] if named else year)
        return None


def _years(title: str, year: int | None) -> list[int]:
    """Return the years that *title* names, but no distant ones: 2035年远景目标."""
    years = [int(m["year"]) for m in YEAR.finditer(title)]
    return [named for named in years if not year or named <= year + 1]


def _plan_years(title: str, year: int | None) -> str:
    """Return the years of the plan period that *title* names, or an empty string."""
    period = PLAN_PERIOD.search(title)
    years = years_of_plan(period["number"]) if period else ""
    return years if years and is_near(years, year) else ""
