"""Divide a text into lines: its own, or, if its line ends were lost, its paragraphs."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.model.outline import Line
from build_tools.text.characters import LINE_END, SENTENCE_END, STATEMENT_END
from build_tools.text.numerals import NUMERAL
from build_tools.text.tables import find_rows

LONG_LINE: Final = 2500  # characters; a longer line is no paragraph but a whole text whose line ends were lost
LONGEST_PIECE: Final = 3000  # characters; a longer piece of such a line is cut at the ends of its sentences
# …。一是扩大内需。…   …；二是…   …。——经济…   …。第一，…   a point of a list in a paragraph that is too long
POINT: Final = re.compile(
    rf"(?<=[{STATEMENT_END}])(?=——|[{NUMERAL}]{{1,2}}是|第[{NUMERAL}]{{1,2}}[，、]|（[{NUMERAL}]{{1,2}}）)"
)
# Where a line that lost its line ends shows that a paragraph begins:
PARAGRAPH_GAP: Final = re.compile(
    rf"""
    [\u3000\u2002\u2003\xa0\ ]{{2,}} | \t\s*   # 　　现在，我代表…　　过去的一年…
    | (?<=[{STATEMENT_END}：]) [^\S\n]+ (?=\S)   # 扩大内需。 深化改革。
    | (?<=[{SENTENCE_END}]) (?= [{NUMERAL}]{{1,3}}、 | （[{NUMERAL}]{{1,3}}） | 各位代表[：！] )   # …工作。（二）深化改革。
    """,
    re.VERBOSE,
)
# 一、2023年工作回顾 过去一年，…   （一）扩大内需，稳定增长 全年…   a heading in such a line, and the gap after it
HEADING_GAP: Final = re.compile(
    rf"(?:[{NUMERAL}]{{1,3}}、|（[{NUMERAL}]{{1,3}}）)[^{STATEMENT_END}：\s]{{4,40}}(?P<gap>[ \u3000]+)(?=\S)"
)
# 三、2012年主要任务（一）促进经济平稳较快发展…   two headings on one line
TWO_HEADINGS: Final = re.compile(rf"[{NUMERAL}]{{1,3}}、[^，{STATEMENT_END}：（）\s]{{2,30}}(?=（一）[^、）])")


def split_lines(text: str) -> tuple[Line, ...]:
    """Return the non-empty lines of the clean *text*; a row of a table is a line with the number of its table.

    A line longer than LONG_LINE becomes the paragraphs that its gaps show.
    """
    lines: list[Line] = []
    rows = {row.line: row for row in find_rows(text)}
    start = 0
    for end in [*(m.start() for m in LINE_END.finditer(text)), len(text)]:
        if row := rows.get(start):
            lines.append(Line(text[row.start : row.end], row.start, row.end, row.table))
        else:
            lines += _paragraphs(text, start, end)
        start = end + 1
    return tuple(line for line in lines if line.text)


def _paragraphs(text: str, start: int, end: int) -> Iterator[Line]:
    """Yield the paragraphs in the line *start* to *end*: usually one."""
    if two := TWO_HEADINGS.match(text, start, end):
        yield line_at(text, start, two.end())
        start = two.end()
    if end - start <= LONG_LINE:
        yield line_at(text, start, end)
        return
    for gap in [*PARAGRAPH_GAP.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        if heading := HEADING_GAP.match(text, start, stop):
            yield line_at(text, start, heading.start("gap"))
            start = heading.end("gap")
        yield from (line_at(text, *piece) for piece in _pieces(text, start, stop))
        start = gap.end() if gap else end


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the span *start* to *end*; one that is too long for a paragraph is divided at its 一是…二是…, else at the ends
    of sentences."""
    if end - start > LONG_LINE:
        for point in POINT.finditer(text, start, end):
            yield from _cut(text, start, point.start())
            start = point.start()
    yield from _cut(text, start, end)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield pieces of at most LONGEST_PIECE characters; each ends with the last end of a sentence that fits, if any does."""
    while end - start > LONGEST_PIECE:
        stop = max(text.rfind(mark, start, start + LONGEST_PIECE) for mark in STATEMENT_END) + 1
        stop = stop if stop > start else start + LONGEST_PIECE
        yield start, stop
        start = stop
    yield start, end


def line_at(text: str, start: int, end: int, base: int = 0) -> Line:
    """Return the line *start* to *end* of *text* without the space around it, its offsets moved by *base*."""
    bare = text[start:end].strip()
    first = text.index(bare, start) if bare else start
    return Line(bare, base + first, base + first + len(bare))


def is_one_line(text: str) -> bool:
    """Return whether *text* has lost its line ends: some line is longer than LONG_LINE."""
    return any(len(line) > LONG_LINE for line in LINE_END.split(text))
