"""Find the line that opens the report: the lines above are its head, or the web page's."""

import re
from typing import Final

from build_tools.frame.governed import count_of_governing
from build_tools.frame.head_parts import parts_of
from build_tools.frame.report_lines import is_numbered_heading, is_opening_sentence, is_title_of_part, salutation_of
from build_tools.frame.surroundings import reason_for
from build_tools.model.outline import Line
from build_tools.text.characters import HAN, STATEMENT_END

LONGEST_PREFACE: Final = 3000  # characters; no web page puts more of its own above a report
SHORTEST_OPENING_PARAGRAPH: Final = 30  # characters of a paragraph that opens a report without salutation and headings
SHORTEST_OPENING_SENTENCE: Final = 16  # of one just above the first numbered heading
FEWEST_WORDS: Final = 3  # of governing, in a piece of the text
# A character of the text, and none of a page's code.
WRITING: Final = re.compile(rf"[{HAN}]")
# 。 … but not ）: （记者 王小明）
OPENING_PARAGRAPH_ENDS: Final = (*STATEMENT_END, *"：…”")


def find_opening(lines: tuple[Line, ...]) -> int:
    """Return the index of the line that opens the report; 0 if nothing does.

    It is the salutation or the opening sentence, unless so much text is above it that the report itself has begun.
    Else it is the first numbered heading or the first full paragraph, with the heading above the paragraph. If there is
    more text above it than a web page puts there, the report begins with the first line.
    """
    for i, line in enumerate(lines):
        if line.start > LONGEST_PREFACE or is_numbered_heading(line):
            break
        if salutation_of(line) or is_opening_sentence(line):
            return i
    above = 0
    for i, line in enumerate(lines):
        if is_numbered_heading(line):
            return i - 1 if i and _is_sentence(lines[i - 1]) else i
        if _is_paragraph(line) or _is_piece(line):
            return i - 1 if i and is_title_of_part(lines[i - 1]) else i
        above += len(WRITING.findall(line.text))
        if above > LONGEST_PREFACE:
            break
    return 0


def _is_sentence(line: Line) -> bool:
    """Return whether *line*, just above a heading, is a short first paragraph: 2022年，全市经济社会保持平稳发展。"""
    is_whole = len(line.text) >= SHORTEST_OPENING_SENTENCE and "，" in line.text and line.text.endswith("。")
    return is_whole and reason_for(line.text) is None


def _is_piece(line: Line) -> bool:
    """Return whether *line* is a piece of the report's text, cut off somewhere: it speaks of governing in clauses."""
    is_long = len(line.text) >= SHORTEST_OPENING_PARAGRAPH and "，" in line.text
    return is_long and count_of_governing(line.text) >= FEWEST_WORDS and not (reason_for(line.text) or parts_of(line))


def _is_paragraph(line: Line) -> bool:
    """Return whether *line* is long, ends like a paragraph, and is not the web page's."""
    is_whole = len(line.text) >= SHORTEST_OPENING_PARAGRAPH and line.text.endswith(OPENING_PARAGRAPH_ENDS)
    return is_whole and reason_for(line.text) is None
