"""Delete closing brackets that close nothing, at the number of a heading: ）（一）经济平稳增长   （）一）   （二））"""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.text.characters import PARAGRAPH_END
from build_tools.text.numerals import NUMERAL

CLOSING: Final = "）)"
STRAY: Final = re.compile(
    rf"""
    ^ [ \t\u3000]* (?:
        (?P<before> [{CLOSING}]+ ) (?= [（(]? [{NUMERAL}]{{1,3}} [、{CLOSING}] )   # ）（一）   ）一、
        | [（(] (?P<inside> [{CLOSING}]+ ) (?= [{NUMERAL}]{{1,3}} [{CLOSING}] )   # （）一）
        | [（(] [{NUMERAL}]{{1,3}} [{CLOSING}] (?P<after> [{CLOSING}]+ )   # （二））
    )
    """,
    re.MULTILINE | re.VERBOSE,
)
ENDED: Final = tuple(PARAGRAPH_END + ":;!?)")


def stray_brackets(text: str) -> Iterator[Edit]:
    """Yield the deletion of the brackets. One at the beginning of a line may close what the line before left open."""
    for stray in STRAY.finditer(text):
        if stray["before"] is None or text[max(0, stray.start() - 80) : stray.start()].rstrip().endswith(ENDED):
            yield *stray.span(stray.lastgroup or "before"), ""
