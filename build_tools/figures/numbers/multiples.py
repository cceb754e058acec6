"""Growth told in words: 翻两番, 两倍, 百分之六点三."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from build_tools.figures.numbers.quantity import Quantity, quantity_at
from build_tools.model.figure import Bound
from build_tools.text.numerals import HAN_DIGIT, counted_value, numeral_value

# 翻两番   翻了一番   翻了近两番   翻番   but not 两个翻番, 两个“翻番”
DOUBLED: Final = re.compile(rf"(?<!个)(?<!个[“‘])翻了?(?P<about>[近约])?(?P<number>[{HAN_DIGIT}\d])?番")
# 一倍   两倍   近三倍   一点五倍
TIMES: Final = re.compile(
    rf"(?<![{HAN_DIGIT}十百千万亿第\d几数点])(?P<number>[{HAN_DIGIT}十]+(?:点[{HAN_DIGIT}]+)?)倍(?!增)"
)
# 百分之六点三   千分之五点二   十万分之八   but not 百分之一分之一
OF_HUNDRED: Final = re.compile(
    rf"(?P<base>百|千|[十百]?万)分之(?P<number>[{HAN_DIGIT}十百]+?(?:点[{HAN_DIGIT}]+)?)"
    rf"(?=[^{HAN_DIGIT}十点]|$)(?!分之)"
)
OF_HUNDRED_UNITS: Final = {"百": "%", "千": "‰"}


def find_multiples(text: str) -> Iterator[Quantity]:
    """Yield each number of *text* that says in words how many times, or how many in a hundred: 翻两番 is 300 %."""
    for match in DOUBLED.finditer(text):
        times = numeral_value(match["number"] or "一")
        bound: Bound = "about" if match["about"] else ""
        yield quantity_at(match, Decimal(2**times - 1) * 100, "%", worded="翻番", bound=bound)
    for match in TIMES.finditer(text):
        if (value := counted_value(match["number"])) is not None:
            yield quantity_at(match, value, "倍", chinese=True)
    for match in OF_HUNDRED.finditer(text):
        if (value := counted_value(match["number"])) is not None:
            unit = OF_HUNDRED_UNITS.get(match["base"]) or f"/{match['base'].replace('十', '10')}"
            yield quantity_at(match, value, unit, chinese=True)
