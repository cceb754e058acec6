"""The built site in Chromium under the address where it is published, so that links in what is drawn lead there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page, Route, sync_playwright

from tests.browser.chromium import FLAGS, find_chromium

SITE: Final = Path(__file__).parent.parent.parent / "site"
HOME: Final = os.environ.get("SITE_URL") or "http://127.0.0.1:8000/"  # as in mkdocs.yml


def reports() -> list[str]:
    """Return the slugs of the reports in the built site."""
    return sorted(path.parent.parent.name for path in SITE.glob("*/full/index.html"))


@contextmanager
def opened_site(width: int = 1200, height: int = 630) -> Iterator[Page]:
    """Give a page of a browser in which the site is at ``HOME``; nothing else answers."""
    base = urlsplit(HOME).path

    def answer(route: Route) -> None:
        path = unquote(urlsplit(route.request.url).path).removeprefix(base)
        file = SITE / path / "index.html" if path.endswith("/") or not path else SITE / path
        if route.request.url.startswith(HOME) and file.is_file():
            route.fulfill(path=file)
        else:
            route.abort()

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        page = browser.new_page(viewport={"width": width, "height": height})
        page.route("**/*", answer)
        yield page
        browser.close()
