"""Tell whether a line leaves 《 or （ open that a line soon after closes: links and notes on lines of their own."""

import re
from collections.abc import Iterable
from typing import Final

from build_tools.clean.unwrap.lines import has_own_line
from build_tools.text.characters import SENTENCE_END

CLOSING: Final = {"《": "》", "（": "）", "(": ")", "〈": "〉"}
OPENING: Final = {end: start for start, end in CLOSING.items()}
BRACKET: Final = re.compile(f"[{re.escape(''.join((*CLOSING, *OPENING)))}]")
LINES_AHEAD: Final = 4  # in which the bracket is closed
FARTHEST: Final = 120  # characters to where it is closed


def left_open(text: str, opened: str = "") -> str:
    """Return the brackets that *text* leaves open, the innermost last; *opened* were open before it."""
    for char in BRACKET.findall(text):
        if char in CLOSING:
            opened += char
        elif opened.endswith(OPENING[char]):
            opened = opened[:-1]
    return opened


def closes_soon(opened: str, following: Iterable[str]) -> bool:
    """Return whether the innermost of the brackets *opened* is closed in the *following* lines, before a sentence ends.

    出台了《 / 青河市城市更新办法 / 》，修订了…
    """
    depth, read = len(opened), 0
    for line in following:
        if has_own_line(line):
            return False
        for char in line:
            opened = left_open(char, opened)
            read += 1
            if len(opened) < depth:
                return True
            if char in SENTENCE_END or read > FARTHEST:
                return False
    return False
