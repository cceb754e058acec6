"""The files that the search in the page reads."""

import json
from decimal import Decimal
from pathlib import Path

from build_tools.__main__ import main
from build_tools.data.read import read_data
from build_tools.files.search.grams import numbers, pairs, shard_of, value_key
from build_tools.files.search.postings import FEWEST, MOST, grouped, shards_for, slice_files, slices
from build_tools.site.build import build_site
from tests.builders import SMALL, project


def site_files(folder: Path, **texts: str) -> dict[str, bytes]:
    return {page.path: page.data for page in build_site(read_data(project(folder, **texts) / "data")).files}


def documents(files: dict[str, bytes], key: str) -> list[int]:
    """Return the numbers of the fragments or names that the index of *files* has for *key*."""
    shards = json.loads(files["search/library.json"])["shards"]
    gaps, *_ = json.loads(files[f"search/index/{shard_of(key, shards)}.json"]).get(key, [[]])
    return [sum(gaps[: i + 1]) - 1 for i in range(len(gaps))]


def test_a_text_is_known_by_its_pairs_and_numbers() -> None:
    assert list(pairs("五城四")) == ["五城", "城四"]
    assert list(numbers("增长9.5%,达到1,200套")) == ["#9.5", "#1,200"]


def test_a_value_is_one_key_in_whatever_scale() -> None:
    keys = {
        value_key(Decimal(number), unit) for number, unit in [("1000", "亿元"), ("0.1", "万亿元"), ("1000.0", "亿元")]
    }
    assert keys == {"=100000000000元"}
    assert value_key(Decimal("9.50"), "%") == "=9.5%"
    assert value_key(Decimal("3"), "万人") != value_key(Decimal("3"), "万人次")
    assert value_key(Decimal("60"), "千瓦") == "=60千瓦"


def test_keys_of_a_pair_are_in_one_shard() -> None:
    assert {
        shard_of(key, 64) for key in ("工程", "&工程", "~工程", "!工程", "$工程行动", "$&工程行动", "$~工程行动")
    } == {shard_of("工程", 64)}
    assert len({shard_of(key, 64) for key in ("#9.5", "=9.5%", "@地区生产总值", "经济")}) > 1


def test_a_library_has_as_many_shards_as_it_needs() -> None:
    assert [shards_for(documents) for documents in (1, FEWEST, 10**6)] == [FEWEST, FEWEST, MOST]


def test_the_index_gives_back_what_was_put_in() -> None:
    known = [("甲乙", 0, 1), ("乙丙", 1, 2), ("甲乙", 2, 3)]
    names = grouped([("~甲乙", 0, 1), ("~甲乙", 2, 1)])
    for shards in (32, 1024):
        parts = [(0, names), (0, grouped(known)), (3, grouped(known[:1]))]
        files = [file for each in slices(shards, parts) for file in slice_files(each)]
        assert len({file.path for file in files}) == len(files) == shards
        contents = {int(file.path.split("/")[-1].removesuffix(".json")): json.loads(file.data) for file in files}
        together = {key: posting for content in contents.values() for key, posting in content.items()}
        assert together == {"甲乙": [[1, 2, 1], [1, 3, 1]], "乙丙": [[2], [2]], "~甲乙": [[1, 2]]}
        assert all(shard_of(key, shards) == number for number, content in contents.items() for key in content)


def test_an_edit_makes_few_slices_anew(tmp_path: Path) -> None:
    texts = {f"r{i}": SMALL.replace("安平", f"{name}平") for i, name in enumerate("甲乙丙丁")}
    root = project(tmp_path, **texts)
    assert main(["--root", str(root), "--jobs", "1"]) == 0
    kept = {path: path.read_bytes() for path in (root / ".cache/converted/index").iterdir()}
    (root / "data/reports/r1/source.txt").write_text(texts["r1"].replace("绿地", "林地"), "utf-8")
    assert main(["--root", str(root), "--jobs", "1"]) == 0
    changed = [path for path, data in kept.items() if path.read_bytes() != data]
    assert 0 < len(changed) < len(kept) / 2
    made = site_files(tmp_path / "anew", **(texts | {"r1": texts["r1"].replace("绿地", "林地")}))
    index = {path: data for path, data in made.items() if path.startswith("search/")}
    assert {path: (root / "docs" / path).read_bytes() for path in index} == index


def test_few_reports_need_no_index_and_many_get_one(tmp_path: Path) -> None:
    few = site_files(tmp_path / "few", a=SMALL)
    assert json.loads(few["search/library.json"])["shards"] == 0
    assert not any(path.startswith("search/index/") for path in few)
    texts = {
        name: SMALL.replace("安平", f"{name}平").replace("2019", str(2015 + i)) for i, name in enumerate("甲乙丙丁戊")
    }
    many = site_files(tmp_path / "many", **{f"r{i}": text for i, text in enumerate(texts.values())})
    library = json.loads(many["search/library.json"])
    assert [report[2] for report in library["reports"]] == sorted((r[2] for r in library["reports"]), reverse=True)
    fragments = sum(report[3] for report in library["reports"])
    assert len([path for path in many if path.startswith("search/text/")]) == fragments
    assert documents(many, "绿地") == list(range(fragments))
    assert documents(many, "&生产") == list(range(fragments))
    assert documents(many, "=20公顷") == list(range(fragments))
    assert documents(many, "~一二") == [0]
    assert documents(many, "没有") == []


def test_a_fragment_has_the_clause_of_each_figure(tmp_path: Path) -> None:
    files = site_files(tmp_path, a=SMALL.replace("全市地区生产总值", "𬭚业增长5%，全市地区生产总值"))
    fragment = json.loads(files["search/text/a-0.json"])
    quotes = {
        name: fragment["lines"][line][2].encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")
        for line, _, name, *_, start, end in fragment["figures"]
    }
    assert quotes["地区生产总值"] == "地区生产总值增长8%"
    assert quotes["财政收入"] == "财政收入增长7%"
