"""Delete the second copy of a line that a PDF prints twice, one copy over the other, so that it looks bold."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.clean.unwrap.lines import has_own_line, lines_of
from build_tools.text.characters import HAN, SENTENCE_END

# A copy has at least so many characters, so many different ones, and so many Chinese ones: not 加油加油, not 20202020.
SHORTEST: Final = 5
LONGEST_LINE: Final = 500  # characters of a line with both copies and the spaces in it
LONGEST: Final = 60  # characters of one copy; only headings are bold, and no sentences
FEWEST_DIFFERENT: Final = 4
FEWEST_CHINESE: Final = 2
ONE_HAN: Final = re.compile(rf"[{HAN}]")


def doubled_lines(text: str) -> Iterator[Edit]:
    """Yield the deletion of the second copy: 一、工作回顾一、工作回顾 → 一、工作回顾; also of a heading on the next line."""
    lines = [line for line in lines_of(text) if line[0].strip()]
    for line, before in zip(lines, [None, *lines], strict=False):
        if before is not None and _repeats(line[0], before[0]):
            yield line.start(), min(line.end() + 1, len(text)), ""
        elif start := _second_copy(line[0]):
            yield line.start() + start, line.end(), ""


def _second_copy(line: str) -> int:
    """Return where the second of two copies begins in *line*; 0 if it is no line printed twice."""
    if len(line) > LONGEST_LINE:
        return 0
    copies = "".join(line.split())
    half, odd = divmod(len(copies), 2)
    if odd or copies[:half] != copies[half:] or not _is_telling(copies[:half]):
        return 0
    return [i for i, char in enumerate(line) if not char.isspace()][half]


def _repeats(line: str, before: str) -> bool:
    """Return whether *line* is a heading or a salutation that repeats the line *before*."""
    return line.strip() == before.strip() and has_own_line(line.strip()) and _is_telling(line.strip())


def _is_telling(copy: str) -> bool:
    """Return whether *copy* is too long and varied to be repeated by chance."""
    different = set(copy)
    chinese = sum(ONE_HAN.match(char) is not None for char in different)
    if any(mark in copy for mark in SENTENCE_END):
        return False
    return SHORTEST <= len(copy) <= LONGEST and len(different) >= FEWEST_DIFFERENT and chinese >= FEWEST_CHINESE
