"""Dates and years as the reports write them, in digits or Chinese numerals."""

import re
from typing import Final

from build_tools.text.numerals import NUMERAL, ONE_TO_NINE, ZERO, numeral_value

# What writers put for 〇: ○ (U+25CB), 0 and O, the last two also in full width.
ZERO_LOOKALIKES: Final = "○0\uff10O\uff2f"
# 二〇二六   二○二六   二0一六   二O二O   一九八六   a year in Chinese numerals
CHINESE_YEAR: Final = rf"[一二][{ONE_TO_NINE}{ZERO}{ZERO_LOOKALIKES}]{{3}}"
# 2016   二〇一六
ANY_YEAR: Final = rf"(?P<year>\d{{4}}|{CHINESE_YEAR})"
# 二〇一六年   ２０１６年   a year that is not in narrow digits
SPELT_YEAR: Final = re.compile(rf"(?<![{NUMERAL}\d])(?P<year>{CHINESE_YEAR}|[\uff11\uff12][\uff10-\uff19]{{3}})(?=年)")
# 2016年1月5日   （二〇二六年一月二十七日）   ２０１６年１月５日   2016 年 1 月 5 日   二○一六年元月五日
DATE: Final = re.compile(
    rf"""
    {ANY_YEAR} \s?年\s?
    (?P<month> \d{{1,2}} | [{NUMERAL}]{{1,3}} | 元 ) \s?月\s?
    (?P<day> \d{{1,2}} | [{NUMERAL}]{{1,3}} ) \s?日
    """,
    re.VERBOSE,
)
# 2016.1.5   2016-01-05   2016－01－05   2016/1/5
DIGIT_DATE: Final = re.compile(
    r"""
    (?P<year> \d{4} ) [.．/\uff0f\-－—–]
    (?P<month> \d{1,2} ) [.．/\uff0f\-－—–]
    (?P<day> \d{1,2} ) (?!\d)
    """,
    re.VERBOSE,
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


def year_value(year: str) -> int:
    """Return the value of a *year* in digits or Chinese numerals: 2016 → 2016, 二O一六 → 2016."""
    return numeral_value(year.translate({ord(zero): "〇" for zero in ZERO_LOOKALIKES}))


def with_years_in_digits(text: str) -> str:
    """Return *text* with its years in narrow digits, at the same positions: 二〇一六年 → 2016年, ２０１６年 → 2016年."""
    return SPELT_YEAR.sub(lambda match: str(year_value(match["year"])), text)


def iso_date(match: re.Match[str]) -> str | None:
    """Return the date of a DATE *match* as ISO 8601: 二〇二六年一月二十七日 → 2026-01-27; None if there is no such day."""
    year, day = year_value(match["year"]), numeral_value(match["day"])
    month = 1 if match["month"] == "元" else numeral_value(match["month"])
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None
