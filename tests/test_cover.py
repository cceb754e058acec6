"""The cover: last year's results with this year's targets in large numerals, their chart, how the text was treated."""

import re

from build_tools.model.report import FullReport
from build_tools.pages.book import open_book
from build_tools.pages.cover import cover_page
from build_tools.pages.key_figures import key_figures
from tests.builders import KNOWLEDGE, SMALL, full_report

REPORT = """安平市政府工作报告
各位代表：
一、2018年工作回顾
（一）经济平稳增长。{review}
二、2019年工作安排
{plan}
"""


def made(review: str, plan: str) -> FullReport:
    return full_report(REPORT.format(review=review, plan=plan), names=KNOWLEDGE)


def tiles(review: str, plan: str) -> list[str]:
    """Return the words of each tile."""
    shown = key_figures(open_book(made(review, plan).report), "anping-2019/index.md")
    lines = [line.removeprefix("- ") for line in shown.splitlines() if line.startswith("- ")]
    return [re.sub(r"\[([^]]*)\]\([^)]*\)|</?small>", r"\1", line) for line in lines]


def test_a_tile_has_last_years_result_and_this_years_target() -> None:
    review = "地区生产总值预计增长9.5%，固定资产投资增长18.7%，城镇新增就业6.21万人。"
    plan = "地区生产总值增长9%以上，城镇新增就业5万人，财政收入增长8%。"
    assert tiles(review, plan) == [
        "增长 9.5% 地区生产总值 2018年预计 → 目标 9%以上",
        "增长 18.7% 固定资产投资 2018年",
        "6.21万人 城镇新增就业 2018年 → 目标 5万人",
    ]


def test_of_two_values_the_one_with_a_target_is_shown() -> None:
    review = "地区生产总值303.6亿元，增长7.5%。"
    assert tiles(review, "地区生产总值增长7%左右。") == ["增长 7.5% 地区生产总值 2018年 → 目标 7%左右"]
    assert tiles(review, "地区生产总值达到326亿元。") == ["303.6亿元 地区生产总值 2018年 → 目标 326亿元"]


def test_a_tile_never_shows_what_a_value_was_before() -> None:
    shown = tiles("城镇化率由55.5%提高到62%，一般公共预算收入从72亿元增加到80亿元。", "城镇化率达到63%。")
    assert shown
    assert all(before not in " ".join(shown) for before in ("55.5", "72"))
    assert not [tile for tile in shown if re.search(r"→(?! 目标)", tile)]


def test_the_chart_stands_on_the_cover_under_a_heading_of_its_own() -> None:
    full = made("地区生产总值增长9.5%，出口增长18%。", "地区生产总值增长9%以上，出口增长10%。")
    cover = cover_page(open_book(full.report), full.evidence, KNOWLEDGE.catalogue).body
    assert "## 主要指标的增长：2018年结果与2019年目标 { #growth }\n\n<svg" in cover
    assert cover.index("key-figures") < cover.index("<svg") < cover.index("{ #contents }")
    assert "数据和其他图表见[目标与结果](targets.md)。" in cover


def test_the_cover_says_what_most_changes_are_only_if_most_are() -> None:
    for text, mostly in ((SMALL, ""), (SMALL.replace("共同努力", "团结,奋斗,共同,努力"), "（多为半角标点改为全角）")):
        full = full_report(text)
        cover = cover_page(open_book(full.report), full.evidence, KNOWLEDGE.catalogue).body
        assert f"写法与原文不同 {len(full.evidence.changes)} 处{mostly}。" in cover
        assert f"移出正文 {len(full.evidence.removed)} 处，" in cover
