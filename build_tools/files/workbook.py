"""The figures of a report as a workbook (XLSX): typed numbers, each row linked to its paragraph in a second sheet."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

import xlsxwriter

from build_tools.files.figure_columns import COLUMNS, figure_cells
from build_tools.files.spreadsheets import workbook_file
from build_tools.model.figure import Figure
from build_tools.model.report import Paragraph
from build_tools.text.wording import wordings

WIDTHS: Final = {"name": 28, "quote": 60, "indicator": 20, "address": 26}  # of columns, in characters
NARROW: Final = 10  # width of the other columns
TEXT_COLUMNS: Final = (("paragraph", 10), ("address", 26), ("text", 100))  # of the second sheet, with their widths
LONGEST_CELL: Final = 32_767  # characters that a cell of a workbook holds


def to_xlsx(figures: Sequence[Figure], paragraphs: Sequence[Paragraph], addresses: Mapping[str, str]) -> bytes:
    """Return *figures* as a workbook.

    The paragraphs are in it, so that the links hold wherever the file is opened.
    """
    return workbook_file(lambda book: _write(book, figures, paragraphs, addresses))


def _write(
    book: xlsxwriter.Workbook,
    figures: Sequence[Figure],
    paragraphs: Sequence[Paragraph],
    addresses: Mapping[str, str],
) -> None:
    """Write both sheets."""
    head = book.add_format({"bold": True, "bottom": 1})
    names = wordings("files.workbook")
    sheet, texts = book.add_worksheet(names["figures"]), book.add_worksheet(names["texts"])
    lines = {p.id: number for number, p in enumerate(paragraphs, 2)}
    _write_figures(sheet, head, figures, lines, addresses)
    _write_texts(texts, head, book.add_format({"text_wrap": True, "valign": "top"}), paragraphs, addresses)


def _write_figures(
    sheet: Any, head: Any, figures: Sequence[Figure], lines: Mapping[str, int], addresses: Mapping[str, str]
) -> None:
    """Write the sheet of figures; *lines*: paragraph id → its line in the second sheet, counted from 1."""
    for at, column in enumerate(COLUMNS):
        sheet.write_string(0, at, column.title, head)
        sheet.set_column(at, at, WIDTHS.get(column.name, NARROW))
    for number, figure in enumerate(figures, 1):
        for at, cell in enumerate(figure_cells(figure, addresses)):
            if COLUMNS[at].name == "paragraph":
                link = f"internal:'{wordings('files.workbook')['texts']}'!A{lines[cell]}"
                sheet.write_url(number, at, link, string=cell)
            elif isinstance(cell, bool):
                sheet.write_boolean(number, at, cell)
            elif isinstance(cell, (Decimal, int)):
                sheet.write_number(number, at, float(cell))
            elif cell:
                sheet.write_string(number, at, cell)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, len(figures), len(COLUMNS) - 1)


def _write_texts(
    sheet: Any, head: Any, wrapped: Any, paragraphs: Sequence[Paragraph], addresses: Mapping[str, str]
) -> None:
    """Write the sheet of paragraphs, a line for each."""
    for at, (name, width) in enumerate(TEXT_COLUMNS):
        sheet.write_string(0, at, wordings("files.workbook")[name], head)
        sheet.set_column(at, at, width, wrapped)
    for number, paragraph in enumerate(paragraphs, 1):
        for at, cell in enumerate((paragraph.id, addresses[paragraph.id], paragraph.text)):
            sheet.write_string(number, at, cell[:LONGEST_CELL])
    sheet.freeze_panes(1, 0)
