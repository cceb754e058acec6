"""Cut a text at its marks, but not between quotation marks or brackets."""

from collections.abc import Iterator
from typing import Final

OPENING: Final = "“（《〈「【"
CLOSING: Final = "”）》〉」】"


def pieces(text: str, start: int, end: int, marks: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of *text* from *start* to *end* between *marks*; an empty one is left out.

    新建公园（含游园）3个、步道5公里 at 、 → 新建公园（含游园）3个 and 步道5公里. A bracket that never closes is no bracket.
    """
    depth, begun = 0, start
    closings = _closed(text, start, end)
    for position in range(start, end):
        char = text[position]
        if position in closings:
            depth += 1
        elif char in CLOSING and depth:
            depth -= 1
        elif not depth and char in marks:
            if position > begun:
                yield begun, position
            begun = position + 1
    if end > begun:
        yield begun, end


def _closed(text: str, start: int, end: int) -> set[int]:
    """Return the positions of the opening marks that close again."""
    opened: list[int] = []
    closed: set[int] = set()
    for position in range(start, end):
        if text[position] in OPENING:
            opened.append(position)
        elif text[position] in CLOSING and opened:
            closed.add(opened.pop())
    return closed
