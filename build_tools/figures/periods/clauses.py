"""The period that a clause names itself: 五年累计, 到2020年, 去年, 今年, “十二五”期间."""

import re
from typing import Final

from build_tools.figures.periods.expressions import (
    FIVE_YEARS,
    LAST_YEAR,
    PLAN_PERIOD,
    THIS_YEAR,
    YEAR,
    years_from_to,
    years_of_plan,
)
from build_tools.figures.periods.setting import TimeSetting
from build_tools.model.figure_words import PeriodWords
from build_tools.text.numerals import ONE_TO_NINE
from build_tools.text.word_patterns import pattern_with

OF_FIVE_YEARS: Final = rf"""
    (?<![第前]){FIVE_YEARS}(?:«five_years»)                              # 五年增长84.3%   五年累计
  | 年均(?=增|下|分别|累计|提|净) | 年平均(?=增|下)                        # 年均增长
  | [“"]?[一二三四]?十?[{ONE_TO_NINE}]?五[”"]?(?:期间|时期|以来)(?!的)      # “十二五”时期全市完成
    """


class ClauseTimes:
    """Reads the period of clauses, with the words of ``[periods]`` in ``data/figures.toml``."""

    def __init__(self, words: PeriodWords) -> None:
        self._five_years = pattern_with(OF_FIVE_YEARS, words)

    def period(self, clause: str, time: TimeSetting, inherited: str | None, year: int | None) -> str | None:
        """Return the period that *clause* names, or else the one *inherited* from the clauses before.

        *time* is what the text around is about, *year* is the report's.
        """
        if named := list(YEAR.finditer(clause)):
            return named[-1]["year"]
        if years := years_from_to(clause):
            return years
        if (plan := PLAN_PERIOD.search(clause)) and _says_when(plan, clause):
            return years_of_plan(plan["number"])
        if self._five_years.search(clause):
            if "-" in time.period:
                return time.period
            if re.search(FIVE_YEARS, clause) or not time.plan:
                return time.five_years or None
        return _relative_year(clause, time, year) or inherited


def _relative_year(clause: str, time: TimeSetting, year: int | None) -> str | None:
    """Return the year that 去年, 今年 or 全年 means in *clause*, or None."""
    if year and LAST_YEAR.search(clause):
        return str(year - 1)
    if year and time.plan and THIS_YEAR.search(clause):
        return str(year)
    return str(time.year) if "全年" in clause and time.year else None


def _says_when(plan: re.Match[str], clause: str) -> bool:
    """Return whether a plan period is the time of its *clause*.

    “十二五”全市完成, but not “十二五”末的…, 是“十一五”的三倍, 比“十二五”.
    """
    before = clause[: plan.start()]
    if plan["after"] == "末" or before.endswith(("是", "为", "比", "较")):
        return False
    return plan["after"] in ("时期", "期间", "以来") or not before
