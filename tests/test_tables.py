"""Tables of a report: which lines are their rows, how the pages show them, and what their heads say of the figures."""

import json
import re

import pytest

from build_tools.clean.typography import clean_text
from build_tools.data.indicators import Catalogue
from build_tools.files.chapters import render_chapters
from build_tools.files.single_page import single_page
from build_tools.model.editing import Editing, Erratum
from build_tools.model.report import FullReport, Report
from build_tools.pages.book import open_book
from build_tools.pages.rendering import Renderer, render
from build_tools.pages.visible_text import visible_texts
from build_tools.pipeline import report_files
from build_tools.text.header_rows import count_header_rows
from build_tools.text.tables import cells_of, find_rows
from tests.builders import KNOWLEDGE, full_report, report

TABLE = """\
指标\t2018年（亿元）\t增长（%）\t2019年目标
一、地区生产总值\t1,087\t9.5\t8%左右
（二）出口\t80\t-3.2\t
甲\\|乙 c {d}\t<b>x</b>\t*\t
"""
TEXT = """\
安平市政府工作报告

各位代表：

一、2018年工作回顾

\t2018年，全市经济平稳增长，投资增长9%。
\t深入实施“一二三”工程，成效明显。

主要指标完成情况

{table}
城市更加美丽。

二、2019年工作安排

各位代表，让我们一起努力！
"""


def with_table(table: str = TABLE, editing: Editing | None = None) -> Report:
    return full_with_table(table, editing).report


def full_with_table(table: str = TABLE, editing: Editing | None = None) -> FullReport:
    return full_report(TEXT.format(table=table), editing=editing, names=KNOWLEDGE)


def pages(result: FullReport) -> dict[str, str]:
    made = report_files(result, Catalogue(), "source.txt")
    return {page.path: page.data.decode() for page in made if page.path.endswith((".md", ".json"))}


# --- which lines are rows ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "tables"),
    [
        ("指标\t增长\n出口\t9%", [2]),
        ("指标\t增长\n\n出口\t9%\n\n进口\t8%", [3]),
        ("指标\t增长\n出口\t9%\n\n指标\t数\n进口\t8", [2, 2]),
        ("指标\t增长\n出口\t9%\n合计\t1\t2\n进口\t1\t3", [2, 2]),
        ("\t2018年\t2019年\n出口\t9%\t", [2]),
        ("指标\t增长", []),
        ("\t经济平稳增长。\n\t投资增长9%。", []),
        ("一、\t总体要求\n（一）\t主要目标\n1.\t发展", []),
        ("一、\t总体要求。\n二、\t主要目标。", []),
        ("\t\t甲\n\t\t乙", []),
        ("各位代表：\t甲\n现在\t乙", []),
        ("序号\t任务\t单位\n1\t建设公园。完善设施。\t住建局\n2\t修路。\t交通局", [3]),
    ],
)
def test_rows_are_lines_with_as_many_cells(text: str, tables: list[int]) -> None:
    rows = find_rows(text)
    assert [sum(row.table == n for row in rows) for n in range(len(tables))] == tables
    assert len(rows) == sum(tables)


def test_no_step_of_cleaning_takes_a_cell_away() -> None:
    text = "产值（亿元） \t120\n“占比”\t 9\n占比\t9.5\t%\n占比\t8\t%\n年\t月\t日\t时\n甲\t乙\t丙\t丁\n"
    clean = clean_text(text)
    assert clean.text == text
    assert clean_text("占比\t9 %\n出口,进口\t8%\n").text == "占比\t9%\n出口，进口\t8%\n"


def test_bars_become_tabs_and_the_rule_goes_with_its_reason() -> None:
    full = full_with_table("| 指标 | 增长 |\n|---|---:|\n|  | 9% |\n| 甲\\|乙 | 8% |\n")
    assert [p.text for p in full.report.paragraphs if p.table is not None] == ["指标\t增长", "\t9%", "甲\\|乙\t8%"]
    assert ("|---|---:|\n", "表格的分隔线删去") in [(r.text, r.reason) for r in full.evidence.removed]
    again = clean_text(TEXT.format(table="| a | \\|b\\| |\n| c | d |\n")).text
    assert clean_text(again).text == again


