"""Chinese numerals and dates as numbers, and back."""

import re
import unicodedata
from typing import Final

from build_tools.text.characters import NUMERAL

# 2016年1月5日   （二〇二六年一月二十七日）   ２０１６年１月５日
DATE: Final = re.compile(
    rf"(?P<year>\d{{4}}|[{NUMERAL}○]{{4}})年(?P<month>\d{{1,2}}|[{NUMERAL}]{{1,3}})月"
    rf"(?P<day>\d{{1,2}}|[{NUMERAL}]{{1,3}})日"
)
DIGITS: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0}


def iso_date(match: re.Match[str]) -> str | None:
    """Return the date of a DATE *match* as ISO 8601, None where there is no such day: 二〇二六年一月二十七日 → 2026-01-27."""
    year, month, day = (_date_part(match[name]) for name in ("year", "month", "day"))
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def _date_part(text: str) -> int:
    if text.isdecimal():
        return int(text)
    if len(text) == 4:  # a year, digit by digit: 二〇二六, 二○二六
        return int("".join(str(DIGITS.get(c, 0)) for c in text))
    return ordinal(text)


def year_of(digits: str) -> int:
    """Return the year that *digits* write: 二〇一六 → 2016."""
    return _date_part(digits)


def ordinal(number: str) -> int:
    """Return the value of a heading's number: （十二） → 12, 3. → 3, 二十 → 20, 第一部分 → 1, 1.2 → 2, ㈢ → 3."""
    if len(number) == 1 and number not in DIGITS and number not in "十百":
        return int(unicodedata.numeric(number))
    bare = re.split(r"[.．]", number.strip("（）.．、第，：部分章节"))[-1]
    if bare.isdecimal():
        return int(bare)
    value = digit = 0
    for char in bare:
        if char in "十百":
            value += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = digit * 10 + DIGITS[char] if digit else DIGITS[char]
    return value + digit


def number_before(number: str) -> str | None:
    """Return the number before a heading's *number*, as it is written: （三） → （二）; None where there is none."""
    bare = number.strip("（）.．、")
    value = ordinal(number) - 1
    if value < 1 or not (bare.isdecimal() or all(c in NUMERAL for c in bare)):
        return None
    before = str(value) if bare.isdecimal() else numeral(value)
    return number.replace(bare, before) + ("、" if number == bare else "")


def numeral(value: int) -> str:
    """Return *value*, below a hundred, as Chinese headings write it: 21 → 二十一."""
    tens, ones = divmod(value, 10)
    return ("" if tens < 2 else NUMERAL[tens - 1]) + ("十" if tens else "") + (NUMERAL[ones - 1] if ones else "")
