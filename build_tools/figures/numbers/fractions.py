"""Fractions, in words or digits, as a share in per cent: 四分之一, 3/4, 三成五, 一半, 减半."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from build_tools.figures.numbers.quantity import Quantity, quantity_at
from build_tools.text.numerals import HAN_DIGIT, NONZERO_DIGIT, ONE_TO_NINE, counted_value, numeral_value

# 四分之一   三分之二
IN_WORDS: Final = re.compile(rf"(?P<below>[{HAN_DIGIT}十]+)分之(?P<above>[{HAN_DIGIT}])")
# 3/4的村   1/3以上   but not 12/24小时, 9/11
IN_DIGITS: Final = re.compile(
    r"(?<![\d./第A-Za-z])(?P<above>\d{1,2})/(?P<below>\d{1,2})(?=的|以上|左右|以内|[，。；、]|$)"
)
# 三成五   近八成群众   五成多企业   but not 建成, 形成
TENTHS: Final = re.compile(
    rf"(?<![建形变落收完达])(?P<tens>[{NONZERO_DIGIT}])成(?P<ones>[半{ONE_TO_NINE}])?"
    r"(?=多?(?:[，。；、以左的农企人户群居村市学职]|$))"
)
# 增加了一半   减少一半左右
HALF: Final = re.compile(r"一半(?=[，。；、以左]|$)")
# 能耗减半   but not 减半征收
HALVED: Final = re.compile(r"(?<=减)半(?=[，。；、以左]|$)")


def find_fractions(text: str) -> Iterator[Quantity]:
    """Yield each fraction of *text*, in per cent, with the word that makes it one: 三成五 → 35 %, 成."""
    for match in IN_WORDS.finditer(text):
        below, above = counted_value(match["below"]), counted_value(match["above"])
        if below and above and above < below:
            yield quantity_at(match, _percent(above, below), "%", worded="分之")
    for match in IN_DIGITS.finditer(text):
        above, below = Decimal(match["above"]), Decimal(match["below"])
        if 0 < above < below:
            yield quantity_at(match, _percent(above, below), "%", worded="/")
    for match in TENTHS.finditer(text):
        ones = "五" if match["ones"] == "半" else match["ones"]
        percent = numeral_value(match["tens"]) * 10 + (numeral_value(ones) if ones else 0)
        yield quantity_at(match, Decimal(percent), "%", worded="成")
    for match in HALF.finditer(text):
        yield quantity_at(match, Decimal(50), "%", worded="一半")
    for match in HALVED.finditer(text):
        yield quantity_at(match, Decimal(50), "%", worded="减半")


def _percent(above: Decimal, below: Decimal) -> Decimal:
    """Return *above* out of *below* in per cent: 1, 3 → 33.3."""
    return (above / below * 100).quantize(Decimal("0.1")).normalize() + 0
