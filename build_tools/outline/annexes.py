"""Divide an annex: the terms that it explains are notes, its undertakings are sections or the items of a list."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from build_tools.model.outline import Annex, Line
from build_tools.outline.body_lines import BodyLine
from build_tools.outline.builder import OutlineBuilder
from build_tools.outline.number_kinds import HeadingKind
from build_tools.outline.numbered_headings import number_of, title_end
from build_tools.text.annexes import NUMBERED_ITEM, items_in
from build_tools.text.lines import line_at
from build_tools.text.numerals import ordinal
from build_tools.text.wording import wording

LEVEL_OF_ITEMS: Final = 2  # the annex itself is of level 1
SHARE_WITH_TEXT: Final = 0.5  # share of the items with text below their title, if items are sections
SHARE_NUMBERED: Final = 0.5  # share of the notes with a number, if one without goes on from the one before


def build_annex(builder: OutlineBuilder, annex: Annex) -> None:
    """Add the *annex* to the outline that is being built: a section of level 1, and in it each line once."""
    if annex.heading:
        builder.open_annex(annex.heading)
    elif annex.lines:
        builder.open_implicit(wording("outline.annex"), 1, annex.lines[0].start)
    if annex.explains:
        _add_notes(builder, annex.lines)
    else:
        _add_items(builder, annex.lines)


def _add_notes(builder: OutlineBuilder, lines: Sequence[Line]) -> None:
    lines = [item for line in lines for item in _items_of(line)]
    numbered = [NUMBERED_ITEM.match(line.text) is not None for line in lines]
    all_numbered = sum(numbered) >= SHARE_NUMBERED * len(lines)
    for line, is_numbered in zip(lines, numbered, strict=True):
        builder.add_note(line, explains=is_numbered or not all_numbered)


def _items_of(line: Line) -> list[Line]:
    """Return the items in *line*, a line each; a row of a table is one."""
    ends = items_in(line.text) if line.table is None else [0]
    return (
        [line]
        if len(ends) == 1
        else [line_at(line.text, *span, line.start) for span in pairwise([*ends, len(line.text)])]
    )


def _add_items(builder: OutlineBuilder, lines: Sequence[Line]) -> None:
    """Add the items of a list: sections if they have text below their titles, else paragraphs."""
    items = _numbered(lines)
    for level in {item.level for item in items if item.level}:
        titled = [i for i, item in enumerate(items) if item.level == level]
        with_text = sum(_has_text(items, i) for i in titled)
        if with_text < SHARE_WITH_TEXT * len(titled):
            items = [replace(item, level=None) if item.level == level else item for item in items]
    for item in items:
        if item.level is None:
            builder.add_paragraph(item)
        else:
            builder.open_numbered(item)


def _numbered(lines: Sequence[Line]) -> list[BodyLine]:
    """Return *lines* with the numbers that count on in their kind; the first kind is above the second."""
    last: dict[HeadingKind, int] = {}  # kind of number → the last one read
    items = []
    for line in lines:
        number = number_of(line.text) if line.table is None else None
        value = ordinal(number.text) if number and number.text else 0
        if (
            number is None
            or value not in (1, last.get(number.kind, 0) + 1)
            or (len(last) > 1 and number.kind not in last)
        ):
            items.append(BodyLine(line))
            continue
        last[number.kind] = value
        level = LEVEL_OF_ITEMS + list(last).index(number.kind)
        items.append(BodyLine(line, level, number.text, title_end(line.text, number.end)))
    return items


def _has_text(items: Sequence[BodyLine], i: int) -> bool:
    """Return whether item *i* has more than its title: on its line, or on the next one."""
    item = items[i]
    number = number_of(item.text)
    is_run_in = number is not None and number.end < item.title_end < len(item.text)
    following = items[i + 1] if i + 1 < len(items) else None
    return is_run_in or (following is not None and following.level != item.level)
