"""The rows of a table in a text: successive lines with the same number of cells, separated by tabs.

The readers of ``extract`` write tables so, and so does whoever pastes a spreadsheet. Tabs that indent a paragraph, that
follow a heading's number, or that are inside a sentence make no table.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from build_tools.text.characters import LINE_END, SENTENCE_END
from build_tools.text.numerals import NUMERAL
from build_tools.text.salutations import SALUTATION

CELL_END: Final = "\t"
SHORT_CELL: Final = 60  # most characters of a cell in a table of two columns
LONG_CELL: Final = 200  # and in a table of more: one column may hold sentences
LONGEST_ROW: Final = 1000  # characters
# 一、⇥总体要求。   a mark that no cell of a table of two columns contains
SENTENCE_MARK: Final = re.compile(rf"[{SENTENCE_END}!?]")
# 一、   （一）   1.   ●   what is before a tab at the beginning of a paragraph
PARAGRAPH_NUMBER: Final = re.compile(rf"[（(]?第?[{NUMERAL}\d]{{1,3}}[）)]?[、，.．是章节]?|[•●◆■▪·※*\-—]+|")
# All white space but tabs. A row keeps its tabs at both ends, because its first cell, or its last, may be empty.
SPACES: Final = " \n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
# Tabs and line ends between the words of a cell do not end it.
SPACE_IN_CELL: Final = re.compile(r"[^\S\u3000]+")


class TableRow(NamedTuple):
    """A row of a table in a text; offsets count characters."""

    line: int  # where its line begins
    start: int
    end: int
    table: int  # which of the text's tables, from 0


def row_line(cells: Sequence[str]) -> str:
    """Return the line that writes a row with *cells*: 地区生产总值⇥9.5%."""
    return CELL_END.join(SPACE_IN_CELL.sub(" ", cell).strip() for cell in cells)


def cells_of(row: str) -> list[str]:
    """Return the cells of a *row* without the space around their words."""
    return [cell.strip() for cell in row.split(CELL_END)]


def joined_lines(lines: Iterable[str]) -> str:
    """Return a text of the *lines* without the blank ones, except after a table, where a blank line ends it."""
    kept: list[str] = []
    for line in lines:
        if line.strip() or (kept and CELL_END in kept[-1]):
            kept.append(line if line.strip() else "")
    return "\n".join(kept).rstrip("\n")


def is_table(grid: Sequence[Sequence[str]]) -> bool:
    """Return whether the rows of *grid*, their cells stripped, show data, and do not only lay out a page or number a list.

    Data fill at least two columns in at least two rows. No cell is long or holds a sentence; if there are three columns
    or more, cells may hold sentences.
    """
    columns = [column for column in zip_longest(*grid, fillvalue="") if any(column)]
    filled = [sum(map(bool, row)) for row in grid]
    if len(columns) < 2 or sum(n > 1 for n in filled) < 2:
        return False
    cells = [cell for column in columns for cell in column]
    wide = len(columns) > 2 and sum(n > 2 for n in filled) > 1
    if any(len(cell) > (LONG_CELL if wide else SHORT_CELL) or SALUTATION.fullmatch(cell) for cell in cells):
        return False
    if not wide and any(SENTENCE_MARK.search(cell) for cell in cells):
        return False
    return len(columns) > 2 or not all(PARAGRAPH_NUMBER.fullmatch(cell) for cell in columns[0])


def find_rows(text: str) -> tuple[TableRow, ...]:
    """Return the rows of the tables in *text*, in their order.

    A blank line ends a table, unless every row is followed by one.
    """
    if CELL_END not in text:
        return ()
    tables: list[list[_Line]] = [[]]
    width, spaced = 0, False
    for line in _lines(text):
        cells = _count_cells(text[line.start : line.end])
        if cells != width or (len(tables[-1]) > 1 and line.after_blank != spaced):
            tables.append([])
            width = cells
        spaced = line.after_blank
        if cells:
            tables[-1].append(line)
    shown = [rows for rows in tables if is_table([cells_of(text[row.start : row.end]) for row in rows])]
    return tuple(TableRow(row.line, row.start, row.end, number) for number, rows in enumerate(shown) for row in rows)


def separators(text: str) -> frozenset[int]:
    """Return the offsets of the tabs and line ends that make tables of the lines of *text*: cleaning must keep them."""
    found: set[int] = set()
    for row in find_rows(text):
        found |= {row.line - 1, row.end, *(i for i in range(row.start, row.end) if text[i] == CELL_END)}
        line_end = LINE_END.search(text, row.end)
        found |= {line_end.start()} if line_end else set()
    return frozenset(found)


class _Line(NamedTuple):
    """A line that is not blank, in which a row may be."""

    line: int  # where it begins
    start: int  # its text without the space around it
    end: int
    after_blank: bool  # whether a blank line is above it


def _lines(text: str) -> Iterator[_Line]:
    """Yield the lines of *text* that are not blank."""
    start, after_blank = 0, False
    for end in [*(m.start() for m in LINE_END.finditer(text)), len(text)]:
        line = text[start:end]
        if line.strip():
            yield _Line(start, end - len(line.lstrip(SPACES)), start + len(line.rstrip(SPACES)), after_blank)
        after_blank = not line.strip()
        start = end + 1


def _count_cells(line: str) -> int:
    """Return how many cells the *line* has, 0 if it is no row."""
    cells = line.count(CELL_END) + 1
    sentence = cells == 2 and SENTENCE_MARK.search(line)
    return 0 if cells < 2 or sentence or len(line) > LONGEST_ROW else cells
