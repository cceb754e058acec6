"""Put the cells of a table into rows and columns, and tell a table of data from one that lays out a page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from build_tools.text.tables import CELL_END, LONGEST_ROW, SENTENCE_MARK, is_table, row_line

LAYOUT_PARAGRAPHS: Final = 5  # a cell with so many paragraphs is a part of the page, not an entry of a table
WIDEST: Final = 200  # columns; what has more is no table
LARGEST_SPAN: Final = 50  # rows or columns of a merged cell; more is a slip, or meant to fill the memory


@dataclass(slots=True)
class Cell:
    """A cell: the lines of its paragraphs, and how many columns and rows it spans (0 rows: it continues the one above)."""

    lines: list[str] = field(default_factory=list)
    columns: int = 1
    rows: int = 1


def span_of(value: str | None) -> int:
    """Return how many rows or columns a cell spans, given the *value* in the file: 2; 1 for "", 0 or no number."""
    match = re.match(r"\s*(\d{1,6})", value or "")
    return min(max(int(match[1]), 1), LARGEST_SPAN) if match else 1


def table_lines(rows: Sequence[Sequence[Cell]]) -> list[str] | None:
    """Return the lines of a table of data, one a row, with tabs between the cells.

    Return None for a table that lays out a page: a cell holds paragraphs, or a table of its own.
    """
    if any(_holds_paragraphs(cell) for row in rows for cell in row):
        return None
    grid = [row for row in _aligned(rows) if any(row)]
    if not is_table(grid):
        return None
    lines = [row_line(row) for row in grid]
    return lines if max(map(len, lines)) <= LONGEST_ROW else None


def _holds_paragraphs(cell: Cell) -> bool:
    sentences = len(cell.lines) > 1 and any(SENTENCE_MARK.search(line) for line in cell.lines)
    return sentences or len(cell.lines) >= LAYOUT_PARAGRAPHS or any(CELL_END in line for line in cell.lines)


def _aligned(rows: Sequence[Sequence[Cell]]) -> Iterator[list[str]]:
    """Yield the texts of each row, all rows equally long; a merged cell has its text in its first row and column only."""
    placed: list[dict[int, str]] = []
    taken: dict[int, int] = {}  # column → how many more rows a cell from above takes in it
    for row in rows:
        column, texts = 0, {}
        below = {i: left - 1 for i, left in taken.items() if left > 1}
        for cell in row:
            while column in taken:
                column += 1
            texts[column] = " ".join(cell.lines)
            if cell.rows > 1:
                below |= dict.fromkeys(range(column, column + cell.columns), cell.rows - 1)
            column += cell.columns
        placed.append(texts)
        taken = below
        if column > WIDEST:
            return
    width = 1 + max((column for texts in placed for column, text in texts.items() if text), default=0)
    yield from ([texts.get(column, "") for column in range(width)] for texts in placed)
