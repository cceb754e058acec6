"""Tell how a number is spelt, in digits or Chinese numerals: 1,234, 1，234, 2 350, 9·5, ９.5, 7：58：35, 一百二十, 六点三."""

import re
import unicodedata
from decimal import Decimal
from typing import Final

from build_tools.text.numerals import HAN_DIGIT

# 9.5   1,234   525.9   9 . 5
DIGITS: Final = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+| \. \d+)?"
# 六十   一百二十   三千五百   六点三
HAN_NUMBER: Final = rf"[{HAN_DIGIT}十百千]+(?:点[{HAN_DIGIT}]+)?"
# 1，234   12，345   thousands parted by a wide comma; not 第1，234个, 2.5，120天
THOUSANDS: Final = re.compile(r"(?<![\d.．第A-Za-z:：∶+×])\d{1,3}(?:，\d{3})+(?!\d)")
# 2 350亿元   12 345.5 万元   thousands parted by a space; not 2016 350亿元, 12 34亿元
SPACED: Final = re.compile(r"(?<![\d.．,第A-Za-z:：∶+×])[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d,])")
# 新增企业12户.财政收入增长   9.5%.另有   a narrow stop behind a number ends a sentence; not 1.5, 株洲.中国动力谷
STOP: Final = re.compile(r"(?<=\d)(?P<unit>[%％‰﹪]|[\u4e00-\u9fff]{1,4})[.．](?=\s?[\u4e00-\u9fff])")
# 9·5%   1·5亿元   a dot in the middle for a point; not “9·11”
MIDDLE_POINT: Final = re.compile(r"(?<=\d)[·•・](?=\d+(?:[%‰万亿元]|个?百分点))")
SPACE: Final = re.compile(r"\s")
COLON: Final = re.compile(r"\s?[:：∶]\s?")
# 9.7:57.8:32.5   a ratio of parts, with any colon
RATIO: Final = re.compile(rf"(?<![\d:：∶.])(?:{DIGITS})(?:\s?[:：∶]\s?(?:{DIGITS})){{1,3}}(?![\d:：∶.])")


def joined(text: str) -> str:
    """Return *text* with narrow signs inside its numbers, where a wide one or a space would part them, and a wide stop behind.

    1，234个 → 1,234个, 2 350亿元 → 2,350亿元, 7：58：35 → 7:58:35, 12户.财政收入 → 12户。财政收入.
    """
    plain = THOUSANDS.sub(lambda m: m[0].replace("，", ","), text)
    plain = STOP.sub(r"\g<unit>。", plain)
    plain = SPACED.sub(lambda m: SPACE.sub(",", m[0]), plain)
    return RATIO.sub(lambda m: m[0].replace("：", ":") if is_ratio(m) else m[0], plain)


def widths(text: str) -> str:
    """Return *text* with full-width digits and signs, and small signs (﹪), made narrow, each character one character still."""
    return "".join(
        unicodedata.normalize("NFKC", c)
        if ("\uff01" <= c <= "\uff5e" or c in "﹪﹣") and c not in "，；：！？（）～"
        else c
        for c in text
    )


def is_ratio(match: re.Match[str]) -> bool:
    """Return whether numbers with colons between them are a ratio: three of them, or two behind 比; not 9:30."""
    before = match.string[max(0, match.start() - 10) : match.start()]
    return len(COLON.split(match[0])) > 2 or re.search(r"比例?.{0,6}$", before) is not None


def decimal_value(digits: str) -> Decimal:
    """Return the value of a number in digits: 1,234 → 1234, 9 . 5 → 9.5."""
    return Decimal(digits.replace(",", "").replace(" ", ""))
