"""Divide a text into lines: its own, or, if its line ends were lost, its paragraphs."""

from build_tools.model.outline import Line
from build_tools.text.characters import LINE_END
from build_tools.text.lost_line_ends import paragraphs_in_line
from build_tools.text.tables import find_rows


def split_lines(text: str) -> tuple[Line, ...]:
    """Return the non-empty lines of the clean *text*; a row of a table is a line with the number of its table.

    A line that lost its line ends becomes the paragraphs that its gaps show.
    """
    lines: list[Line] = []
    rows = {row.line: row for row in find_rows(text)}
    start = 0
    for end in [*(m.start() for m in LINE_END.finditer(text)), len(text)]:
        if row := rows.get(start):
            lines.append(Line(text[row.start : row.end], row.start, row.end, row.table))
        else:
            lines += (line_at(text, *span) for span in paragraphs_in_line(text, start, end))
        start = end + 1
    return tuple(line for line in lines if line.text)


def line_at(text: str, start: int, end: int, base: int = 0) -> Line:
    """Return the line *start* to *end* of *text* without the space around it, its offsets moved by *base*."""
    bare = text[start:end].strip()
    first = text.index(bare, start) if bare else start
    return Line(bare, base + first, base + first + len(bare))
