"""An address that the editor moved leads on, with and without scripts."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from build_tools.__main__ import main
from tests.browser.windows import serve
from tests.builders import SMALL
from tests.sites import build, copy_project, made_once

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def moved(request: pytest.FixtureRequest, shared: Path) -> Iterator[str]:
    """A site whose addresses 1-2 and 2-2#p1 have been moved, and whose report b-2018 was withdrawn."""
    with serve(made_once(shared, "moved", make_moved) / f"by-{request.param}") as address:
        yield address


def make_moved(folder: Path) -> None:
    root = copy_project(folder, anping_2019=SMALL, b_2018=SMALL)
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
    for builder in ("mkdocs", "zensical"):
        build(builder, root).rename(root / f"by-{builder}")


def test_a_moved_page_and_its_paragraph(desk: Page, moved: str) -> None:
    desk.goto(f"{moved}/anping-2019/1-2/")
    expect(desk).to_have_url(f"{moved}/anping-2019/1-3/")
    expect(desk.locator("h1")).to_have_text("（二）城市更加美丽")
    desk.goto(f"{moved}/anping-2019/1-2/#p1")
    expect(desk).to_have_url(f"{moved}/anping-2019/1-3/#p1")
    expect(desk.locator("#p1")).to_contain_text("建成公园3个")


def test_a_moved_paragraph_of_a_page_that_stays(desk: Page, moved: str) -> None:
    desk.goto(f"{moved}/anping-2019/2-2/#p1")
    expect(desk).to_have_url(f"{moved}/anping-2019/2-2/#p2")
    expect(desk.locator("#p2")).to_contain_text("新建学校5所")


def test_a_withdrawn_report_leads_home(desk: Page, moved: str) -> None:
    desk.goto(f"{moved}/b-2018/1-1/#p1")
    expect(desk).to_have_url(f"{moved}/")


def test_without_scripts_a_link_leads_on(plain: Page, moved: str) -> None:
    plain.goto(f"{moved}/anping-2019/2-2/#p1")
    plain.locator("#p1 a").click()
    expect(plain.locator("#p2")).to_contain_text("新建学校5所")
