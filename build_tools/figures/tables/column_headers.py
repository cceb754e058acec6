"""The words in the header of a column: what it measures, its verb (增长, 下降, 占比), its unit and its time."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from build_tools.figures.naming.measures import ANNUAL
from build_tools.figures.naming.tidy import Tidy
from build_tools.figures.numbers.quantity import Quantity
from build_tools.figures.periods.clauses import ClauseTimes
from build_tools.figures.periods.expressions import YEAR
from build_tools.figures.periods.headings import HeadingTimes
from build_tools.figures.periods.setting import TimeSetting
from build_tools.model.figure_words import ColumnWords
from build_tools.text.word_patterns import pattern_with

# 地区生产总值（亿元）   增长(%)   单位：万人   the unit at the end of a header or of the name of a row
UNIT_LAST: Final = re.compile(r"[（(](?:单位[：:])?(?P<unit>[^（）()\s]{1,8})[）)]$")
# 2023年度   2023完成   a year without 年
BARE_YEAR: Final = re.compile(r"((?:19|20)\d\d)(?:年度|(?=\D*$)(?!年))")

# 增长   增减   but not 增加值   how much something grew
HEADER_GROWTH: Final = r"(?!«growth_not»)(?:«growth»)"
# 下降   降幅   how much something fell
HEADER_FALL: Final = r"«falls»"
# 同比   比上年   the same, if it is in per cent: 同比（亿元） may be what it was
HEADER_COMPARED: Final = r"«compared»"
# 占GDP比重
HEADER_SHARE: Final = r"«shares»"
# 全省排名
HEADER_RANK: Final = r"«ranks»"
# 完成   实际   what was done, even in a plan
HEADER_DONE: Final = r"«done»"
# 责任单位   序号   a header of cells that name no number
HEADER_WITHOUT_NUMBER: Final = r".*(?:«no_names»)"
# 总量   2023年   完成数   “十四五”目标   a header that names no number of its own
HEADER_NEUTRAL: Final = r"(?:«neutral»|“?[«ONE_TO_TEN»]+五”?|[的及和比较\d\s—\-－–~～至、，（）()/：:%])++"
# 总投资目标   完成总投资   words of a header that are no part of the name
HEADER_STATUS: Final = r"«status»"
# 城镇登记失业率   恩格尔系数   地区生产总值增速   a rate, whose level is in per cent
RATE_NAME: Final = r"[率度比重例速幅长数额]$ | «rates»"


class ColumnHeaders:
    """Reads the headers of columns, with the words of ``[columns]`` in ``data/figures.toml``."""

    def __init__(self, words: ColumnWords, tidy: Tidy, headings: HeadingTimes, clause_times: ClauseTimes) -> None:
        self._tidy, self._headings, self._clause_times = tidy, headings, clause_times
        self._growth = pattern_with(HEADER_GROWTH, words)
        self._fall = pattern_with(HEADER_FALL, words)
        self._compared = pattern_with(HEADER_COMPARED, words)
        self._share = pattern_with(HEADER_SHARE, words)
        self._rank = pattern_with(HEADER_RANK, words)
        self._done = pattern_with(HEADER_DONE, words)
        self._no_name = pattern_with(HEADER_WITHOUT_NUMBER, words)
        self._neutral = pattern_with(HEADER_NEUTRAL, words)
        self._status = pattern_with(HEADER_STATUS, words)
        self._rate = pattern_with(RATE_NAME, words)

    def names_no_number(self, header: str) -> bool:
        """Return whether the cells below *header* name no number: 责任单位, 序号."""
        return self._no_name.fullmatch(header) is not None

    def compares(self, header: str) -> bool:
        """Return whether the numbers below *header* are a change, so that they are of the year of a column before."""
        return any(form.search(header) for form in (self._growth, self._fall, self._compared))

    def relates(self, header: str) -> bool:
        """Return whether the numbers below *header* are changes, shares or ranks, not in the unit of their row."""
        return self.compares(header) or any(form.search(header) for form in (self._share, self._rank))

    def is_rate(self, name: str) -> bool:
        """Return whether *name* is that of a rate, whose level is in per cent: 登记失业率."""
        return self._rate.search(name) is not None

    def own_name(self, header: str) -> str:
        """Return what *header* names itself: 2023年总投资（亿元） → 总投资; an empty string for 总量, 增长, 2023年."""
        words = UNIT_LAST.sub("", header)
        for form in (self._growth, self._fall, self._compared, self._share, self._rank):
            words = form.sub("", words)
        return "" if self._neutral.fullmatch(words) else self._tidy(self._status.sub("", words))

    def verb(self, header: str, quantity: Quantity) -> str:
        """Return the words that say in a clause what *header* says of *quantity*: 增长, 下降, 占比, 位居; or nothing."""
        percent, falls = quantity.family == "percent", self._fall.search(header) is not None
        if quantity.form == "rank":
            return "位居"
        if self._growth.search(header) or (self._compared.search(header) and percent and not falls):
            return "年均增长" if ANNUAL.search(header) else "增长"
        if falls:
            return "下降"
        return "占比" if percent and self._share.search(header) else ""

    def time(self, words: str, table: TimeSetting, year: int | None) -> TimeSetting:
        """Return the time of numbers with *words* over them or before them, in a *table* of a report of *year*."""
        words = BARE_YEAR.sub(r"\1年", words)
        period = self._clause_times.period(words, table, None, year) or table.period
        plan, named = table.plan, YEAR.search(words)
        if self._done.search(words):
            plan = False
        elif self._headings.plans(words):
            plan = True
        elif named and year:
            plan = int(named["year"]) >= year
        return replace(table, period=period, plan=plan, year=int(period[-4:]) if period else table.year)


def header_with_year(header: str, before: Sequence[str]) -> str:
    """Return *header* with the nearest header *before* it that names a year: 2018年⇥增长 is the growth of 2018."""
    return next((other for other in before if YEAR.search(other)), "") + header
