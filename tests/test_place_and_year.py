"""Whose report a text is, and of which year: each rule decides where it is the first that finds something."""

from dataclasses import replace
from typing import Any

import pytest

from build_tools.frame.place import PLACE_RULES, PlaceClues, find_place
from build_tools.frame.place_in_text import governed_place, guess_place
from build_tools.frame.year import YEAR_RULES, YearClues, find_year

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
NO_PLACE = PlaceClues(title=None, occasion="", opening="", post=None, body="")
OWN = "建设平安绵阳、法治绵阳。" + "绵阳很好。" * 8
PLACES = (
    ({"title": "2016年甲市政府工作报告"}, "甲市"),
    ({"occasion": "在乙市第三届人民代表大会第二次会议上"}, "乙市"),
    ({"opening": "现在，我代表丙县人民政府，向大会报告工作。"}, "丙县"),
    ({"post": "丁州人民政府州长"}, "丁州"),
    ({"body": OWN + "我代表市人民政府报告工作。"}, "绵阳市"),
    ({"body": "我国经济平稳增长。" * 6}, "国务院"),
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
    assert find_place(clues) == PLACES[first][1]


def test_every_rule_has_an_example() -> None:
    assert len(YEARS) == len(YEAR_RULES)
    assert len(PLACES) == len(PLACE_RULES)


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
    assert find_place(replace(NO_PLACE, occasion=occasion)) == place


def test_a_place_that_no_title_names_is_guessed_from_the_text() -> None:
    assert guess_place("建设平安绵阳。" + "绵阳很好。" * 8) == "绵阳"
    assert guess_place("建设平安绵阳。") is None
    assert guess_place("平安建设" * 9) is None
    text = "建设平安绵阳、健康绵阳。" + "绵阳很好。" * 8
    assert governed_place(text, "现在，我代表市人民政府向大会报告工作") == "绵阳市"
    assert governed_place(text.replace("绵阳", "锡林郭勒"), "我代表行署向大会报告工作") == "锡林郭勒盟"
    assert governed_place(text, "现在报告工作") is None
    assert governed_place("建设平安绵阳。" + "绵阳很好。" * 8, "我代表市人民政府") is None  # once is not sure
