"""Take the tables out of Markdown before it is read, each cell by itself: a reader of Markdown would drop a cell too many."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.extract.grid import Cell, table_lines

# What stands for the beginning of a table, of a further row, of a further cell, and for the end of each cell, while
# Markdown reads the words.
TABLE, ROW, CELL, END = "\ufdd3", "\ufdd4", "\ufdd5", "\ufdd6"
SIGNS: Final = TABLE + ROW + CELL + END
# | --- | :--: |   --- | ---   the rule beneath the head of a table
RULE: Final = re.compile(r" {0,3}(?=.*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
# `甲|乙`   \|   |   what holds a bar that parts no cells, and a bar that does
BAR: Final = re.compile(r"`[^`]*`|\\.|(?P<bar>\|)")
# 甲 | 乙   but not 甲|乙   a bar with space beside it, where a row has too many
APART: Final = re.compile(r"(?<=\s)\||\|(?=\s)")
# ⟨甲⟩   a cell as the page shows it
SHOWN: Final = re.compile(rf"(?P<begins>[{TABLE}{ROW}{CELL}])(?P<words>[^{SIGNS}]*){END}\s*")
# A stand-in that HTML in a cell has parted from its other one.
LEFT: Final = re.compile(f"[{SIGNS}]")


def apart(source: str) -> str:
    """Return the Markdown *source* with each cell of its tables as a paragraph between stand-ins, and without their rules."""
    lines = source.split("\n")
    parts: list[str] = []
    here = 0
    while here < len(lines):
        if here + 1 == len(lines) or not RULE.fullmatch(lines[here + 1]) or not _begins(lines[here]):
            parts.append(lines[here])
            here += 1
            continue
        width = len(_cells(lines[here + 1]))
        rows = [_cells(lines[here], width)]
        here += 2
        while here < len(lines) and len(_cells(lines[here])) > 1:
            rows.append(_cells(lines[here], width))
            here += 1
        parts += ["", *(part for i, row in enumerate(rows) for part in _paragraphs(row, ROW if i else TABLE))]
    return "\n".join(parts)


def together(text: str) -> str:
    """Return the *text* that Markdown shows with the cells put together again: a row a line, the cells parted by tabs."""
    parts: list[str] = []
    here = 0
    rows: list[list[Cell]] = []
    for cell in SHOWN.finditer(text):
        if rows and (cell.start() > here or cell["begins"] == TABLE):
            parts.append(_rows(rows))
            rows = []
        parts.append(text[here : cell.start()])
        here = cell.end()
        if cell["begins"] != CELL or not rows:
            rows.append([])
        rows[-1].append(Cell([line.strip() for line in cell["words"].split("\n") if line.strip()]))
    return LEFT.sub("", "".join([*parts, _rows(rows), text[here:]]))


def _begins(line: str) -> bool:
    """Return whether *line* can be the head of a table; one in a list, or in what is quoted, stays as it is."""
    return len(_cells(line)) > 1 and not line.startswith(("    ", "\t")) and not line.lstrip().startswith(">")


def _cells(line: str, width: int = 0) -> list[str]:
    """Return the cells of a row; of one that has more than *width*, a bar without space beside it belongs to the words."""
    bars = [bar for bar in BAR.finditer(line) if bar["bar"]]
    if width and len(_split(line, bars)) > width:
        fewer = [
            bar for bar in bars if APART.match(line, bar.start()) or not line[: bar.start()].strip() or bar is bars[-1]
        ]
        bars = fewer if len(_split(line, fewer)) == width else bars
    return _split(line, bars)


def _split(line: str, bars: list[re.Match[str]]) -> list[str]:
    if not bars:
        return [line]
    here, cells = 0, []
    for bar in bars:
        cells.append(line[here : bar.start()])
        here = bar.end()
    cells.append(line[here:])
    first = 0 if cells[0].strip() else 1  # the bars at the row's ends
    last = len(cells) if cells[-1].strip() else -1
    return [cell.strip().replace("\\|", "|") for cell in cells[first:last]]


def _paragraphs(row: list[str], begins: str) -> Iterator[str]:
    for i, cell in enumerate(row):
        yield from (f"{CELL if i else begins}{cell}{END}", "")


def _rows(rows: list[list[Cell]]) -> str:
    lines = table_lines(rows) or ["\u3000".join(" ".join(cell.lines) for cell in row) for row in rows]
    return "\n".join(["", *lines, "", ""]) if rows else ""
