"""What holds on every page: accessible in light and dark, light to load, and at peace with a strict security policy."""

import gzip
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.conftest import Quiet

pytestmark = pytest.mark.browser

# The header that README.md advises. Material puts its settings and its palette into inline scripts, and its icons and
# table cells into style attributes: without 'unsafe-inline' there would be no dark page.
POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
KINDS = {
    "home": "/",
    "cover": "/zhuzhou-2016/",
    "part": "/zhuzhou-2016/1/",
    "section": "/zhuzhou-2016/1-7/",
    "full": "/zhuzhou-2016/full/",
    "fidelity": "/zhuzhou-2016/fidelity/",
    "figures": "/zhuzhou-2016/figures/",
    "glossary": "/glossary/",
    "names": "/glossary/layout/",
    "about": "/about/",
    "search": "/search/?q=%E5%8A%A8%E5%8A%9B%E8%B0%B7",
    "missing": "/404.html",
}


class Strict(Quiet):
    """Serves the site under the policy."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


@pytest.fixture(scope="module")
def strict(site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_each_kind_is_accessible(browser: Browser, address: str, kind: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + KINDS[kind])
    page.wait_for_load_state("networkidle")
    result = Axe().run(page, context="article, .site-search", options={"resultTypes": ["violations"]})
    assert result.violations_count == 0, result.generate_report()
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_strict_policy_breaks_nothing(browser: Browser, strict: str, kind: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(strict + KINDS[kind])
    page.wait_for_load_state("networkidle")
    assert faults == []
    context.close()


def test_a_section_is_light_to_load(browser: Browser, address: str) -> None:
    """Compressed, as servers send it; what is fetched ahead for the next section is not counted."""
    context = browser.new_context()
    page = context.new_page()
    sizes: dict[str, int] = {}

    def weigh(path: str, body: bytes) -> None:
        sizes[path] = len(gzip.compress(body, 6))

    page.on(
        "response",
        lambda answer: (
            weigh(answer.url, answer.body()) if answer.request.headers.get("sec-purpose") != "prefetch" else None
        ),
    )
    page.goto(f"{address}/zhuzhou-2016/1-7/")
    page.wait_for_load_state("networkidle")
    assert sum(sizes.values()) <= 200_000, sorted(sizes.items(), key=lambda item: -item[1])[:5]
    context.close()
