"""Figures: read by their form, named, placed in time; the numbers left out with a reason; the data to take away."""

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from frictionless import validate
from hypothesis import given
from hypothesis import strategies as st

from build_tools.data.ledger import Ledger
from build_tools.data.published_addresses import updated
from build_tools.data.read import read_knowledge
from build_tools.figures.numbers.find import Numbers
from build_tools.files.data_files import data_files
from build_tools.model.errors import DataError
from build_tools.model.figure import Figure, value_text
from build_tools.model.report import FullReport, Report
from build_tools.pages.addresses import report_addresses
from tests.builders import KNOWLEDGE, full_report, report
from tests.example_files import Example, examples

NO_GLOSSARY = replace(KNOWLEDGE, terms=())
NUMBERS = Numbers(KNOWLEDGE.figure_words.units, KNOWLEDGE.figure_words.bounds)
REVIEW = "各位代表：\n\n一、2018年工作回顾\n\n{}\n"


def read(text: str) -> Report:
    return read_full(text).report


def read_full(text: str) -> FullReport:
    return full_report(text, names=NO_GLOSSARY)


def report_text(given: str) -> str:
    """Return the report for an example: one that begins with a heading is a whole body, any other is put into a review."""
    return f"安平市2019年政府工作报告\n\n各位代表：\n\n{given}\n" if given.startswith("一、") else REVIEW.format(given)


def line(figure: Figure) -> str:
    """Write a figure as the example files do: 2018 城镇化率 change 55.5→62% estimate."""
    before = f"{value_text(figure.before)}→" if figure.before is not None else ""
    value = f"{before}{value_text(figure.value, figure.upper)}{figure.unit}"
    words = [figure.period, figure.name, figure.measure, value, figure.bound]
    return " ".join(w for w in [*words, "" if figure.status == "actual" else figure.status] if w)


@pytest.mark.parametrize("example", examples("figures"), ids=lambda e: e.title)
def test_figures(example: Example) -> None:
    found = read_full(report_text(example.given))
    lines = [line(f) for f in found.report.figures]
    lines += [f"- {u.text} {u.reason}" for u in found.evidence.untabled]
    assert lines == [wanted for wanted in example.expected.split("\n") if wanted]


def test_every_quote_and_number_stands_where_it_says(full_seed_named: FullReport) -> None:
    seed_named = full_seed_named.report
    texts = {p.id: p.text for p in seed_named.paragraphs}
    assert len(seed_named.figures) > 130
    for figure in seed_named.figures:
        text = texts[figure.paragraph]
        assert text[figure.start : figure.end] == figure.quote
        assert figure.start <= figure.number_start < figure.number_end <= figure.end
        digits = value_text(figure.value, figure.upper).lstrip("-").split("~")[0].split(":")[0]
        number = text[figure.number_start : figure.number_end]
        assert digits in number or not any(c.isdecimal() for c in number), figure
    for left in full_seed_named.evidence.untabled:
        assert texts[left.paragraph][left.start : left.end] == left.text
        assert left.reason


def test_no_number_is_both_tabled_and_left_out(full_seed_named: FullReport) -> None:
    tabled = {(f.paragraph, f.number_start) for f in full_seed_named.report.figures}
    left = {(u.paragraph, u.start) for u in full_seed_named.evidence.untabled}
    assert not tabled & left


def test_no_value_is_absurd(seed_named: Report) -> None:
    for figure in seed_named.figures:
        if isinstance(figure.value, Decimal):
            assert figure.measure != "growth" or figure.unit != "%" or abs(figure.value) <= 1000
            assert figure.measure != "share" or figure.value <= 100
            assert figure.measure != "rank" or figure.value >= 1


PERIODS = """各位代表：

一、2015年及“十二五”时期工作回顾

2015年，地区生产总值增长9%。

这五年，地区生产总值年均增长8%。存款余额2015年达到20亿元，五年增长1倍。

二、“十三五”时期的目标

“十三五”时期，地区生产总值年均增长7%，到2020年城镇化率达到60%。

三、2016年工作安排

今年的主要预期目标是：地区生产总值增长6%。去年，我市引进企业30家。
"""


