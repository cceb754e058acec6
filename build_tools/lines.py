"""Divide a text into lines: its own, or, where those were lost, its paragraphs by the gaps and points left."""

from collections.abc import Iterator

from build_tools import patterns
from build_tools.model import Line
from build_tools.rows import find_rows


def split_lines(text: str) -> tuple[Line, ...]:
    """Return the non-empty lines of the clean *text*, the rows of its tables among them; where line ends were lost, its
    paragraphs by the gaps left."""
    lines = []
    rows = {row.line: row for row in find_rows(text)}
    start = 0
    for end in [*(m.start() for m in patterns.LINE_END.finditer(text)), len(text)]:
        if row := rows.get(start):
            lines.append(Line(text[row.start : row.end], row.start, row.end, row.table))
            start = end + 1
            continue
        if two := patterns.TWO_HEADINGS.match(text, start, end):
            lines.append(line_at(text, start, two.end()))
            start = two.end()
        whole = end - start > patterns.LONG_LINE
        for gap in [*(patterns.PARAGRAPH_GAP.finditer(text, start, end) if whole else ()), None]:
            stop = gap.start() if gap else end
            if whole and (heading := patterns.HEADING_GAP.match(text, start, stop)):
                lines.append(line_at(text, start, heading.start("gap")))
                start = heading.end("gap")
            lines += [line_at(text, *piece) for piece in _divided(text, start, stop)]
            start = gap.end() if gap else end
        start = end + 1
    return tuple(line for line in lines if line.text)


def _divided(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the pieces of a line that is too long for a paragraph: at its 一是…二是…, else at the ends of sentences."""
    if end - start > patterns.LONG_LINE:
        for point in patterns.POINT.finditer(text, start, end):
            yield from _cut(text, start, point.start())
            start = point.start()
    yield from _cut(text, start, end)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield pieces of at most LONGEST characters: up to the last end of a sentence in each, where it has one."""
    while end - start > patterns.LONGEST:
        here = max(text.rfind(stop, start, start + patterns.LONGEST) for stop in "。！？；") + 1
        here = here if here > start else start + patterns.LONGEST
        yield start, here
        start = here
    yield start, end


def line_at(text: str, start: int, end: int, base: int = 0) -> Line:
    """Return the line *start* to *end* of *text* without the space around it, its offsets moved by *base*."""
    bare = text[start:end].strip()
    first = text.index(bare, start) if bare else start
    return Line(bare, base + first, base + first + len(bare))
