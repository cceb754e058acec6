"""Divide a text into lines: its own, or, where those were lost, its paragraphs by the gaps and points left."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.model.outline import Line
from build_tools.text.characters import LINE_END
from build_tools.text.numerals import NUMERAL
from build_tools.text.tables import find_rows

# A line longer than this is no paragraph but a whole text whose line ends were lost.
LONG_LINE: Final = 2500
LONGEST: Final = 3000  # characters of a paragraph that has lost its line ends
# …。一是扩大内需。…   …；二是…   …。——经济…   …。第一，…   where a paragraph too long shows its points
POINT: Final = re.compile(
    rf"(?<=[。；！？])(?=——|[{NUMERAL}]{{1,2}}是|第[{NUMERAL}]{{1,2}}[，、]|（[{NUMERAL}]{{1,2}}）)"
)
# 　　现在，我代表…　　过去的一年…   …工作。（二）深化改革。   where such a line shows its paragraphs
PARAGRAPH_GAP: Final = re.compile(
    r"[\u3000\u2002\u2003\xa0 ]{2,}|\t\s*|(?<=[。！？：；])[^\S\n]+(?=\S)|"
    rf"(?<=[。！？])(?=[{NUMERAL}]{{1,3}}、|（[{NUMERAL}]{{1,3}}）|各位代表[：！])"
)
# 一、2023年工作回顾 过去的一年，…   （一）扩大内需，稳定增长 全年…   a heading in such a line, and the gap behind it
HEADING_GAP: Final = re.compile(
    rf"(?:[{NUMERAL}]{{1,3}}、|（[{NUMERAL}]{{1,3}}）)[^。！？：；\s]{{4,40}}(?P<gap>[ \u3000]+)(?=\S)"
)
# 三、2012年主要任务（一）促进经济平稳较快发展…   two headings on one line
TWO_HEADINGS: Final = re.compile(rf"[{NUMERAL}]{{1,3}}、[^，。！？：；（）\s]{{2,30}}(?=（一）[^、）])")


def split_lines(text: str) -> tuple[Line, ...]:
    """Return the non-empty lines of the clean *text*, the rows of its tables among them; where line ends were lost, its
    paragraphs by the gaps left."""
    lines = []
    rows = {row.line: row for row in find_rows(text)}
    start = 0
    for end in [*(m.start() for m in LINE_END.finditer(text)), len(text)]:
        if row := rows.get(start):
            lines.append(Line(text[row.start : row.end], row.start, row.end, row.table))
            start = end + 1
            continue
        if two := TWO_HEADINGS.match(text, start, end):
            lines.append(line_at(text, start, two.end()))
            start = two.end()
        whole = end - start > LONG_LINE
        for gap in [*(PARAGRAPH_GAP.finditer(text, start, end) if whole else ()), None]:
            stop = gap.start() if gap else end
            if whole and (heading := HEADING_GAP.match(text, start, stop)):
                lines.append(line_at(text, start, heading.start("gap")))
                start = heading.end("gap")
            lines += [line_at(text, *piece) for piece in _divided(text, start, stop)]
            start = gap.end() if gap else end
        start = end + 1
    return tuple(line for line in lines if line.text)


def _divided(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the pieces of a line that is too long for a paragraph: at its 一是…二是…, else at the ends of sentences."""
    if end - start > LONG_LINE:
        for point in POINT.finditer(text, start, end):
            yield from _cut(text, start, point.start())
            start = point.start()
    yield from _cut(text, start, end)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield pieces of at most LONGEST characters: up to the last end of a sentence in each, where it has one."""
    while end - start > LONGEST:
        here = max(text.rfind(stop, start, start + LONGEST) for stop in "。！？；") + 1
        here = here if here > start else start + LONGEST
        yield start, here
        start = here
    yield start, end


def line_at(text: str, start: int, end: int, base: int = 0) -> Line:
    """Return the line *start* to *end* of *text* without the space around it, its offsets moved by *base*."""
    bare = text[start:end].strip()
    first = text.index(bare, start) if bare else start
    return Line(bare, base + first, base + first + len(bare))


def is_one_line(text: str) -> bool:
    """Return whether *text* has lost its line ends: some line is longer than LONG_LINE."""
    return any(len(line) > LONG_LINE for line in LINE_END.split(text))
