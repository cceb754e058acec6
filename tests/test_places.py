"""Places have an identity: one page through changes of name, counties of one name apart, the home page by province."""

from pathlib import Path

import pytest

from build_tools.__main__ import main
from build_tools.data.ledger import Ledger
from build_tools.frame.report_slug import slug_with_parent
from build_tools.model.editing import Editing, Override
from build_tools.model.place import Place
from build_tools.model.report import Report
from build_tools.pages import home_places
from build_tools.pages.place import place_title
from build_tools.pages.report_facts import facts_list
from build_tools.site.place_ids import moved_places
from build_tools.site.places import places_of
from tests.builders import KNOWLEDGE, NO_LEDGER, ROOT, project, report
from tests.test_many import page, text

TWO_YEARS = (2018, 2019)


def read(place: str, year: int, slug: str = "") -> Report:
    editing = Editing(override=Override(place=place))
    return report(text(place, year), slug or f"r-{year}", editing, names=KNOWLEDGE)


def years_of(place: str, slug: str, *years: int) -> list[Report]:
    return [read(place, year, f"{slug}-{year}") for year in years or TWO_YEARS]


def found(reports: list[Report], ledger: Ledger = NO_LEDGER) -> list[Place]:
    return places_of(reports, ledger, KNOWLEDGE.divisions)


NANJING = years_of("江苏省南京市鼓楼区", "nanjing")
FUZHOU = years_of("福建省福州市鼓楼区", "fuzhou")


# --- one place, many names --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        (("海拉尔市", 1999), ("海拉尔区", 2012), "海拉尔区"),
        (("襄樊市", 2008), ("襄阳市", 2012), "襄阳市"),
        (("宁夏", 2018), ("宁夏回族自治区", 2019), "宁夏回族自治区"),
        (("呼伦贝尔市海拉尔区", 2012), ("海拉尔区", 2013), "海拉尔区"),
        (("攸县皇图岭镇", 2018), ("湖南省攸县皇图岭镇", 2019), "皇图岭镇"),
        (("青河市临江区", 2018), ("临江区", 2019), "临江区"),
        (("青河市", 2018), ("北原省青河市", 2019), "青河市"),
        (("松岭盟云岭旗", 2018), ("云岭旗", 2019), "云岭旗"),
    ],
)
def test_a_place_is_one_through_its_names(before: tuple[str, int], after: tuple[str, int], name: str) -> None:
    (place,) = found([read(*before), read(*after)])
    assert (place.name, [r.meta.year for r in place.reports]) == (name, [before[1], after[1]])


def test_a_place_knows_its_former_names() -> None:
    assert found([read("襄樊市", 2008)])[0].former_names == ("襄樊市",)
    assert found([read("海拉尔区", 2012)])[0].former_names == ("海拉尔市",)
    assert found([read("攸县", 2012)])[0].former_names == ()
    assert found([read("青河市", 2012)])[0].former_names == ()


def test_a_county_and_the_prefecture_that_took_its_name_are_two_places() -> None:
    places = found([read("吐鲁番市", year, f"r-{year}") for year in (2012, 2015, 2018)])
    assert [(place.name, place.level, len(place.reports)) for place in places] == [("吐鲁番市", 2, 2), ("高昌区", 3, 1)]


# --- one name, many places --------------------------------------------------------------------------------------------


def test_counties_of_one_name_are_told_apart() -> None:
    first, second = found([*FUZHOU, *NANJING])
    assert (first.label, first.id) == ("鼓楼区（南京市）", "gulouqu")
    assert (second.label, second.id) == ("鼓楼区（福州市）", "gulouqu-fuzhoushi")
    assert place_title(second) == "鼓楼区（福州市）：历年对照"
    assert [place.label for place in found(FUZHOU)] == ["鼓楼区"]


def test_places_in_no_list_go_by_name_and_parent() -> None:
    reports = [*years_of("青河市高新区", "a"), *years_of("松岭市高新区", "b")]
    assert len(found(reports)) == 2
    assert all(place.unlisted for place in found(reports))


def test_a_name_alone_is_none_of_two_places_of_the_name() -> None:
    reports = [read("青河市临江区", 2018), read("松岭市临江区", 2018, "b"), read("临江区", 2019)]
    assert sorted(len(place.reports) for place in found(reports)) == [1, 1, 1]
    zones = [read("青河市高新区", 2018), read("高新区", 2019)]
    assert len(found(zones)) == 2


def test_a_place_keeps_the_address_that_its_reports_had() -> None:
    ledger = Ledger({"/places/gulouqu/": "鼓楼区：历年对照", **{f"/{r.slug}/": "" for r in FUZHOU}}, {})
    assert [place.id for place in found([*FUZHOU, *NANJING], ledger)] == ["gulouqu-nanjingshi", "gulouqu"]
    both = Ledger(
        {"/places/gulouqu/": "鼓楼区（福州市）：历年对照", "/places/gulouqu-2/": "鼓楼区（南京市）：历年对照"}, {}
    )
    assert [place.id for place in found([*FUZHOU, *NANJING], both)] == ["gulouqu-2", "gulouqu"]
    assert [place.id for place in found(FUZHOU, both)] == ["gulouqu"]


