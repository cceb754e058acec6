"""What programs read: the lists of what there is, the Markdown beside each page, the paragraphs of all reports as one table."""

import json
import re
import sys
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin

import pyarrow.parquet
import pytest
from frictionless import Package, validate

from build_tools.__main__ import main
from build_tools.data.indicators import Catalogue
from build_tools.files.markdown_beside import markdown_beside, markdown_path
from build_tools.files.paragraph_rows import PARAGRAPH_COLUMNS, paragraph_rows
from build_tools.model.source import Source
from build_tools.pages.book import original_name
from build_tools.pipeline import report_files
from build_tools.site.markdown_copies import copy_markdown
from tests.builders import ROOT, SMALL, full_report, report

DOCS = ROOT / "docs"
# ](../3-8/#p2)   ](data/figures.csv)
LINK = re.compile(r"\]\((?!https?:)([^)\s#]*)(?:#[^)\s]*)?\)")
WITH_ALL = SMALL.replace(
    "新增绿地20公顷。", "新增绿地20公顷。\n\n项目\t数量\n公园\t3个\n绿地\t20公顷\n\n各项工作都有进展。"
).replace("更多相关阅读", "名词解释\n1.“一二三”工程：指一个中心。\n2.四化：四个方面。\n更多相关阅读")


def leads(site: Path, page: Path, link: str) -> bool:
    """Return whether *link* of the file *page* leads to a file of the *site*, or to a page."""
    target = site / urljoin(f"/{page.relative_to(site).as_posix()}", link).lstrip("/")
    return (target / "index.html" if target.is_dir() else target).is_file()


def test_a_paragraph_says_where_it_is_from() -> None:
    rows = paragraph_rows(report(WITH_ALL))
    assert all([*row] == [column.name for column in PARAGRAPH_COLUMNS] for row in rows)
    assert [row["id"] for row in rows] == [p.id for p in report(WITH_ALL).paragraphs]
    by_text = {row["text"]: row for row in rows}
    assert by_text["公园\t3个"]["kind"] == "table"
    assert [row["kind"] for row in rows].count("note") == 2
    found = next(row for row in rows if row["text"].startswith("建成公园"))
    assert found | {"text": ""} == {
        "report": "anping-2019",
        "place": "安平市",
        "place_code": None,
        "year": 2019,
        "id": "1-2-p1",
        "address": "/anping-2019/1-2/#p1",
        "section": "1-2",
        "path": "一（二）",
        "headings": "一、2018年工作回顾 › （二）城市更加美丽",
        "number": "1",
        "kind": "text",
        "text": "",
    }


def test_the_package_of_all_paragraphs_is_valid_and_whole() -> None:
    assert validate(str(DOCS / "datapackage.json")).flatten(["type", "message"]) == []
    package = Package(str(DOCS / "datapackage.json"))
    rows = package.get_table_resource("paragraphs").read_rows()
    whole = json.loads((DOCS / "zhuzhou-2016/data/report.json").read_text("utf-8"))
    texts = [(p["id"], p["address"], p["text"]) for p in whole["paragraphs"] if not p.get("title")]
    assert [(row["id"], row["address"], row["text"]) for row in rows if row["kind"] != "note"] == texts
    listed = package.get_table_resource("reports").read_rows()
    assert [(row["slug"], row["paragraphs"]) for row in listed] == [("zhuzhou-2016", len(rows))]


def test_the_lists_name_every_page_and_every_file(site: Path) -> None:
    for path in (site / "llms.txt", site / "zhuzhou-2016/llms.txt"):
        links = LINK.findall(path.read_text("utf-8"))
        assert len(links) > 10
        assert [link for link in links if not leads(site, path, link)] == []
    whole, own = ((site / name).read_text("utf-8") for name in ("llms.txt", "zhuzhou-2016/llms.txt"))
    texts = {path.relative_to(DOCS).as_posix(): path.read_text("utf-8") for path in DOCS.rglob("*.md")}
    pages = {markdown_path(path) for path, text in texts.items() if "\nredirect: " not in text}
    assert {page for page in pages if f"]({page})" not in whole and f"]({page[13:]})" not in own} == set()
    beside = re.compile(r".*-(?:growth|structure|shift)\.(?:svg|csv)")  # what a page itself offers
    data = {path.name for path in (DOCS / "zhuzhou-2016/data").iterdir() if not beside.fullmatch(path.name)}
    assert {name for name in data if f"](data/{name})" not in own} == set()
    assert re.findall(r"^- \[[^\n]*\]\([^\n)]*\)$", whole + own, re.MULTILINE) == []  # each has a description


