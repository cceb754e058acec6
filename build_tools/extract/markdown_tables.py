"""Take the tables out of Markdown before it is read, each cell by itself: the Markdown parser drops cells that are too many."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.extract.table_grid import Cell, table_lines

# Noncharacters around each cell while Markdown reads the words: before the first cell of a table, before the first
# cell of a further row, before a further cell of a row; and after each cell.
FIRST_CELL, NEXT_ROW, FURTHER_CELL, LAST_SIGN = "\ufdd3", "\ufdd4", "\ufdd5", "\ufdd6"
SIGNS: Final = FIRST_CELL + NEXT_ROW + FURTHER_CELL + LAST_SIGN
# | --- | :--: |   --- | ---   the rule under the header row of a table
RULE: Final = re.compile(r" {0,3}(?=.*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
# `甲|乙`   \|   |   code and escapes, whose bars separate no cells, or a bar that does
BAR: Final = re.compile(r"`[^`]*`|\\.|(?P<bar>\|)")
# 甲 | 乙   but not 甲|乙   a bar beside a space
SPACED_BAR: Final = re.compile(r"(?<=\s)\||\|(?=\s)")
# A cell between its signs, as the page shows it.
CELL: Final = re.compile(rf"(?P<sign>[{FIRST_CELL}{NEXT_ROW}{FURTHER_CELL}])(?P<words>[^{SIGNS}]*){LAST_SIGN}\s*")
# A sign whose other one HTML in the cell has taken away.
LONE_SIGN: Final = re.compile(f"[{SIGNS}]")


def separate_cells(source: str) -> str:
    """Return the Markdown *source* with each cell of its tables as a paragraph between signs, without the rules."""
    lines = source.split("\n")
    parts: list[str] = []
    i = 0
    while i < len(lines):
        if i + 1 == len(lines) or not RULE.fullmatch(lines[i + 1]) or not _is_header_row(lines[i]):
            parts.append(lines[i])
            i += 1
            continue
        width = len(_cells(lines[i + 1]))
        rows = [_cells(lines[i], width)]
        i += 2
        while i < len(lines) and len(_cells(lines[i])) > 1:
            rows.append(_cells(lines[i], width))
            i += 1
        parts.append("")
        for number, row in enumerate(rows):
            parts += _signed_cells(row, NEXT_ROW if number else FIRST_CELL)
    return "\n".join(parts)


def joined_cells(text: str) -> str:
    """Return the *text* that Markdown shows with the cells joined again: a row a line, with tabs between the cells."""
    parts: list[str] = []
    position = 0
    rows: list[list[Cell]] = []
    for cell in CELL.finditer(text):
        if rows and (cell.start() > position or cell["sign"] == FIRST_CELL):
            parts.append(_table_text(rows))
            rows = []
        parts.append(text[position : cell.start()])
        position = cell.end()
        if cell["sign"] != FURTHER_CELL or not rows:
            rows.append([])
        rows[-1].append(Cell([line.strip() for line in cell["words"].split("\n") if line.strip()]))
    return LONE_SIGN.sub("", "".join([*parts, _table_text(rows), text[position:]]))


def _is_header_row(line: str) -> bool:
    """Return whether *line* can be the header row of a table; one in a list, or in a quotation, stays as it is."""
    return len(_cells(line)) > 1 and not line.startswith(("    ", "\t")) and not line.lstrip().startswith(">")


def _cells(line: str, width: int = 0) -> list[str]:
    """Return the cells of a row. If it has more than *width*, a bar without a space beside it belongs to the words."""
    bars = [bar for bar in BAR.finditer(line) if bar["bar"]]
    if width and len(_split(line, bars)) > width:
        fewer = [
            bar
            for bar in bars
            if SPACED_BAR.match(line, bar.start()) or not line[: bar.start()].strip() or bar is bars[-1]
        ]
        bars = fewer if len(_split(line, fewer)) == width else bars
    return _split(line, bars)


def _split(line: str, bars: list[re.Match[str]]) -> list[str]:
    """Return the cells between the *bars* of a row, which may begin and end with a bar."""
    if not bars:
        return [line]
    position, cells = 0, []
    for bar in bars:
        cells.append(line[position : bar.start()])
        position = bar.end()
    cells.append(line[position:])
    first = 0 if cells[0].strip() else 1
    last = len(cells) if cells[-1].strip() else -1
    return [cell.strip().replace("\\|", "|") for cell in cells[first:last]]


def _signed_cells(row: list[str], sign: str) -> Iterator[str]:
    """Yield each cell of *row* between its signs, and a blank line after it; *sign* begins the row."""
    for i, cell in enumerate(row):
        yield f"{FURTHER_CELL if i else sign}{cell}{LAST_SIGN}"
        yield ""


def _table_text(rows: list[list[Cell]]) -> str:
    """Return the lines of a table between blank lines."""
    if not rows:
        return ""
    lines = table_lines(rows) or ["\u3000".join(" ".join(cell.lines) for cell in row) for row in rows]
    return "\n".join(["", *lines, "", ""])
