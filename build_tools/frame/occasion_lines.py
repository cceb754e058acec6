"""Join the lines of a head over which an occasion is broken: 在青河市第八届 / 人民代表大会第五次会议上."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from build_tools.frame.head_grammar import REST_OF_OCCASION
from build_tools.frame.head_parts import parts_of
from build_tools.frame.surroundings import reason_for
from build_tools.model.outline import HeadPart, Line

MOST_LINES: Final = 4  # lines of one occasion


def join_occasions(lines: Sequence[Line]) -> Iterator[range]:
    """Yield the indexes of *lines* in groups: the lines of a broken occasion together, every other line by itself."""
    i = 0
    while i < len(lines):
        length = next((n for n in range(min(MOST_LINES, len(lines) - i), 1, -1) if _is_occasion(lines[i : i + n])), 1)
        yield range(i, i + length)
        i += length


def _is_occasion(lines: Sequence[Line]) -> bool:
    """Return whether *lines* are one occasion: each line end is inside it, and each line goes on from the one before."""
    if any(reason_for(line.text) or not REST_OF_OCCASION.fullmatch(line.text) for line in lines[1:]):
        return False
    text = "".join(line.text for line in lines)
    occasion = next((p.line for p in parts_of(Line(text, 0, len(text))) if p.role == "occasion"), None)
    ends = list(accumulate(len(line.text) for line in lines))[:-1]
    return occasion is not None and all(occasion.start < end < occasion.end for end in ends)


def parts_of_lines(lines: Sequence[Line]) -> list[HeadPart]:
    """Return the parts of *lines*, which are one occasion with what is before and after it; a part ends with its line."""
    text = "".join(line.text for line in lines)
    parts = []
    for part in parts_of(Line(text, 0, len(text))):
        start = 0
        for line in lines:
            first, last = max(part.line.start - start, 0), min(part.line.end - start, len(line.text))
            if first < last:
                parts.append(HeadPart(part.role, Line(line.text[first:last], line.start + first, line.start + last)))
            start += len(line.text)
    return parts
