"""Find lists: numbered lines that a line announces, each one sentence with nothing below it. They are no headings."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from build_tools.model.outline import Line
from build_tools.outline.numbered_headings import Number, number_of
from build_tools.text.characters import STATEMENT_END

ANNOUNCES: Final = "："  # 今年要办好六件实事：   the line before a list ends so
FEWEST_ITEMS: Final = 2
# 打通城区三条断头路，建成两座人行天桥。   one sentence, and nothing after a colon
ITEM: Final = re.compile(rf"[^{STATEMENT_END}：]{{2,60}}[{STATEMENT_END}]?")


def announced_lists(body: Sequence[Line]) -> set[int]:
    """Return the indexes of the lines that are items of announced lists."""
    found: set[int] = set()
    for row in _rows(body):
        first = row[0]
        if first and body[first - 1].text.endswith(ANNOUNCES) and number_of(body[first - 1].text) is None:
            found.update(row)
    return found


def _rows(body: Sequence[Line]) -> Iterator[list[int]]:
    """Yield the rows of successive lines that count on from 1 and may be items of one list."""
    row: list[int] = []
    previous: Number | None = None
    for i, line in enumerate(body):
        number = number_of(line.text)
        if number is None or number.value is None or not ITEM.fullmatch(line.text, number.end):
            number = None
        goes_on = previous is not None and number is not None and number.kind is previous.kind
        if goes_on and previous is not None and number is not None and number.value == (previous.value or 0) + 1:
            row.append(i)
        else:
            if len(row) >= FEWEST_ITEMS:
                yield row
            row = [i] if number is not None and number.value == 1 else []
        previous = number if row else None
    if len(row) >= FEWEST_ITEMS:
        yield row
