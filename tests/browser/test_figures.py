"""What a reader does with the numbers: sorts and filters them, goes to the sentence and back, takes them away."""

import csv
import io

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.browser.windows import DESK, PHONE, any_width

pytestmark = pytest.mark.browser

REPORT = "/zhuzhou-2016"


def column(page: Page, table: int, cell: int) -> list[str]:
    """Return the words of a column of the page's table, rows that show only."""
    rows = page.locator(".figures").nth(table).locator("tbody tr")
    shown: list[str] = rows.evaluate_all(
        """(rows, cell) => rows.filter((row) => row.checkVisibility())
             .map((row) => row.cells[cell].innerText.trim())""",
        cell,
    )
    return shown


@any_width
def test_numbers_are_sorted_as_numbers(page: Page, address: str) -> None:
    page.goto(f"{address}{REPORT}/figures/")
    heading = page.locator(".figures").first.get_by_role("button", name="数值")
    looks = "getComputedStyle(document.querySelector('.figures tbody tr:not([hidden]) th[id]')).padding"
    padding = page.evaluate(looks)
    heading.click()
    assert page.evaluate(looks) == padding
    names = column(page, 0, 0)
    assert "综合" not in names  # the rows of groups make way
    assert names.index("轨道交通产业收入") < names.index("高新技术产业增加值")  # 1000亿元 before 525.9亿元
    assert page.locator(".figures").first.locator("th[aria-sort=descending]").inner_text().startswith("数值")
    heading.click()
    assert column(page, 0, 0).index("轨道交通产业收入") > column(page, 0, 0).index("高新技术产业增加值")
    heading.click()
    assert column(page, 0, 0)[0] == "综合"


@any_width
def test_the_filter_leaves_what_holds_the_words(page: Page, address: str) -> None:
    page.goto(f"{address}{REPORT}/figures/")
    page.get_by_role("searchbox", name="筛选指标").fill("城镇就业")
    rows = page.locator(".figures tbody th[id]:visible")
    expect(rows).to_have_count(2)
    expect(page.get_by_role("status").filter(has_text="2 行")).to_be_visible()
    assert page.locator(".md-content h2:visible").all_inner_texts()[:2] == ["2015年完成情况", "2016年目标"]
    page.get_by_role("searchbox", name="筛选指标").fill("没有这个")
    expect(page.get_by_text("换一个词试试")).to_be_visible()
    page.get_by_role("searchbox", name="筛选指标").fill("")
    assert rows.count() > 130


@any_width
def test_from_a_row_to_its_sentence_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}{REPORT}/figures/")
    row = page.locator("tr", has=page.locator("th", has_text="高新技术产业增加值")).first
    row.get_by_role("link").click()
    expect(page).to_have_url(f"{address}{REPORT}/1-2/#p1")
    expect(page.locator("#p1")).to_contain_text("高新技术产业增加值525.9亿元")
    page.locator("#p1 a.figure", has_text="525.9亿元").click()
    page.wait_for_url("**/figures/#f*")
    target = page.locator("th:target")
    expect(target).to_have_text("高新技术产业增加值")
    expect(target).to_be_in_viewport()
    page.go_back()
    expect(page).to_have_url(f"{address}{REPORT}/1-2/#p1")


@any_width
def test_the_downloads_hold_what_the_page_shows(page: Page, address: str) -> None:
    page.goto(f"{address}{REPORT}/figures/")
    shown = page.locator(".figures th[id]").all_inner_texts()
    page.get_by_text("其他格式和各列的含义").click()
    files = {}
    for suffix in ("csv", "xlsx"):
        with page.expect_download() as download:
            page.locator(f"a[href$='figures.{suffix}']").click()
        files[suffix] = download.value.path().read_bytes()
    table = list(csv.DictReader(io.StringIO(files["csv"].decode("utf-8-sig"))))
    sheet = openpyxl.load_workbook(io.BytesIO(files["xlsx"]))["指标"]
    assert sorted(shown) == sorted(row["name"] for row in table)
    assert sorted(shown) == sorted(str(row[1].value) for row in list(sheet.rows)[1:])


