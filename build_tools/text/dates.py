"""Dates and years as the reports write them, in digits or Chinese numerals."""

import re
from typing import Final

from build_tools.text.numerals import NUMERAL, numeral_value

# ○ (U+25CB) often replaces 〇.
YEAR_NUMERAL: Final = NUMERAL + "○"
# 二〇二六   二○二六   一九八六   a year in Chinese numerals
CHINESE_YEAR: Final = rf"[一二][{YEAR_NUMERAL}]{{3}}"
# 2016年1月5日   （二〇二六年一月二十七日）   ２０１６年１月５日
DATE: Final = re.compile(
    rf"(?P<year>\d{{4}}|[{YEAR_NUMERAL}]{{4}})年(?P<month>\d{{1,2}}|[{NUMERAL}]{{1,3}})月"
    rf"(?P<day>\d{{1,2}}|[{NUMERAL}]{{1,3}})日"
)
# A report without title and headings says its year so:
YEAR_SAID: Final = re.compile(
    r"""
    (?<!过去的)
    (?P<year> (?: [1\uff11][9\uff19] | [2\uff12][0\uff10] ) \d\d )年
    (?:
        ，?(?:也|将)?是   # 2024年是实施“十四五”规划的关键一年   １９８５年，是…
      | [^，。；]{0,10}?(?:总体要求|工作安排|重点工作|预期目标|奋斗目标|工作部署)   # 2024年政府工作安排
    )
    """,
    re.VERBOSE,
)


def iso_date(match: re.Match[str]) -> str | None:
    """Return the date of a DATE *match* as ISO 8601: 二〇二六年一月二十七日 → 2026-01-27; None if there is no such day."""
    year, month, day = (numeral_value(match[name]) for name in ("year", "month", "day"))
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None
