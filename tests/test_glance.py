"""A report at a glance: no number differs from its sentence."""

import json
import re

import pytest

from build_tools.mkdocs.qr import qr_code
from build_tools.pages.glance import beginning
from build_tools.pipeline import report_files
from tests.builders import KNOWLEDGE, ROOT, full_report

REPORT = ROOT / "docs/zhuzhou-2016"
# [增长 9%以上](3-9.md#p1)   [新增城镇就业5万人](3-8.md#p2)
LINK = re.compile(r"\[(?P<words>[^\]]*)\]\((?P<page>[\w-]+)(?:/index)?\.md#(?P<anchor>p\w+)\)")
NUMBER = re.compile(r"\d+(?:\.\d+)?")


def test_no_number_differs_from_its_sentence() -> None:
    page = (REPORT / "glance.md").read_text("utf-8")
    report = json.loads((REPORT / "data/report.json").read_text("utf-8"))
    texts = {p["id"]: p["text"] for p in report["paragraphs"]}
    links = list(LINK.finditer(page))
    assert len(links) > 30
    for link in links:
        numbers = NUMBER.findall(link["words"])
        text = texts[f"{link['page']}-{link['anchor']}"]
        assert set(numbers) <= set(NUMBER.findall(text)), link[0]


def test_every_number_shown_leads_to_its_sentence() -> None:
    page = (REPORT / "glance.md").read_text("utf-8")
    linked = {number for link in LINK.finditer(page) for number in NUMBER.findall(link["words"])}
    for chart in re.findall(r"<svg.*?</svg>", page):
        labels = " ".join(re.findall(r"<text[^>]*>([^<]*%[^<]*|[\d.]+)</text>", chart))
        assert set(NUMBER.findall(labels)) <= linked
    for block in re.findall(r"<div class=\"key-figures\" markdown>(.*?)</div>", page, re.DOTALL):
        for row in filter(None, block.strip().splitlines()):
            assert LINK.search(row), row


FULL_WIDTH = """安平市2019年政府工作报告
各位代表：
一、2018年工作回顾
地区生产总值1000亿元，比上年增长9．2%。
二、2019年工作安排
地区生产总值增长7．5%左右。新建公园3个。基本建成500万套、新开工700万套保障性住房。
实施“百园计划”，每个社区建一个公园。推进大众创业、万众创新。
"""


def test_what_stands_there_says_what_it_is_of() -> None:
    full = full_report(FULL_WIDTH, names=KNOWLEDGE)
    made = report_files(full, KNOWLEDGE.catalogue, "data/")
    page = next(file.data.decode() for file in made if file.path.endswith("/glance.md"))
    assert re.search(r"\[增长 7\.5%左右\]\([^)]*\) 地区生产总值", page)  # the sentence has a full-width dot
    assert "新建公园3个" in page
    assert "500万套]" not in page  # of what?


@pytest.mark.parametrize(
    ("meaning", "shown"),
    [
        ("农业、农村、农民问题的合称。", "农业、农村、农民问题的合称。"),
        (
            "全称新型农村合作医疗。由政府组织、引导、支持。" + "农民自愿参加" * 12 + "。",
            "全称新型农村合作医疗。由政府组织、引导、支持。",
        ),
        ("财政拨款安排的三项公务支出", "财政拨款安排的三项公务支出"),
        ("长" * 80 + "。短。", "长" * 80 + "。"),
    ],
)
def test_a_long_meaning_is_told_by_its_first_sentences(meaning: str, shown: str) -> None:
    assert beginning(meaning) == shown


def test_a_published_page_has_the_code_of_its_address() -> None:
    assert qr_code("https://example.org/zhuzhou-2016/glance/").startswith("<svg")
    for address in (None, "", "http://127.0.0.1:8000/a/", "http://localhost/a/"):
        assert qr_code(address) == ""
