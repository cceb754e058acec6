"""Find the annex that explains terms, after the body of the report."""

import re
from collections.abc import Sequence
from typing import Final

from build_tools.model.outline import Line
from build_tools.text.annexes import ANNEX_HEADING, note_item

# 附件   附件1：   附1   alone on the line before the heading of the annex
ANNEX_MARK: Final = re.compile(r"附件?[一二三四\d]{0,2}[：:]?")
# 附件   附件1：   alone on a line anywhere: what it announces is on the next line
ANNEX_ALONE: Final = re.compile(r"附件[一二三四\d]{0,2}[：:]?")
ITEM_WITHIN: Final = 3  # lines after the heading of an annex, one of which must be an item


def is_annex_alone(line: Line) -> bool:
    """Return whether *line* says 附件, and perhaps its number, and nothing more."""
    return ANNEX_ALONE.fullmatch(line.text) is not None


def is_annex_mark(line: Line) -> bool:
    """Return whether *line*, just above the heading of an annex, only announces it: 附件1, 附."""
    return ANNEX_MARK.fullmatch(line.text) is not None


def find_annex(body: Sequence[Line]) -> int:
    """Return the index of the heading of the last annex that explains terms, or the length of *body* if it has none."""
    for i in range(len(body) - 1, 0, -1):
        following = body[i + 1 : i + 1 + ITEM_WITHIN]
        if ANNEX_HEADING.fullmatch(body[i].text) and any(note_item(line.text) for line in following):
            return i
    return len(body)
