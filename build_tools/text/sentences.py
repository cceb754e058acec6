"""The sentence of a text in which words stand."""

import re
from typing import Final

from build_tools.text.characters import STATEMENT_END

STOP: Final = re.compile(f"[{STATEMENT_END}]")


def sentence_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the sentence, or statement, of *text* around *start* to *end*, its end mark in it."""
    first = max((match.end() for match in STOP.finditer(text, 0, start)), default=0)
    last = STOP.search(text, end)
    return first, last.end() if last else len(text)
