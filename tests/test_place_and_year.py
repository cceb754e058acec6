"""Whose report a text is, and of which year: each rule decides where it is the first that finds something."""

from dataclasses import replace
from typing import Any

import pytest

from build_tools.frame.governed import kind_governed
from build_tools.frame.place import NAMES_IN_HEAD, RULES_WITHOUT_HEAD, PlaceClues, find_place
from build_tools.frame.place_in_text import RULES_OF_TEXT, OwnText, guess_place, place_in_text
from build_tools.frame.year import YEAR_RULES, YearClues, find_year
from tests.builders import KNOWLEDGE

NO_YEAR = YearClues(title=None, date=None, occasion="", parts=(), sections=(), body="")
# In the order of the rules, each with a year of its own: what a report may say, and the year that follows.
YEARS = (
    ({"body": "今年即2010年，各项工作都有进步。"}, 2010),
    ({"title": "安平市二〇一一年政府工作报告"}, 2011),
    ({"parts": ("2012年工作回顾", "2012年工作安排")}, 2012),
    ({"occasion": "2013年1月在安平市第三届人民代表大会第二次会议上"}, 2013),
    ({"date": "2014-01-05"}, 2014),
    ({"sections": ("2012年工作回顾", "2015年工作安排")}, 2015),
    ({"sections": ("2015年工作回顾",)}, 2016),
    ({"body": "2017年是实施“十三五”规划的关键一年。"}, 2017),
    ({"body": "刚刚过去的2017年，我们做了大量工作。"}, 2018),
)
DIVISIONS = KNOWLEDGE.divisions
NO_PLACE = PlaceClues(title=None, occasion="", opening="", post=None, body="", divisions=DIVISIONS)
OWN = "建设平安绵阳、法治绵阳。" + "绵阳很好。" * 8
PLACES: tuple[tuple[dict[str, Any], str], ...] = (
    ({"title": "2016年甲市政府工作报告"}, "甲市"),
    ({"occasion": "在乙市第三届人民代表大会第二次会议上"}, "乙市"),
    ({"post": "丁州人民政府州长"}, "丁州"),
    ({"opening": "现在，我代表丙县人民政府，向大会报告工作。"}, "丙县"),
    ({"genre": "policy_address", "title": "香港2031年施政报告"}, "香港特别行政区"),
    ({"body": OWN + "我代表市人民政府报告工作。"}, "绵阳市"),
    ({"body": "我国经济平稳增长。" * 6}, "国务院"),
)
# In the order of the rules for the text of a 市.
TEXTS = (
    ("株洲市第十四届人民代表大会以来，株洲市各项工作都有进步。", "株洲市"),
    (OWN, "绵阳市"),
    ("向关心支持泸州改革发展的同志们致谢！" + "泸州很好。" * 8, "泸州市"),
    ("自贡市位于四川。" + "自贡很好。" * 20, "自贡市"),
)


@pytest.mark.parametrize("first", range(len(YEARS)))
def test_the_first_rule_that_finds_a_year_decides(first: int) -> None:
    clues = NO_YEAR
    for said, _ in reversed(YEARS[first:]):
        clues = replace(clues, **said)
    assert find_year(clues) == YEARS[first][1]


@pytest.mark.parametrize(
    ("clues", "year"),
    [
        ({"parts": ("2023年主要工作", "2024年工作打算")}, 2024),
        ({"parts": ("二〇二三年工作回顾", "二O二四年工作")}, 2024),
        ({"parts": ("2023年工作回顾", "“十五五”时期和2035年远景目标", "2024年工作")}, 2024),
        ({"parts": ("2023年工作回顾", "到2030年的奋斗目标", "2026—2030年的主要任务")}, 2024),
        ({"parts": ("凝心聚力完成2023年各项目标任务", "2024年重点工作")}, 2024),
        ({"parts": ("2023年目标任务完成情况和2024年主要目标",)}, 2024),
        ({"parts": ("2023年主要工作", "下一步工作打算")}, 2024),
        ({"parts": ("2023年上半年工作回顾", "2023年下半年工作安排")}, 2023),
        ({"body": "去年即1979年增产。今年（一九八〇年）还要增产，明年（1981年）再增产。"}, 1980),
        ({"body": "1980年，即今年，要增产。"}, 1980),
        ({"occasion": "2023年12月28日在安平市第三届人民代表大会第二次会议上"}, 2024),
        ({"date": "2023-11-01"}, 2024),
        ({"date": "2023-10-31"}, 2023),
        ({"body": "过去的一年，即2029年，是取得显著成就的一年。2028年是困难的一年。2030年，要继续控制投资。"}, 2030),
        ({"body": "一九八五年是改革的关键一年。一九八四年粮食增产。"}, 1985),
        ({"body": "过去的一年，即二〇二九年，各项工作都有进步。到2035年，全市要更美。"}, 2030),
    ],
)
def test_the_year_of_a_report(clues: dict[str, Any], year: int) -> None:
    assert find_year(replace(NO_YEAR, **clues)) == year


@pytest.mark.parametrize("first", range(len(PLACES)))
def test_the_first_rule_that_finds_a_place_decides(first: int) -> None:
    clues = NO_PLACE
    for said, _ in reversed(PLACES[first:]):
        clues = replace(clues, **said)
    assert name_of(clues) == PLACES[first][1]


