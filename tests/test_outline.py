import pytest

from build_tools.model.editing import Editing, Erratum, Suspect
from build_tools.model.errors import DataError
from build_tools.model.report import FullReport
from build_tools.model.source import changed
from tests.builders import SMALL, full_report, report


def test_the_outline_of_a_small_report() -> None:
    result = report()
    assert [(s.id, s.parent, s.level, s.shown) for s in result.sections] == [
        ("0", None, 1, "开篇"),
        ("1", None, 1, "一、2018年工作回顾"),
        ("1-1", "1", 2, "（一）经济平稳增长"),
        ("1-2", "1", 2, "（二）城市更加美丽"),
        ("2", None, 1, "二、2019年工作安排"),
        ("2-3", "2", 2, "今年全市的主要预期目标"),
        ("2-1", "2", 2, "（一）振兴产业"),
        ("2-2", "2", 2, "（二）改善民生"),
        ("2-4", "2", 2, "奋斗正当其时"),
    ]
    assert [p.id for p in result.paragraphs][:3] == ["0-p1", "1-p1", "1-1-p1"]
    assert [(h.role, h.text) for h in result.head] == [
        ("title", "安平市政府工作报告"),
        ("occasion", "在安平市第三届人民代表大会第二次会议上"),
        ("speaker", "市长 王小明"),
        ("salutation", "各位代表："),
    ]


def test_a_heading_keeps_its_full_stop_as_a_listed_change() -> None:
    full = full_report()
    source, changes = full.evidence.source.text, full.evidence.changes
    section = next(s for s in full.report.sections if s.id == "1-1")
    assert source[section.start : section.end] == "(一)经济平稳增长。"
    assert changed(source, section.start, section.end, changes) == section.shown
    stop = next(c for c in changes if c.end == section.end)
    assert (stop.old, stop.new, stop.reason) == ("。", "", "标题句末的句号不显示")


def test_a_title_out_of_a_sentence_leaves_it_whole() -> None:
    result = report()
    section = next(s for s in result.sections if s.id == "2-4")
    assert section.start == section.end
    assert result.paragraphs[-1].text == "各位代表，奋斗正当其时。让我们一起努力！"


def test_invisible_characters_between_paragraphs_are_removed_with_a_reason() -> None:
    evidence = full_report(SMALL.replace("(二)城市", "\u200b\n\u200b(二)城\u200b市")).evidence
    invisible = [r for r in evidence.removed if r.reason == "不可见字符删去"]
    assert [r.text for r in invisible] == ["\u200b", "\u200b"]
    assert [c.old for c in evidence.changes if c.reason == "不可见字符删去"] == ["\u200b"]


def test_suspects_and_errata_are_found_in_the_source() -> None:
    editing = Editing(
        errata=(Erratum("新增绿地20公顷", "新增绿地22公顷", "据统计公报"),),
        suspects=(Suspect("增长8.5 %", "多一个空格"), Suspect("工作", "处处都有")),
    )
    full = full_report(editing=editing)
    evidence = full.evidence
    assert [(c.old, c.new) for c in evidence.errata] == [("新增绿地20公顷", "新增绿地22公顷")]
    text = evidence.source.text
    assert [text[slice(*span)] for span in evidence.doubts[0].spans] == ["增长8.5 %"]
    assert [text[slice(*span)] for span in evidence.doubts[1].spans] == ["工作"] * text.count("工作")
    assert "新增绿地22公顷" in next(p.text for p in full.report.paragraphs if p.id == "1-2-p1")


def test_a_suspect_that_stands_nowhere_is_a_slip_of_the_editor() -> None:
    with pytest.raises(DataError, match=r"report\.toml: \[\[suspect\]\] no\. 1: '没有的话' is not in the text"):
        report(editing=Editing(suspects=(Suspect("没有的话", ""),)))


def test_the_first_report_has_the_outline_an_editor_would_make(full_seed: FullReport) -> None:
    seed = full_seed.report
    levels = [s.level for s in seed.sections]
    assert (levels.count(1), levels.count(2), levels.count(3)) == (4, 32, 27)
    assert [s.id for s in seed.sections if s.level == 1] == ["0", "1", "2", "3"]
    titles = {s.id: s.title for s in seed.sections}
    assert titles["3-8"] == "以民生“100”工程为载体，切实增强群众获得感"
    assert titles["1-7"] == "这五年，是综合实力明显增强的五年"
    assert titles["3-10"] == "加快建设法治型、服务型、效能型和廉洁型政府"
    assert [titles[f"3-10-{i}"] for i in range(1, 5)] == [
        "必须依法行政",
        "必须务实担当",
        "必须开拓创新",
        "必须廉洁从政",
    ]
    assert len(full_seed.evidence.removed) == 6
    assert {r.reason for r in full_seed.evidence.removed} == {"网页日期", "网页导语", "网页分篇标题", "网页相关链接"}


@pytest.mark.parametrize(
    ("find", "new", "title", "text"),
    [
        ("增长。全市地区", "增长。全县地区", "经济平稳增长", "全县地区"),
        ("平稳增长。全市", "稳步增长。全县", "经济稳步增长", "全县地区"),
        ("增长7%。\n\n(二)城市", "增长9%。\n\n(二)都市", "经济平稳增长", "全市地区"),
        ("长7%。\n\n(二)", "长7%！\n\n(二)", "经济平稳增长", "全市地区"),
    ],
)
def test_an_erratum_may_span_a_title_and_its_paragraph(find: str, new: str, title: str, text: str) -> None:
    result = full_report(editing=Editing(errata=(Erratum(find, new, "据原文"),))).report
    section = next(s for s in result.sections if s.id == "1-1")
    assert section.title == title
    assert next(p for p in result.paragraphs if p.section == "1-1").text.startswith(text)
    assert [s.number for s in result.sections if s.number] == ["一", "（一）", "（二）", "二", "（一）", "（二）"]
