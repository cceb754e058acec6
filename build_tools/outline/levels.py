"""Tell the level of a heading by the order in which a report uses its kinds of numbers."""

import re
from collections.abc import Sequence

from build_tools.model.outline import Line
from build_tools.outline.body_lines import DEEPEST_LEVEL
from build_tools.text.heading_forms import BARE, PART, PART_TITLE
from build_tools.text.numerals import ordinal


class OpenLevels:
    """The kinds of numbers of the headings that are open, one for each level.

    A kind that is not in use yet goes one level below the last heading; one that is in use returns to its level:
    一、 1. 2. 二、 （一） 1. （二） are of levels 1 2 2 1 2 3 2. Below level 3, numbers are text.
    """

    def __init__(self, body: Sequence[Line]) -> None:
        self._kinds: list[re.Pattern[str]] = []
        if _lacks_first_part(body):
            self._kinds.append(PART)

    def is_open(self, kind: re.Pattern[str]) -> bool:
        """Return whether a heading with a number of this *kind* is open."""
        return kind in self._kinds

    def open(self, kind: re.Pattern[str]) -> int | None:
        """Open a heading with a number of this *kind* and return its level, or None if the number is text."""
        if kind in self._kinds:
            del self._kinds[self._kinds.index(kind) + 1 :]
        elif len(self._kinds) < DEEPEST_LEVEL:
            self._kinds.append(kind)
        else:
            return None
        return len(self._kinds)

    def open_bare(self, level: int) -> None:
        """Open a heading without a number of this *level*: all numbers are below it."""
        self._kinds = [BARE, PART_TITLE][:level]


def _lacks_first_part(body: Sequence[Line]) -> bool:
    """Return whether the first 一、 of *body* is a later one: then all such numbers are above （一）, which comes first."""
    first = next((match for line in body if (match := PART.fullmatch(line.text))), None)
    return first is not None and ordinal(first["number"]) > 1