def test_a_row_is_no_comment_and_no_sentence_that_is_cut_off() -> None:
    text = TEXT.replace("各位代表，让我们一起努力！", "附表：\n指标\t数\n>出口\t多\n进口\t少")
    result = report(text.format(table=TABLE))
    assert [p.text for p in result.paragraphs][-3:] == ["指标\t数", ">出口\t多", "进口\t少"]
    assert result.incomplete is None


def test_rows_are_paragraphs_and_never_headings() -> None:
    full = full_with_table()
    result = full.report
    assert [s.shown for s in result.sections] == ["一、2018年工作回顾", "二、2019年工作安排"]
    assert [(p.anchor, p.table) for p in result.paragraphs[:9]] == [
        *((f"p{n}", None) for n in (1, 2, 3)),
        *((f"p{n}", 0) for n in (4, 5, 6, 7)),
        ("p8", None),
        ("p1", None),
    ]
    assert cells_of(result.paragraphs[5].text) == ["（二）出口", "80", "-3.2", ""]
    data = json.loads(pages(full)["anping-2019/data/report.json"])
    assert data["paragraphs"][4]["text"] == "一、地区生产总值\t1,087\t9.5\t8%左右"


@pytest.mark.parametrize(
    ("rows", "heads"),
    [
        (["指标\t2018年", "出口\t9"], 1),
        (["出口\t9", "进口\t8"], 0),
        (["指标\t2018年\t", "\t总量\t增长", "出口\t9\t8"], 2),
        (["主要指标\t\t", "指标\t总量\t增长", "出口\t9\t8"], 2),
        (["指标\t总量", "一、工业\t", "产值\t9"], 1),
        (["任务\t单位", "修路\t交通局", "架桥\t水务局"], 1),
    ],
)
def test_heads_hold_no_figures(rows: list[str], heads: int) -> None:
    assert count_header_rows([cells_of(row) for row in rows]) == heads


# --- the pages --------------------------------------------------------------------------------------------------------


def test_a_page_shows_one_table_with_a_row_for_each_paragraph() -> None:
    made = pages(full_with_table())
    for path, first in (("anping-2019/1.md", "p4"), ("anping-2019/full.md", "1-p4")):
        html = render(made[path].partition("---\n\n")[2]).html
        tables = re.findall(r'<div class="rows">\s*<table>.*?</table>', html, re.DOTALL)
        assert len(tables) == 1
        assert re.findall(r"<th [^>]*>(.*?)</th>", tables[0])[1:] == ["2018年（亿元）", "增长（%）", "2019年目标"]
        assert f'<tr class="para" id="{first}">' in tables[0]
        assert [len(re.findall("<t[hd][ >]", row)) for row in tables[0].split("</tr>")] == [4, 4, 4, 4, 0]
        shown = visible_texts(html)
        assert shown[first.replace("4", "7")].split() == ["甲\\|乙", "c", "{d}", "<b>x</b>", "*"]


def test_names_figures_and_corrections_are_marked_in_cells() -> None:
    erratum = Erratum(find="出口", replace="进口", reason="据公报")
    result = full_with_table(TABLE.replace("甲", "实施“一二三”工程 甲"), editing=Editing(errata=(erratum,)))
    page = pages(result)["anping-2019/1.md"]
    assert '<td markdown>[6](#p6){ .pn }（二）<ins class="erratum">进口</ins></td>' in page
    assert re.search(r"<td markdown>\[9\.5\]\(figures\.md#f\d\)\{ \.figure \}</td>", page)
    assert "</div>\n\n编者注：原文作“出口”。据公报\n{ .editor-note }" in page
    assert re.search(r"<td[^>]*>.*\[“一二三”工程\]\(.*\{ \.term \}", page)


def test_the_editions_show_the_table_too() -> None:
    result = with_table()
    book = open_book(result)
    html = single_page(book, render_chapters(book, Renderer())).data.decode()
    assert '<tr class="para" id="x1-p5">' in html
    shown = visible_texts(html)
    assert all(shown[f"x{p.id}"].split() == p.text.split() for p in result.paragraphs)


