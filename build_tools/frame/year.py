"""Tell the year that the report plans for, by the first clue that the report gives."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from build_tools.frame.planned_year import planned_year, reviewed_year
from build_tools.model.genre import Genre
from build_tools.text.characters import STATEMENT_END
from build_tools.text.dates import ANY_YEAR, CHINESE_YEAR, year_value
from build_tools.text.numerals import HAN_DIGIT, ONE_TO_TEN, numeral_value
from build_tools.text.word_lists import any_word

FIRST_MONTH_OF_NEXT_YEAR: Final = 11  # a report given from November on plans for the next year
# 今年即1980年   今年（1980年）   1980年，即今年   the text says which year it calls 今年
THIS_YEAR: Final = re.compile(
    rf"""
    今年 (?: ，?(?:即|也就是) | [（(] (?:即|也就是)? ) \s* {ANY_YEAR} \s? 年
    | {ANY_YEAR.replace("year", "year_first")} \s? 年 (?: ，?(?:即|也就是) | [（(] (?:即|也就是)? ) 今年
    """,
    re.VERBOSE,
)
YEAR_OF_TITLE: Final = re.compile(
    rf"""
    (?P<digits> (?:19|20)\d\d ) (?: \s?年 | $ | (?=）) )   # 2026年   政府工作报告2026   政府工作报告（2026）
    | (?P<numerals> {CHINESE_YEAR} ) \s? 年                 # 二〇二六年   二O二六年
    """,
    re.VERBOSE,
)
# 2031-32年度   2031至2032財政年度   二零三一至三二財政年度
FISCAL_YEAR: Final = re.compile(
    rf"{ANY_YEAR} \s?年? [至到—–\-－/] (?: \d{{2}} | \d{{4}} | [{HAN_DIGIT}]{{2}} | [{HAN_DIGIT}]{{4}} ) (?:财政|財政)? 年度",
    re.VERBOSE,
)
# 1956年6月在第一届…   an occasion without a day
MONTH_OF_OCCASION: Final = re.compile(rf"{ANY_YEAR}\s?年(?:\s?(?P<month>1[012])\s?月)?")
# A report without title, date and headings says its year so:
YEAR_SAID: Final = re.compile(
    rf"""
    (?<! 过去的 ) (?<! [即到至—\-] ) {ANY_YEAR} 年
    (?:
        ，?(?:也|将)?是 (?P<said> [^{STATEMENT_END}]* )                            # 2024年是实施“十四五”规划的关键一年
        | [^，{STATEMENT_END}]{{0,10}}? {any_word("frame.plans_in_text")}          # 2024年政府工作安排
        | ， (?: 我们 | 全[国省市县区州盟旗] )? (?: 要 | 必须 | 计划 )             # 2030年，要继续控制投资规模
    )
    """,
    re.VERBOSE,
)
# 2029年是转折的一年   2029年是取得显著成就的一年   but not 2024年是…取得胜利的关键一年
PAST_SAID: Final = re.compile(any_word("frame.words_of_past_years"))
FUTURE_SAID: Final = re.compile(any_word("frame.words_of_coming_years"))
# 第十六个五年规划   “十六五”规划
FIVE_YEAR_PLAN: Final = re.compile(
    rf"第(?P<nth>[{ONE_TO_TEN}]{{1,3}})个五年 | (?P<short> [{ONE_TO_TEN}]{{1,2}} )五”?(?:规划|计划|时期)", re.VERBOSE
)
YEARS_BEFORE_PLANS: Final = 1951  # of the n-th plan, the first year is 5n + 1951; so since the sixth
# 刚刚过去的２０１５年   过去的一年，即2029年
PAST_YEAR: Final = re.compile(rf"过去的?(?:一年)?(?:，?即|（)?{ANY_YEAR}年")


@dataclass(frozen=True, slots=True)
class YearClues:
    """What of a report may tell its year."""

    title: str | None  # as its line reads
    date: str | None  # of the speech, ISO 8601
    occasion: str
    parts: tuple[str, ...]  # the titles of the sections of level 1
    sections: tuple[str, ...]  # and of those below
    body: str
    genre: Genre = "government"


def find_year(clues: YearClues) -> int | None:
    """Return the year by the first rule for the report's genre that finds one, or None."""
    rules = RULES_OF_GENRE.get(clues.genre, YEAR_RULES)
    return next((year for rule in rules if (year := rule(clues)) is not None), None)


def is_covered(clues: YearClues, year: int | None) -> bool:
    """Return whether the *year* of a report is the one that it looks back on: a communiqué's, or the title's of a report
    that was given or plans a year later."""
    if year is None or clues.genre in ("statistics", "five_year_plan", "party"):
        return clues.genre == "statistics"
    return _of_title(clues) == year and year + 1 in (_planned(clues), _of_occasion(clues), _of_date(clues))


def _called_this_year(clues: YearClues) -> int | None:
    """今年即1980年 → 1980, also if the report plans for 1981. If the text names several years so, the most frequent."""
    named = Counter(year_value(m["year"] or m["year_first"]) for m in THIS_YEAR.finditer(clues.body))
    return named.most_common(1)[0][0] if named else None


def _of_title(clues: YearClues) -> int | None:
    return year_of_title(clues.title) if clues.title else None


def year_of_title(title: str) -> int | None:
    """Return the year that *title* names, the later one of two, or None: 临江市二〇一六年政府工作报告 → 2016.

    Of a fiscal year, it is the one in which it begins: 2031-32年度 → 2031.
    """
    if fiscal := FISCAL_YEAR.search(title):
        return year_value(fiscal["year"])
    years = (year_value(match["digits"] or match["numerals"]) for match in YEAR_OF_TITLE.finditer(title))
    return max(years, default=None)


def _planned(clues: YearClues) -> int | None:
    return planned_year(clues.parts)


def _of_occasion(clues: YearClues) -> int | None:
    match = MONTH_OF_OCCASION.search(clues.occasion)
    return _year_of_month(year_value(match["year"]), int(match["month"] or 1)) if match else None


def _when_given(clues: YearClues) -> int | None:
    """Return the year of the speech itself: a party congress of November looks five years ahead, not to the next one."""
    if clues.date:
        return int(clues.date[:4])
    match = MONTH_OF_OCCASION.search(clues.occasion)
    return year_value(match["year"]) if match else None


def _first_of_plan(clues: YearClues) -> int | None:
    """第十六个五年规划 → 2031, “十六五”规划 → 2031: its first year."""
    match = FIVE_YEAR_PLAN.search(clues.title or "")
    return 5 * numeral_value(match["nth"] or match["short"]) + YEARS_BEFORE_PLANS if match else None


def _of_date(clues: YearClues) -> int | None:
    return _year_of_month(int(clues.date[:4]), int(clues.date[5:7])) if clues.date else None


def _year_of_month(year: int, month: int) -> int:
    """Return the year that a report of this *month* plans for."""
    return year + (month >= FIRST_MONTH_OF_NEXT_YEAR)


def _planned_below(clues: YearClues) -> int | None:
    return planned_year(clues.sections)


def _after_the_reviewed(clues: YearClues) -> int | None:
    reviewed = reviewed_year((*clues.parts, *clues.sections))
    return None if reviewed is None else reviewed + 1


def _said(clues: YearClues) -> int | None:
    """2024年是实施“十四五”规划的关键一年 → 2024, the latest year of which the text says so."""
    years = (year_value(match["year"]) for match in YEAR_SAID.finditer(clues.body) if not _is_past(match["said"] or ""))
    return max(years, default=None)


def _is_past(said: str) -> bool:
    """Return whether *said*, words about a year, are about a year that is over."""
    return PAST_SAID.search(said) is not None and FUTURE_SAID.search(said) is None


def _after_the_past(clues: YearClues) -> int | None:
    past = PAST_YEAR.search(clues.body)
    return year_value(past["year"]) + 1 if past else None


# Those of a report that plans no single year:
RULES_OF_GENRE: Final[Mapping[Genre, tuple[Callable[[YearClues], int | None], ...]]] = {
    "five_year_plan": (_first_of_plan, _of_title, _of_occasion, _of_date),
    "party": (_of_title, _when_given, _said),
    "statistics": (_of_title,),
}
# In the order in which they are tried.
YEAR_RULES: Final[tuple[Callable[[YearClues], int | None], ...]] = (
    _called_this_year,
    _of_title,
    _planned,
    _of_occasion,
    _of_date,
    _planned_below,
    _after_the_reviewed,
    _said,
    _after_the_past,
)
