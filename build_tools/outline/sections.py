"""Find the outline: numbered sections, the implicit ones that an editor would see between them, and the paragraphs."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from build_tools.model.outline import Annex, Line, Outline
from build_tools.outline.after_lists import paragraphs_after_lists
from build_tools.outline.annexes import build_annex
from build_tools.outline.body_lines import DEEPEST_LEVEL, BodyLine
from build_tools.outline.builder import OutlineBuilder
from build_tools.outline.headings import find_headings
from build_tools.outline.lead_levels import leads_are_deep, nested_leads, without_lone_leads
from build_tools.outline.turns import find_turns, is_turn_alone
from build_tools.text.wording import wording

LONG_TEXT: Final = 8  # lines of a text without headings that turns divide
# The row of a table reads so here, so that it is no heading, whatever its cells hold: 一、财政收入⇥5%.
TABLE_ROW: Final = "。"


def parse_outline(body: Sequence[Line], annexes: Sequence[Annex] = ()) -> Outline:
    """Return the outline of the report's *body*. Every line ends up in a heading, a paragraph, or both.

    Each of the *annexes* becomes a section of its own.
    """
    lines = find_headings([line if line.table is None else replace(line, text=TABLE_ROW) for line in body])
    parts = _divide(lines)
    builder = OutlineBuilder()
    for part in parts:
        _build_part(builder, part, is_only_part=len(parts) == 1)
    for annex in annexes:
        build_annex(builder, annex)
    return builder.outline


def _divide(lines: Sequence[BodyLine]) -> list[list[BodyLine]]:
    """Return the lines by part: each begins with a heading of level 1, except what comes before the first."""
    parts: list[list[BodyLine]] = [[]]
    for line in lines:
        if line.level == 1:
            parts.append([])
        parts[-1].append(line)
    return [part for part in parts if part]


def _build_part(builder: OutlineBuilder, part: Sequence[BodyLine], is_only_part: bool) -> None:
    """Build one part: its heading, and the numbered and the implicit sections in it."""
    deep = leads_are_deep(part)
    turns = _open_part(builder, part, is_only_part, deep)
    part = without_lone_leads(part, turns)
    nested = nested_leads(part, turns)
    after_lists = paragraphs_after_lists(part, turns)
    is_divisible = False  # whether the open section is numbered or begun by a turn, so that leads can divide it
    for i, line in enumerate(part):
        lead_level = (3 if deep and is_divisible else 2) + (i in nested)
        if line.level is not None:
            builder.open_numbered(line)
            is_divisible = is_divisible or line.level > 1
            continue
        is_titled = i - 1 in turns and is_turn_alone(part[i - 1])  # the line gave the turn before it its title
        if line.is_lead and lead_level <= DEEPEST_LEVEL and not builder.is_deepest_open and not is_titled:
            builder.open_lead(line, lead_level)
            continue
        if i in turns:
            builder.open_implicit(turns[i], 2, line.line.start)
            is_divisible = True
        elif i in after_lists:
            builder.open_beside(after_lists[i], line.line.start)
        builder.add_paragraph(line)


def _open_part(builder: OutlineBuilder, part: Sequence[BodyLine], is_only_part: bool, deep: bool) -> dict[int, str]:
    """Return the turns of *part*. If no heading begins it, open its section: 开篇, or 正文 if there is no other part."""
    if part[0].level == 1:
        return find_turns(part, deep)
    title = wording("outline.whole_text") if is_only_part else wording("outline.before_first_heading")
    builder.open_implicit(title, 1, part[0].line.start)
    return find_turns(part, deep, first=0) if is_only_part and len(part) >= LONG_TEXT else {}
