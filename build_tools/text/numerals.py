"""Chinese numerals: their characters, how one is read, and how one is written."""

import re
import unicodedata
from decimal import Decimal
from typing import Final

# Classes of characters, to be used inside the brackets of a regex.
ONE_TO_NINE: Final = "一二三四五六七八九"
ONE_TO_TEN: Final = ONE_TO_NINE + "十"
ZERO: Final = "零〇"
NONZERO_DIGIT: Final = ONE_TO_NINE + "两"
HAN_DIGIT: Final = ZERO + NONZERO_DIGIT
# 一   十二   一百零五   what numbers of headings, sessions and dates consist of
NUMERAL: Final = ONE_TO_TEN + "百" + ZERO
# 壹、2030年工作回顾   the formal characters (大写), in their order
FORMAL_ONE_TO_TEN: Final = "壹贰叁肆伍陆柒捌玖拾"
FROM_FORMAL: Final = str.maketrans(FORMAL_ONE_TO_TEN, ONE_TO_TEN)
# 甲、2030年工作回顾   上篇   A.   other signs that count, in their order
COUNTING_SIGNS: Final = ("甲乙丙丁戊己庚辛壬癸", "上中下", "ABCDEFGH", "abcdefgh")
ROMAN: Final = {"I": 1, "V": 5, "X": 10}

# 十万, 百万: what a numeral multiplies by.
PLACE_VALUES: Final = {"十": 10, "百": 100, "千": 1000}
SCALE_VALUES: Final = {"万": 10**4, "亿": 10**8}
DIGIT_VALUES: Final = {char: value for value, char in enumerate("零" + ONE_TO_NINE)} | {"〇": 0, "○": 0, "两": 2}
# 七八（百）   三五（年）   二〇一六   two digits side by side: a guess, or a number written digit by digit
SIDE_BY_SIDE: Final = re.compile(rf"[{NONZERO_DIGIT}][{HAN_DIGIT}]*[{NONZERO_DIGIT}]")


def numeral_value(numeral: str) -> int:
    """Return the value of a whole number in Chinese numerals, in digits, or in both.

    十二 → 12, 一百零五 → 105, 两千万 → 20000000, 3万 → 30000; digit by digit: 二〇一六 → 2016.
    Raises ValueError if *numeral* holds anything else.
    """
    total = section = 0  # the value before the last 万 or 亿, and the value since
    digits = ""  # those read since the last unit
    for char in numeral:
        if char in PLACE_VALUES:
            section += (int(digits or 1) or 1) * PLACE_VALUES[char]
            digits = ""
        elif char in SCALE_VALUES:
            scale = SCALE_VALUES[char]
            smaller = total % scale  # 一万 of 一万二千亿
            section += int(digits or 0)
            total += (smaller + section or 1) * scale - smaller
            section, digits = 0, ""
        elif char in DIGIT_VALUES or char.isdecimal():
            digits += str(DIGIT_VALUES.get(char, char))
        else:
            raise ValueError(f"{numeral!r} is no number")
    return total + section + int(digits or 0)


def counted_value(numeral: str) -> Decimal | None:
    """Return the value of a Chinese numeral that counts or measures: 六点三 → 6.3, 一百二十 → 120, 百 → 100.

    Return None if two digits are side by side, which is a guess (七八百) or a year (二〇一六).
    """
    whole, _, fraction = numeral.partition("点")
    if SIDE_BY_SIDE.search(whole):
        return None
    decimals = "".join(str(numeral_value(digit)) for digit in fraction)
    return Decimal(f"{numeral_value(whole)}.{decimals}" if decimals else numeral_value(whole))


def chinese_numeral(value: int) -> str:
    """Return *value*, 0 to 9999, as headings count: 8 → 八, 12 → 十二, 20 → 二十, 105 → 一百零五."""
    text = ""
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // place % 10
        if digit:
            text += ONE_TO_NINE[digit - 1] + unit
        elif text and not text.endswith("零"):
            text += "零"
    text = text.rstrip("零") or "零"
    return text[1:] if text.startswith("一十") else text


# --- numbers of headings ----------------------------------------------------------------------------------------------


def ordinal(number: str) -> int:
    """Return the value of a heading's number: （十二） → 12, 3. → 3, 二十 → 20, 第一部分 → 1, 1.2 → 2, ㈢ → 3, 叁 → 3, IV → 4, 丙 → 3."""
    bare = number.translate(FROM_FORMAL).strip("（）【】〔〕［］〈〉[].．、·第其，：部分章节篇编")
    if bare and set(bare) <= set(ROMAN):
        return roman_value(bare)
    if len(bare) == 1:
        return next((signs.index(bare) + 1 for signs in COUNTING_SIGNS if bare in signs), 0) or int(
            unicodedata.numeric(bare)
        )
    return numeral_value(re.split(r"[.．]", bare)[-1])


def roman_value(numeral: str) -> int:
    """Return the value of a Roman *numeral*: IV → 4."""
    values = [ROMAN[char] for char in numeral]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def number_before(number: str) -> str | None:
    """Return the number before a heading's *number* in the same style: （三） → （二）; None before the first one."""
    bare = number.strip("（）【】〔〕［］〈〉.．、")
    value = ordinal(number) - 1
    if value < 1 or not (bare.isdecimal() or all(c in NUMERAL for c in bare)):
        return None
    before = str(value) if bare.isdecimal() else chinese_numeral(value)
    return number.replace(bare, before) + ("、" if number == bare else "")
