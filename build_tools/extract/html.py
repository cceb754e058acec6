"""Read a saved web page: the lines that a reader sees, a block a line, a row of a table a line.

The tree (``html_tree``) is walked for its visible words (``html_visible``); what surrounds the article is left out
(``html_surroundings``); what is left is divided into lines here.
"""

import re
from typing import Final

from build_tools.extract.html_surroundings import spans_left_out
from build_tools.extract.html_text import BREAK, CELL, Span
from build_tools.extract.html_tree import parsed_page
from build_tools.extract.html_visible import INDENT, visible_text
from build_tools.model.errors import DataError
from build_tools.text.characters import STATEMENT_END
from build_tools.text.dates import DATE
from build_tools.text.numerals import NUMERAL
from build_tools.text.occasion_and_speaker import OCCASION, SPEAKER
from build_tools.text.tables import CELL_END, joined_lines

# What ends a sentence at the end of a line; not ”, which may be in its middle.
END_MARKS: Final = (*STATEMENT_END, *"：.!?;:")
# <br><br>   <br>&nbsp;<br>   a blank line
BLANK_LINE: Final = re.compile(r"\v(?=[^\S\n\v]*\v)")
FEWEST_BLANK_LINES: Final = 3  # so many show that a text divides its paragraphs by blank lines
FULL_LINE: Final = 15  # characters; a shorter line was not broken for its length
# 一、…   （一）…   1.…   第一章   一是…   ——2016年…   a number, with which a paragraph begins
NUMBERED: Final = re.compile(
    rf"(?:第?[{NUMERAL}]{{1,3}}[、，是章节]|[（(][{NUMERAL}\d]{{1,3}}[）)]|\d{{1,2}}[.．、](?!\d)|——)"
)


def text_of(data: bytes, where: str) -> str:
    """Return the visible text of the page *data*. Raises DataError if there is none, or if not all can be read."""
    page = visible_text(parsed_page(data, where))
    article = _without(page.text, spans_left_out(page))
    lines = (line for block in article.split("\n") for line in _lines(block))
    text = joined_lines(line.replace(CELL, CELL_END) for line in lines)
    if not text:
        raise DataError(where, "shows no text; save the web page again, or its text as .txt")
    return text + "\n"


def _without(text: str, spans: list[Span]) -> str:
    """Return *text* with a line end in place of each of the *spans*, which may lie within each other."""
    parts: list[str] = []
    position = 0
    for start, end in sorted(spans):
        if start >= position:
            parts += (text[position:start], "\n")
        position = max(position, end)
    return "".join([*parts, text[position:]])


def _lines(block: str) -> list[str]:
    """Return the lines of a block: each <br> ends one, but not inside a paragraph if blank lines divide the paragraphs."""
    pieces = [re.sub(r"[ \t\r\f]+", " ", piece) for piece in block.split(BREAK)]
    if len(BLANK_LINE.findall(block)) < FEWEST_BLANK_LINES:
        return [piece.strip() for piece in pieces]
    lines: list[str] = []
    for piece in pieces:
        bare = piece.strip()
        if lines and bare and not INDENT.match(piece) and _goes_on(lines[-1], bare):
            lines[-1] += bare
        else:
            lines.append(bare)
    return lines


def _goes_on(line: str, following: str) -> bool:
    """Return whether *line* was only broken for its length, so that *following* continues its sentence."""
    heading = NUMBERED.match(line) and not line.startswith("——") and "。" not in line
    occasion = line.endswith("上") and OCCASION.fullmatch(line)
    ended = len(line) < FULL_LINE or line.endswith(END_MARKS)
    begins = NUMBERED.match(following) or SPEAKER.fullmatch(following) or DATE.match(following.lstrip("（("))
    return not (heading or occasion or ended or begins)
