"""How a number in digits is written: 1,234, 1，234, 2 350, 9·5, ９.5, and parts of a ratio: 7：58：35."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import Final

# 9.5   1,234   525.9   9 . 5   (a space is [ ], for verbose patterns hold this one)
NUMBER: Final = r"(?:\d{1,3}(?:,_?\d{3})+|\d(?:_\d)+|\d+)(?:\.\d+|[ ]\.[ ]\d+|_?\._?\d(?:_?\d)*)?"
# 1，234   12，345   thousands separated by a wide comma; not 第1，234个, 2.5，120天
WIDE_THOUSANDS: Final = re.compile(r"(?<![\d.．第A-Za-z:：∶+×])\d{1,3}(?:，\d{3})+(?!\d)")
# 12, 560吨   thousands separated by a comma and a space
LOOSE_THOUSANDS: Final = re.compile(r"(?<![\d.．第A-Za-z:：∶+×])\d{1,3}(?:,[ ]\d{3})+(?!\d)")
# 3 8 5 6 2 亿元   1 9 . 6 亿元   each digit parted from the next one by a space
SPACED_DIGITS: Final = re.compile(r"(?<![\d.．,，][ \u3000])(?<![\d.．,，第A-Za-z])\d(?:[ \u3000][\d.．])+(?![\d.．])")
THIN_SPACES: Final = " \u00a0\u2009\u202f"
# 2 350亿元   12 345.5 万元   thousands separated by a space; not 2016 350亿元, 12 34亿元
SPACED_THOUSANDS: Final = re.compile(
    rf"(?<![\d.．,第A-Za-z:：∶+×])[1-9]\d{{0,2}}(?:[{THIN_SPACES}]\d{{3}})+(?![\d,])",
)
# 新增企业12户.财政收入增长   9.5%.另有   a narrow stop that ends a sentence; not 1.5, 株洲.中国动力谷
NARROW_STOP: Final = re.compile(
    r"(?<=\d)(?P<unit>[%％‰﹪]|[\u4e00-\u9fff]{1,4})[.．](?=\s?[\u4e00-\u9fff])",
)
# 9·5%   1·5亿元   a middle dot for a decimal point; not “9·11”
MIDDLE_POINT: Final = re.compile(r"(?<=\d)[·•・](?=\d+(?:[%‰万亿元]|个?百分点))")
SPACE: Final = re.compile(r"\s")
IN_NUMBERS: Final = str.maketrans("", "", ",_ ")
COLON: Final = re.compile(r"\s?[:：∶]\s?")
# 9.7:57.8:32.5   a ratio of parts, with any colon
RATIO: Final = re.compile(
    rf"(?<![\d:：∶.])(?:{NUMBER})(?:\s?[:：∶]\s?(?:{NUMBER})){{1,3}}(?![\d:：∶.])",
)
# 比例为7:3   what comes before a ratio of two parts
BEFORE_RATIO: Final = re.compile(r"比例?.{0,6}$|\d[:：∶][\d.]+[^，。；\d]{0,6}[到至为]$")


@lru_cache(maxsize=1 << 10)  # figures and tasks are read from the same paragraphs
def with_narrow_marks(text: str) -> str:
    """Return *text* with narrow marks inside its numbers, and a wide stop after them; each character stays one character.

    Without it, wide marks and spaces would divide a number, and a narrow stop would not end a sentence:
    1，234个 → 1,234个, 3 8 5 → 3_8_5, 2 350亿元 → 2,350亿元, 7：58：35 → 7:58:35, 12户.财政收入 → 12户。财政收入.
    """
    plain = WIDE_THOUSANDS.sub(lambda m: m[0].replace("，", ","), text)
    plain = LOOSE_THOUSANDS.sub(lambda m: SPACE.sub("_", m[0]), plain)
    plain = SPACED_DIGITS.sub(lambda m: SPACE.sub("_", m[0]), plain)
    plain = NARROW_STOP.sub(r"\g<unit>。", plain)
    plain = SPACED_THOUSANDS.sub(lambda m: SPACE.sub(",", m[0]), plain)
    return RATIO.sub(lambda m: m[0].replace("：", ":") if is_ratio(m) else m[0], plain)


def with_narrow_digits(text: str) -> str:
    """Return *text* with full-width digits and signs, and small signs (﹪), made narrow; each character stays one character."""
    return "".join(
        unicodedata.normalize("NFKC", c)
        if ("\uff01" <= c <= "\uff5e" or c in "﹪﹣") and c not in "，；：！？（）～"
        else c
        for c in text
    )


def is_ratio(match: re.Match[str]) -> bool:
    """Return whether a RATIO *match* is a ratio: three numbers or more, or two after 比; but not 9:30."""
    before = match.string[max(0, match.start() - 10) : match.start()]
    return len(COLON.split(match[0])) > 2 or BEFORE_RATIO.search(before) is not None


def decimal_value(digits: str) -> Decimal:
    """Return the value of a number in digits: 1,234 → 1234, 9 . 5 → 9.5."""
    return Decimal(digits.translate(IN_NUMBERS))
