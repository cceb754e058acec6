"""Recognise headings without a number."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final

from build_tools.model.outline import Line
from build_tools.outline.leads import kind_of_lead
from build_tools.outline.numbered_headings import number_of
from build_tools.text.characters import HAN, STATEMENT_END
from build_tools.text.heading_forms import BARE, IN_HEADING, OPENING_OR_CLOSING, PART_TITLE
from build_tools.text.salutations import TURN_TO_ASSEMBLY

# The line before a bare heading ends so: not with ：, after which a list follows.
BEFORE_HEADING: Final = (*STATEMENT_END, *"”）")
# …主要目标 / 是：…   the line after is no paragraph, but goes on in the sentence
GOES_ON: Final = re.compile(r"[是为][，：]|[，。；：、）”]")
SHORTEST_TEXT_BELOW: Final = 20  # characters of a line below a heading
FEWEST_BARE_HEADINGS: Final = 2  # headings in a report; a single line of this form is text
# 这一年，我们稳住阵脚、埋头苦干，…，青河发展迈出新的一步   longer than BARE: only above numbers that begin anew
LONG_BARE: Final = re.compile(rf"(?=.*[{HAN}]{{2}}){IN_HEADING}{{41,65}}[{HAN}）”]")


def bare_headings(body: Sequence[Line], text: Collection[int]) -> set[int]:
    """Return the indexes of the headings without a number.

    They are lines of their own between whole paragraphs, two at least, or 引言 and 结束语. The pieces of a sentence that
    a web page broke (在 / 价格改革 / 上迈出…) are no headings: there, the line before does not end a sentence.
    *text*: the lines whose number is no heading's.
    """
    found: set[int] = set()
    anew = _numbers_anew(body, text)
    for i, line in enumerate(body[:-1]):
        is_below_title = i - 1 in found and _is_title_of_part(body[i - 1].text)
        is_below = is_below_title or _may_be_above_heading(body, i)
        is_above = _is_title_of_part(line.text) or _may_be_below_heading(body[i + 1].text)
        if is_below and is_above and not GOES_ON.match(body[i + 1].text) and _is_heading(line.text, above=anew[i]):
            found.add(i)
    framing = {i for i in found if OPENING_OR_CLOSING.fullmatch(body[i].text)}
    return found if len(found - framing) >= FEWEST_BARE_HEADINGS else framing


def _is_heading(text: str, above: bool) -> bool:
    """Return whether *text* reads like a heading without a number. *above*: numbers below it begin anew."""
    if TURN_TO_ASSEMBLY.match(text) or number_of(text) or kind_of_lead(text):
        return False
    return BARE.fullmatch(text) is not None or (above and LONG_BARE.fullmatch(text) is not None)


def _numbers_anew(body: Sequence[Line], text: Collection[int]) -> list[bool]:
    """Return for each line whether the next number after it is a 1 of a kind that begins more than once in *body*."""
    numbers = [None if i in text else number_of(line.text) for i, line in enumerate(body)]
    begun = Counter(number.kind for number in numbers if number and number.value == 1)
    found: list[bool] = []
    following = False
    for number in reversed(numbers):
        found.append(following)
        if number:
            following = number.value == 1 and begun[number.kind] > 1
    return found[::-1]


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
