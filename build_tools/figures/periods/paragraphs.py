"""The time that a paragraph is about, if its opening says another than its section: 这五年，…, 2025年，…."""

import re
from dataclasses import replace
from typing import Final

from build_tools.figures.periods.expressions import (
    FIVE_YEARS,
    NEXT_FIVE_YEARS,
    PAST_FIVE_YEARS,
    PLAN_PERIOD,
    THIS_YEAR,
    YEAR,
    is_near,
    years_of_plan,
)
from build_tools.figures.periods.setting import TimeSetting, plan_for
from build_tools.text.dates import with_years_in_digits
from build_tools.text.numerals import ONE_TO_TEN

OPENING: Final = 40  # characters of a paragraph that may say what time it is about
# 2025年是…   刚刚过去的2025年，   过去一年，
REVIEWED_YEAR: Final = re.compile(
    r"(?:各位代表[：，！])?(?:刚刚)?(?:过去的?)?(?:(?P<year>(?:19|20)\d\d)年(?![度以来底末至—])|一年[，来])"
)
# 今年工作的总体要求   今年经济社会发展的主要目标
AIMS_OF_THIS_YEAR: Final = re.compile(r"今年(?:政府)?(?:工作|经济社会发展)?的?(?:主要|总体|预期)")
# “十三五”时期经济社会发展的主要目标   到2020年
AIMS_OF_PLAN: Final = re.compile(r"目标|期间|时期|到20")
# “十四五”是极不平凡的五年   “十三五”时期，   in a review
OPENS_WITH_PLAN: Final = re.compile(r"[“\"]?[十一二三四]{1,2}五[”\"]?(?:时期|期间|以来|[是，])")
# 一是五年接续奋斗   五年来   ——五年奋进
ITEM_OF_FIVE_YEARS: Final = re.compile(
    rf"(?:——|[{ONE_TO_TEN}]是|[（(]?[{ONE_TO_TEN}][）)、])?{FIVE_YEARS}(?!规划|计划|行动)"
)


def paragraph_time(text: str, section: TimeSetting, year: int | None, turns: bool = True) -> TimeSetting:
    """Return the time that the paragraph *text* is about, in a *section* of a report of *year*.

    Without *turns*, a review stays a review.
    """
    text = with_years_in_digits(text)
    return _in_plan(text, section, year) if section.plan else _in_review(text, section, year, turns)


def _in_review(text: str, section: TimeSetting, year: int | None, turns: bool) -> TimeSetting:
    opening = text[:OPENING]
    if year and turns and AIMS_OF_THIS_YEAR.search(opening):
        return TimeSetting(str(year), True, year, section.five_years)
    if PAST_FIVE_YEARS.search(opening) or ITEM_OF_FIVE_YEARS.match(text):
        return replace(section, period=section.five_years)
    if (plan := PLAN_PERIOD.match(text)) and OPENS_WITH_PLAN.match(text):
        years = years_of_plan(plan["number"])
        if year and int(years[-4:]) < year and is_near(years, year):
            return replace(section, period=years)
        if year and turns and int(years[:4]) >= year:
            return TimeSetting(years, True, year, years)
    if year and (reviewed := REVIEWED_YEAR.match(text)):
        if reviewed["year"] == str(year):
            return plan_for(year) if turns else section
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
