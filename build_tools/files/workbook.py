"""The figures of a report as a workbook (XLSX): typed numbers, each row linked to its paragraph in a second sheet."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

import xlsxwriter

from build_tools.files.figure_columns import COLUMNS, figure_cells
from build_tools.files.spreadsheets import Address, Cell, workbook_file, write_cells
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
    at_paragraph = next(at for at, column in enumerate(COLUMNS) if column.name == "paragraph")
    for number, figure in enumerate(figures, 1):
        cells = figure_cells(figure, addresses)
        write_cells(sheet, number, [_cell(column.name, cell) for column, cell in zip(COLUMNS, cells, strict=True)])
        link = f"internal:'{wordings('files.workbook')['texts']}'!A{lines[figure.paragraph]}"
        sheet.write_url(number, at_paragraph, link, string=figure.paragraph)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, len(figures), len(COLUMNS) - 1)


def _cell(column: str, cell: Any) -> Cell:
    """Return the *cell* of a *column* as a reader has it: 增长 for growth, 是 for true; an address leads there."""
    if column == "address":
        return Address(cell)
    if isinstance(cell, bool):
        return wordings("values.truth")[str(cell).lower()]
    codes = {
        "measure": wordings("values.measure"),
        "bound": wordings("values.bound"),
        "status": wordings("values.status"),
    }
    return codes[column][cell] if cell and column in codes else cast(Cell, cell)


def _write_texts(
    sheet: Any, head: Any, wrapped: Any, paragraphs: Sequence[Paragraph], addresses: Mapping[str, str]
) -> None:
    """Write the sheet of paragraphs, a line for each."""
    for at, (name, width) in enumerate(TEXT_COLUMNS):
        sheet.write_string(0, at, wordings("files.workbook")[name], head)
        sheet.set_column(at, at, width, wrapped)
    for number, paragraph in enumerate(paragraphs, 1):
        write_cells(sheet, number, (paragraph.id, Address(addresses[paragraph.id]), paragraph.text[:LONGEST_CELL]))
    sheet.freeze_panes(1, 0)
