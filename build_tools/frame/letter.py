"""Find the letter with which a document is handed down, above the document itself: 关于印发《…规划纲要》的通知."""

import re
from collections.abc import Sequence
from typing import Final

from build_tools.frame.head_parts import title_length
from build_tools.model.outline import Line

LETTER_WITHIN: Final = 3000  # characters from the beginning of the text
# 关于印发《青河市国民经济和社会发展第十六个五年规划纲要》的通知   the title of a letter
LETTER: Final = re.compile(r".{0,60}(?:印发|转发|批转|公布).{4,120}的(?:通知|决定)")
# 现印发给你们，请认真贯彻执行。   its last sentence
HANDED_DOWN: Final = re.compile(r"现.{0,80}(?:印发|转发)给你们")


def lines_of_letter(lines: Sequence[Line]) -> int:
    """Return how many of the first *lines* are a letter above the document; 0 if there is none.

    The title of the document stands after the letter.
    """
    in_letter = False
    for i, line in enumerate(lines):
        if line.start > LETTER_WITHIN:
            break
        if LETTER.fullmatch(line.text) or HANDED_DOWN.search(line.text):
            in_letter = True
        elif in_letter and title_length(line.text) == len(line.text):
            return i
    return 0
