"""The header rows of a table: its first rows that name the columns and hold no figure."""

import re
from collections.abc import Sequence
from typing import Final

# 9.5   -3.2%   约5万人   第3位   ≥90%   a cell with a figure
CELL_FIGURE: Final = re.compile(
    r"[-－–\u2212+\uff0b±约近超逾达第<>≤≥\uff1c\uff1e～~（(]*\s?\d|[－\-—–]+$|持平|翻.{0,2}番"
)
# A cell that says a time and no figure:
CELL_TIME: Final = re.compile(
    r"""
    # 2023年   2024年目标   2023   2021—2025年   2024年1—9月
    (?: (?:19|20)\d\d年? [—\-－–~～至]{1,2} )?
    (?:19|20)\d\d (?: [年度]\D* )?
    (?: \d{1,2} (?: [—\-－–~～至] \d{1,2} )? [月日]\D* )?
    # 1—9月   1至9月累计
    | \d{1,2} (?: [—\-－–~～至] \d{1,2} )? 月\D*
    """,
    re.VERBOSE,
)


def count_header_rows(grid: Sequence[Sequence[str]]) -> int:
    """Return how many of the first rows of *grid* are header rows: they hold no figure.

    A further header row is under a title alone in its row, or its first cell is empty (指标 over two rows).
    """
    count = 0
    for row in grid[:-1]:
        under_title = count == 1 and sum(map(bool, grid[0])) == 1
        if not _without_figures(row) or (count and row[0] and not under_title):
            break
        count += 1
    return count


def _without_figures(row: Sequence[str]) -> bool:
    return all(CELL_TIME.fullmatch(cell) or not CELL_FIGURE.match(cell) for cell in row)
