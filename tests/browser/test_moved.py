"""An address that the editor moved leads on, with and without scripts."""

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer

import pytest
from playwright.sync_api import Page, expect

from build_tools.__main__ import main
from tests.browser.conftest import Quiet
from tests.builders import SMALL
from tests.test_site import build, copy_project

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def moved(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site whose addresses 1-2 and 2-2#p1 have been moved, and whose report b-2018 was withdrawn."""
    root = copy_project(tmp_path_factory.mktemp("moved"), anping_2019=SMALL, b_2018=SMALL)
    shutil.rmtree(root / "data/reports/b-2018")
    ledger = root / "data/addresses.txt"
    redirects = {
        "/anping-2019/1-2/": "/anping-2019/1-3/",
        "/anping-2019/1-2/#p1": "/anping-2019/1-3/#p1",
        "/anping-2019/2-2/#p1": "/anping-2019/2-2/#p2",
        "/b-2018/*": "/",
    }
    kept = [line for line in ledger.read_text("utf-8").splitlines() if line.partition("\t")[0] not in redirects]
    ledger.write_text("\n".join(kept + [f"{old} -> {new}" for old, new in redirects.items()]) + "\n", "utf-8")
    assert main(["--root", str(root)]) == 0
    assert main(["--root", str(root), "--check"]) == 0
    site = build(request.param, root)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture
def page(browser: object, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = request.getfixturevalue("browser").new_context()
    yield context.new_page()
    context.close()


def test_a_moved_page_and_its_paragraph(page: Page, moved: str) -> None:
    page.goto(f"{moved}/anping-2019/1-2/")
    expect(page).to_have_url(f"{moved}/anping-2019/1-3/")
    expect(page.locator("h1")).to_have_text("（二）城市更加美丽")
    page.goto(f"{moved}/anping-2019/1-2/#p1")
    expect(page).to_have_url(f"{moved}/anping-2019/1-3/#p1")
    expect(page.locator("#p1")).to_contain_text("建成公园3个")


def test_a_moved_paragraph_of_a_page_that_stays(page: Page, moved: str) -> None:
    page.goto(f"{moved}/anping-2019/2-2/#p1")
    expect(page).to_have_url(f"{moved}/anping-2019/2-2/#p2")
    expect(page.locator("#p2")).to_contain_text("新建学校5所")


def test_a_withdrawn_report_leads_home(page: Page, moved: str) -> None:
    page.goto(f"{moved}/b-2018/1-1/#p1")
    expect(page).to_have_url(f"{moved}/")


def test_without_scripts_a_link_leads_on(page: Page, moved: str) -> None:
    browser = page.context.browser
    assert browser
    context = browser.new_context(java_script_enabled=False)
    bare = context.new_page()
    bare.goto(f"{moved}/anping-2019/2-2/#p1")
    bare.locator("#p1 a").click()
    expect(bare.locator("#p2")).to_contain_text("新建学校5所")
    context.close()
