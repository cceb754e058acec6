"""Questions to a library that has an index: what they are understood to mean, what answers them, and which words are quoted."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from build_tools.data.read import read_data
from build_tools.site.build import build_site
from build_tools.text.folding import as_searched
from tests.browser.windows import serve
from tests.builders import ROOT, project
from tests.sites import made_once

pytestmark = pytest.mark.browser

# A page with no more than what the scripts of every page look for.
PAGE = """\
<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<input type="checkbox" id="__drawer" hidden>
<header class="md-header"><label for="__drawer"></label><button class="large-type" hidden></button></header>
<div class="md-content"><div class="search-page"></div></div>
<script type="module" src="../assets/scripts/site.js"></script>
"""
TEXT = """\
{place}政府工作报告

（{year}年1月8日）

{place}{post}　{speaker}

各位代表：

现在，我代表市人民政府向大会报告工作。

一、{last}年工作回顾

地区生产总值达到{gdp}亿元，增长{growth}%。改造老旧小区{homes}个，社会消费品零售总额增长1{growth}%。高速公路总里程达到{road}公里，城镇登记失业率为3.{homes}%。

二、{year}年工作安排

地区生产总值增长{aim}%左右，一般公共预算收入增长5.5%。新建学校{schools}所，实施“清水绕城”工程，治理河道{road}公里。{desk}

