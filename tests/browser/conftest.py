"""A server for the built site and a browser that opens it.

A process of the run opens one browser and in it one window for mouse and keyboard, one for touch and one without scripts:
a new window takes three times as long as a new page. Before each test a window is as if it were new.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.windows import DESK, PATIENCE, PHONE, Window, serve
from tests.sites import build, copy_project, made_once
from tests.test_many import text


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the project's built site."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def library(shared: Path) -> Iterator[str]:
    """The address of a site with two years of one city and one of another."""

    def make(folder: Path) -> None:
        years = {"anping_2018": text(year=2018, aim="9"), "anping_2019": text(year=2019)}
        build("mkdocs", copy_project(folder, **years, linhai_2019=text("临海市", 2019)))

    with serve(made_once(shared, "library", make) / "site") as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS), timeout=PATIENCE)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def window(browser: Browser) -> Window:
    return Window(browser)


@pytest.fixture(scope="session")
def touch_window(browser: Browser) -> Window:
    return Window(browser, touch=True)


@pytest.fixture(scope="session")
def plain_window(browser: Browser) -> Window:
    return Window(browser, scripts=False)


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def page(request: pytest.FixtureRequest, window: Window) -> Iterator[Page]:
    """A page in a narrow and in a wide window, for what the width could change."""
    with window.opened(request.param) as page:
        yield page


@pytest.fixture
def desk(window: Window) -> Iterator[Page]:
    """A page in a wide window."""
    with window.opened(DESK) as page:
        yield page


@pytest.fixture
def touch(touch_window: Window) -> Iterator[Page]:
    """A page in a telephone's window, which one touches."""
    with touch_window.opened(PHONE) as page:
        yield page


@pytest.fixture
def plain(plain_window: Window) -> Iterator[Page]:
    """A page without scripts."""
    with plain_window.opened(DESK) as page:
        yield page
