"""What a reader does: opens the site, goes to a section, copies a paragraph's address, opens it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.windows import DESK, PHONE, Window, any_width

pytestmark = pytest.mark.browser

REPORT = "/zhuzhou-2016/"


def wait_until_in_view(page: Page, selector: str) -> None:
    """Wait until the top of the element is below the header and above the window's end."""
    page.wait_for_function(
        """selector => {
          const top = document.querySelector(selector).getBoundingClientRect().top;
          return top >= document.querySelector(".md-header").getBoundingClientRect().bottom && top < innerHeight - 40;
        }""",
        arg=selector,
        polling=100,
    )


@any_width
def test_from_the_home_page_to_a_paragraph_and_its_address(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="目录", exact=True).click()
    page.locator(".contents").get_by_role("link", name="（一）以创新驱动为引擎，大力推进产业振兴").click()
    expect(page).to_have_url(f"{address}{REPORT}3-1/")
    number = page.locator("#p3 .pn")
    expect(number).to_have_text("3")
    number.click()
    expect(page.get_by_role("status").filter(has_text="已复制")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    title, _, copied = copied.rpartition(" ")
    assert title == "《株洲市政府工作报告》，2016年，第三部分第（一）节第3段"
    assert copied == f"{address}{REPORT}3-1/#p3"

    page.goto("about:blank")
    page.goto(copied)
    expect(page.locator("#p3")).to_contain_text("科技引领未来，创新成就梦想。")
    wait_until_in_view(page, "#p3")
    assert page.evaluate("document.querySelector(':target').id") == "p3"


def test_a_section_inside_a_page_is_in_view_too(page: Page, address: str) -> None:
    page.goto(f"{address}{REPORT}3-8/#s4")
    expect(page.locator("#s4")).to_have_text("积极创新社会治理")
    wait_until_in_view(page, "#s4")


@any_width
def test_the_report_is_read_from_page_to_page(page: Page, address: str) -> None:
    """The first pages, in large type; that every page leads to the next one is tested without a browser."""
    page.goto(f"{address}{REPORT}")
    before = page.evaluate("parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)")
    page.get_by_role("button", name="大字").press("Enter")
    page.get_by_role("link", name="从头阅读").click()
    expect(page.locator("h1")).to_have_text("开篇")
    expect(page.get_by_role("button", name="大字")).to_have_attribute("aria-pressed", "true")
    size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('#p1')).fontSize)")
    assert size >= 24 > before  # 18 pt
    page.locator(".pager .next").click()
    expect(page.locator("h1")).to_contain_text("一、2015年及")
    page.locator(".pager .next").click()
    expect(page).to_have_url(f"{address}{REPORT}1-1/")
    page.locator(".crumb a").last.click()
    expect(page.locator("h1")).to_contain_text("一、2015年及")
    page.locator(".pager .prev").click()
    expect(page.locator("h1")).to_have_text("开篇")