def test_a_number_is_placed_in_time_by_part_paragraph_and_clause() -> None:
    found = [(f.name, value_text(f.value), f.period, f.status, f.annual) for f in read(PERIODS).figures]
    assert found == [
        ("地区生产总值", "9", "2015", "actual", False),
        ("地区生产总值", "8", "2011-2015", "actual", True),
        ("存款余额", "20", "2015", "actual", False),
        ("存款余额", "1", "2011-2015", "actual", False),
        ("地区生产总值", "7", "2016-2020", "target", True),
        ("城镇化率", "60", "2020", "target", False),
        ("地区生产总值", "6", "2016", "target", False),
        ("引进企业", "30", "2015", "actual", False),
    ]


def test_a_report_without_part_headings_looks_ahead_from_where_it_says_so() -> None:
    text = "各位代表：\n\n2023年，工业投资增长9%。\n\n2024年工作安排如下。\n\n工业投资增长8%。\n\n（一）办好实事。新建学校3所。\n"
    assert [(f.period, f.status) for f in read(text).figures] == [
        ("2023", "actual"),
        ("2024", "target"),
        ("2024", "target"),
    ]


@pytest.mark.parametrize(
    ("heading", "period"),
    [
        ("2025年工作回顾", "2025"),
        ("2025年的工作", "2025"),
        ("过去五年工作回顾", "2021-2025"),
        ("五年工作回顾", "2021-2025"),
        ("2021—2025年工作回顾", "2021-2025"),
        ("“十四五”工作回顾", "2021-2025"),
    ],
)
def test_a_heading_tells_one_year_or_five(heading: str, period: str) -> None:
    text = f"云河市政府工作报告\n——2026年1月8日在云河市第六届人民代表大会第五次会议上\n\n各位代表：\n\n一、{heading}\n\n就业人数增长8%。\n\n二、2026年工作安排\n\n稳中求进。\n"
    assert [f.period for f in read(text).figures] == [period]


def test_a_target_year_goes_on_to_the_next_clause() -> None:
    text = (
        "各位代表：\n\n一、2015年工作回顾\n\n稳中有进。\n\n二、2016年工作安排\n\n"
        "到2020年，在2010年基础上翻一番，森林覆盖率达到65%，人均收入比2015年增长45%。\n"
    )
    result = read_full(text)
    assert [(f.name, f.period, f.status) for f in result.report.figures] == [
        ("森林覆盖率", "2020", "target"),
        ("人均收入", "2020", "target"),
    ]
    assert [u.text for u in result.evidence.untabled] == ["翻一番"]


def test_so_many_years_to_come_or_gone_by_are_the_time_of_their_clause() -> None:
    text = (
        "各位代表：\n\n一、2015年工作回顾\n\n近三年新建公园30个。两年来引进企业8家。产量创近三年新高，达到粮食20万吨。\n\n"
        "二、2016年工作安排\n\n今明两年改造道路12条。力争用三年时间新建学校9所。今后五年新建水库6座。今年造林3万亩。\n"
    )
    assert [(f.name, f.period) for f in read(text).figures] == [
        ("新建公园", "2013-2015"),
        ("引进企业", "2014-2015"),
        ("粮食", "2015"),
        ("改造道路", "2016-2017"),
        ("新建学校", "2016-2018"),
        ("新建水库", "2016-2020"),
        ("造林", "2016"),
    ]


def test_names_that_mean_one_indicator_are_brought_together() -> None:
    figures = read(REVIEW.format("全市GDP增长9%，社零总额增长8%，新增景观石头3块。")).figures
    assert [(f.name, f.indicator, f.group) for f in figures] == [
        ("GDP", "地区生产总值", "综合"),
        ("社零总额", "社会消费品零售总额", "消费与开放"),
        ("新增景观石头", "", "其他"),
    ]


# --- what people take away ----------------------------------------------------------------------------------------------


def data_of(result: FullReport) -> dict[str, bytes]:
    return {page.path.rpartition("/")[2]: page.data for page in data_files(result, result.report.slug)}


