"""Recognise the motto that is the title of a report to a party congress: the line above 在…代表大会上的报告."""

from collections.abc import Sequence
from typing import Final

from build_tools.frame.genre import genre_of_occasion
from build_tools.frame.head_grammar import SUBTITLE, SUBTITLE_WORDS
from build_tools.frame.head_parts import parts_of
from build_tools.model.outline import Line

MOST_LINES: Final = 2  # of a motto


def lines_of_motto(lines: Sequence[Line]) -> int:
    """Return how many of the first *lines* are the motto of a report to a party congress; 0 if they are none."""
    for count in range(1, min(MOST_LINES, len(lines) - 1) + 1):
        if not SUBTITLE.fullmatch(lines[count - 1].text):
            return 0
        if _is_congress(lines[count]):
            return count if SUBTITLE_WORDS.search("".join(line.text for line in lines[:count])) else 0
    return 0


def _is_congress(line: Line) -> bool:
    """Return whether *line* says that the report was given to a party congress."""
    return any(part.role == "occasion" and genre_of_occasion(part.line.text) for part in parts_of(line))