@pytest.mark.parametrize("first", range(len(TEXTS)))
def test_the_first_rule_that_finds_a_place_in_the_text_decides(first: int) -> None:
    text = "".join(text for text, _ in TEXTS[first:])
    assert [division.name for division in place_in_text(OwnText(text, "市", 2019, DIVISIONS))] == [TEXTS[first][1]]


def test_every_rule_has_an_example() -> None:
    assert len(YEARS) == len(YEAR_RULES)
    assert len(PLACES) == len(NAMES_IN_HEAD) + len(RULES_WITHOUT_HEAD)
    assert len(TEXTS) == len(RULES_OF_TEXT)


def name_of(clues: PlaceClues) -> str | None:
    place = find_place(clues)
    return place.name if place else None


def test_a_report_that_says_nothing_has_no_year_and_no_place() -> None:
    assert find_year(NO_YEAR) is None
    assert find_place(NO_PLACE) is None


@pytest.mark.parametrize(
    ("occasion", "place"),
    [
        ("在第十四届全国人民代表大会第一次会议上", "国务院"),
        ("——1956年6月在全国人民代表大会上", "国务院"),
        ("在自治区第三届人民代表大会第二次会议上", None),
    ],
)
def test_the_place_of_an_occasion(occasion: str, place: str | None) -> None:
    assert name_of(replace(NO_PLACE, occasion=occasion)) == place


def test_a_name_after_an_aim_is_guessed_to_be_a_place() -> None:
    assert guess_place("建设平安绵阳。" + "绵阳很好。" * 8) == "绵阳"
    assert guess_place("建设平安锡林郭勒。" + "锡林郭勒很好。" * 8) == "锡林郭勒"
    assert guess_place("建设平安绵阳。") is None
    assert guess_place("平安建设" * 9) is None


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        (OWN, "市", "绵阳市"),
        (OWN, "", None),  # nothing says what is governed
        (OWN, "省", None),
        (OWN.replace("绵阳", "四川"), "市", None),
        (OWN.replace("绵阳", "四川"), "省", "四川省"),
        (OWN.replace("绵阳", "锡林郭勒"), "行署", "锡林郭勒盟"),
        (OWN.replace("绵阳", "新韶关"), "市", "韶关市"),
        (OWN.replace("绵阳", "安平"), "市", None),  # in no list
        ("建设平安攸县。" + "攸县很好。" * 8, "县", "攸县"),
        ("建设平安海拉尔。" + "海拉尔很好。" * 8, "区", None),  # once is not sure, and 海拉尔区 is not said
        ("绵阳市很好。" + "绵阳很好。" * 8 + "德阳很好。" * 8, "市", None),  # neither is ahead
        ("阿拉善很好。" * 8, "盟", "阿拉善盟"),
        ("怒江很好。" * 7, "州", None),  # not often
    ],
)
def test_the_place_that_a_text_is_about(text: str, kind: str, place: str | None) -> None:
    found = place_in_text(OwnText(text, kind, 2019, DIVISIONS))
    assert (found[0].name if found else None) == place


@pytest.mark.parametrize(
    ("opening", "post", "text", "kind"),
    [
        ("现在，我代表市人民政府，向大会报告工作", None, "", "市"),
        ("我代表自治区人民政府向大会报告工作", None, "", "自治区"),
        ("我代表地区行署报告工作", "州长", "", "行署"),
        ("", "代县长", "我州我州", "县"),
        ("", "自治区主席", "", "自治区"),
        ("", "国务院总理", "", ""),
        ("", None, "我市支持我州，我州各族群众", "州"),
        ("", None, "我省委", ""),
        ("", None, "全县各族群众，全县干部，全市第一", "县"),
        ("", None, "我省我省，全市各族群众", "市"),
        ("", None, "我省各族群众", "省"),
    ],
)
def test_what_a_report_governs(opening: str, post: str | None, text: str, kind: str) -> None:
    assert kind_governed(opening, post, text) == kind


@pytest.mark.parametrize(
    ("clues", "place"),
    [
        ({"title": "2019年广西政府工作报告", "post": "自治区主席"}, "广西壮族自治区"),
        ({"title": "2019年广西自治区政府工作报告", "opening": "我代表市人民政府"}, "广西壮族自治区"),
        ({"title": "2019年四川政府工作报告", "opening": "我代表市人民政府"}, None),
        ({"title": "2019年海南政府工作报告"}, None),  # a province and a prefecture
        ({"title": "2019年安州政府工作报告", "occasion": "在安州市第三届人民代表大会第二次会议上"}, "安州市"),
        ({"title": "温家宝所作政府工作报告"}, None),
        ({"title": "安平市：2016年政府工作报告"}, "安平市"),
        ({"title": "政府工作报告", "in_brackets": "（安平市2016年）"}, "安平市"),
        ({"title": "政府工作报告", "in_brackets": "（文字实录）"}, None),
        ({"title": "政府工作报告", "in_brackets": "（摘要）", "post": "国务院总理"}, "国务院"),
        ({"post": "广西壮族自治区代主席"}, "广西壮族自治区"),
        ({"post": "安平盟行政公署盟长"}, "安平盟"),
        ({"post": "中共安平区委副书记、区长"}, "安平区"),
        ({"post": "安平市代理市长"}, "安平市"),
        ({"title": "安平市第三届人民代表大会第二次会议政府工作报告"}, "安平市"),
        ({"title": "在安平市第三届人民代表大会第二次会议上的政府工作报告"}, "安平市"),
    ],
)
def test_the_place_of_a_head(clues: dict[str, Any], place: str | None) -> None:
    assert name_of(replace(NO_PLACE, **clues)) == place