@any_width
def test_the_keyboard_reaches_the_text_and_the_numbers(page: Page, address: str) -> None:
    page.goto(f"{address}{REPORT}1-1/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.md-skip')")
    page.keyboard.press("Enter")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('#p1 .pn')"):
            break
    else:
        raise AssertionError("the paragraph's number is not reached by Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="已复制")).to_be_visible()
    assert page.url.endswith("/1-1/#p1")


def test_the_keyboard_opens_the_menu_of_a_narrow_window_and_leaves_it(window: Window, address: str) -> None:
    with window.opened(PHONE) as page:
        page.goto(f"{address}{REPORT}3-8/")
        opener, search = page.locator(".md-header label[for=__drawer]"), page.locator(".site-search-open")
        search.press("Tab")
        assert page.evaluate("document.activeElement.matches('.crumb a')")  # nothing of the closed menu
        opener.press("Enter")
        expect(page.locator("#__drawer")).to_be_checked()
        search.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "三、2016年总体要求和工作部署"
        page.keyboard.press("Escape")
        expect(page.locator("#__drawer")).not_to_be_checked()
        expect(opener).to_be_focused()


# A speech without sound: a sentence ends when the test says so.
SPEECH = """() => {
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  speechSynthesis.getVoices = () => [{ lang: "zh_CN", localService: true }];
  speechSynthesis.cancel = () => {};
  speechSynthesis.speak = (utterance) => { window.spoken = utterance; };
  speechSynthesis.dispatchEvent(new Event("voiceschanged"));
}"""


def test_a_section_is_read_aloud_from_the_paragraph_of_the_address(window: Window, address: str) -> None:
    with window.opened(DESK) as page:
        page.goto(f"{address}{REPORT}3-8/#p3")
        page.evaluate(SPEECH)
        page.get_by_role("button", name="朗读").press("Enter")
        assert page.evaluate("spoken.text").startswith("深化医疗卫生体制改革")
        page.evaluate("spoken.onend()")
        sentence = "加快公立医院改革，实施临床医学重点专科建设三年行动计划。"
        marked = "[...CSS.highlights.get('read-aloud')].join()"
        assert page.evaluate("spoken.text") == page.evaluate(marked) == sentence
        page.keyboard.press("Enter")  # on the button, which is now for a pause
        page.evaluate("spoken.onend()")  # as a browser says of a sentence that was broken off
        page.get_by_role("button", name="继续").press("Enter")
        assert page.evaluate("spoken.text") == sentence
        page.keyboard.press("Escape")
        assert page.evaluate("CSS.highlights.size") == 0
        expect(page.get_by_role("button", name="停止")).to_be_hidden()


@any_width
def test_a_copied_quotation_has_no_paragraph_number(page: Page, address: str) -> None:
    page.goto(f"{address}{REPORT}1-1/")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#p1'))")
    page.keyboard.press("Control+c")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("面对新常态下持续加大的经济下行压力")
    assert not re.search(r"[\u200b-\u200f\ufeff]", copied)


def test_without_scripts_the_text_and_the_addresses_are_there(plain: Page, address: str) -> None:
    plain.goto(f"{address}{REPORT}3-1/#p3")
    expect(plain.locator("#p3")).to_be_visible()
    plain.locator("#p4 .pn").click()
    assert plain.url.endswith("#p4")


@any_width
def test_dark_and_light_have_enough_contrast(page: Page, address: str) -> None:
    page.goto(f"{address}{REPORT}3-1/")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.reload()
        assert contrast(page, "#p3") >= 7, scheme
        assert contrast(page, "#p3 .pn") >= 4.5, scheme
        assert contrast(page, ".crumb a") >= 4.5, scheme


def contrast(page: Page, selector: str) -> float:
    """Return the contrast (WCAG 2) of the element's text against the page."""
    colours = page.evaluate(
        """selector => [getComputedStyle(document.querySelector(selector)).color,
                        getComputedStyle(document.body).backgroundColor]""",
        selector,
    )
    light, dark = sorted((luminance(colour) for colour in colours), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [float(n) / 255 for n in re.findall(r"[\d.]+", colour)[:3]]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@any_width
def test_the_home_page_leads_to_answers_names_and_the_chart_s_data(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("searchbox", name="要找的词句").fill("四基地")
    page.get_by_role("searchbox", name="要找的词句").press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q="))
    expect(page.locator("[data-search-results] [data-result]").first).to_contain_text("五城四基地")

    page.goto(address)
    page.locator(".home-names a").first.click()
    expect(page).to_have_url(re.compile(r"/glossary/\w+/#"))

    page.goto(address)
    chart = page.locator("svg.chart")
    expect(chart).to_have_attribute("aria-label", re.compile("增长"))
    page.get_by_role("article").get_by_role("link", name="目标与结果").click()
    expect(page).to_have_url(f"{address}{REPORT}targets/")
