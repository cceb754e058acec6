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
ONE: Final = re.compile(NUMBER)
# 分别提高   各为
FOR_EACH: Final = re.compile(rf"分别[^{CLAUSE_END}\d]{{0,12}}$")
LONGEST: Final = 60  # characters of such a list


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
