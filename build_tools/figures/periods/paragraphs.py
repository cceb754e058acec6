"""The time that a paragraph is about, if its opening says another than its section: 这五年，…, 2025年，…."""

import re
from dataclasses import replace
from typing import Final

from build_tools.figures.periods.expressions import (
    NEXT_FIVE_YEARS,
    PAST_FIVE_YEARS,
    PLAN_PERIOD,
    THIS_YEAR,
    YEAR,
    years_of_plan,
)
from build_tools.figures.periods.setting import TimeSetting, plan_for

OPENING: Final = 40  # characters of a paragraph that may say what time it is about
# 2025年是…   刚刚过去的2025年，   过去一年，
REVIEWED_YEAR: Final = re.compile(
    r"(?:各位代表[：，！])?(?:刚刚)?(?:过去的?)?(?:(?P<year>(?:19|20)\d\d)年(?![度以来底末至—])|一年[，来])"
)
# 今年工作的总体要求   今年经济社会发展的主要目标
AIMS_OF_THIS_YEAR: Final = re.compile(r"今年(?:政府)?(?:工作|经济社会发展)?的?(?:主要|总体|预期)")
# “十三五”时期经济社会发展的主要目标   到2020年
AIMS_OF_PLAN: Final = re.compile(r"目标|期间|时期|到20")


def paragraph_time(text: str, section: TimeSetting, year: int | None) -> TimeSetting:
    """Return the time that the paragraph *text* is about, in a *section* of a report of *year*."""
    return _in_plan(text, section, year) if section.plan else _in_review(text, section, year)


def _in_review(text: str, section: TimeSetting, year: int | None) -> TimeSetting:
    opening = text[:OPENING]
    if year and AIMS_OF_THIS_YEAR.search(opening):
        return TimeSetting(str(year), True, year, section.five_years)
    if PAST_FIVE_YEARS.search(opening):
        return replace(section, period=section.five_years)
    if year and (reviewed := REVIEWED_YEAR.match(text)):
        if reviewed["year"] == str(year):
            return plan_for(year)
        return replace(section, period=reviewed["year"] or str(year - 1))
    return section


def _in_plan(text: str, section: TimeSetting, year: int | None) -> TimeSetting:
    opening, longer = text[:OPENING], text[: 2 * OPENING]
    ahead = NEXT_FIVE_YEARS.search(opening)
    period = PLAN_PERIOD.search(longer)
    if period and AIMS_OF_PLAN.search(longer) and not (THIS_YEAR.search(opening) or YEAR.search(opening)):
        years = years_of_plan(period["number"])
        if years.startswith(str(year)) or ahead:
            return replace(section, period=years)
    if ahead and year:
        return replace(section, period=plan_for(year).five_years)
    return section
