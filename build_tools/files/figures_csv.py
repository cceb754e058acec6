"""The figures of a report as CSV, and the Frictionless data package that describes it."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from build_tools.files.figure_columns import COLUMNS, figure_cells
from build_tools.files.spreadsheets import csv_file
from build_tools.model.figure import Figure
from build_tools.model.report import Report
from build_tools.pages.report_facts import text_status
from build_tools.pages.report_names import report_name
from build_tools.text.wording import wording


def to_csv(figures: Sequence[Figure], addresses: Mapping[str, str]) -> bytes:
    """Return *figures* as CSV."""
    rows = ([_text(cell) for cell in figure_cells(figure, addresses)] for figure in figures)
    return csv_file([[column.name for column in COLUMNS], *rows])


def _text(cell: Any) -> str:
    """Return a cell for CSV: 9.5, true; "" for None."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return "" if cell is None else str(cell)


def to_datapackage(report: Report) -> bytes:
    """Return the ``datapackage.json`` that describes ``figures.csv``."""
    fields = [{"name": c.name, "type": c.type, "title": c.title, "description": c.description} for c in COLUMNS]
    package = {
        "name": report.slug.lower(),
        "title": wording("pages.figures.dataset_title", report=report_name(report)),
        "description": wording("files.data_package.description", status=text_status(report)),
        "resources": [
            {
                "name": "figures",
                "path": "figures.csv",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8-sig",
                "profile": "tabular-data-resource",
                "schema": {"fields": fields, "primaryKey": ["id"], "missingValues": [""]},
            }
        ],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()
