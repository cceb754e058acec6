"""The tasks of a report to take away: JSON, and CSV and a workbook in the form into which governments split a report."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import xlsxwriter

from build_tools.files.spreadsheets import Address, csv_file, workbook_file, write_cells
from build_tools.model.task import Task
from build_tools.text.wording import wordings

WIDTHS: Final = (6, 44, 20, 12, 24, 14, 44, 28)  # of the columns of the workbook, in characters


def task_row(task: Task, addresses: Mapping[str, str]) -> dict[str, Any]:
    """Return *task* as a row of ``tasks.json``; *addresses*: paragraph id → address."""
    return {
        "id": task.id,
        "text": task.text,
        "verb": task.verb or None,
        "object": task.object,
        "amount": task.amount or None,
        "deadline": task.deadline or None,
        "unit": task.unit or None,
        "checkable": task.checkable,
        "origin": task.origin,
        "paragraph": task.paragraph,
        "start": task.start,
        "end": task.end,
        "address": addresses[task.paragraph],
    }


def tasks_csv(tasks: Sequence[Task], places: Mapping[str, str], addresses: Mapping[str, str]) -> bytes:
    """Return *tasks* as CSV; *places*: paragraph id → 三（八）第2段, *addresses*: paragraph id → address."""
    return csv_file(_table(tasks, places, addresses))


def tasks_xlsx(tasks: Sequence[Task], places: Mapping[str, str], addresses: Mapping[str, str]) -> bytes:
    """Return *tasks* as a workbook of one sheet."""
    return workbook_file(lambda book: _write(book, _table(tasks, places, addresses)))


def _write(book: xlsxwriter.Workbook, rows: Sequence[tuple[str | int, ...]]) -> None:
    head, wrapped = book.add_format({"bold": True, "bottom": 1}), book.add_format({"text_wrap": True, "valign": "top"})
    sheet = book.add_worksheet(wordings("files.task_table")["sheet"])
    for at, _ in enumerate(rows[0]):
        sheet.set_column(at, at, WIDTHS[at])
    for line, row in enumerate(rows):
        write_cells(sheet, line, row, wrapped if line else head)
    sheet.freeze_panes(1, 2)


def _table(
    tasks: Sequence[Task], places: Mapping[str, str], addresses: Mapping[str, str]
) -> list[tuple[str | int, ...]]:
    """Return the rows of the table, the heads first, without the columns in which nothing stands."""
    names = wordings("files.task_table")
    heads = [names[name] for name in ("number", "task", "amount", "deadline", "unit", "paragraph", "text", "address")]
    rows = [
        (n, t.shown, t.amount, t.deadline, t.unit, places[t.paragraph], t.text, Address(addresses[t.paragraph]))
        for n, t in enumerate(tasks, 1)
    ]
    kept = [at for at in range(len(heads)) if not rows or any(row[at] for row in rows)]
    return [tuple(row[at] for at in kept) for row in [tuple(heads), *rows]]
