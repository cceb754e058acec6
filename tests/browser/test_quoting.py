"""What a reader takes from a paragraph: its address, its words with their source, a reference."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.windows import any_width

pytestmark = pytest.mark.browser

SECTION = "/zhuzhou-2016/3-8/"
TOOLS = "引用这一段"


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_the_number_offers_the_words_with_their_source(page: Page, address: str) -> None:
    page.goto(address + SECTION)
    page.locator("#p2 .pn").click()
    expect(page).to_have_url(f"{address}{SECTION}#p2")
    tools = page.get_by_role("toolbar", name=TOOLS)
    expect(tools).to_be_in_viewport()
    link = f"《株洲市政府工作报告》，2016年，第三部分第（八）节第2段 {address}{SECTION}#p2"
    page.wait_for_function("async (link) => (await navigator.clipboard.readText()) === link", arg=link)
    tools.get_by_role("button", name="复制引文").click()
    expect(page.get_by_role("status").filter(has_text="已复制原文和出处")).to_be_visible()
    text = copied(page)
    assert re.fullmatch(
        r"“[^0-9].+”毛腾飞：《株洲市政府工作报告》，2016年，第三部分第（八）节第2段，"
        + re.escape(f"{address}{SECTION}#p2"),
        text,
    ), text
    assert (
        page.evaluate(
            """async (words) => (await import("/assets/scripts/citations.js")).insideMarks(words)""",
            "他说“要有‘钉钉子’精神”，见《关于〈纲要〉的意见》，the People’s Bank",
        )
        == "他说‘要有“钉钉子”精神’，见〈关于《纲要》的意见〉，the People’s Bank"
    )
    assert not re.search(r"[\u200b-\u200f\u2060\ufeff\u00ad]", text)
    expect(tools).to_be_hidden()


@any_width
def test_references_in_two_forms(page: Page, address: str) -> None:
    page.goto(address + SECTION)
    page.locator("#p1 .pn").click()
    page.get_by_role("button", name="GB/T 7714").click()
    expect(page.get_by_role("status").filter(has_text="GB/T 7714")).to_be_visible()
    assert re.fullmatch(
        r"毛腾飞\. 株洲市政府工作报告\[R/OL\]\. 2016\[\d{4}-\d\d-\d\d\]\. " + re.escape(f"{address}{SECTION}#p1."),
        copied(page),
    )
    page.locator("#p1 .pn").click()
    page.get_by_role("button", name="BibTeX").click()
    expect(page.get_by_role("status").filter(has_text="BibTeX")).to_be_visible()
    entry = copied(page)
    assert entry.startswith("@techreport{zhuzhou-2016-3-8-p1,\n")
    assert "  author = {{毛腾飞}},\n" in entry
    assert "  note = {第三部分第（八）节第1段},\n" in entry


@any_width
def test_selected_words_are_quoted_alone(page: Page, address: str) -> None:
    page.goto(address + SECTION)
    page.evaluate(
        """() => {
          const walker = document.createTreeWalker(document.querySelector("#p1"), NodeFilter.SHOW_TEXT);
          let node = walker.nextNode();
          while (node.data.length < 12) node = walker.nextNode();
          const range = document.createRange();
          range.setStart(node, 2);
          range.setEnd(node, 9);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }"""
    )
    selected = str(page.evaluate("getSelection().toString()"))
    page.locator("#p1").dispatch_event("pointerup")
    page.get_by_role("toolbar", name=TOOLS).get_by_role("button", name="复制引文").click()
    expect(page.get_by_role("status").filter(has_text="已复制原文和出处")).to_be_visible()
    assert copied(page).startswith(f"“{selected}”毛腾飞")


@any_width
def test_the_tools_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + SECTION)
    page.locator("#p1 .pn").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("toolbar", name=TOOLS)).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.textContent") == "复制引文"
    page.keyboard.press("Escape")
    expect(page.get_by_role("toolbar", name=TOOLS)).to_be_hidden()
    assert page.evaluate("document.activeElement.matches('a.pn')")


def _scroll(page: Page, scroll: str) -> None:
    """Run ``scroll`` and tell the page so at once: a browser under load may draw no frame, and then reports none."""
    page.evaluate(f"() => {{ {scroll}; window.dispatchEvent(new Event('scroll')); }}")


@any_width
def test_a_line_shows_how_far_one_has_read(page: Page, address: str) -> None:
    page.goto(f"{address}/zhuzhou-2016/full/")
    width = "new DOMMatrix(getComputedStyle(document.querySelector('.progress')).transform).a"
    at_the_top = float(page.evaluate(width))
    _scroll(page, "[...document.querySelectorAll('.para')].at(-1).scrollIntoView()")
    at_the_last_paragraph = float(page.evaluate(width))
    _scroll(page, "scrollTo(0, document.body.scrollHeight)")
    at_the_end = float(page.evaluate(width))
    assert at_the_top < at_the_last_paragraph <= at_the_end
    assert 0.95 < at_the_end <= 1
