"""A site of several reports in the browser: answers say whose they are, one report can be searched alone, years are compared."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Quiet
from tests.test_builder import make
from tests.test_many import text
from tests.test_site import copy_project


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with two years of one city and one of another."""
    root: Path = copy_project(
        tmp_path_factory.mktemp("library"),
        anping_2018=text(year=2018, aim="9"),
        anping_2019=text(year=2019),
        linhai_2019=text("临海市", 2019),
    )
    make(root)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(root / "site"))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1300, "height": 800})
    yield context.new_page()
    context.close()


def done(page: Page) -> None:
    page.wait_for_selector("[data-search-state=done]", state="attached")


def test_answers_say_whose_they_are_and_one_report_can_be_searched(desk: Page, library: str) -> None:
    desk.goto(f"{library}/search/?q=清洁家园")
    done(desk)
    texts = desk.locator("[data-kind=text]").all_inner_texts()
    assert len(texts) == 3
    assert any("临海市政府工作报告（2019年）" in words for words in texts)
    assert not any("undefined" in words for words in texts)
    desk.get_by_label("在哪份报告里找").select_option("安平市政府工作报告（2018年）")
    desk.wait_for_function("document.querySelectorAll('[data-kind=text]').length === 1")
    assert "in=anping-2018" in desk.url
    desk.reload()
    done(desk)
    assert desk.locator("[data-result]").count() == 1


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
    row = desk.get_by_role("row", name="地区生产总值（增长） 增长 9% 增长 8.5% 结果比目标低 0.5 个百分点")
    assert row.count() == 1
    row.get_by_role("link", name="增长 9%").click()
    assert "/anping-2018/figures/#f" in desk.url


@pytest.mark.parametrize("path", ["/", "/places/anpingshi/", "/anping-2019/names/", "/glossary/idea/"])
@pytest.mark.parametrize("width", [390, 1300])
def test_pages_across_reports_are_accessible_and_fit(browser: Browser, library: str, path: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(library + path)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = Axe().run(page, context="article").response["violations"]
    context.close()
    assert [(v["id"], [n["html"][:90] for n in v["nodes"]]) for v in found] == []