def test_a_retired_address_is_given_to_no_place() -> None:
    ledger = Ledger({}, {"/places/gulouqu/": "/"})
    assert [place.id for place in found(FUZHOU, ledger)] == ["gulouqu-fuzhoushi"]


def test_a_place_keeps_the_address_of_its_former_name() -> None:
    reports = [read("海拉尔市", 1999), read("海拉尔区", 2012)]
    ledger = Ledger({"/places/hailaershi/": "海拉尔市：历年对照"}, {})
    assert found(reports, ledger)[0].id == "hailaershi"
    two = Ledger({**ledger.published, "/places/hailaerqu/": "海拉尔区：历年对照"}, {})
    places = found(reports, two)
    assert places[0].id == "hailaerqu"
    assert moved_places(places, two) == {"/places/hailaershi/": "/places/hailaerqu/"}


def test_the_slug_of_a_second_place_of_a_name_has_what_it_is_in() -> None:
    assert slug_with_parent(FUZHOU[0].meta) == "gulou-fuzhou-2018"
    assert slug_with_parent(read("青河市", 2018).meta) is None


# --- what readers see -------------------------------------------------------------------------------------------------

LIBRARY = (
    ("国务院", 2018),
    ("国务院", 2019),
    ("湖南省", 2019),
    ("株洲市", 2019),
    ("株洲市", 2018),
    ("湖南省株洲市攸县", 2019),
    ("北京市", 2019),
    ("襄樊市", 2008),
    ("襄阳市", 2019),
    ("江苏省南京市鼓楼区", 2019),
    ("福建省福州市鼓楼区", 2019),
    ("攸县皇图岭镇", 2019),
    ("青河市", 2019),
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the list of divisions and thirteen reports, converted."""
    texts = {f"r{number}_{year}": text(place, year) for number, (place, year) in enumerate(LIBRARY)}
    root = project(tmp_path_factory.mktemp("library"), **texts)
    for number, (place, year) in enumerate(LIBRARY):
        stated = root / f"data/reports/r{number}-{year}/report.toml"
        stated.write_text(f'[meta]\nplace = "{place}"\n', "utf-8")
    for name in ("lexicon.toml", "indicators.toml", "divisions.csv", "division_changes.toml"):
        (root / "data" / name).write_bytes((ROOT / "data" / name).read_bytes())
    assert main(["--root", str(root)]) == 0
    return root


def test_the_home_page_lists_places_by_province_and_level(root: Path) -> None:
    home = page(root, "index")
    listed = home[home.index("### ") : home.index("</div>")]
    assert "13 份报告，10 个地方，按省份和级别排列" in home
    assert listed.split("\n\n") == [
        "### 全国 { #place-nation }",
        "- **[国务院]** [2019年] [2018年]",
        "### 北京市 { #place-110000 }",
        "省级\n{ .level }",
        "- **北京市** [2019年]",
        "### 江苏省 { #place-320000 }",
        "县级\n{ .level }",
        "- **鼓楼区（南京市）** [2019年]",
        "### 福建省 { #place-350000 }",
        "县级\n{ .level }",
        "- **鼓楼区（福州市）** [2019年]",
        "### 湖北省 { #place-420000 }",
        "地级\n{ .level }",
        "- **[襄阳市]** [2019年] [2008年]",
        "### 湖南省 { #place-430000 }",
        "省级\n{ .level }",
        "- **湖南省** [2019年]",
        "地级\n{ .level }",
        "- **[株洲市]** [2019年] [2018年]",
        "县级\n{ .level }",
        "- **攸县** [2019年]",
        "### 未见于区划表 { #place-unlisted }",
        "- **皇图岭镇** <small>湖南省 › 攸县</small> [2019年]\n- **青河市** [2019年]",
        "",
    ]


def test_links_lead_to_the_provinces_of_many_places(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ".letters" not in page(root, "index")
    monkeypatch.setattr(home_places, "MOST_PLACES", 9)
    assert main(["--root", str(root)]) == 0
    home = (root / "docs/index.md").read_text("utf-8")
    assert "[全国](#place-nation) [北京](#place-110000) [江苏](#place-320000)" in home
    assert "[未见于区划表](#place-unlisted)\n{ .letters }\n" in home


def test_the_page_of_a_place_says_its_former_names(root: Path) -> None:
    assert "# 襄阳市：历年对照 { #top }\n\n曾用名：襄樊市\n{ .label }\n" in page(root, "places/xiangyangshi")
    assert "曾用名" not in page(root, "places/zhuzhoushi")


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("湖南省株洲市攸县", "湖南省 › 株洲市 › 攸县"),
        ("株洲市", "湖南省 › 株洲市"),
        ("湖南省", "湖南省"),
        ("国务院", "国务院"),
        ("青河市", "青河市（未见于区划表）"),
        ("攸县皇图岭镇", "湖南省 › 攸县 › 皇图岭镇（未见于区划表）"),
    ],
)
def test_the_facts_show_a_place_in_what_it_is_in(place: str, shown: str) -> None:
    assert f"<dd>{shown}</dd>" in facts_list(read(place, 2019))
