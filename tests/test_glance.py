"""A report at a glance: no number differs from its sentence."""

import json
import re

from build_tools.mkdocs.qr import qr_code
from tests.builders import ROOT

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


def test_a_published_page_has_the_code_of_its_address() -> None:
    assert qr_code("https://example.org/zhuzhou-2016/glance/").startswith("<svg")
    for address in (None, "", "http://127.0.0.1:8000/a/", "http://localhost/a/"):
        assert qr_code(address) == ""
