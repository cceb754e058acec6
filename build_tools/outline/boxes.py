"""Find boxes (专栏): lines set apart in a plan, with numbers of their own. None of these is a heading of the plan."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from build_tools.model.outline import Line
from build_tools.outline.number_kinds import NUMBER_KINDS, HeadingKind
from build_tools.outline.numbered_headings import Number, number_of
from build_tools.text.characters import STATEMENT_END
from build_tools.text.heading_forms import CHAPTER_SECTION, UNITS
from build_tools.text.numerals import NUMERAL

# 专栏1　先进制造业重点工程   专栏三：民生工程   【专栏2】   the title of a box
BOX: Final = re.compile(
    rf"[【（〔]? 专栏 (?= \s* [\d{NUMERAL}] | [：\s】）〕] | $ ) [^{STATEMENT_END}]{{0,50}}", re.VERBOSE
)
# 第三章   第一节   numbers that no box has
OF_TEXT: Final = frozenset(kind for kind in NUMBER_KINDS if kind.form in (*UNITS, CHAPTER_SECTION))


@dataclass
class _Rows:
    """The last value of each row of numbers, in the text and in the box that is open."""

    text: dict[HeadingKind, int] = field(default_factory=dict)
    box: dict[HeadingKind, int] | None = None  # None outside of a box

    def is_in_box(self, number: Number | None) -> bool:
        """Return whether a line with *number* is in the box that is open, and count it."""
        if number is None or number.value is None:
            return self.box is not None
        if self.box is not None and not self._ends_box(number, self.box):
            self.box[number.kind] = number.value
            return True
        self.box = None
        self.text[number.kind] = number.value
        return False

    def _ends_box(self, number: Number, box: dict[HeadingKind, int]) -> bool:
        """Return whether *number* goes on in the text and not in the *box*."""
        if number.kind in OF_TEXT:
            return True
        value = number.value or 0
        return box.get(number.kind) != value - 1 and self.text.get(number.kind) == value - 1


def boxes(body: Sequence[Line]) -> set[int]:
    """Return the indexes of the lines that are boxes: each from its title to the next heading of the text.

    That is a chapter or a section, or a number that goes on in the text after the box: （二） after （一）.
    """
    rows = _Rows()
    found: set[int] = set()
    for i, line in enumerate(body):
        if BOX.fullmatch(line.text):
            rows.box = {}
            found.add(i)
        elif rows.is_in_box(number_of(line.text)):
            found.add(i)
    return found
