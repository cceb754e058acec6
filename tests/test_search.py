"""The files that the search in the page reads."""

import json
from pathlib import Path

from build_tools.data.read import read_data
from build_tools.files.search_index import SHARDS, grams, shard_of
from build_tools.site.build import build_site
from tests.builders import SMALL, project


def test_numbers_are_known_by_three_characters() -> None:
    assert {"9.5", ".5%", "9.", "5%", "9"} <= grams("9.5%")
    assert "五城四" not in grams("五城四基地")


def test_shards_are_the_same_in_the_page() -> None:
    """The numbers that files.js gives for the same pairs."""
    assert [shard_of(pair) for pair in ("经济", "9.", "a")] == [
        (0x7ECF * 31 + 0x6D4E) % 64,
        (57 * 31 + 46) % 64,
        97 * 31 % 64,
    ]


def test_few_reports_need_no_index_and_many_get_one(tmp_path: Path) -> None:
    few = {page.path: page.data for page in build_site(read_data(project(tmp_path / "few", a=SMALL) / "data")).files}
    assert json.loads(few["search/index.json"])["shards"] == 0
    assert not any(path.startswith("search/pairs-") for path in few)
    texts = {name: SMALL.replace("安平", name) for name in "abcde"}
    many = {page.path: page.data for page in build_site(read_data(project(tmp_path / "many", **texts) / "data")).files}
    index = json.loads(many["search/index.json"])
    assert index["shards"] == SHARDS
    shard = json.loads(many[f"search/pairs-{shard_of('绿地')}.json"])
    reports = [i for i, about in enumerate(index["documents"]) if about["kind"] == "report"]
    assert shard["绿地"] == reports
    assert index["documents"][0]["kind"] == "names"
