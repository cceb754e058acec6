"""Find numbers at the beginning of a line that are no headings, because they only go on in a sentence."""

import re
from collections.abc import Sequence
from typing import Final

from build_tools.model.outline import Line
from build_tools.outline.number_kinds import HeadingKind
from build_tools.outline.numbered_headings import number_of
from build_tools.text.characters import CLAUSE_END
from build_tools.text.numerals import number_before

BRACKETS: Final = "（【"
# …抓好三件事：一、…；二、…   what is before a number that counts
BEFORE_NUMBER: Final = rf"[{CLAUSE_END}\s]"
# 主要任务（一）促进…   but not 第（一）项, （一）（二）期, （一）、（二）期   what is before and after a number in brackets
BEFORE_BRACKET: Final = r"[^第条款）、]"
AFTER_BRACKET: Final = r"(?![项款条目期、（号类])"


def numbers_in_sentences(body: Sequence[Line]) -> set[int]:
    """Return the indexes of the lines that begin with a number that is text.

    These are 一、…；二、…。 on lines of their own, and （二）… if （一） is inside the paragraph above.
    """
    found: set[int] = set()
    row: list[int] = []  # successive lines with numbers of one kind
    kind: HeadingKind | None = None
    for i, line in enumerate(body):
        number = number_of(line.text)
        if number is None:
            kind = None
            continue
        row = [*row, i] if number.kind is kind else [i]
        kind = number.kind
        if _goes_on(body, i, number.text, is_above_text=i - 1 in found and len(row) > 1):
            found.add(i)
        elif line.text.endswith("；") or (len(row) > 1 and body[i - 1].text.endswith("；")):
            found.update(row)
    return found


def _goes_on(body: Sequence[Line], i: int, number: str, is_above_text: bool) -> bool:
    """Return whether the *number* of line *i* goes on from one inside the paragraph above.

    *is_above_text*: the line above has a number of the same kind that is text.
    """
    before = number_before(number)
    if before is None or i == 0:
        return False
    return is_above_text or _counts_inside(body[i - 1].text, before)


def _counts_inside(text: str, number: str) -> bool:
    """Return whether *number* counts inside *text*: after a mark, not 三、 of “云南三、岭东二”."""
    before, after = (BEFORE_BRACKET, AFTER_BRACKET) if number[0] in BRACKETS else (BEFORE_NUMBER, "")
    return re.search(rf"(?<={before}){re.escape(number)}{after}", text) is not None
