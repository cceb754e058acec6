"""Turn a table drawn with bars into one with tabs: | 指标 | 目标 | → 指标⇥目标."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.text.tables import CELL_END, is_table

# |---|:--:|   the rule under the header row in Markdown
TABLE_RULE: Final = re.compile(r"[^\S\n]*(?:\|[^\S\n]*:?-+:?[^\S\n]*)+\|[^\S\n]*")
# | 指标 | 目标 |   a row drawn with bars
BARRED_ROW: Final = re.compile(r"[^\S\n]*\|.*(?<!\\)\|[^\S\n]*")
# |   but not \|   the bar between two cells, with the space around it
CELL_BAR: Final = re.compile(r"(?:(?<![^\S\n])[^\S\n]+)?(?<!\\)\|[^\S\n]*")
FILLED_LINE: Final = re.compile(r"^[^\n]+$", re.MULTILINE)


def table_rules(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the edits that delete the rules of tables drawn with bars: |---|---|."""
    for lines in _barred_tables(text):
        for line in lines:
            if TABLE_RULE.fullmatch(line[0]):
                yield line.start(), min(line.end() + 1, len(text)), ""


def table_bars(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the edits that turn the bars of a table into tabs: | 指标 | 目标 | → 指标⇥目标."""
    for lines in _barred_tables(text):
        for line in lines:
            first, *inner, last = CELL_BAR.finditer(text, line.start(), line.end())
            yield first.start(), first.end(), ""
            yield from ((bar.start(), bar.end(), CELL_END) for bar in inner)
            yield last.start(), last.end(), ""


def _barred_tables(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the lines of each table drawn with bars, including its rule."""
    if "|" not in text:
        return
    table: list[re.Match[str]] = []
    for line in FILLED_LINE.finditer(text):
        if not BARRED_ROW.fullmatch(line[0]):
            continue
        if table and line.start() != table[-1].end() + 1:
            yield from _if_table(table)
            table = []
        table.append(line)
    yield from _if_table(table)


def _if_table(lines: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Yield *lines* if they are the rows of a table of data, all with the same number of cells."""
    grid = [CELL_BAR.split(line[0])[1:-1] for line in lines if not TABLE_RULE.fullmatch(line[0])]
    same_width = len({len(row) for row in grid}) == 1
    if same_width and not any(CELL_END in line[0] for line in lines) and is_table(grid):
        yield lines
