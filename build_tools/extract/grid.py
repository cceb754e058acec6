"""Lay the cells of a table out in rows and columns, the merged ones once, and tell a table of data from one that lays out a page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from build_tools.text.tables import CELL_END, LONGEST_ROW, SENTENCE_MARK, is_table, row_line

LAYOUT: Final = 5  # paragraphs in a cell from which on it is no entry of a table but a part of the page
WIDEST: Final = 200  # columns; what has more is no table
MOST: Final = 50  # rows or columns that a cell may go over; more is a slip, or meant to fill the memory


@dataclass(slots=True)
class Cell:
    """A cell with the lines of its paragraphs, and how many columns and rows it goes over."""

    lines: list[str] = field(default_factory=list)
    columns: int = 1
    rows: int = 1


def span_of(said: str | None) -> int:
    """Return how many rows or columns a cell goes over as the file has *said*: 2, but 1 for "", 0 or what is no number."""
    match = re.match(r"\s*(\d{1,6})", said or "")
    return min(max(int(match[1]), 1), MOST) if match else 1


def table_lines(rows: Sequence[Sequence[Cell]]) -> list[str] | None:
    """Return the lines of a table of data, one a row, the cells parted by tabs; None for one that lays out a page: a cell
    holds paragraphs, or a table of its own."""
    if any(_holds_paragraphs(cell) for row in rows for cell in row):
        return None
    grid = [row for row in _aligned(rows) if any(row)]
    if not is_table(grid):
        return None
    lines = [row_line(row) for row in grid]
    return lines if max(map(len, lines)) <= LONGEST_ROW else None


def _holds_paragraphs(cell: Cell) -> bool:
    several = len(cell.lines) > 1 and any(SENTENCE_MARK.search(line) for line in cell.lines)
    return several or len(cell.lines) >= LAYOUT or any(CELL_END in line for line in cell.lines)


def _aligned(rows: Sequence[Sequence[Cell]]) -> Iterator[list[str]]:
    """Yield the texts of each row, all of one length: a merged cell has its text in its first row and column."""
    placed: list[dict[int, str]] = []
    taken: dict[int, int] = {}  # column → rows for which a cell from above goes on in it
    for row in rows:
        column, texts = 0, {}
        below = {at: left - 1 for at, left in taken.items() if left > 1}
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
