"""Know the rows of a table: successive lines with as many cells each, parted by tabs.

The readers give the tables of their formats so, and a sheet is pasted so. Tabs that indent a paragraph, or stand behind a
heading's number or in a sentence, make no table.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from build_tools.text.characters import LINE_END
from build_tools.text.numerals import NUMERAL
from build_tools.text.salutations import SALUTATION

CELL_END: Final = "\t"
SHORT: Final = 60  # characters of a cell at most, where a row has two
LONG: Final = 200  # and where it has more: a column may hold sentences beside two that do not
LONGEST: Final = 1000  # characters of a row
# 。   ！   what a cell of two does not hold: 一、⇥总体要求。
SENTENCE: Final = re.compile(r"[。！？!?]")
# 一、   （一）   1.   ●   what stands before a tab at the head of a paragraph
NUMBER: Final = re.compile(rf"[（(]?第?[{NUMERAL}\d]{{1,3}}[）)]?[、，.．是章节]?|[•●◆■▪·※*\-—]+|")
# What a row is stripped of: all white space but tabs, for its first cell, or its last, may be empty.
SPACES: Final = " \n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
# What parts the words in a cell may be a tab, or a line end: neither ends the cell.
GAP: Final = re.compile(r"[^\S\u3000]+")
# 9.5   -3.2%   约5万人   第3位   ≥90%   a cell with a figure
FIGURE: Final = re.compile(r"[-－–\u2212+\uff0b±约近超逾达第<>≤≥\uff1c\uff1e～~（(]*\s?\d|[－\-—–]+$|持平|翻.{0,2}番")
# 2023年   2024年目标   2023   2021—2025年   2024年1—9月   上半年   a cell that tells the time, and no figure
TIME: Final = re.compile(
    r"(?:(?:19|20)\d\d年?[—\-－–~～至]{1,2})?(?:19|20)\d\d(?:[年度]\D*)?(?:\d{1,2}(?:[—\-－–~～至]\d{1,2})?[月日]\D*)?|"
    r"\d{1,2}(?:[—\-－–~～至]\d{1,2})?月\D*"
)
# |---|:--:|   the rule beneath a head in Markdown
RULE: Final = re.compile(r"[^\S\n]*(?:\|[^\S\n]*:?-+:?[^\S\n]*)+\|[^\S\n]*")
# | 指标 | 目标 |   a row drawn with bars
BARRED: Final = re.compile(r"[^\S\n]*\|.*(?<!\\)\|[^\S\n]*")
# |   but not \|   the bar between two cells, with the space around it
BAR: Final = re.compile(r"(?:(?<![^\S\n])[^\S\n]+)?(?<!\\)\|[^\S\n]*")
LINE: Final = re.compile(r"^[^\n]+$", re.MULTILINE)


class Row(NamedTuple):
    """A row of a table in a text; offsets count characters."""

    line: int  # where its line begins
    start: int
    end: int
    table: int  # which of the text's tables, from 0


def row_line(cells: Sequence[str]) -> str:
    """Return the line that gives a row's *cells*: 地区生产总值⇥9.5%."""
    return CELL_END.join(GAP.sub(" ", cell).strip() for cell in cells)


def joined_lines(lines: Iterable[str]) -> str:
    """Return the *lines* that are not blank as a text; a blank one behind a table stays, for another may follow."""
    kept: list[str] = []
    for line in lines:
        if line.strip() or (kept and CELL_END in kept[-1]):
            kept.append(line if line.strip() else "")
    return "\n".join(kept).rstrip("\n")


def is_table(grid: Sequence[Sequence[str]]) -> bool:
    """Return whether the rows of *grid*, their cells stripped, show data, and do not only lay out a page or number a list.

    Two columns hold something, in two rows at least, and nothing that is long or a sentence; where there are three, one of
    them may hold sentences.
    """
    columns = [column for column in zip_longest(*grid, fillvalue="") if any(column)]
    filled = [sum(map(bool, row)) for row in grid]
    if len(columns) < 2 or sum(n > 1 for n in filled) < 2:
        return False
    cells = [cell for column in columns for cell in column]
    wide = len(columns) > 2 and sum(n > 2 for n in filled) > 1
    if any(len(cell) > (LONG if wide else SHORT) or SALUTATION.fullmatch(cell) for cell in cells):
        return False
    if not wide and any(SENTENCE.search(cell) for cell in cells):
        return False
    return len(columns) > 2 or not all(NUMBER.fullmatch(cell) for cell in columns[0])


