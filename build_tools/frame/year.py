"""Tell the year that the report plans for, by the first clue that the report gives."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from build_tools.text.dates import CHINESE_YEAR, YEAR_SAID
from build_tools.text.numerals import numeral_value
from build_tools.text.word_lists import any_word

# 2016   二〇一六
ANY_YEAR: Final = rf"(?P<year>\d{{4}}|{CHINESE_YEAR})"
YEAR_OF_TITLE: Final = re.compile(
    rf"""
    (?P<digits> (?:19|20)\d\d ) (?: 年 | $ | (?=）) )   # 2026年   政府工作报告2026   政府工作报告（2026）
    | (?P<numerals> {CHINESE_YEAR} ) 年                  # 二〇二六年
    """,
    re.VERBOSE,
)
# 1956年6月在第一届…   an occasion without a day
YEAR_OF_OCCASION: Final = re.compile(rf"{ANY_YEAR}年")
# 2016年总体要求和工作部署   2024年工作安排   the title of the part that plans
PLANNED_YEAR: Final = re.compile(
    rf"{ANY_YEAR} 年 [^。]{{0,14}} {any_word('frame.planning_words')}",
    re.VERBOSE,
)
# 2015年工作回顾   2015年及“十二五”时期工作回顾   一九八六年的回顾   the part that looks back
REVIEWED_YEAR: Final = re.compile(
    rf"{ANY_YEAR} 年 [^。]{{0,14}} {any_word('frame.review_words')}",
    re.VERBOSE,
)
# 刚刚过去的２０１５年
PAST_YEAR: Final = re.compile(r"过去的(?P<year>\d{4})年")


@dataclass(frozen=True, slots=True)
class YearClues:
    """What of a report may tell its year."""

    title: str | None  # as its line reads
    date: str | None  # of the speech, ISO 8601
    occasion: str
    headings: tuple[str, ...]
    body: str


def find_year(clues: YearClues) -> int | None:
    """Return the year by the first rule of YEAR_RULES that finds one, or None."""
    return next((year for rule in YEAR_RULES if (year := rule(clues)) is not None), None)


def _of_title(clues: YearClues) -> int | None:
    return year_of_title(clues.title) if clues.title else None


def year_of_title(title: str) -> int | None:
    """Return the year that *title* names, the later one of two, or None: 临江市二〇一六年政府工作报告 → 2016."""
    years = (numeral_value(match["digits"] or match["numerals"]) for match in YEAR_OF_TITLE.finditer(title))
    return max(years, default=None)


def _of_date(clues: YearClues) -> int | None:
    return int(clues.date[:4]) if clues.date else None


def _of_occasion(clues: YearClues) -> int | None:
    match = YEAR_OF_OCCASION.search(clues.occasion)
    return numeral_value(match["year"]) if match else None


def _planned(clues: YearClues) -> int | None:
    return _year_in_headings(PLANNED_YEAR, clues)


def _after_the_reviewed(clues: YearClues) -> int | None:
    reviewed = _year_in_headings(REVIEWED_YEAR, clues)
    return None if reviewed is None else reviewed + 1


def _year_in_headings(form: re.Pattern[str], clues: YearClues) -> int | None:
    """Return the first year that the headings name in the *form*."""
    return next((numeral_value(m["year"]) for heading in clues.headings if (m := form.search(heading))), None)


def _said(clues: YearClues) -> int | None:
    """2024年是实施“十四五”规划的关键一年 → 2024, the latest year of which the text says so."""
    return max((int(match["year"]) for match in YEAR_SAID.finditer(clues.body)), default=None)


def _after_the_past(clues: YearClues) -> int | None:
    past = PAST_YEAR.search(clues.body)
    return int(past["year"]) + 1 if past else None


# In the order in which they are tried.
YEAR_RULES: Final[tuple[Callable[[YearClues], int | None], ...]] = (
    _of_title,
    _of_date,
    _of_occasion,
    _planned,
    _after_the_reviewed,
    _said,
    _after_the_past,
)