各位代表，做好今年的工作，责任重大。
"""
SPEAKERS = {"安平市": "王小明", "临海市": "李大江", "青河市": "赵新田"}
REPORTS = {
    f"{slug}-{year}": TEXT.format(
        place=place,
        post="市长",
        speaker=SPEAKERS[place],
        year=year,
        last=year - 1,
        gdp=800 + 7 * number + year % 10,
        growth=f"{5 + number}.{year % 10}",
        homes=30 + number + year % 10,
        road=300 + 10 * number + year % 10,
        aim=6 + number,
        schools=11 + number + year % 10,
        desk="推行一窗通办，设一窗通办大厅。" if number + year % 10 > 10 or number == 1 else "",
    )
    for number, (slug, place) in enumerate([("anping", "安平市"), ("linhai", "临海市"), ("qinghe", "青河市")])
    for year in (2018, 2019)
}
# Question → report, kind of the first answer, what is in it; "" for a question that has no answer.
QUESTIONS = {
    "临海2018年GDP目标是多少": ("linhai-2018", "figure", "7%左右"),
    "青河市二0一九年": ("qinghe-2019", "report", "青河市"),
    "安平 2018 GDP": ("anping-2019", "figure", "809"),
    "青河改造了多少个老旧小区": ("qinghe-2019", "figure", "41个"),
    "去年临海的失业率": ("linhai-2019", "figure", "3.40%"),
    "高速公路有多长 安平": ("anping-2019", "figure", "309公里"),
    "今年财政收入增长目标": ("2019", "figure", "5.5%"),
    "李大江": ("linhai-2019", "report", "临海市"),
    "赵新田 2018": ("qinghe-2018", "report", "青河市"),
    "安平市2019年政府工作报告": ("anping-2019", "report", "安平市"),
    "青河 历年GDP": ("places/", "place", "青河市"),
    "清水绕城是什么意思": ("glossary/", "term", "清水绕城"),
    "清水绕城": ("glossary/", "term", "清水绕城"),
    "0.0823万亿元": ("qinghe-2019", "figure", "823亿元"),
    "\uff17.9\uff05": ("qinghe-2019", "figure", "7.9%"),
    "清水\u200b绕城": ("glossary/", "term", "清水绕城"),
    "火星移民补贴标准": ("", "", ""),
    "安平修了多少公里高速公路": ("anping-2019", "figure", "309公里"),
    "安平有几公里高速道路": ("anping-2019", "figure", "309公里"),  # a word that means the same
    "青河建了几所学校": ("qinghe-2019", "figure", "22所"),
    "2018年临海": ("linhai-2018", "report", "临海市"),  # no number with a unit
    "临海市长是谁": ("linhai-2019", "report", "临海市"),
    "青河社会消费": ("qinghe-2019", "figure", "社会消费品零售总额"),  # 会 is a particle elsewhere
    "临海生产总值": ("linhai-2019", "figure", "地区生产总值"),
    "安平智能化老旧小区改造": ("anping-2019", "figure", "老旧小区"),
}
QUOTED = "高速公路总里程达到319公里，城镇登记失业率为3.40%"  # of 临海 2019


@pytest.fixture(scope="module")
def indexed(shared: Path) -> Iterator[str]:
    """The address of the search of a library of six reports, and of nothing else."""

    def make(folder: Path) -> None:
        made = project(folder, **{slug.replace("-", "_"): text for slug, text in REPORTS.items()})
        for name in ("indicators.toml", "figures.toml", "lexicon.toml"):
            (made / "data" / name).write_bytes((ROOT / "data" / name).read_bytes())
        for file in build_site(read_data(made / "data")).files:
            if file.path.startswith("search/"):
                path = folder / "site" / file.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(file.data)
        (folder / "site/search/index.html").write_text(PAGE, "utf-8")
        (folder / "site/assets").symlink_to(ROOT / "docs/assets")

    with serve(made_once(shared, "indexed", make) / "site") as address:
        yield address


ROWS = "rows => rows.map((row) => [row.dataset.kind, decodeURI(row.querySelector('a').href), row.textContent])"


def answers(page: Page, address: str, query: str) -> list[list[str]]:
    """Return the answers of the search page that is opened for *query*: kind, address, words."""
    page.goto(f"{address}/search/?q={quote(query)}")
    page.wait_for_selector("[data-search-state=done]", state="attached")
    rows: list[list[str]] = page.eval_on_selector_all("[data-result]", ROWS)
    return rows


def ask(page: Page, query: str) -> list[list[str]]:
    """Type *query* into the search page that is open, and return its answers."""
    page.get_by_role("searchbox").fill(query)
    page.wait_for_function(
        """query => new URL(location.href).searchParams.get("q") === query &&
             document.querySelector("[data-search-state=done]")""",
        arg=query,
        polling=20,
    )
    rows: list[list[str]] = page.eval_on_selector_all("[data-result]", ROWS)
    return rows


def test_questions_are_answered(desk: Page, indexed: str) -> None:
    desk.goto(f"{indexed}/search/")
    wrong = {}
    for question, (place, kind, words) in QUESTIONS.items():
        found = ask(desk, question)
        first = found[0] if found else ["", "", ""]
        if not (first[0] == kind and place in first[1] and words in first[2] and bool(found) == bool(place)):
            wrong[question] = first
    assert wrong == {}


def test_each_place_and_year_has_its_figure(desk: Page, indexed: str) -> None:
    answers(desk, indexed, "安平和临海2018年GDP目标")
    large = desk.locator(".figure-answer")
    assert large.locator("strong").all_inner_texts() == ["增长 6%左右", "增长 7%左右"]
    answers(desk, indexed, "安平火车站2018年GDP")
    assert large.count() == 0  # the figure is not that of the station
    expect(desk.get_by_role("status")).to_contain_text("没有“火车站”")


def test_what_was_understood_is_shown_and_can_be_dropped(desk: Page, indexed: str) -> None:
    answers(desk, indexed, "临海2018年GDP目标是多少")
    chips = desk.locator(".chip")
    assert chips.all_inner_texts() == ["临海市", "2018年", "地区生产总值", "目标"]
    expect(desk.locator(".figure-answer")).to_contain_text("增长 7%左右")
    desk.get_by_role("button", name="去掉“目标”").click()
    expect(chips).to_have_count(3)
    assert "plain=" in desk.url
    desk.reload()
    expect(chips).to_have_count(3)


def test_a_number_is_no_part_of_a_longer_one(desk: Page, indexed: str) -> None:
    found = answers(desk, indexed, "5.9%")
    assert "5.9%" in found[0][2]
    assert [words for _, _, words in found if "15.9%" in words and "、5.9%" not in words] == []


def test_counts_and_pages(desk: Page, indexed: str) -> None:
    found = answers(desk, indexed, "工作")
    total = sum("工作" in line for report in REPORTS.values() for line in report.split("\n")[6:])
    assert len(found) == 20
    expect(desk.get_by_role("status")).to_have_text(f"工作：{total} 条")
    while desk.locator(".more").is_visible():
        before = desk.locator("[data-result]").count()
        desk.locator(".more").click()
        expect(desk.locator("[data-result]").nth(before)).to_be_attached()
        desk.wait_for_function("() => !document.querySelector('.more').disabled")
    assert desk.locator("[data-kind=text]").count() == total


def test_what_the_index_counts_is_what_is_found(desk: Page, indexed: str) -> None:
    words = ["工程", "清水绕城工程", "GDP", "地区生产总值", "失业率", "财政收入", "安平", "增长"]
    desk.goto(f"{indexed}/search/")
    found: list[list[int | None]] = desk.evaluate(
        """async (words) => {
          const { Finder } = await import("/assets/scripts/search/finder.js");
          const finder = new Finder(new URL("/search/", location.href));
          return Promise.all(words.map(async (word) => {
            const answer = await finder.find(word);
            await answer.more(1);
            const counted = answer.counts?.total ?? null;
            await answer.more(Infinity);
            return [counted, answer.items.length];
          }));
        }""",
        words,
    )
    assert {word: counted for word, (counted, _) in zip(words, found, strict=True)} == {
        word: count for word, (_, count) in zip(words, found, strict=True)
    }


def test_how_a_word_is_used_from_year_to_year(desk: Page, indexed: str, tmp_path: Path) -> None:
    answers(desk, indexed, "一窗通办")
    trend = desk.locator(".trend")
    trend.locator("summary").click()
    rows = trend.locator("tbody tr").all_inner_texts()
    assert [row.split("\t")[:3] for row in rows] == [["2018", "1/3", "0.7"], ["2019", "2/3", "1.3"]]
    assert trend.locator("li").all_inner_texts() == ["临海市 2018", "青河市 2019"]
    assert "/linhai-2018/" in (trend.locator("li a").first.get_attribute("href") or "")
    assert "year=2019&kind=text" in (trend.locator("tbody a").last.get_attribute("href") or "")
    with desk.expect_download() as download:
        trend.get_by_role("link", name="CSV").click()
    download.value.save_as(tmp_path / "uses.csv")
    table = (tmp_path / "uses.csv").read_text("utf-8-sig").splitlines()
    assert len(table) == 1 + len(REPORTS)
    used = [row.split(",") for row in table[1:] if "/linhai-2018/" in row]
    assert [(row[4], row[6], row[8]) for row in used] == [("2018", "2", "1")]


def test_only_what_asks_about_a_word_has_a_trend(desk: Page, indexed: str) -> None:
    desk.goto(f"{indexed}/search/")
    queries = ["一窗通办", "GDP 2018", "9.5%", "李大江", QUOTED]
    shown: list[bool] = desk.evaluate(
        """async (queries) => {
          const { EVERYTHING, Finder } = await import("/assets/scripts/search/finder.js");
          const { trendElement } = await import("/assets/scripts/search/trend.js");
          const finder = new Finder(new URL("/search/", location.href));
          return Promise.all(queries.map(async (query) => {
            const answer = await finder.find(query);
            await answer.more(20);
            return Boolean(await trendElement(answer, EVERYTHING));
          }));
        }""",
        queries,
    )
    assert dict(zip(queries, shown, strict=True)) == {query: query == "一窗通办" for query in queries}


def test_an_empty_answer_offers_what_there_is(desk: Page, indexed: str) -> None:
    assert answers(desk, indexed, "安平 火星绕城移民") == []
    assert desk.locator(".chip").all_inner_texts() == ["安平市"]
    offered = desk.locator(".offer")
    expect(offered).to_have_count(3)
    assert offered.nth(0).locator("a").all_inner_texts() == ["清水绕城工程"]
    assert sorted(offered.nth(1).locator("a").all_inner_texts()) == sorted(SPEAKERS)
    offered.nth(2).get_by_role("link", name="2018").click()
    expect(desk.locator("[data-kind=report]")).to_have_count(3)


def test_places_are_chosen_by_province_then_by_place(desk: Page, indexed: str) -> None:
    desk.goto(f"{indexed}/search/")
    shown: list[list[str]] = desk.evaluate(
        """async (found) => {
          const { facetElements } = await import("/assets/scripts/search/facets.js");
          return found.map((places) => {
            const counts = { kinds: new Map(), years: new Map(), places: new Map(places.map(([label, province, n]) => [{ label, province }, n])) };
            return facetElements({ counts }, {}, () => {}).flatMap((row) => [...row.querySelectorAll("button")].map(({ textContent }) => textContent));
          });
        }""",
        [
            [["甲省", "甲省", 2], ["乙市", "甲省", 3], ["丙市", "丁省", 1], ["全国", "", 4]],
            [["甲省", "甲省", 2], ["乙市", "甲省", 3]],
        ],
    )
    assert shown == [["甲省5", "全国4", "丁省1"], ["乙市3", "甲省（本级）2"]]


def test_every_substring_is_found_in_the_whole_library(desk: Page, indexed: str) -> None:
    """Against a plain scan, if all answers are asked for."""
    chance = random.Random(9)
    lines = [(slug, as_searched(line)) for slug, text in REPORTS.items() for line in text.split("\n")[8:] if line]
    wanted: set[str] = set()
    while len(wanted) < 100:
        _, line = chance.choice(lines)
        start = chance.randrange(len(line) - 2)
        wanted.add(line[start : start + chance.randint(2, 12)])
    desk.goto(f"{indexed}/search/")
    found: list[Any] = desk.evaluate(
        """async (queries) => {
          const { Finder } = await import("/assets/scripts/search/finder.js");
          const finder = new Finder(new URL("/search/", location.href));
          return Promise.all(queries.map(async (query) => {
            const answer = await finder.find(query);
            await answer.more(Infinity);
            return answer.items.flatMap((item) => item.kind === "text" ? [[item.report.slug, item.line.folded]] : []);
          }));
        }""",
        sorted(wanted),
    )
    for query, places in zip(sorted(wanted), found, strict=True):
        holding = {(slug, line) for slug, line in lines if query in line}
        assert holding <= {(slug, line) for slug, line in places}, query


def test_a_pasted_passage_is_told_verbatim_altered_or_nowhere(desk: Page, indexed: str) -> None:
    desk.goto(f"{indexed}/search/")
    status = desk.get_by_role("status")
    ask(desk, QUOTED)
    expect(status).to_contain_text("与原文一致：1 处")
    ask(desk, "城镇登记失业率为3.40%，高速公路铺设里程一万公里上下浮动不定")
    expect(status).to_contain_text("没有这样的话")
    ask(desk, QUOTED.replace("319", "391"))
    expect(status).to_contain_text("与原文不一致")
    assert desk.locator("del").all_inner_texts() == ["391"]
    assert desk.locator("ins").all_inner_texts() == ["319"]


def test_altered_passages_are_told_apart(desk: Page, indexed: str) -> None:
    """200 made-up alterations: a character or a number changed, left out, or put in; and passages as they are."""
    chance = random.Random(3)
    lines = [as_searched(line) for text in REPORTS.values() for line in text.split("\n")[8:] if len(line) > 40]
    passages = []
    for number in range(200):
        line = chance.choice(lines)
        start = chance.randrange(len(line) - 30)
        passage = line[start : start + chance.randint(16, 30)]
        at = chance.randrange(2, len(passage) - 2)
        changed = [
            passage,
            passage[:at] + "某" + passage[at + 1 :],
            passage[:at] + passage[at + 1 :],
            passage[:at] + "甚" + passage[at:],
        ]
        passages.append((number % 4, changed[number % 4]))
    desk.goto(f"{indexed}/search/")
    told: list[str] = desk.evaluate(
        """async (passages) => {
          const { Finder } = await import("/assets/scripts/search/finder.js");
          const finder = new Finder(new URL("/search/", location.href));
          return Promise.all(passages.map(async (passage) => {
            const answer = await finder.find(passage);
            await answer.more(5);
            const first = answer.items.find(({ kind }) => kind === "text");
            return !first ? "nowhere" : first.pieces ? "altered" : "verbatim";
          }));
        }""",
        [passage for _, passage in passages],
    )
    right = [
        told[i] == ("verbatim" if any(passage in line for line in lines) else "altered")
        for i, (_, passage) in enumerate(passages)
    ]
    assert sum(right) >= 198
