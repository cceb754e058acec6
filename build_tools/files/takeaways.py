"""The files that lie beside a page: the picture and the values of each chart, the workbook and the values of each table."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

import xlsxwriter

from build_tools.files.spreadsheets import csv_file, workbook_file, write_cells
from build_tools.model.output import OutputFile
from build_tools.pages.draft import Draft
from build_tools.pages.takeaways import Row, Table
from build_tools.text.wording import wordings

# 9.5   -3   0.05
NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
WIDTHS: Final = (30, 16)  # of the first column of a sheet and of the others, in characters


def files_beside(draft: Draft) -> Iterator[OutputFile]:
    """Yield the files of what can be taken away from the page *draft*."""
    for item in draft.takeaways:
        yield OutputFile(item.file("csv"), csv_file(item.values))
        if isinstance(item, Table):
            yield OutputFile(item.file("xlsx"), _workbook(item))
        else:
            yield OutputFile(item.file("svg"), item.picture.encode())


def _workbook(table: Table) -> bytes:
    """Return the workbook of *table*: as the page shows it, and a second sheet with a row for each value."""

    def write(book: xlsxwriter.Workbook) -> None:
        head = book.add_format({"bold": True, "bottom": 1})
        sheets: dict[str, tuple[Row, ...]] = {
            table.title: table.shown,
            wordings("files.workbook")["values"]: table.values,
        }
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.set_column(0, 0, WIDTHS[0])
            sheet.set_column(1, len(rows[0]) - 1, WIDTHS[1])
            write_cells(sheet, 0, rows[0], head)
            for number, row in enumerate(rows[1:], 1):
                write_cells(sheet, number, [Decimal(cell) if NUMBER.fullmatch(cell) else cell for cell in row])
            sheet.freeze_panes(1, 1)

    return workbook_file(write)
