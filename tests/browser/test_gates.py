"""What holds on every page: accessible in light and dark, as wide as the window, light to load, and at peace with a strict policy."""

import gzip
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Response

from tests.browser.windows import DESK, PATIENCE, PHONE, POLICY, Window
from tests.builders import ROOT

pytestmark = pytest.mark.browser

REPORT = "/zhuzhou-2016"
KINDS = {
    "home": "/",
    "cover": f"{REPORT}/",
    "part": f"{REPORT}/1/",
    "section": f"{REPORT}/1-7/",
    "full": f"{REPORT}/full/",
    "fidelity": f"{REPORT}/fidelity/",
    "glance": f"{REPORT}/glance/",
    "figures": f"{REPORT}/figures/",
    "targets": f"{REPORT}/targets/",
    "tasks": f"{REPORT}/tasks/",
    "untabled": f"{REPORT}/untabled/",
    "glossary": "/glossary/",
    "entries": "/glossary/layout/",
    "about": "/about/",
    "search": "/search/?q=%E5%8A%A8%E5%8A%9B%E8%B0%B7",
    "missing": "/404.html",
}
OF_SEVERAL_REPORTS = {
    "home": "/",
    "place": "/places/anpingshi/",
    "years": "/places/anpingshi/2018-2019/",
    "names": "/anping-2019/names/",
    "entries": "/glossary/idea/",
}
NARROWEST = 320  # pixels: a window of 1280 px enlarged to 400 %
WIDTHS = (NARROWEST, PHONE, 480, 600, 768, 1024, DESK, 1920)
LARGE_TYPE_WIDTHS = (NARROWEST, DESK)  # where large type has least room: on a phone, and beside two menus
LOOKS = [(DESK, "light"), (PHONE, "dark"), (DESK, "dark"), (PHONE, "light")]
ALIKE = 6  # rows of a table and items of a list that are looked at: the audit looks at all
THIN_OUT = """count => {
  for (const parent of document.querySelectorAll(".md-content *")) {
    const seen = new Map();
    for (const child of [...parent.children]) {
      const kind = `${child.tagName}.${child.className}`;
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      if (seen.get(kind) > count) child.remove();
    }
  }
}"""
MADE_OF_OTHERS = ("full", "untabled", "missing")  # what they show, other pages show too


def looks(kinds: Mapping[str, str]) -> pytest.MarkDecorator:
    """Look at a page once, at every second in a wide window and a light scheme, at the others in a narrow and a dark one.

    The audit looks in all four ways, and at the pages that are made of what others show.
    """
    cases = []
    for number, (kind, path) in enumerate(kinds.items()):
        now = () if kind in MADE_OF_OTHERS else LOOKS[number % 2]
        for width, scheme in LOOKS:
            marks = () if (width, scheme) == now else pytest.mark.audit
            name = f"{kind}-{'desk' if width == DESK else 'phone'}-{scheme}"
            cases.append(pytest.param(path, width, scheme, id=name, marks=marks))
    return pytest.mark.parametrize(("path", "width", "scheme"), cases)


@looks(KINDS)
def test_a_page_of_each_kind_is_accessible_and_fits(
    window: Window, address: str, path: str, width: int, scheme: str
) -> None:
    with window.opened(width) as page:
        assert_accessible_and_fits(page, address + path, scheme, width)


@looks(OF_SEVERAL_REPORTS)
def test_a_page_across_reports_is_accessible_and_fits(
    window: Window, library: str, path: str, width: int, scheme: str
) -> None:
    with window.opened(width) as page:
        assert_accessible_and_fits(page, library + path, scheme, width)


@pytest.mark.audit
@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_every_page_is_accessible_and_fits(window: Window, address: str, site: Path, width: int, scheme: str) -> None:
    for file in sorted(site.rglob("index.html")):
        path = file.parent.relative_to(site).as_posix()
        with window.opened(width) as page:
            assert_accessible_and_fits(page, f"{address}/{path}/", scheme, width, alike=10_000)


@pytest.mark.parametrize("kind", MADE_OF_OTHERS)
def test_a_page_made_of_others_fits(window: Window, address: str, kind: str) -> None:
    with window.opened(DESK) as page:
        page.goto(address + KINDS[kind])
        assert_fits(page)


def assert_fits(page: Page) -> None:
    """Hold that the page scrolls sideways in a window of no width, in large type neither."""
    for size, widths in (("large", LARGE_TYPE_WIDTHS), ("normal", WIDTHS)):
        page.evaluate("size => { document.documentElement.dataset.type = size }", size)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (size, width)


def assert_accessible_and_fits(page: Page, address: str, scheme: str, width: int, alike: int = ALIKE) -> None:
    """Hold that the page fits into each window and that axe finds nothing on it, among at most *alike* children of a kind."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(address)
    if "?q=" in address:
        page.wait_for_selector("[data-search-state=done]")
    assert page.evaluate("document.body.dataset.mdColorScheme") == {"light": "default", "dark": "slate"}[scheme]
    assert_fits(page)
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate(THIN_OUT, alike)
    result = Axe().run(page, context=".md-content, .site-search", options={"resultTypes": ["violations"]})
    assert result.violations_count == 0, f"{address}\n{result.generate_report()}"


def test_the_policy_under_which_pages_are_served_here_is_what_we_advise() -> None:
    advice = " ".join((ROOT / "docs/publishing.md").read_text("utf-8").split())
    assert f"Content-Security-Policy: {POLICY}" in advice


def test_a_section_is_light_to_load(browser: Browser, address: str) -> None:
    """Compressed, as servers send it; what is fetched ahead for the next section is not counted."""
    context = browser.new_context()
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(f"{address}{REPORT}/1-7/", timeout=PATIENCE)
    wanted = [answer for answer in answers if answer.request.headers.get("sec-purpose") != "prefetch"]
    sizes = {urlsplit(answer.url).path: len(gzip.compress(answer.body(), 6)) for answer in wanted}
    context.close()
    assert len(sizes) > 3
    assert sum(sizes.values()) <= 100_000, sorted(sizes.items(), key=lambda item: -item[1])[:5]
