"""Recognise headings without a number."""

from collections.abc import Sequence
from typing import Final

from build_tools.model.outline import Line
from build_tools.outline.numbered_headings import number_of
from build_tools.text.characters import STATEMENT_END
from build_tools.text.heading_forms import BARE, PART_TITLE
from build_tools.text.salutations import TURN_TO_ASSEMBLY

# The line before a bare heading ends so: not with ：, after which a list follows.
BEFORE_HEADING: Final = (*STATEMENT_END, *"”）")
SHORTEST_TEXT_BELOW: Final = 20  # characters of a line below a heading
FEWEST_BARE_HEADINGS: Final = 2  # headings in a report; a single line of this form is text


def bare_headings(body: Sequence[Line]) -> dict[int, int]:
    """Return the headings without a number, as index → level.

    They are lines of their own between whole paragraphs, two at least. Titles of parts (2024年工作回顾) are one level
    above the others, if there are more others. The pieces of a sentence that a web page broke (在 / 价格改革 / 上迈出…)
    are no headings: there, the line before does not end a sentence.
    """
    found: list[int] = []
    for i, line in enumerate(body[:-1]):
        is_below_title = i - 1 in found and _is_title_of_part(body[i - 1].text)
        is_below = is_below_title or _may_be_above_heading(body, i)
        is_above = _is_title_of_part(line.text) or _may_be_below_heading(body[i + 1].text)
        if is_below and is_above and _is_heading(line.text):
            found.append(i)
    if len(found) < FEWEST_BARE_HEADINGS:
        return {}
    parts = [i for i in found if _is_title_of_part(body[i].text)]
    has_two_levels = len(parts) > 1 and parts[0] == found[0] and len(found) > 2 * len(parts)
    return {i: 2 if has_two_levels and i not in parts else 1 for i in found}


def _is_heading(text: str) -> bool:
    """Return whether *text* reads like a heading without a number."""
    return BARE.fullmatch(text) is not None and not TURN_TO_ASSEMBLY.match(text) and number_of(text) is None


def _may_be_above_heading(body: Sequence[Line], i: int) -> bool:
    """Return whether the line before line *i* of *body*, if there is one, ends a paragraph or is a numbered heading."""
    return i == 0 or ends_paragraph(body[i - 1]) or number_of(body[i - 1].text) is not None


def ends_paragraph(line: Line) -> bool:
    """Return whether *line* ends like a paragraph before a heading."""
    return line.text.endswith(BEFORE_HEADING)


def _may_be_below_heading(text: str) -> bool:
    return len(text) >= SHORTEST_TEXT_BELOW or number_of(text) is not None


def _is_title_of_part(text: str) -> bool:
    return PART_TITLE.fullmatch(text) is not None
