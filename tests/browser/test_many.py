"""A site of several reports in the browser: answers say whose they are, one report can be searched alone, years are compared."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def done(page: Page) -> None:
    page.wait_for_selector("[data-search-state=done]", state="attached")


def test_answers_say_whose_they_are_and_are_narrowed_to_a_place(desk: Page, library: str) -> None:
    desk.goto(f"{library}/search/?q=清洁家园")
    done(desk)
    texts = desk.locator("[data-kind=text]").all_inner_texts()
    assert len(texts) == 3
    assert any("临海市 2019" in words for words in texts)
    assert not any("undefined" in words for words in texts)
    desk.get_by_role("button", name="临海市").click()
    expect(desk.locator("[data-kind=text]")).to_have_count(1)
    assert "place=" in desk.url
    desk.reload()
    done(desk)
    assert desk.locator("[data-kind=text]").count() == 1
    desk.get_by_role("button", name="去掉“临海市”").click()
    expect(desk.locator("[data-kind=text]")).to_have_count(3)


def test_the_field_of_a_report_offers_to_search_it_alone(desk: Page, library: str) -> None:
    desk.goto(f"{library}/anping-2019/2/")
    desk.get_by_role("searchbox").fill("清洁家园")
    desk.locator(".site-results a.here").click()
    done(desk)
    assert desk.url.startswith(f"{library}/search/?q=")
    assert "in=anping-2019" in desk.url
    assert desk.locator("[data-kind=text]").count() == 1


def test_from_the_report_to_its_places_years_and_back(desk: Page, library: str) -> None:
    desk.goto(f"{library}/anping-2019/")
    desk.get_by_role("link", name="历年对照").first.click()
    assert desk.locator("h1").inner_text() == "安平市：历年对照"
    row = desk.get_by_role("row", name="地区生产总值（增长） 增长 9% 增长 8.5% 较目标低0.5个百分点")
    assert row.count() == 1
    row.get_by_role("link", name="增长 9%").click()
    assert "/anping-2018/figures/#f" in desk.url
