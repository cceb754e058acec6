"""The data of all reports together: ``reports.csv``, a list of them, and ``datapackage.json``, which describes it and all
files of paragraphs as one table (Frictionless data package)."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from build_tools.files.paragraph_rows import PARAGRAPH_COLUMNS, DataColumn
from build_tools.files.spreadsheets import csv_file
from build_tools.model.output import OutputFile
from build_tools.model.report import Report
from build_tools.pages.genres import genre_name
from build_tools.pages.report_facts import text_status
from build_tools.pages.report_names import report_name
from build_tools.text.wording import wording, wordings

LIST: Final = "reports.csv"
PACKAGE: Final = "datapackage.json"
PARAGRAPHS: Final = "paragraphs.jsonl"
REPORT_COLUMNS: Final = (
    DataColumn("slug", "string"),
    DataColumn("name", "string"),
    DataColumn("genre", "string"),
    DataColumn("place", "string"),
    DataColumn("place_code", "string"),
    DataColumn("level", "integer"),
    DataColumn("parent", "string"),
    DataColumn("province", "string"),
    DataColumn("year", "integer"),
    DataColumn("date", "string"),
    DataColumn("session", "string"),
    DataColumn("speaker", "string"),
    DataColumn("issuer", "string"),
    DataColumn("status", "string"),
    DataColumn("paragraphs", "integer"),
    DataColumn("figures", "integer"),
    DataColumn("tasks", "integer"),
    DataColumn("address", "string"),
    DataColumn("file", "string"),
)


def package_files(reports: Sequence[Report]) -> Iterator[OutputFile]:
    """Yield the list of *reports*, and the data package with the list and the paragraphs of all of them."""
    rows = [["" if cell is None else cell for cell in _row(report)] for report in reports]
    yield OutputFile(LIST, csv_file([[column.name for column in REPORT_COLUMNS], *rows]))
    yield OutputFile(PACKAGE, (json.dumps(_package(reports), ensure_ascii=False, indent=1) + "\n").encode())


def paragraphs_path(slug: str) -> str:
    """Return the file of the paragraphs of the report *slug*."""
    return f"{slug}/data/{PARAGRAPHS}"


def _row(report: Report) -> list[str | int | None]:
    """Return the cells of *report* in the order of REPORT_COLUMNS."""
    meta = report.meta
    return [
        report.slug,
        report_name(report),
        genre_name(meta.genre),
        meta.place,
        meta.place_code,
        meta.level,
        meta.parent,
        meta.province,
        meta.year,
        meta.date,
        meta.session,
        meta.speaker,
        meta.issuer,
        text_status(report),
        len(report.paragraphs),
        len(report.figures),
        len(report.tasks),
        f"/{report.slug}/",
        paragraphs_path(report.slug),
    ]


def _package(reports: Sequence[Report]) -> dict[str, Any]:
    resources: list[dict[str, Any]] = [
        {
            "name": "reports",
            "title": wording("files.site_package.reports"),
            "path": LIST,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8-sig",
            "profile": "tabular-data-resource",
            "schema": _schema(REPORT_COLUMNS, wordings("files.report_columns"), ["slug"]),
        }
    ]
    if reports:
        linked = [{"fields": ["report"], "reference": {"resource": "reports", "fields": ["slug"]}}]
        resources.append(
            {
                "name": "paragraphs",
                "title": wording("files.site_package.paragraphs"),
                "path": [paragraphs_path(report.slug) for report in reports],
                "format": "jsonl",
                "mediatype": "application/jsonl",
                "encoding": "utf-8",
                "profile": "tabular-data-resource",
                "schema": _schema(PARAGRAPH_COLUMNS, wordings("files.paragraph_columns"), ["report", "id"])
                | {"foreignKeys": linked},
            }
        )
    return {
        "name": "government-work-reports",
        "title": wording("site.name"),
        "description": wording("files.site_package.description"),
        "resources": resources,
    }


def _schema(columns: Sequence[DataColumn], words: Mapping[str, str], key: Sequence[str]) -> dict[str, Any]:
    fields = [column.schema(words) for column in columns]
    return {"fields": fields, "primaryKey": [*key], "missingValues": [""]}
