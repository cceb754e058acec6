"""Numbers that share the unit of the last one of their list: 分别提高20.9、36.2、54个百分点."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from build_tools.figures.numbers.digits import NUMBER, decimal_value
from build_tools.figures.numbers.quantity import Quantity
from build_tools.text.characters import CLAUSE_END

# 20.9、36.2、   15和   right before a number with a unit
LISTED: Final = re.compile(rf"(?<![\d.A-Za-z第])(?:{NUMBER}[、和及与])+$")
SCALES: Final = ("万", "亿", "万亿")
ONE: Final = re.compile(NUMBER)
# 分别提高   各为
FOR_EACH: Final = re.compile(rf"分别[^{CLAUSE_END}\d]{{0,12}}$")
# 10.6万、3.8万平方公里   what may divide two numbers of which only the last has a unit
BETWEEN: Final = re.compile(r"[、和及与]")
LONGEST: Final = 60  # characters of such a list


def with_unit_of_next(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return *quantities* of *text*, a scale alone with the unit of the number next to it: 10.6万、3.8万平方公里."""
    done: list[Quantity] = []
    for quantity in reversed(quantities):
        following = done[-1] if done else None
        if quantity.unit in SCALES and following and BETWEEN.fullmatch(text, quantity.end, following.start):
            bare = following.unit.lstrip("万亿")
            quantity = replace(quantity, unit=quantity.unit + bare) if bare[:1] not in ("%", "个") else quantity
        done.append(quantity)
    return done[::-1]


def find_shared_units(text: str, quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield each number of a 分别 list of *text* whose unit only the last one has, which is one of *quantities*."""
    for last in quantities:
        before = text[max(0, last.number_start - LONGEST) : last.number_start]
        listed = LISTED.search(before) if last.form == "amount" and not last.chinese else None
        if listed is None or not FOR_EACH.search(before[: listed.start()]):
            continue
        for one in ONE.finditer(listed[0]):
            start, end = (last.number_start - len(listed[0]) + at for at in one.span())
            value = decimal_value(one[0])
            yield replace(last, value=value, upper=None, start=start, number_start=start, end=end, number_end=end)
