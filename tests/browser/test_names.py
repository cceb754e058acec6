"""What a reader does with a name: reads its note, opens its entry, goes to a mention and back, filters the index."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.windows import any_width

pytestmark = pytest.mark.browser

SECTION = "/zhuzhou-2016/1-7/"
NAME = "“五城四基地”"


def line_is_free(page: Page) -> bool:
    """Return whether the note covers no line of the name that it belongs to."""
    return bool(
        page.evaluate(
            """() => {
              const note = document.querySelector("#name-note").getBoundingClientRect();
              const link = document.querySelector("[aria-describedby=name-note]");
              return [...link.getClientRects()].every((line) => note.top >= line.bottom || note.bottom <= line.top);
            }"""
        )
    )


def test_the_note_opens_by_mouse_and_closes_by_escape(page: Page, address: str) -> None:
    page.goto(address + SECTION)
    page.locator(".para a.term", has_text=NAME).hover()
    note = page.get_by_role("tooltip")
    expect(note).to_contain_text("五城四基地")
    expect(note).to_contain_text("本报告未作解释")
    expect(note).to_contain_text("1 处")
    assert line_is_free(page)
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()


@any_width
def test_the_note_opens_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + SECTION)
    page.locator("#p1 .pn").focus()
    page.keyboard.press("Tab")
    note = page.get_by_role("tooltip")
    expect(note).to_be_visible()
    assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == "name-note"
    assert line_is_free(page)
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/**")


def test_the_first_tap_opens_the_note_and_the_second_follows(touch: Page, address: str) -> None:
    touch.goto(address + SECTION)
    link = touch.locator(".para a.term", has_text=NAME)
    link.tap()
    expect(touch.get_by_role("tooltip")).to_contain_text("五城四基地")
    assert touch.url.endswith(SECTION)
    link.tap()
    touch.wait_for_url("**/glossary/layout/#wuchengsijidi")
    expect(touch.locator("#wuchengsijidi")).to_be_in_viewport()


def test_a_tap_elsewhere_closes_the_note(touch: Page, address: str) -> None:
    touch.goto(address + SECTION)
    touch.locator(".para a.term", has_text=NAME).tap()
    expect(touch.get_by_role("tooltip")).to_be_visible()
    touch.locator("h1").tap()
    expect(touch.get_by_role("tooltip")).to_be_hidden()


@any_width
def test_from_an_entry_to_a_mention_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}/glossary/action/#minsheng100gongcheng")
    entry = page.locator("#minsheng100gongcheng")
    expect(entry).to_have_text("民生100工程")
    mention = page.locator("#minsheng100gongcheng ~ .mentions").first.get_by_role("link", name="第1段").first
    mention.click()
    expect(page).to_have_url(f"{address}/zhuzhou-2016/1-5/#p1")
    page.locator("#p1 a.term", has_text="民生100").click()
    expect(page).to_have_url(f"{address}/glossary/action/#minsheng100gongcheng")
    expect(entry).to_be_in_viewport()


@any_width
def test_the_filter_of_the_index(page: Page, address: str) -> None:
    page.goto(f"{address}/glossary/")
    rows = page.locator(".names li:visible")
    everything = rows.count()
    assert everything > 150
    page.get_by_role("searchbox", name="筛选名词").fill("民生“100”")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("民生100工程")
    expect(page.locator(".names h2:visible")).to_have_count(1)
    page.get_by_role("searchbox", name="筛选名词").fill("没有这个")
    expect(page.get_by_role("status").filter(has_text="没有这样的名词")).to_be_visible()
    page.get_by_role("searchbox", name="筛选名词").fill("")
    expect(rows).to_have_count(everything)


@any_width
def test_print_shows_no_underlines_and_no_notes(page: Page, address: str) -> None:
    page.goto(f"{address}/zhuzhou-2016/full/")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('.para .term')).textDecorationLine") == "none"
    expect(page.locator("#names")).to_have_text("附：名词")
    expect(page.locator("#name-note")).to_be_hidden()
