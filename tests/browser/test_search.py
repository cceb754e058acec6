"""What a reader looks for is found, where it stands: names, figures, any words, misspelt ones, and nothing that is not there."""

import json
import random
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from build_tools.text.folding import as_searched
from tests.browser.windows import PATIENCE, any_width
from tests.builders import ROOT

pytestmark = pytest.mark.browser

REPORT: dict[str, Any] = json.loads((ROOT / "docs/zhuzhou-2016/data/report.json").read_text("utf-8"))
LINES = [(p["address"], p["text"]) for p in REPORT["paragraphs"] if not p.get("title")]


def search(page: Page, address: str, query: str) -> list[tuple[str, str, str]]:
    """Return the answers of the search page: kind, address without host and query, words."""
    page.goto(f"{address}/search/?q={quote(query)}")
    page.wait_for_selector("[data-search-state=done]")
    rows: list[list[str]] = page.eval_on_selector_all(
        "[data-search-results] [data-result]",
        "rows => rows.map((r) => { const a = r.querySelector('a'); return [r.dataset.kind, new URL(a.href).pathname + new URL(a.href).hash, a.textContent]; })",
    )
    return [(kind, place, words) for kind, place, words in rows]


def first_text(answers: list[tuple[str, str, str]]) -> str | None:
    return next((place.split("/")[2] for kind, place, _ in answers if kind == "text"), None)


# What a reader types → the section whose passage is shown first, None if nothing is found.
QUERIES: dict[str, str | None] = {
    "四大攻坚战": "1-7",
    "“三馆三中心”": "1-10",
    "民生100": "3-8",
    "43条": "1-1",
    "50.83万平方米": "1-3",
    "1461件": "1-11",
    "62.9%": "1-7",
    "\uff16\uff12\uff0e\uff19\uff05": "1-7",
    "城镇保障性住房": "1-10",
    "数字城管、数字环保": "1-8",
    "烟囱": "1-8",
    "lvdian": None,
    "sanliangqisheng": "1-7",
    "slqs": "1-7",
    "森林覆蓋率": "1-8",
    "三量齐生": "1-7",
    "数字城管 四大平台": "1-8",
    "城镇就业新增": "3-8",
    "地铁三号线": None,
    "奥运会": None,
}
SHOWN = ("62.9%", "sanliangqisheng", "数字城管 四大平台", "奥运会")  # the audit types the others too


def find(page: Page, address: str, queries: Sequence[str]) -> list[list[str]]:
    """Return the addresses of the passages that the page's finder finds for each of *queries*, in its order."""
    page.goto(f"{address}/search/")
    found: list[list[str]] = page.evaluate(
        """async (queries) => {
          const { Finder } = await import(new URL("../assets/scripts/search/finder.js", location.href));
          const finder = new Finder(new URL("../search/", location.href));
          const all = [];
          for (const query of queries) {
            const answer = await finder.find(query);
            await answer.more(Infinity);
            const texts = answer.items.filter(({ kind }) => kind === "text");
            all.push(texts.map(({ report, line }) => `/${report.slug}/${line.section.page}/#${line.anchor}`));
          }
          return all;
        }""",
        queries,
    )
    return found


@pytest.mark.parametrize(
    "query", [pytest.param(query, marks=() if query in SHOWN else pytest.mark.audit) for query in QUERIES]
)
def test_a_reader_finds_the_section(desk: Page, address: str, query: str) -> None:
    assert first_text(search(desk, address, query)) == QUERIES[query]
    if QUERIES[query] is None:
        expect(desk.locator("[data-search-state=done]").last).to_contain_text("没有找到")


def test_the_finder_finds_the_sections(desk: Page, address: str) -> None:
    found = find(desk, address, list(QUERIES))
    first = {query: texts[0].split("/")[2] if texts else None for query, texts in zip(QUERIES, found, strict=True)}
    assert first == QUERIES


def test_every_substring_finds_every_paragraph_that_holds_it(desk: Page, address: str) -> None:
    """Against a plain scan of the text: all glossary names, and substrings of 2 to 12 characters anywhere."""
    programmes = json.loads((ROOT / "docs/zhuzhou-2016/data/programmes.json").read_text("utf-8"))
    chance = random.Random(4)
    wanted = [p["name"] for p in programmes]
    while len(wanted) < len(programmes) + 300:
        text = chance.choice(LINES)[1]
        length = chance.randint(2, 12)
        start = chance.randrange(max(1, len(text) - length))
        piece = text[start : start + length]
        if len(as_searched(piece)) >= 2 and not any(c in piece for c in "。！？；\n "):
            wanted.append(piece)
    folded = [(place, as_searched(text)) for place, text in LINES]
    for query, places in zip(wanted, find(desk, address, wanted), strict=True):
        holding = {place for place, text in folded if as_searched(query) in text}
        paragraphs = {place for place in places if "#p" in place}
        assert not holding or paragraphs == holding, query