def test_the_downloads_say_the_same(full_seed_named: FullReport) -> None:
    data = data_of(full_seed_named)
    rows = json.loads(data["figures.json"])
    assert data["figures.csv"].startswith(b"\xef\xbb\xbf")
    table = list(csv.DictReader(io.StringIO(data["figures.csv"].decode("utf-8-sig"))))
    book = openpyxl.load_workbook(io.BytesIO(data["figures.xlsx"]))
    sheet = book["指标"]
    assert sheet.freeze_panes == "C2"
    assert len(rows) == len(table) == sheet.max_row - 1 == len(full_seed_named.report.figures)
    head = {cell.value: cell.column for cell in sheet[1]}
    for number, (row, line_of) in enumerate(zip(rows, table, strict=True), 2):
        assert (row["id"], row["name"], row["quote"]) == (line_of["id"], line_of["name"], line_of["quote"])
        assert sheet.cell(number, head["指标"]).value == row["name"]
        if isinstance(row["value"], (int, float)):
            assert sheet.cell(number, head["数字"]).value == row["value"] == float(line_of["number"])
        place = sheet.cell(number, head["段落"]).hyperlink.location.partition("!A")[2]
        assert row["quote"] in book["原文"][f"C{place}"].value


def test_the_data_package_is_valid(full_seed_named: FullReport, tmp_path: Path) -> None:
    for name, data in data_of(full_seed_named).items():
        (tmp_path / name).write_bytes(data)
    result = validate(str(tmp_path / "datapackage.json"))
    assert result.valid, result.flatten(["rowNumber", "fieldName", "message"])


def test_a_workbook_is_the_same_on_any_day(full_seed_named: FullReport) -> None:
    assert data_of(full_seed_named)["figures.xlsx"] == data_of(full_seed_named)["figures.xlsx"]
    assert b"2026" not in data_of(full_seed_named)["figures.xlsx"]


# --- permanent ids --------------------------------------------------------------------------------------------------------


def test_a_figure_keeps_its_id_when_another_comes_before_it() -> None:
    first = report(REVIEW.format("新增学校3所。建成公园4个。"), names=NO_GLOSSARY)
    ledger = updated(Ledger({}, {}), report_addresses(first))
    text = REVIEW.format("改造道路5条。新增学校3所。建成公园4个。")
    again = report(text, names=NO_GLOSSARY, ledger=ledger)
    assert [(f.name, f.id) for f in again.figures] == [("改造道路", "f3"), ("新增学校", "f1"), ("建成公园", "f2")]


# --- reading numbers ------------------------------------------------------------------------------------------------------


@given(st.text(alphabet="0123456789.,:%一二三十百千万亿个元增长下降由到、，分别第名约近~—- ", max_size=60))
def test_any_text_is_read_without_a_fault_and_the_spans_are_in_order(text: str) -> None:
    spans = [(q.number_start, q.number_end) for q in NUMBERS.find(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@given(
    st.text(
        alphabet="0123456789.%一二三十万亿个家元增长下降由到、，；。分别其中预计占的“”（）第名是倍均各", max_size=120
    )
)
def test_any_sentence_is_taken_apart_without_a_fault(text: str) -> None:
    result = read(REVIEW.format(text))
    texts = {p.id: p.text for p in result.paragraphs}
    assert all(texts[f.paragraph][f.start : f.end] == f.quote for f in result.figures)


# --- the editor's list ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[group]]\nname = "综合"\n[[indicator]]\nname = "GDP"\ngroup = "别的"\n', "'别的' is no"),
        (
            '[[group]]\nname = "综合"\n[[indicator]]\nname = "GDP"\ngroup = "综合"\n'
            '[[indicator]]\nname = "总值"\naliases = ["gdp"]\ngroup = "综合"\n',
            "claimed by",
        ),
        ('[[indicator]]\nname = "GDP"\ngroup = "综合"\nunits = "元"\n', "unknown key 'units'"),
    ],
)
def test_a_faulty_list_of_indicators_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "indicators.toml").write_text(text, "utf-8")
    with pytest.raises(DataError, match=message):
        read_knowledge(tmp_path)