def test_the_tables_are_there_without_scripts(plain: Page, address: str) -> None:
    plain.goto(f"{address}{REPORT}/targets/")
    assert plain.locator(".figures tbody tr").count() > 10
    expect(plain.locator("svg.chart")).to_have_count(3)
    expect(plain.locator("svg.chart title").first).to_have_text("主要指标的增长：2015年结果与2016年目标")


@any_width
def test_charts_follow_the_scheme_and_the_printer(page: Page, address: str) -> None:
    page.goto(f"{address}{REPORT}/targets/")
    with page.expect_download() as download:
        page.get_by_role("link", name="PNG").first.click()
    assert download.value.suggested_filename == "zhuzhou-2016-growth.png"
    picture = download.value.path().read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20]) == 2 * 640
    ink = "getComputedStyle(document.querySelector('.chart text')).fill"
    light = page.evaluate(ink)
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    assert page.evaluate(ink) != light
    page.emulate_media(media="print")
    assert page.evaluate(ink) == "rgb(0, 0, 0)"
    bars = page.evaluate("['s0','s1'].map((c) => getComputedStyle(document.querySelector('.chart .' + c)).fill)")
    assert bars[0] != bars[1]


def heads_of(page: Page) -> dict[str, list[str]]:
    """Return the names of the heads of tables in the tree that the browser gives to assistive technology, by role."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    found: dict[str, list[str]] = {"table": [], "columnheader": [], "rowheader": [], "cell": []}
    for node in nodes:
        if (role := node.get("role", {}).get("value")) in found:
            found[role].append(node["name"]["value"])
    return found


@pytest.mark.parametrize("page", [PHONE, pytest.param(DESK, marks=pytest.mark.audit)], indirect=True)
def test_tables_are_read_with_their_heads_also_as_cards(page: Page, address: str) -> None:
    page.goto(f"{address}{REPORT}/targets/")
    heads = heads_of(page)
    assert "目标与结果" in heads["table"]
    assert heads["columnheader"][:2] == ["指标", "2015年结果"]
    assert "地区生产总值（增长）" in heads["rowheader"]
    assert any("增长 9%以上" in cell for cell in heads["cell"])


def test_a_row_shows_all_that_it_says_without_a_search_sideways(page: Page, address: str) -> None:
    page.goto(f"{address}{REPORT}/targets/")
    row = page.locator(".figures tr", has_text="社会消费品零售总额")
    row.scroll_into_view_if_needed()
    cells = row.locator("th, td:not(:empty)").all()
    assert len(cells) == 5  # its name, its result, two targets, and what they differ by
    for cell in cells:
        expect(cell).to_be_in_viewport(ratio=0.99)


def test_the_heads_of_a_long_table_stay_in_sight(desk: Page, address: str) -> None:
    desk.goto(f"{address}{REPORT}/figures/")
    last = desk.locator(".figures").first.locator("tbody tr").last
    last.scroll_into_view_if_needed()
    expect(desk.locator(".figures thead").first.get_by_text("数值")).to_be_in_viewport(ratio=1)


def test_a_table_of_years_scrolls_in_its_frame_beside_its_names(page: Page, library: str) -> None:
    page.goto(f"{library}/places/anpingshi/")
    frame = page.get_by_role("region", name="历年指标")
    head, name = frame.locator("thead th").first, frame.locator("tbody th").first
    frame.evaluate("frame => { frame.style.width = '200px'; frame.scrollTo(60, 0); }")
    assert frame.evaluate("frame => frame.scrollLeft") > 0
    for cell in (head, name):
        assert (
            cell.evaluate(
                "cell => cell.getBoundingClientRect().left - cell.closest('.framed').getBoundingClientRect().left"
            )
            < 1
        )
    assert (
        name.evaluate("cell => parseFloat(getComputedStyle(cell).width) / parseFloat(getComputedStyle(cell).fontSize)")
        >= 9
    )
