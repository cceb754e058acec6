"""The scripts: they fold and count as the program does, pages load what they need, and any folder of a host will do."""

from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Request, expect

from build_tools.files.search_index import SHARDS, grams, shard_of
from tests.browser.windows import serve
from tests.example_files import pairs

pytestmark = pytest.mark.browser

WORDS = ("经济", "9.5%", "增\uff19.5%", "a", "五城四基地", "422工程", "𬭚", "金𬭚厂3")


def run_module(page: Page, script: str, body: str, argument: object) -> object:
    """Return what *body* gives, a function of the exports of *script* and of *argument*."""
    return page.evaluate(
        f"async ([script, argument]) => ({body})(await import(script), argument)",
        [f"/assets/scripts/{script}", argument],
    )


@pytest.fixture
def opened(desk: Page, address: str) -> Page:
    desk.goto(f"{address}/about/")
    return desk


def test_the_page_folds_as_the_table_says(opened: Page) -> None:
    examples = pairs("folding")
    folded = run_module(
        opened, "folding.js", "({ asSearched }, texts) => texts.map(asSearched)", [a for a, _ in examples]
    )
    assert folded == [b for _, b in examples]


def test_words_are_found_in_text_that_is_written_otherwise(opened: Page) -> None:
    texts = ["实施“四·二二” 工程", "总投资\uff16\uff12\uff0e\uff19\uff05", "金𬭚厂、金𬭚厂"]
    words = [["四二二工"], ["62.9%"], ["𬭚厂"]]
    found = run_module(
        opened,
        "folding.js",
        "({ spansOf }, [texts, words]) => texts.map((t, i) => spansOf(t, words[i]).map(([from, to]) => t.slice(from, to)))",
        [texts, words],
    )
    assert found == [["四·二二” 工"], ["\uff16\uff12\uff0e\uff19\uff05"], ["𬭚厂", "𬭚厂"]]


def test_the_page_asks_for_the_shards_that_the_program_wrote(opened: Page) -> None:
    asked = run_module(
        opened,
        "search/files.js",
        """async ({ gramsOf, shardOf }, [words, shards]) => {
          const { asSearched } = await import("/assets/scripts/folding.js");
          return words.map((word) => gramsOf(asSearched(word)).map((gram) => [gram, shardOf(gram, shards)]));
        }""",
        [WORDS, SHARDS],
    )
    assert isinstance(asked, list)
    for word, shards in zip(WORDS, asked, strict=True):
        assert shards
        assert {gram for gram, _ in shards} <= grams(word)
        assert [shard for _, shard in shards] == [shard_of(gram) for gram, _ in shards]


@pytest.mark.parametrize(
    ("path", "needed", "not_needed"),
    [
        ("/zhuzhou-2016/1-7/", "quoting.js", "search/finder.js"),
        ("/zhuzhou-2016/full/", "name-notes.js", "search/finder.js"),
        ("/zhuzhou-2016/1-7/?q=422#p1", "search/passage.js", "search/finder.js"),
        ("/zhuzhou-2016/figures/", "figure-tables.js", "glossary-filter.js"),
        ("/glossary/", "glossary-filter.js", "quoting.js"),
        ("/search/", "search/finder.js", "search/panel.js"),
    ],
)
def test_a_page_loads_the_modules_that_it_needs(
    desk: Page, address: str, path: str, needed: str, not_needed: str
) -> None:
    loaded: list[str] = []

    def note(request: Request) -> None:
        loaded.append(request.url)

    desk.on("request", note)
    with desk.expect_response(f"**/assets/scripts/{needed}"):
        desk.goto(address + path)
    desk.remove_listener("request", note)
    assert not [name for name in loaded if name.endswith(f"/assets/scripts/{not_needed}")]


def test_the_site_may_be_a_folder_of_a_host(desk: Page, site: Path, tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "all").symlink_to(site)
    with serve(tmp_path) as host:
        root = f"{host}/reports/all"
        desk.goto(f"{root}/zhuzhou-2016/1-7/")
        desk.get_by_role("searchbox").fill("四大攻坚战")
        desk.locator(".site-results [data-kind=text] a").first.click()
        expect(desk).to_have_url(f"{root}/zhuzhou-2016/1-7/?q={quote('四大攻坚战')}#p1")
        expect(desk.locator("mark.found")).to_have_text("四大攻坚战")
