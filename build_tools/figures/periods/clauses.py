"""The period that a clause names itself: 五年累计, 到2020年, 去年, 今年, “十二五”期间."""

import re
from typing import Final

from build_tools.figures.periods.comparisons import Comparisons
from build_tools.figures.periods.expressions import (
    FIVE_YEARS,
    LAST_YEAR,
    PLAN_PERIOD,
    THIS_YEAR,
    YEAR,
    is_near,
    years_from_to,
    years_gone_by,
    years_of_plan,
    years_to_come,
)
from build_tools.figures.periods.setting import TimeSetting
from build_tools.model.figure_words import PeriodWords
from build_tools.text.dates import with_years_in_digits
from build_tools.text.numerals import ONE_TO_NINE
from build_tools.text.word_patterns import pattern_with

OF_FIVE_YEARS: Final = rf"""
    (?<![第前]){FIVE_YEARS}(?:«five_years»)                              # 五年增长84.3%   五年累计
  | (?:年均|年平均|平均每年|每年平均)(?=增|下|分别|累计|提|净|递|实际)      # 年均增长   平均每年实际增长
  | [“"]?[一二三四]?十?[{ONE_TO_NINE}]?五[”"]?(?:期间|时期|以来)(?!的)      # “十二五”时期全市完成
    """
# 去年，   全市去年   2023年新建   a time that opens its clause, as an adverb; but not 去年的, 上年结余资金
OPENS: Final = r"\s*(?:«before_times»)*(?P<time>(?:19|20)\d\d年|去年|上年|过去(?:的)?一年)(?!«nouns_of_last_year»)"
# 比上年增长6%   同比增长6%   the growth of one year
OF_ONE_YEAR: Final = re.compile(r"[比较](?:去年|上年)(?!末|底)|同比")
FIVE_YEARS_SAID: Final = re.compile(FIVE_YEARS)
# 本世纪末   which is the year 2000 for a report of the century before
END_OF_CENTURY: Final = re.compile(r"本世纪末")
NEW_CENTURY: Final = 2000
# 《2023年行动计划》   a year in a title is a part of the name
TITLE: Final = re.compile(r"《[^》]*》")


class ClauseTimes:
    """Reads the period of clauses, with the words of ``[periods]`` in ``data/figures.toml``."""

    def __init__(self, words: PeriodWords) -> None:
        self._five_years = pattern_with(OF_FIVE_YEARS, words)
        self._opens = pattern_with(OPENS, words)
        self._comparisons = Comparisons(words)

    def period(self, clause: str, time: TimeSetting, inherited: str | None, year: int | None) -> str | None:
        """Return the period that *clause* names, or else the one *inherited* from the clauses before.

        *time* is what the text around is about, *year* is the report's. A time that the clause compares with is not when
        it happened, and in a plan a past time is that of its clause only if it opens it.
        """
        if year and year < NEW_CENTURY:
            clause = END_OF_CENTURY.sub(f"{NEW_CENTURY}年", clause)
        clause = self._comparisons.without_years(TITLE.sub("", with_years_in_digits(clause)))
        if years := years_from_to(clause):
            return years
        own = self._comparisons.without(clause)
        if named := self._year(own, time):
            return named
        if plan := PLAN_PERIOD.search(own):
            if _says_when(plan, own, year):
                return years_of_plan(plan["number"])
            if not is_near(years_of_plan(plan["number"]), year):  # “六五”时期遗留的问题
                own = own.replace(plan[0], "")
        if years := _counted_years(own, time):
            return years
        if self._five_years.search(own):
            if inherited and "-" in inherited:
                return inherited
            if "-" in time.period:
                return time.period
            if re.search(FIVE_YEARS, own) or not time.plan:
                return time.five_years or None
        return self._relative_year(own, time, year) or inherited or _one_year(clause, time)

    def _year(self, clause: str, time: TimeSetting) -> str | None:
        """Return the last year that *clause* names as its time, or None."""
        years = [m["year"] for m in YEAR.finditer(clause)]
        if time.plan and time.year:
            opening = self._opens.match(clause)
            opened = opening["time"][:4] if opening else ""
            years = [y for y in years if int(y) >= time.year or y == opened]
        return years[-1] if years else None

    def _relative_year(self, clause: str, time: TimeSetting, year: int | None) -> str | None:
        """Return the year that 去年, 今年 or 全年 means in *clause*, or None."""
        last = self._opens.match(clause) if time.plan else LAST_YEAR.search(clause)
        if year and last:
            return str(year - 1)
        if year and THIS_YEAR.search(clause):
            return str(year) if time.plan else time.period or None
        return str(time.year) if "全年" in clause and time.year else None


def _counted_years(clause: str, time: TimeSetting) -> str:
    """Return the years whose number *clause* says as its time: 今后三年 in a plan, 近三年 in a review; or an empty string."""
    if not time.year:
        return ""
    years = years_to_come(clause, time.year) if time.plan else years_gone_by(clause, time.year)
    return time.period if "-" in time.period and FIVE_YEARS_SAID.search(clause) else years


def _one_year(clause: str, time: TimeSetting) -> str | None:
    """Return the last of the years that the text looks back at if *clause* compares it with the one before, or None."""
    if time.plan or "-" not in time.period or not OF_ONE_YEAR.search(clause):
        return None
    return time.period[-4:]


def _says_when(plan: re.Match[str], clause: str, year: int | None) -> bool:
    """Return whether a plan period is the time of its *clause*, in a report of *year*.

    “十二五”全市完成, but not “十二五”末的…, 是“十一五”的三倍, 比“十二五”, “八五”普法.
    """
    before = clause[: plan.start()]
    if plan["after"] == "末" or before.endswith(("是", "为", "比", "较")):
        return False
    if not is_near(years_of_plan(plan["number"]), year):
        return False
    return plan["after"] in ("时期", "期间", "以来") or not before
