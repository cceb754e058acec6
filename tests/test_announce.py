"""What other programs read of the site: its addresses, its feed, what each page is."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from build_tools.data.ledger import Ledger
from build_tools.data.read import read_data
from build_tools.files.address_lists import address_lists
from build_tools.files.feed import feed_file
from build_tools.model.editing import News
from build_tools.model.errors import DataError
from tests.builders import SMALL, project

ATOM = "{http://www.w3.org/2005/Atom}"


def test_addresses_are_listed_by_kind() -> None:
    ledger = Ledger(
        {
            "/": "首页",
            "/a-2019/full/": "全文",
            "/a-2019/3-8/": "（八）民生",
            "/a-2019/3-8/#p2": "突出抓好",
            "/a-2019/3-8/#s1": "一是",
            "/a-2019/figures/#f3": "就业 5万人",
            "/glossary/action/#yulu": "雨露计划",
            "/glossary/idea/y/#yihao": "一号",
        },
        {"/a-2019/3-9/": "/a-2019/3-8/"},
    )
    pages = {page.path: json.loads(page.data) for page in address_lists(ledger)}
    site = pages["addresses.json"]
    assert [(row["kind"], row["page"]) for row in site["addresses"]] == [
        ("page", "/"),
        ("term", "/glossary/action/"),
        ("term", "/glossary/idea/y/"),
    ]
    assert site["lists"] == ["a-2019/data/addresses.json"]
    listed = pages["a-2019/data/addresses.json"]
    assert [(row["kind"], row["page"]) for row in listed["addresses"]] == [
        ("page", "/a-2019/full/"),
        ("section", "/a-2019/3-8/"),
        ("paragraph", "/a-2019/3-8/"),
        ("section", "/a-2019/3-8/"),
        ("figure", "/a-2019/figures/"),
    ]
    assert listed["moved"] == {"/a-2019/3-9/": "/a-2019/3-8/"}


def test_the_feed_is_atom_and_keeps_its_ids() -> None:
    old = News(date="2026-01-02", title="旧", text="一<二", address="/a/")
    new = News(date="2026-03-04", title="新", text="二")
    feed = ElementTree.fromstring(feed_file([new, old], "文库").data)
    assert feed.findtext(f"{ATOM}updated") == "2026-03-04T00:00:00Z"
    entries = feed.findall(f"{ATOM}entry")
    assert [e.findtext(f"{ATOM}title") for e in entries] == ["新", "旧"]
    assert [e.findtext(f"{ATOM}id") for e in entries] == ["urn:gov-report:change:2", "urn:gov-report:change:1"]
    assert entries[1].findtext(f"{ATOM}summary") == "一<二"
    link = entries[1].find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == "a/"


def test_a_faulty_change_is_named(tmp_path: Path) -> None:
    root = project(tmp_path, a_2019=SMALL)
    (root / "data/changes.toml").write_text('[[change]]\ndate = "昨天"\ntitle = "x"\ntext = "y"\n', "utf-8")
    with pytest.raises(DataError, match="date must be a date"):
        read_data(root / "data")


def test_pages_say_what_they_are(site: Path) -> None:
    kinds = {}
    for name in ("zhuzhou-2016", "zhuzhou-2016/3-8", "zhuzhou-2016/figures", "glossary/action"):
        page = (site / name / "index.html").read_text("utf-8")
        found = re.search(r'<script type="application/ld\+json">(.+?)</script>', page)
        assert found, name
        kinds[name] = json.loads(found[1])
    assert [about["@type"] for about in kinds.values()] == ["Report", "Chapter", "Dataset", "DefinedTermSet"]
    assert kinds["zhuzhou-2016"]["author"]["name"] == "毛腾飞"
    assert len(kinds["glossary/action"]["hasDefinedTerm"]) > 50
    assert (site / "sitemap.xml").is_file()
    assert (site / "feed.xml").is_file()
