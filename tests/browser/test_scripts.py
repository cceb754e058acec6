"""The scripts: they fold and count as the program does, pages load what they need, and any folder of a host will do."""

from decimal import Decimal
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Request, expect

from build_tools.files.search.grams import pairs as pairs_of
from build_tools.files.search.grams import shard_of, value_key
from build_tools.text.folding import as_searched
from tests.browser.windows import serve
from tests.example_files import pairs

pytestmark = pytest.mark.browser

SHARDS = 64
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
        """async ({ shardOf }, [words, shards]) => {
          const { asSearched } = await import("/assets/scripts/folding.js");
          const { pairsOf } = await import("/assets/scripts/search/index.js");
          const keys = words.map(asSearched).flatMap((word) => [...pairsOf(word), ...pairsOf(word).map((pair) => `~${pair}`), `!${word}`, `#${word}`]);
          return keys.map((key) => [key, shardOf(key, shards)]);
        }""",
        [WORDS, SHARDS],
    )
    assert isinstance(asked, list)
    written = {pair for word in WORDS for pair in pairs_of(as_searched(word))}
    assert written <= {key for key, _ in asked}
    assert [shard for _, shard in asked] == [shard_of(key, SHARDS) for key, _ in asked]


def test_the_page_reads_a_value_as_the_program_does(opened: Page) -> None:
    values = ["1000亿元", "0.1万亿元", "9.50%", "2,350.8万人次", "60千瓦", "3千万亩", "5%左右"]
    keys = run_module(
        opened,
        "search/numbers.js",
        """async ({ numberIn }, values) => {
          const vocabulary = await (await fetch("/search/vocabulary.json")).json();
          return values.map((value) => numberIn(value, vocabulary).key);
        }""",
        values,
    )
    numbers = [
        ("1000", "亿元"),
        ("0.1", "万亿元"),
        ("9.5", "%"),
        ("2350.8", "万人次"),
        ("60", "千瓦"),
        ("3", "千万亩"),
        ("5", "%"),
    ]
    assert keys == [value_key(Decimal(number), unit) for number, unit in numbers]


def test_a_number_is_no_part_of_a_longer_one(opened: Page) -> None:
    text = "19.5%、9.5%、9.53%、1,9.5%，增9.5%。"
    places = run_module(
        opened, "search/numbers.js", "({ placesOfNumber }, [text, word]) => placesOfNumber(text, word)", [text, "9.5%"]
    )
    assert places == [text.index("、9.5%") + 1, text.index("增9.5%") + 1]


def test_a_passage_is_laid_along_the_likest_part_of_a_text(opened: Page) -> None:
    found = run_module(
        opened,
        "search/alignment.js",
        "({ alignment }, [passage, text]) => alignment(passage, text)",
        ["新建学校6所，改造住房", "今年新建学校5所、改造危旧住房1200套"],
    )
    pieces = [{"same": "新建学校"}, {"asked": "6", "said": "5"}, {"same": "所"}, {"asked": "，", "said": "、"}]
    assert found == {"pieces": [*pieces, {"same": "改造"}, {"asked": "", "said": "危旧"}, {"same": "住房"}], "edits": 4}


@pytest.mark.parametrize(
    ("path", "needed", "not_needed"),
    [
        ("/zhuzhou-2016/1-7/", "quoting.js", "search/finder.js"),
        ("/zhuzhou-2016/full/", "name-notes.js", "search/finder.js"),
        ("/zhuzhou-2016/1-7/?q=422#p1", "search/passage.js", "search/finder.js"),
        ("/zhuzhou-2016/figures/", "figure-tables.js", "glossary-filter.js"),
        ("/glossary/", "glossary-filter.js", "quoting.js"),
        ("/search/", "search/search-field.js", "search/finder.js"),
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
