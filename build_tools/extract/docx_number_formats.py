"""Show a number in the format that a Word list has: 12 → 十二, 壹拾贰, ⑫, XII, l, 12."""

from collections.abc import Callable
from typing import Final

from build_tools.text.numerals import ONE_TO_TEN, chinese_numeral

LEGAL: Final = str.maketrans("零" + ONE_TO_TEN + "百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
CIRCLED: Final = "".join(map(chr, [*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0)]))  # ① to ㊿
IN_PARENTHESES: Final = "".join(map(chr, range(0x2474, 0x2488)))  # ⑴ to ⒇
WITH_STOP: Final = "".join(map(chr, range(0x2488, 0x249C)))  # ⒈ to ⒛
CIRCLED_HAN: Final = "".join(map(chr, range(0x3280, 0x328A)))  # ㊀ to ㊉
FULL_WIDTH: Final = {ord(digit): 0xFF10 + int(digit) for digit in "0123456789"}
ROMAN: Final = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
END: Final = 10_000  # every format shows numbers from here on, and those below 0, in digits


def shown_number(form: str, number: int) -> str:
    """Return *number* as Word's number format *form* shows it, or in digits if the format is not known."""
    if form in ("bullet", "none"):
        return ""
    if not 0 <= number < END:
        return str(number)
    if show := FORMATS.get(form):
        return show(number)
    # chineseCounting, chineseCountingThousand, ideographDigital, japaneseCounting, taiwaneseCounting, …
    is_chinese = form.startswith(("chinese", "ideograph", "japanese", "taiwanese"))
    return chinese_numeral(number) if is_chinese else str(number)


def is_circled(char: str) -> bool:
    """Return whether *char* is a number in a circle, in parentheses or with a stop: ①, ⑴, ⒈, ㊀."""
    return char in CIRCLED + IN_PARENTHESES + WITH_STOP + CIRCLED_HAN


def _legal(number: int) -> str:
    """Return *number* in the numerals of banknotes: 12 → 壹拾贰."""
    return ("一" + chinese_numeral(number) if 10 <= number < 20 else chinese_numeral(number)).translate(LEGAL)


def _roman(number: int) -> str:
    text = ""
    for value, letters in ROMAN:
        text += letters * (number // value)
        number %= value
    return text or "0"


def _letters(number: int) -> str:
    """Return *number* in letters, which Word doubles after z: a, …, z, aa, bb."""
    times, index = divmod(number - 1, 26)
    return chr(ord("a") + index) * (times + 1) if 1 <= number <= 780 else str(number)


def _one_of(signs: str) -> Callable[[int], str]:
    """Return a function that shows a number by one of *signs*, and in digits if there are not enough signs."""
    return lambda number: signs[number - 1] if 1 <= number <= len(signs) else str(number)


def _sexagenary(number: int) -> str:
    """Return *number* in the cycle of sixty: 甲子, 乙丑."""
    return STEMS[(number - 1) % 10] + BRANCHES[(number - 1) % 12] if 1 <= number <= 60 else str(number)


def _full_width(number: int) -> str:
    return str(number).translate(FULL_WIDTH)


FORMATS: Final[dict[str, Callable[[int], str]]] = {
    "decimalEnclosedCircle": _one_of(CIRCLED),
    "decimalEnclosedCircleChinese": _one_of(CIRCLED),
    "decimalEnclosedParen": _one_of(IN_PARENTHESES),
    "decimalEnclosedFullstop": _one_of(WITH_STOP),
    "ideographEnclosedCircle": _one_of(CIRCLED_HAN),
    "ideographTraditional": _one_of(STEMS),
    "ideographZodiac": _one_of(BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal,
    "japaneseLegal": _legal,
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "numberInDash": lambda number: f"-{number}-",
}
