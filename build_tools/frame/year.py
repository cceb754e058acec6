"""Tell the year that the report plans for, by the first evidence there is."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from build_tools.text.dates import CHINESE_YEAR, YEAR_SAID
from build_tools.text.numerals import numeral_value
from build_tools.text.word_lists import word_list
from build_tools.text.word_patterns import any_of

# 2016   二〇一六
YEAR: Final = rf"(?P<year>\d{{4}}|{CHINESE_YEAR})"
# 2026年   二〇二六年   政府工作报告2026   政府工作报告（2026）
YEAR_OF_TITLE: Final = re.compile(rf"(?P<digits>(?:19|20)\d\d)(?:年|$|(?=）))|(?P<numerals>{CHINESE_YEAR})年")
# 1956年6月在第一届…   an occasion without a day
YEAR_OF_OCCASION: Final = re.compile(rf"{YEAR}年")
# 2016年总体要求和工作部署   2024年工作安排   the title of the part that plans
PLANNED_YEAR: Final = re.compile(rf"{YEAR}年[^。]{{0,14}}(?:{any_of(word_list('frame', 'planning_words'))})")
# 2015年工作回顾   2015年及“十二五”时期工作回顾   一九八六年的回顾   the title of the part that looks back
REVIEWED_YEAR: Final = re.compile(rf"{YEAR}年[^。]{{0,14}}(?:{any_of(word_list('frame', 'review_words'))})")
# 刚刚过去的２０１５年
PAST_YEAR: Final = re.compile(r"过去的(?P<year>\d{4})年")


@dataclass(frozen=True, slots=True)
class YearEvidence:
    """What of a report may tell its year."""

    title: str | None  # as its line reads
    date: str | None  # of the speech, ISO 8601
    occasion: str
    headings: tuple[str, ...]
    body: str


def find_year(evidence: YearEvidence) -> int | None:
    """Return the year by the first rule of EVIDENCE that finds one, or None."""
    return next((year for rule in EVIDENCE if (year := rule(evidence)) is not None), None)


def _of_title(evidence: YearEvidence) -> int | None:
    return year_of_title(evidence.title) if evidence.title else None


def year_of_title(title: str) -> int | None:
    """Return the year that *title* names, the later one of two, or None: 临江市二〇一六年政府工作报告 → 2016."""
    years = (numeral_value(match["digits"] or match["numerals"]) for match in YEAR_OF_TITLE.finditer(title))
    return max(years, default=None)


def _of_date(evidence: YearEvidence) -> int | None:
    return int(evidence.date[:4]) if evidence.date else None


def _of_occasion(evidence: YearEvidence) -> int | None:
    match = YEAR_OF_OCCASION.search(evidence.occasion)
    return numeral_value(match["year"]) if match else None


def _planned(evidence: YearEvidence) -> int | None:
    return _year_in_headings(PLANNED_YEAR, evidence)


def _after_the_reviewed(evidence: YearEvidence) -> int | None:
    reviewed = _year_in_headings(REVIEWED_YEAR, evidence)
    return None if reviewed is None else reviewed + 1


def _year_in_headings(form: re.Pattern[str], evidence: YearEvidence) -> int | None:
    """Return the first year that the headings name in the *form*."""
    return next((numeral_value(m["year"]) for heading in evidence.headings if (m := form.search(heading))), None)


def _said(evidence: YearEvidence) -> int | None:
    """2024年是实施“十四五”规划的关键一年 → 2024, the latest year of which the text says so."""
    return max((int(match["year"]) for match in YEAR_SAID.finditer(evidence.body)), default=None)


def _after_the_past(evidence: YearEvidence) -> int | None:
    past = PAST_YEAR.search(evidence.body)
    return int(past["year"]) + 1 if past else None


# The order of evidence.
EVIDENCE: Final[tuple[Callable[[YearEvidence], int | None], ...]] = (
    _of_title,
    _of_date,
    _of_occasion,
    _planned,
    _after_the_reviewed,
    _said,
    _after_the_past,
)
