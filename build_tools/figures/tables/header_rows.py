"""The header rows of a table: the words over each column, and which columns name the rows and hold the units."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from build_tools.figures.tables.column_headers import ColumnHeaders
from build_tools.text.header_rows import CELL_FIGURE, CELL_TIME, count_header_rows
from build_tools.text.tables import cells_of

# 单位   计量单位   the header of a column of units
UNIT_COLUMN: Final = re.compile(r"(?:计量)?单位")


@dataclass(frozen=True, slots=True)
class HeaderRows:
    """What the header rows of a table say of the rows below."""

    count: int  # how many rows are header rows
    columns: tuple[str, ...]  # the words over each column
    name_column: int  # whose cells name the rows
    unit_column: int | None  # whose cells are units
    first_column: int  # of those that hold figures

    def over(self, column: int) -> str:
        """Return the words over *column*; an empty string over a cell too many."""
        return self.columns[column] if column < len(self.columns) else ""

    def before(self, column: int) -> list[str]:
        """Return the words over the columns of figures before *column*, the nearest first."""
        return list(reversed(self.columns[self.first_column : column]))


def read_header_rows(rows: Sequence[str], headers: ColumnHeaders) -> HeaderRows:
    """Return what the header rows of the table *rows* say."""
    grid = [cells_of(row) for row in rows]
    count = count_header_rows(grid)
    width = max(map(len, grid))
    columns = tuple("".join(_words_over(grid[:count], column)) for column in range(width))
    unit_column = next((i for i, words in enumerate(columns) if UNIT_COLUMN.fullmatch(words)), None)
    with_figures = (i for row in grid[count:] for i, cell in enumerate(row) if i and _is_figure(cell))
    first = min(with_figures, default=width)
    naming = [i for i in range(first) if i != unit_column and not headers.names_no_number(columns[i])]
    return HeaderRows(count, columns, naming[-1] if naming else 0, unit_column, first)


def _words_over(header_rows: Sequence[Sequence[str]], column: int) -> Iterator[str]:
    """Yield the words over *column*, row by row; a cell merged over several columns has its words in the first of them."""
    for depth, row in enumerate(header_rows):
        cell = row[column] if column < len(row) else ""
        if not cell and column and depth + 1 < len(header_rows):
            cell = next((c for c in reversed(row[1:column]) if c), "")
        yield cell


def _is_figure(cell: str) -> bool:
    return CELL_FIGURE.match(cell) is not None and not CELL_TIME.fullmatch(cell)
