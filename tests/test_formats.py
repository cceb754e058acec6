"""The page of formats explains every field that a data file has, and every list of downloads leads to it."""

import json
import re
from collections.abc import Iterator
from typing import Any, get_args

import pytest

from build_tools.data.indicators import Catalogue
from build_tools.files.figure_columns import COLUMNS
from build_tools.files.paragraph_rows import PARAGRAPH_COLUMNS, DataColumn
from build_tools.files.site_package import REPORT_COLUMNS
from build_tools.model.figure import Measure
from build_tools.pipeline import report_files
from tests.builders import ROOT, SMALL, full_report

DATA = ROOT / "docs/zhuzhou-2016/data"
PAGE = (ROOT / "docs/formats.md").read_text("utf-8")
WITH_NOTES = SMALL.replace("更多相关阅读", "名词解释\n1.“一二三”工程：指一个中心。\n2.四化：四个方面。\n更多相关阅读")


def section(anchor: str) -> str:
    """Return the section of the page under *anchor*."""
    return re.split(r"^## ", PAGE.split(f"{{ #{anchor} }}", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]


def fields(value: Any, above: str = "") -> Iterator[str]:
    """Yield the path of every key: meta, meta.title; not the keys of ``moved``, which are addresses."""
    for item in value if isinstance(value, list) else [value]:
        for key, inner in item.items() if isinstance(item, dict) else ():
            yield above + key
            if key != "moved":
                yield from fields(inner, f"{above}{key}.")


@pytest.mark.parametrize(
    ("file", "anchor"),
    [
        ("report.json", "report-json"),
        ("programmes.json", "programmes-json"),
        ("figures.json", "figures"),
        ("untabled.json", "untabled-json"),
        ("datapackage.json", "datapackage-json"),
        ("../../datapackage.json", "datapackage-json"),
        ("addresses.json", "addresses-json"),
        ("../../addresses.json", "addresses-json"),
    ],
)
def test_every_field_is_explained(file: str, anchor: str) -> None:
    found = set(fields(json.loads((DATA / file).read_text("utf-8"))))
    assert len(found) > 2
    assert {field for field in found if f"`{field}`" not in section(anchor)} == set()


def test_the_fields_of_notes_are_explained() -> None:
    made = {page.path: page.data for page in report_files(full_report(WITH_NOTES), Catalogue(), "data/")}
    found = set(fields(json.loads(made["anping-2019/data/report.json"])))
    assert "notes.term" in found
    assert {field for field in found if f"`{field}`" not in section("report-json")} == set()


def test_every_column_of_the_tables_is_explained() -> None:
    text = section("figures")
    assert [column.name for column in COLUMNS] == re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)
    measures = next(column.description for column in COLUMNS if column.name == "measure")
    assert set(get_args(Measure)) <= set(re.findall(r"\w+", measures))


@pytest.mark.parametrize(
    ("columns", "anchor"), [(PARAGRAPH_COLUMNS, "paragraphs-jsonl"), (REPORT_COLUMNS, "reports-csv")]
)
def test_every_column_for_programs_is_explained(columns: tuple[DataColumn, ...], anchor: str) -> None:
    assert [column.name for column in columns] == re.findall(r"^\| `(\w+)` \|", section(anchor), re.MULTILINE)


def test_every_list_of_downloads_leads_to_the_page() -> None:
    for page in ("zhuzhou-2016/index.md", "zhuzhou-2016/figures.md", "zhuzhou-2016/fidelity.md"):
        assert re.search(r"\]\(\.\./formats\.md(?:#\w+)?\)", (ROOT / "docs" / page).read_text("utf-8")), page
    assert "](formats.md)" in (ROOT / "docs/about.md").read_text("utf-8")


def test_a_raw_file_that_is_only_converted_has_no_link_to_it() -> None:
    for page in report_files(full_report(), Catalogue(), "data/"):
        assert b"formats.md" not in page.data
