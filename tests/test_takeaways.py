"""What is taken away: charts as pictures and values, tables as workbooks, and words inside of other marks."""

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest

from build_tools.files.takeaways import files_beside
from build_tools.mkdocs.published import LINE, with_address
from build_tools.pages.book import open_book
from build_tools.pages.citation import own_words
from build_tools.pages.draft import Draft
from build_tools.pages.place_years import series_of, years_table
from build_tools.pages.svg import FILLS, Bar, BarGroup, bar_chart
from build_tools.pages.takeaways import Home
from build_tools.text.quotation_marks import inside_marks
from tests.browser.print_reports import with_single_titles
from tests.builders import ROOT, report
from tests.test_many import text

DATA = ROOT / "docs/zhuzhou-2016/data"
SVG = "{http://www.w3.org/2000/svg}"


def rows_of(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


@pytest.mark.parametrize("path", sorted(DATA.glob("*.svg")), ids=lambda path: path.stem)
def test_a_chart_stands_alone(path: Path) -> None:
    picture = ElementTree.fromstring(path.read_bytes())
    name = path.stem.rpartition("-")[2]
    page = "glance" if "glance" in path.stem else "targets"
    words = [element.text for element in picture.iter(f"{SVG}text")]
    title = picture.find(f".//{SVG}title")
    assert title is not None
    assert title.text in words
    assert words[-3:] == ["来源：株洲市政府工作报告（2016年）", "政府工作报告文库", f"/zhuzhou-2016/{page}/#{name}"]
    assert not [e for e in picture.iter() if "class" in e.attrib or "style" in e.attrib or e.tag == f"{SVG}image"]
    values = rows_of(path.with_suffix(".csv").read_bytes())
    assert values[0] == ["指标", "时间", "数值", "单位", "界限", "性质", "原文", "报告"]
    for row in values[1:]:
        assert any(row[2].lstrip("-") in (word or "") for word in words), row
        assert row[2].lstrip("-") in row[6]
    page_text = (ROOT / f"docs/zhuzhou-2016/{page}.md").read_text("utf-8")
    assert f'[SVG](data/{path.name}){{ download="" }} · [CSV](data/{path.stem}.csv){{ download="" }}' in page_text


def test_a_chart_that_stands_alone_has_the_colours_of_the_site() -> None:
    base = (ROOT / "docs/assets/styles/base.css").read_text("utf-8")
    light = re.search(r'scheme="default"\] \{(.*?)\}', base, re.DOTALL)
    assert light
    assert all(colour in light[1] for colour in FILLS.values())


def test_long_words_of_a_chart_are_broken_and_escaped() -> None:
    drawing = bar_chart("a<b" * 20, "", {"x": 0}, [BarGroup("甲&乙", (Bar(1, "1%", 0),))])  # type: ignore[arg-type]
    picture = ElementTree.fromstring(drawing.alone(["来源：" + "长" * 90, "/a/"]))
    assert max(len(e.text or "") for e in picture.iter(f"{SVG}text")) <= 50
    assert float(picture.attrib["height"]) > drawing.height + 100


def test_the_published_address_is_written_into_pictures_and_workbooks() -> None:
    svg = (DATA / "zhuzhou-2016-growth.svg").read_text("utf-8")
    assert ">https://a.example/b/zhuzhou-2016/targets/#growth</text>" in LINE.sub("https://a.example/b/", svg)
    book = with_address((DATA / "figures.xlsx").read_bytes(), "https://a.example/b/")
    for sheet, column in ((0, "地址"), (1, "地址")):
        head, first, *_ = openpyxl.load_workbook(io.BytesIO(book)).worksheets[sheet].rows
        cell = first[[each.value for each in head].index(column)]
        assert f"{cell.hyperlink.target}#{cell.hyperlink.location}" == f"https://a.example/b{cell.value}"


def test_the_workbook_says_in_chinese_what_the_page_says() -> None:
    head, *rows = openpyxl.load_workbook(DATA / "figures.xlsx").worksheets[0].values
    found = {str(row[0]): dict(zip(head, row, strict=True)) for row in rows}
    page = (ROOT / "docs/zhuzhou-2016/figures.md").read_text("utf-8")
    shown = re.findall(r"^\| ([^|]+?) \{ #(f\d+) [^|]*\| ([^|{]+)", page, re.MULTILINE)
    assert len(shown) == len(found) > 100
    coded = [{row[name] for row in found.values()} for name in ("种类", "界限", "性质", "年均")]
    assert not [
        value for values in coded for value in values if re.search("[A-Za-z]", str(value or "")) or value is False
    ]
    for name, number, words in shown:
        row = found[number]
        assert row["指标"] == name
        assert ("预计" in words) == (row["性质"] == "预计"), (name, words)
        assert str(row["数值"]).lstrip("-").partition("~")[0] in words
        assert str(row["界限"] or "") in words
    codes = {row["id"]: row["measure"] for row in json.loads((DATA / "figures.json").read_text("utf-8"))}
    assert {(codes[f], row["种类"]) for f, row in found.items()} >= {("growth", "增长"), ("level", "数值")}


def test_the_table_of_years_is_taken_away_as_the_page_has_it() -> None:
    books = [open_book(report(text(year=year, reached=f"{year - 2011}.5"), f"anping-{year}")) for year in (2018, 2019)]
    results = series_of(books, {}, target=False)
    (table,) = years_table(Home("places/a/data/a", "/places/a/", "安平市 2018—2019"), results)
    files = {file.path: file.data for file in files_beside(Draft("places/a.md", {}, "", takeaways=(table,)))}
    assert set(files) == {"places/a/data/a-years.csv", "places/a/data/a-years.xlsx"}
    sheets = openpyxl.load_workbook(io.BytesIO(files["places/a/data/a-years.xlsx"])).worksheets
    assert [*sheets[0].values][:2] == [
        ("指标", "2017年", "2018年"),
        ("地区生产总值（增长）", "增长 7.5%", "增长 8.5%"),
    ]
    (_, name, time, value), *_ = [(0, *row[:3]) for row in [*sheets[1].values][1:]]
    assert (name, time, value) == ("地区生产总值（增长）", "2017年", 7.5)
    values = rows_of(files["places/a/data/a-years.csv"])
    assert len(values) == 1 + 2 * (sheets[0].max_row - 1)
    assert values[1][7] == "安平市政府工作报告（2018年）"


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("实施“一号”工程", "实施‘一号’工程"),
        ("他说“要有‘钉钉子’精神”", "他说‘要有“钉钉子”精神’"),
        ("印发《关于〈纲要〉的意见》", "印发〈关于《纲要》的意见〉"),
        ("半句”之后", "半句’之后"),
        ("the People’s Bank", "the People’s Bank"),
        ("没有引号", "没有引号"),
    ],
)
def test_marks_inside_of_marks(text: str, inside: str) -> None:
    assert inside_marks(text) == inside


def test_a_section_named_by_a_title_with_marks() -> None:
    section = replace(report(text()).sections[-1], parent=None, number=None, title="“两个确保”之年")
    assert own_words(section) == "“‘两个确保’之年”部分"


def test_a_title_of_an_outline_stands_there_once() -> None:
    def outline(*titles: str) -> bytes:
        return b"".join(f"/Title <FEFF{t.encode('utf-16-be').hex().upper()}>\n/Dest".encode() for t in titles)

    printed = outline("一、回顾一、回顾", "天天", "甲")
    single = with_single_titles(printed, ["一、回顾", "天天", "天", "甲"])
    assert len(single) == len(printed)
    assert re.sub(b" +\n", b"\n", single) == outline("一、回顾", "天天", "甲")