def test_a_name_answers_first_then_figures_then_the_text(desk: Page, address: str) -> None:
    kinds = [kind for kind, _, _ in search(desk, address, "建设")]
    assert kinds == sorted(kinds, key=["term", "figure", "text"].index)
    assert len(kinds) == 20
    assert kinds.count("figure") == 5
    assert kinds.count("text") > 5
    answers = search(desk, address, "城镇化率")
    assert answers[0][0] == "figure"
    assert any("55.5 → 62%" in words for _, _, words in answers[:3])


def test_a_name_found_by_another_spelling_says_which(desk: Page, address: str) -> None:
    (_, _, words), *_ = search(desk, address, "供给侧改革")
    assert words.startswith("供给侧结构性改革又作“供给侧改革”")
    (_, _, words), *_ = search(desk, address, "供给侧结构性改革")
    assert "又作" not in words


@any_width
def test_an_answer_leads_to_the_words_and_its_address_can_be_sent(page: Page, address: str) -> None:
    page.goto(f"{address}/zhuzhou-2016/")
    page.goto(f"{address}/search/?q={quote('除险加固病险水库485座')}")
    page.locator("[data-kind=text] a").first.click()
    mark = page.locator("mark.found").first
    expect(mark).to_be_in_viewport()
    assert "".join(page.locator("mark.found").all_inner_texts()) == "除险加固病险水库485座"
    sent = page.url
    assert sent.endswith("#p1")
    page.goto("about:blank")
    page.goto(sent)
    expect(page.locator("mark.found").first).to_be_in_viewport()
    for _ in range(3):
        page.go_back()
    expect(page.locator("[data-result]").first).to_be_visible()


def test_the_field_by_keyboard(desk: Page, address: str) -> None:
    desk.goto(f"{address}/zhuzhou-2016/1-2/")
    desk.keyboard.press("/")
    field = desk.get_by_role("searchbox", name="搜索报告、名词和指标")
    expect(field).to_be_focused()
    desk.keyboard.type("五城四基地")
    expect(desk.locator(".site-results[data-search-state=done]")).to_be_visible()
    desk.keyboard.press("ArrowDown")
    assert desk.evaluate("document.activeElement.closest('[data-result]').dataset.kind") == "term"
    desk.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    desk.keyboard.press("Escape")
    expect(desk.locator(".site-results")).to_be_hidden()
    desk.keyboard.press("/")
    expect(desk.locator(".site-results")).to_be_visible()
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/glossary/layout/#wuchengsijidi")


def test_composing_with_an_input_method_asks_nothing(browser: Browser, address: str) -> None:
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    desk = context.new_page()
    desk.clock.install()
    desk.goto(f"{address}/")
    session = context.new_cdp_session(desk)
    field = desk.get_by_role("searchbox", name="搜索报告、名词和指标")
    field.focus()
    for half in ("d", "do", "dong", "dongli", "dongligu"):
        session.send("Input.imeSetComposition", {"text": half, "selectionStart": len(half), "selectionEnd": len(half)})
        desk.clock.run_for(10_000)
        assert desk.locator(".site-results").get_attribute("data-search-state") == "idle"
    desk.clock.resume()
    session.send("Input.insertText", {"text": "动力谷"})
    expect(desk.locator(".site-results [data-kind=term]").first).to_contain_text("中国动力谷")
    context.close()


def test_the_field_on_a_phone(touch: Page, address: str) -> None:
    touch.goto(f"{address}/zhuzhou-2016/")
    touch.get_by_role("link", name="搜索", exact=True).first.tap()
    field = touch.get_by_role("searchbox", name="搜索报告、名词和指标")
    expect(field).to_be_focused()
    field.fill("清水糖")
    expect(touch.get_by_role("status").first).to_contain_text("显示“清水塘”的结果")
    assert touch.evaluate("document.documentElement.scrollWidth <= innerWidth")
    touch.locator(".site-results [data-kind=text] a").first.tap()
    expect(touch.locator("mark.found").first).to_be_in_viewport()


def test_without_scripts_the_whole_text_is_offered(plain: Page, address: str) -> None:
    plain.goto(f"{address}/zhuzhou-2016/1-2/")
    plain.get_by_role("searchbox").fill("动力谷")
    plain.keyboard.press("Enter")
    plain.wait_for_url("**/search/?q=*")
    expect(plain.get_by_text("不用脚本时")).to_be_visible()


def test_what_the_first_answer_weighs(browser: Browser, address: str) -> None:
    """Bytes as they lie on the disk, uncompressed: what a server sends is less."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(f"{address}/search/?q={quote('动力谷')}")
    page.wait_for_selector("[data-search-state=done]")
    page.wait_for_load_state("networkidle")
    assert page.locator(".trend").count() == 0  # there is nothing to compare in one report
    size = sum(len(answer.body()) for answer in answers if "/search/" in answer.url)
    context.close()
    assert 10_000 < size <= 300_000