def test_no_raw_file_is_taken_for_a_page() -> None:
    raw = Source("report.md", f"# 标题\n{SMALL}".encode(), "", "utf-8", SMALL)
    assert original_name(raw) == "original.md.txt"
    assert original_name(replace(raw, file="report.docx")) == "original.docx"
    assert original_name(replace(raw, data=SMALL.encode())) == "source.txt"


def test_a_report_that_is_only_converted_has_its_list() -> None:
    made = {file.path: file.data for file in report_files(full_report(), Catalogue(), "data/")}
    links = LINK.findall(made["anping-2019/llms.txt"].decode())
    pages = {markdown_path(path) for path in made if path.endswith(".md")}
    assert {f"anping-2019/{link}" for link in links} >= pages


def test_the_markdown_of_each_page_lies_beside_it(site: Path) -> None:
    pages = {path.with_name("index.md") for path in site.rglob("index.html")}
    assert {*site.rglob("index.md")} == pages
    for page in pages:
        text = page.read_text("utf-8")
        dead = {link for link in LINK.findall(text) if link and not leads(site, page, link)}
        assert dead == set(), page
        html = page.with_name("index.html").read_text("utf-8")
        assert '<link rel="alternate " type="text/markdown" href="index.md">' in html


@pytest.mark.parametrize(
    ("path", "link", "web"),
    [
        ("a/3-8.md", "3/index.md#p1", "../3/#p1"),
        ("a/3-8.md", "index.md", "../"),
        ("a/3-8.md", "../index.md", "../../"),
        ("a/3-8.md", "data/figures.csv", "../data/figures.csv"),
        ("a/3-8.md", "#p1", "#p1"),
        ("a/3-8.md", "https://example.org/a.md", "https://example.org/a.md"),
        ("a/index.md", "3-8.md#p2", "3-8/#p2"),
        ("a/index.md", "../b/index.md", "../b/"),
        ("a/index.md", "index.md#s1", "./#s1"),
        ("index.md", "a/index.md", "a/"),
        ("about.md", "index.md", "../"),
    ],
)
def test_links_of_the_markdown_lead_to_addresses(path: str, link: str, web: str) -> None:
    assert markdown_beside(path, f"[甲]({link})").data.decode() == f"[甲]({web})"


def test_markdown_goes_with_its_page(tmp_path: Path) -> None:
    docs, site = tmp_path / "docs", tmp_path / "site"
    for name in ("a/index.md", "a/1.md", "about.md"):
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text("甲", "utf-8")
    for name in ("a/index.html", "a/1/index.html", "gone/index.html"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).touch()
    (site / "gone/index.md").touch()
    assert copy_markdown(docs, site) == 2
    assert sorted(path.relative_to(site).as_posix() for path in site.rglob("index.md")) == [
        "a/1/index.md",
        "a/index.md",
    ]


def test_a_site_that_is_not_made_cannot_be_finished(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(tmp_path), "finish"]) == 1
    assert "no site; let a builder make it first" in capsys.readouterr().err


def test_all_paragraphs_as_one_parquet_file(tmp_path: Path) -> None:
    out = tmp_path / "new" / "all.parquet"
    assert main(["--root", str(ROOT), "parquet", "--out", str(out)]) == 0
    table = pyarrow.parquet.read_table(out)
    lines = (DOCS / "zhuzhou-2016/data/paragraphs.jsonl").read_text("utf-8").split("\n")[:-1]
    assert table.to_pylist() == [json.loads(line) for line in lines]


def test_without_pyarrow_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert main(["--root", str(ROOT), "parquet", "--out", str(tmp_path / "all.parquet")]) == 1
    assert "pip install -e .[parquet]" in capsys.readouterr().err
