"""The data files of a report, under ``<slug>/data/``; the page of formats explains each field."""

from collections.abc import Iterator

from build_tools.files.figure_columns import figure_row
from build_tools.files.figures_csv import to_csv, to_datapackage
from build_tools.files.json_lines import json_rows
from build_tools.files.paragraph_rows import paragraphs_file
from build_tools.files.programmes_json import programme_row
from build_tools.files.report_json import address_of, report_json
from build_tools.files.task_tables import task_row, tasks_csv, tasks_xlsx
from build_tools.files.workbook import to_xlsx
from build_tools.model.figure import Untabled
from build_tools.model.output import OutputFile
from build_tools.model.report import FullReport
from build_tools.pages.book import original_name
from build_tools.pages.section_paths import section_paths, where


def data_files(full: FullReport, folder: str) -> Iterator[OutputFile]:
    """Yield the data files of the report *full*, their paths under *folder*."""
    for name, data in _contents(full):
        yield OutputFile(f"{folder}/data/{name}", data)


def _contents(full: FullReport) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each file."""
    report, evidence = full.report, full.evidence
    addresses = {p.id: address_of(p, report.slug) for p in report.paragraphs}
    paths = section_paths(report.sections)
    places = {p.id: where(paths, p) for p in report.paragraphs}
    source = evidence.source.text.encode()
    yield "report.json", report_json(full).encode()
    yield "paragraphs.jsonl", paragraphs_file(report)
    yield "programmes.json", json_rows([programme_row(p) for p in report.programmes]).encode()
    yield "figures.json", json_rows([figure_row(f, addresses) for f in report.figures]).encode()
    yield "tasks.json", json_rows([task_row(t, addresses) for t in report.tasks]).encode()
    yield "tasks.csv", tasks_csv(report.tasks, places, addresses)
    yield "tasks.xlsx", tasks_xlsx(report.tasks, places, addresses)
    yield "untabled.json", json_rows([_untabled_row(u) for u in evidence.untabled]).encode()
    yield "figures.csv", to_csv(report.figures, addresses)
    yield "figures.xlsx", to_xlsx(report.figures, report.paragraphs, addresses)
    yield "datapackage.json", to_datapackage(report)
    yield "source.txt", source
    if source != evidence.source.data:  # the raw file itself, if decoding altered a byte of it
        yield original_name(evidence.source), evidence.source.data


def _untabled_row(number: Untabled) -> dict[str, object]:
    """Return *number* as a row of ``untabled.json``."""
    return {
        "paragraph": number.paragraph,
        "start": number.start,
        "end": number.end,
        "text": number.text,
        "reason": number.reason,
    }
