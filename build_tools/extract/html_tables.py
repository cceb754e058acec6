"""The tables of a web page: a table of data becomes rows, one that lays out the page stays as it is."""

import re
from dataclasses import dataclass, field
from typing import Final

from lxml.html import HtmlElement

from build_tools.extract.html_elements import CELLS, HEADINGS
from build_tools.extract.html_text import CELL, PageText, Position
from build_tools.extract.table_grid import Cell, span_of, table_lines
from build_tools.text.tables import CELL_END, LONG_CELL

LINE_END: Final = re.compile(r"[\n\v]")


@dataclass(slots=True)
class _PlacedCell:
    """A cell and its span in the page's text."""

    cell: Cell
    start: Position
    end: Position | None = None  # None while the cell is open

    @property
    def length(self) -> int:
        return self.end.offset - self.start.offset if self.end else 0


@dataclass(slots=True)
class _OpenTable:
    """A table whose end is not read yet."""

    start: Position
    rows: list[list[_PlacedCell]] = field(default_factory=list)
    is_layout: bool = False  # it is sure to lay out the page

    @property
    def last_cell(self) -> _PlacedCell | None:
        return self.rows[-1][-1] if self.rows and self.rows[-1] else None


class TableReader:
    """Follows the elements of a page and replaces the cells of each table of data by its rows."""

    def __init__(self, page: PageText) -> None:
        self.page = page
        self.open: list[_OpenTable] = []  # the innermost last

    def begin(self, element: HtmlElement) -> None:
        """Note the beginning of *element*, if it is a table, a row, a cell or a heading in a table."""
        if element.tag == "table":
            self.open.append(_OpenTable(self.page.position))
        if not self.open:
            return
        table = self.open[-1]
        in_cell = table.last_cell is not None and table.last_cell.end is None
        if element.tag == "tr" and not in_cell:
            table.rows.append([])
        elif element.tag in CELLS and not in_cell:
            cell = Cell([], span_of(element.get("colspan")), span_of(element.get("rowspan")))
            table.rows = table.rows or [[]]
            table.rows[-1].append(_PlacedCell(cell, self.page.position))
        elif element.tag in HEADINGS or element.tag in CELLS or element.tag == "tr":
            table.is_layout = True

    def end(self, element: HtmlElement) -> None:
        """Note the end of *element*; at the end of a table of data, put its rows in place of its cells."""
        if not self.open:
            return
        table = self.open[-1]
        if element.tag in CELLS and table.last_cell:
            table.last_cell.end = self.page.position
        if element.tag != "table":
            return
        self.open.pop()
        rows = None if table.is_layout or self._holds_surroundings(table) else self._rows(table)
        if self.open:
            self.open[-1].is_layout |= table.is_layout or rows is not None
        if rows is not None:
            self.page.replace_from(table.start, rows)

    def _holds_surroundings(self, table: _OpenTable) -> bool:
        surroundings = self.page.surroundings
        return bool(surroundings) and surroundings[-1][0] >= table.start.offset

    def _rows(self, table: _OpenTable) -> list[str] | None:
        """Return the text of a table of data: what is above its rows, the rows, what is below them.

        Return None if it is no table of data, or if there are words between its cells.
        """
        cells = [cell for row in table.rows for cell in row]
        if len(table.rows) < 2 or any(cell.length > 2 * LONG_CELL for cell in cells):
            return None
        position, between = table.start, []
        for placed in cells:
            assert placed.end is not None
            between.append(self.page.between(position, placed.start))
            lines = LINE_END.split(self.page.between(placed.start, placed.end))
            placed.cell.lines = [words for line in lines if (words := line.strip())]
            position = placed.end
        if any(words.strip() for words in between[1:]):
            return None
        lines_of_table = table_lines([[placed.cell for placed in row] for row in table.rows])
        if lines_of_table is None:
            return None
        rows = "\n".join(lines_of_table).replace(CELL_END, CELL)
        return [between[0], "\n", rows, "\n", self.page.between(position, self.page.position)]