# --- figures ----------------------------------------------------------------------------------------------------------


def figures(table: str) -> list[str]:
    result = with_table(table)
    found = [f for f in result.figures if f.paragraph in {p.id for p in result.paragraphs if p.table is not None}]
    texts = {p.id: p.text for p in result.paragraphs}
    assert all(texts[f.paragraph][f.start : f.end] == f.quote for f in found)
    assert all(f.start <= f.number_start < f.number_end <= f.end for f in found)
    assert all("\t" not in texts[f.paragraph][f.number_start : f.number_end] for f in found)
    return [
        " ".join(filter(None, (f.name, f.measure, f"{f.value}{f.unit}", f.bound, f.period, f.status))) for f in found
    ]


def test_the_head_tells_what_a_number_measures_and_when() -> None:
    assert figures(TABLE) == [
        "地区生产总值 level 1087亿元 2018 actual",
        "地区生产总值 growth 9.5% 2018 actual",
        "出口 level 80亿元 2018 actual",
        "出口 growth -3.2% 2018 actual",
    ]


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ("指标\t同比\n出口\t9%\n进口\t-8%", ["出口 growth 9% 2018 actual", "进口 growth -8% 2018 actual"]),
        ("指标\t降幅\n能耗\t3%\n排放\t2%", ["能耗 growth -3% 2018 actual", "排放 growth -2% 2018 actual"]),
        (
            "指标\t单位\t2018年实际\t2019年目标\n新增就业\t万人\t5.2\t5以上\n失业率\t%\t3.5\t4以内",
            [
                "新增就业 count 5.2万人 2018 actual",
                "新增就业 count 5万人 at_least 2019 target",
                "失业率 level 3.5% 2018 actual",
                "失业率 level 4% at_most 2019 target",
            ],
        ),
        (
            "\t2018年\t\n\t总量\t增长\n出口（亿元）\t1,087\t9.5%\n进口（亿元）\t80\t持平",
            ["出口 level 1087亿元 2018 actual", "出口 growth 9.5% 2018 actual", "进口 level 80亿元 2018 actual"],
        ),
        (
            "县区\t出口（亿元）\t增幅（%）\n东山区\t100\t5.5\n西山县\t80\t-1",
            [
                "东山区出口 level 100亿元 2018 actual",
                "东山区出口 growth 5.5% 2018 actual",
                "西山县出口 level 80亿元 2018 actual",
                "西山县出口 growth -1% 2018 actual",
            ],
        ),
        (
            "指标\t2017年\t增长\n出口\t100亿元\t9%\n进口\t80亿元\t8%",
            [
                "出口 level 100亿元 2017 actual",
                "出口 growth 9% 2017 actual",
                "进口 level 80亿元 2017 actual",
                "进口 growth 8% 2017 actual",
            ],
        ),
        (
            "年份\t出口（亿元）\n2017年\t100\n2018年\t110",
            ["出口 level 100亿元 2017 actual", "出口 level 110亿元 2018 actual"],
        ),
        (
            "指标\t情况\n出口\t增长9%\n进口\t约5亿元",
            ["出口 growth 9% 2018 actual", "进口 level 5亿元 about 2018 actual"],
        ),
        ("新建学校\t5所\n新建公园\t3个", ["新建学校 count 5所 2018 actual", "新建公园 count 3个 2018 actual"]),
    ],
)
def test_figures_of_rows(table: str, found: list[str]) -> None:
    assert figures(table + "\n") == found


@pytest.mark.parametrize(
    "table", ["指标\t2018年\n出口\t9%\n进口\t8%", "出口\t9%\n进口\t8%", "出口\t\t9亿元\n进口\t甲\t8%"]
)
def test_what_no_head_tells_is_left_out(table: str) -> None:
    evidence = full_with_table(table + "\n").evidence
    assert {u.reason for u in evidence.untabled if u.text in ("9%", "8%")} == {"不能确定：没有认出是什么的数"}
