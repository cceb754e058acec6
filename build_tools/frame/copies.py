"""Find further copies of the report's text on the same page."""

from typing import Final

from build_tools.model.outline import Line

FEWEST_COPIED_LINES: Final = 5  # lines in a row that repeat a row above, to be a copy
SHORTEST_FIRST_LINE: Final = 20  # characters of the first of them


def find_copies(lines: tuple[Line, ...]) -> set[int]:
    """Return the indexes of the lines that repeat, in the same order, a row of lines above them."""
    first_seen: dict[str, int] = {}  # text of a line → index of the first line that reads so
    copied: set[int] = set()
    i = 0
    while i < len(lines):
        text = lines[i].text
        original = first_seen.setdefault(text, i) if len(text) >= SHORTEST_FIRST_LINE else i
        length = _repeated(lines, original, i)
        if length >= FEWEST_COPIED_LINES:
            copied.update(range(i - _repeated_before(lines, original, i), i + length))
            i += length
        else:
            i += 1
    return copied


def _repeated_before(lines: tuple[Line, ...], original: int, copy: int) -> int:
    """Return how many lines before index *copy* read like the lines before *original*: short ones, as 一、工作回顾."""
    length = 0
    while (
        length < min(original, copy - original - 1)
        and lines[original - length - 1].text == lines[copy - length - 1].text
    ):
        length += 1
    return length


def _repeated(lines: tuple[Line, ...], original: int, copy: int) -> int:
    """Return how many lines from index *copy* on read like the lines from *original* on. The two rows do not overlap."""
    longest = min(copy - original, len(lines) - copy)
    length = 0
    while length < longest and lines[original + length].text == lines[copy + length].text:
        length += 1
    return length
