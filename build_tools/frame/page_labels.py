"""Find the lines of a head that say what a label on the line before announces: 来源： and below it 江西日报."""

import re
from collections.abc import Sequence
from typing import Final

from build_tools.frame.head_parts import parts_of
from build_tools.model.outline import Line
from build_tools.text.word_lists import any_word

# 来源：   来源   信息来源：   作者：   alone on a line
LABEL_ALONE: Final = re.compile(
    rf"(?:信息|稿件|文章|本文)?(?:{any_word('frame.credits')}|{any_word('frame.labels_alone')})\s*[：:]?"
)
LONGEST_VALUE: Final = 20  # characters


def lines_after_labels(lines: Sequence[Line]) -> set[int]:
    """Return the indexes of the lines that belong to a label, with the labels themselves: 来源, 江西日报."""
    found: set[int] = set()
    for i, line in enumerate(lines):
        if not LABEL_ALONE.fullmatch(line.text):
            continue
        found.add(i)
        following = lines[i + 1 : i + 2]
        if following and len(following[0].text) <= LONGEST_VALUE and not _is_of_head(following[0]):
            found.add(i + 1)
    return found


def _is_of_head(line: Line) -> bool:
    """Return whether *line* says what the report is, and is more than a date."""
    return any(part.role != "date" for part in parts_of(line))
