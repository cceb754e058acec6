"""Every page says whose it is, and where it stands in the report's own numbering."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.data.division_paths import read_path
from build_tools.data.ledger import parse_ledger
from build_tools.frame.place_identity import identified
from build_tools.model.report import Report, Section
from build_tools.pages.report_names import report_heading, whose
from build_tools.pages.section_paths import section_line, section_paths, where
from build_tools.pipeline import report_files
from build_tools.text.wording import wordings
from tests.builders import KNOWLEDGE, SMALL, full_report, report

# 1-7节第1段   3-8 第2段   a position that only its address explains
ADDRESS_AS_PLACE = re.compile(r"\d+-\d+(?:-\w+)?(?:节| ?第| ?标题)")


def sections(*lines: str) -> list[Section]:
    """Return sections of lines as ``1-2|（二）|标题``: id, number, title."""
    made = []
    for line in lines:
        own, number, title = line.split("|")
        parent = own.rpartition("-")[0] or None
        level = own.count("-") + 1
        made.append(Section(own, parent, level, number or None, title, number + title, not number, 0, 9, own, None))
    return made


@pytest.mark.parametrize(
    ("lines", "paths"),
    [
        ("1|一、|工作回顾 1-1|（一）|经济发展 1-2|（二）|民生改善", "一 一（一） 一（二）"),
        ("1|一、|工作回顾 1-1|1.|经济发展 1-2|2、|民生改善", "一 一·1 一·2"),
        ("1|第一章|发展环境 1-1|第一节|发展基础", "第一章 第一章第一节"),
        ("1|第一部分|回顾 1-1|（一）|经济发展", "第一部分 第一部分（一）"),
        ("1|一、|回顾 1-1|第一，|经济发展", "一 一·第一"),
        ("1||开篇 2||名词解释", "开篇 名词解释"),
        ("1||2019年全市民生实事项目安排", "2019年全市民生…"),
        (
            "1|一、|回顾 1-1||这五年，是综合实力增强的五年 1-2||这五年，是城乡面貌变化的五年",
            "一 一·综合实力… 一·城乡面貌…",
        ),
        ("1|一、|回顾 1-1||加快建设制造强市 1-2||加快建设创新之都", "一 一·加快建设制造… 一·加快建设创新…"),
        ("1|一、|回顾 1-1||“十三五”时期目标任务 1-2||“十三五”指导思想", "一 一·“十三五”时期… 一·“十三五”指导…"),
        # two lists in one part: a number alone does not tell which
        ("1|一、|回顾 1-1|（一）|稳增长 1-2|（一）|惠民生", "一 一（一）·稳增长 一（一）·惠民生"),
        ("1||开篇 1-1|（一）|稳增长", "开篇 开篇（一）"),
        # a sign is no number
        ("1|一、|回顾 1-1|——|经济总体回升向好 1-2|——|改革持续深化", "一 一·经济总体… 一·改革持续深化"),
        ("1|一、|回顾 1-1||——这是追赶进位的五年 1-2|●|民生改善", "一 一·这是追赶… 一·民生改善"),
        ("1|一、|回顾 1-1|一是|稳增长 1-2|二是|惠民生", "一 一·一是 一·二是"),
    ],
)
def test_a_section_goes_by_its_number_or_by_its_first_words(lines: str, paths: str) -> None:
    assert " ".join(section_paths(sections(*lines.split())).values()) == paths


def test_a_paragraph_is_counted_in_its_section_or_part() -> None:
    small = report()
    paths = section_paths(small.sections)
    shown = {p.id: where(paths, p) for p in small.paragraphs}
    assert shown["1-2-p1"] == "一（二）第1段"
    assert shown["1-p1"] == "第一部分第1段"
    assert shown["0-p1"] == "开篇第1段"
    lines = {s.id: section_line(paths, s) for s in small.sections}
    assert lines["1-2"] == "一（二）城市更加美丽"
    assert lines["1"] == "一、2018年工作回顾"
    assert lines["2-4"].startswith("二·")
    signed = sections("1|一、|回顾", "1-1|——|民生改善")
    assert section_line(section_paths(signed), signed[1]) == "一·民生改善"


def with_meta(**known: Any) -> Report:
    return replace(report(), meta=replace(report().meta, unlisted=False, **known))


@pytest.mark.parametrize(
    ("known", "shown"),
    [
        ({"place": "海拉尔区", "year": 2016}, "海拉尔 2016"),
        ({"place": "内蒙古自治区", "year": 2020}, "内蒙古 2020"),
        ({"place": "攸县", "year": 2019}, "攸县 2019"),
        ({"place": "株洲市", "year": 2017, "genre": "court"}, "株洲 2017 法院工作报告"),
        ({"place": "国务院", "year": 2008, "level": 0}, "国务院 2008"),
        ({"place": "国务院", "year": 2008, "level": 0, "genre": "court"}, "全国 2008 法院工作报告"),
        ({"place": None, "issuer": "青河集团", "year": 2021, "genre": "company"}, "青河集团 2021 企业工作报告"),
        ({"place": None, "title": "工作报告", "year": 2021}, "工作报告（2021年）"),
        ({"place": "株洲市", "year": None, "title": "政府工作报告"}, "株洲市政府工作报告"),
    ],
)
def test_place_and_year_say_whose_a_report_is(known: dict[str, Any], shown: str) -> None:
    assert whose(with_meta(**known)) == shown


@pytest.mark.parametrize(
    ("place", "year", "shown"),
    [
        ("海拉尔区", 2016, "海拉尔 2016"),
        ("南京市鼓楼区", 2024, "南京鼓楼 2024"),
        ("福州市鼓楼区", 2024, "福州鼓楼 2024"),
        ("北京市朝阳区", 2024, "北京朝阳 2024"),
        ("辽宁省朝阳市", 2024, "朝阳 2024"),
        ("济宁市市中区", 2012, "济宁市中区 2012"),
        ("阳泉市城区", 2020, "阳泉城区 2020"),
        ("海南藏族自治州", 2022, "青海海南 2022"),
        ("海南省", 2022, "海南 2022"),
        ("吉林市", 2022, "吉林市 2022"),
        ("吉林省", 2022, "吉林 2022"),
        ("株洲市攸县", 2019, "攸县 2019"),
        ("国务院", 2008, "国务院 2008"),
    ],
)
def test_what_others_are_called_has_the_place_that_it_is_in(place: str, year: int, shown: str) -> None:
    divisions = KNOWLEDGE.divisions
    meta = replace(report().meta, year=year, unlisted=False)
    named = replace(report(), meta=identified(meta, read_path(divisions, place, year=year), divisions))
    assert whose(named) == shown


@pytest.mark.parametrize(
    ("place", "title", "shown"),
    [
        ("海拉尔区", "政府工作报告", "海拉尔区政府工作报告（2016年）"),
        ("海拉尔区", "2016年政府工作报告", "海拉尔区2016年政府工作报告"),
        ("海拉尔区", "海拉尔区政府工作报告", "海拉尔区政府工作报告"),
        ("西藏自治区", "西藏政府工作报告", "西藏政府工作报告"),
        ("海拉尔区", None, "海拉尔区政府工作报告（2016年）"),
    ],
)
def test_the_heading_of_a_report_names_its_place(place: str, title: str | None, shown: str) -> None:
    assert report_heading(with_meta(place=place, title=title, year=2016)) == shown


def test_every_page_of_a_report_says_whose_it_is_and_where_it_stands() -> None:
    text = SMALL.replace("安平市政府工作报告", "政府工作报告")
    full = full_report(text, names=KNOWLEDGE)
    full = replace(full, report=replace(full.report, meta=replace(full.report.meta, place="海拉尔区", unlisted=False)))
    made = report_files(full, KNOWLEDGE.catalogue, "data/")
    pages = {file.path: file.data.decode() for file in made if file.path.endswith(".md")}
    assert len(pages) > 10
    for path, page in pages.items():
        head = yaml.safe_load(page.split("---\n")[1])
        assert head["whose"] == "海拉尔 2019", path
        assert all(word in head["title"] for word in ("海拉尔", "2019")), path
        assert head["report"] == "海拉尔区政府工作报告（2019年）"
        assert head["here"]
        assert head["here"] in page
        is_cover = path.endswith("2019/index.md")
        assert ('<nav class="crumb"' in page) != is_cover, path
        assert is_cover or "[海拉尔 2019](" in page.split("</nav>")[0], path
        assert not ADDRESS_AS_PLACE.search(re.sub(r"\]\([^)]*\)|`[^`]*`", "]", page)), path
        if "cite" in head:
            assert ["citation_title", "海拉尔区政府工作报告"] in head["cite"]
    assert "# 海拉尔区政府工作报告（2019年） { #top }" in pages["anping-2019/index.md"]
    assert "<dt>原题</dt><dd>政府工作报告</dd>" in pages["anping-2019/index.md"]


def test_the_built_pages_name_place_and_year_in_title_header_and_print(site: Path) -> None:
    pages = list((site / "zhuzhou-2016").rglob("index.html"))
    assert len(pages) > 40
    for page in pages:
        html = page.read_text("utf-8")
        if 'http-equiv="refresh"' in html:  # what has moved leads on at once
            continue
        title = re.search(r"<title>([^<]*)", html)
        header = re.search(r'<div class="md-header__title".*?</div>\n?</div>', html, re.DOTALL)
        paper = re.search(r'@top-center \{ content: "([^"]*)"', html)
        for shown in (title, header, paper):
            assert shown, page
            assert all(word in shown[0] for word in ("株洲", "2016")), (page, shown[0])
        assert not ADDRESS_AS_PLACE.search(re.sub(r"<[^>]*>", "", html)), page


def test_pages_of_places_name_place_and_years(two_reports: Path) -> None:
    folder = two_reports / "docs/places"
    pages = sorted(folder.rglob("*.md"))
    assert len(pages) == 2
    for page in pages:
        text = page.read_text("utf-8")
        head = yaml.safe_load(text.split("---\n")[1])
        assert head["whose"] == "安平市 2018—2019"
        assert "安平市" in head["title"]
        assert "2018" in head["title"]
        assert "2019" in head["title"]
        assert "安平市" in text.split("</nav>")[0]
        assert not ADDRESS_AS_PLACE.search(re.sub(r"\]\([^)]*\)", "]", text))


def test_a_title_that_the_program_gave_before_keeps_its_address() -> None:
    for old, new in wordings("data.addresses.renamed").items():
        ledger = parse_ledger(f"/a/0/\t{old}\n/a/0/#p1\t{old}工作\n", "addresses.txt")
        assert ledger.published == {"/a/0/": new, "/a/0/#p1": f"{old}工作"}
        assert new in {section.title for section in report().sections}