def find_rows(text: str) -> tuple[Row, ...]:
    """Return the rows of the tables in *text*, in their order.

    A blank line parts two tables, unless one stands between all rows.
    """
    if CELL_END not in text:
        return ()
    tables: list[list[tuple[int, int, int]]] = [[]]
    width, spaced = 0, False
    for line, start, end, behind_blank in _lines(text):
        cells = _count(text[start:end])
        if cells != width or (len(tables[-1]) > 1 and behind_blank != spaced):
            tables.append([])
            width = cells
        spaced = behind_blank
        if cells:
            tables[-1].append((line, start, end))
    shown = [rows for rows in tables if is_table([cells_of(text[start:end]) for _, start, end in rows])]
    return tuple(Row(*row, number) for number, rows in enumerate(shown) for row in rows)


def cells_of(row: str) -> list[str]:
    """Return the cells of a *row*, the space around their words taken off."""
    return [cell.strip() for cell in row.split(CELL_END)]


def seams(text: str) -> frozenset[int]:
    """Return the offsets of the tabs and line ends that make tables of the lines of *text*: nothing may take them away."""
    held: set[int] = set()
    for row in find_rows(text):
        held |= {row.line - 1, row.end, *(i for i in range(row.start, row.end) if text[i] == CELL_END)}
        line_end = LINE_END.search(text, row.end)
        held |= {line_end.start()} if line_end else set()
    return frozenset(held)


def _lines(text: str) -> Iterator[tuple[int, int, int, bool]]:
    """Yield where each line that is not blank begins, and its words without the space around them; and whether it stands
    behind a blank one."""
    start, behind_blank = 0, False
    for end in [*(m.start() for m in LINE_END.finditer(text)), len(text)]:
        line = text[start:end]
        if line.strip():
            yield start, end - len(line.lstrip(SPACES)), start + len(line.rstrip(SPACES)), behind_blank
        behind_blank = not line.strip()
        start = end + 1


def _count(line: str) -> int:
    """Return how many cells the *line* has, 0 where it is no row."""
    cells = line.count(CELL_END) + 1
    sentence = cells == 2 and SENTENCE.search(line)
    return 0 if cells < 2 or sentence or len(line) > LONGEST else cells


# --- heads ------------------------------------------------------------------------------------------------------------


def count_heads(grid: Sequence[Sequence[str]]) -> int:
    """Return how many of the first rows of *grid* are heads: they hold no figure.

    Beneath the first, only rows that go on with it: whose first cell is empty (指标 over two rows), or beneath a title.
    """
    heads = 0
    for row in grid[:-1]:
        title = heads == 1 and sum(map(bool, grid[0])) == 1
        if not _without_figures(row) or (heads and row[0] and not title):
            break
        heads += 1
    return heads


def _without_figures(row: Sequence[str]) -> bool:
    return all(TIME.fullmatch(cell) or not FIGURE.match(cell) for cell in row)


# --- rows drawn with bars ---------------------------------------------------------------------------------------------


def rules(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the rules of tables drawn with bars, to be deleted: |---|---|."""
    for lines in _barred(text):
        for line in lines:
            if RULE.fullmatch(line[0]):
                yield line.start(), min(line.end() + 1, len(text)), ""


def bars(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield what turns the bars of a table into tabs: | 指标 | 目标 | → 指标⇥目标."""
    for lines in _barred(text):
        for line in lines:
            first, *inner, last = BAR.finditer(text, line.start(), line.end())
            yield first.start(), first.end(), ""
            yield from ((bar.start(), bar.end(), CELL_END) for bar in inner)
            yield last.start(), last.end(), ""


def _barred(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the lines of each table drawn with bars, its rule among them."""
    run: list[re.Match[str]] = []
    for line in [*LINE.finditer(text), None] if "|" in text else ():
        follows = line is not None and (not run or line.start() == run[-1].end() + 1)
        if line is not None and follows and BARRED.fullmatch(line[0]):
            run.append(line)
            continue
        grid = [BAR.split(row[0])[1:-1] for row in run if not RULE.fullmatch(row[0])]
        if len({len(row) for row in grid}) == 1 and not any(CELL_END in row[0] for row in run) and is_table(grid):
            yield run
        run = [line] if line is not None and BARRED.fullmatch(line[0]) else []
