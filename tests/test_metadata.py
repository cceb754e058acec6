from dataclasses import replace

import pytest

from build_tools.clean.typography import clean_text
from build_tools.data.divisions import Divisions
from build_tools.frame.find import find_frame
from build_tools.frame.metadata import read_meta
from build_tools.model.editing import Override
from build_tools.outline.sections import parse_outline
from build_tools.pages.book import open_book
from build_tools.pages.cover import cover_page
from build_tools.pages.report_names import report_name
from build_tools.text.lines import split_lines
from tests.builders import KNOWLEDGE, SMALL, full_report, report


def test_what_the_editor_states_wins_over_the_text() -> None:
    frame = find_frame(split_lines(clean_text(SMALL).text))
    outline = parse_outline(frame.body)
    assert read_meta(frame, outline, Override(), Divisions()).year == 2019
    stated = read_meta(frame, outline, Override(year=2020, date="2020-01-08"), Divisions())
    assert (stated.year, stated.date, stated.speaker) == (2020, "2020-01-08", "王小明")


@pytest.mark.parametrize(
    ("place", "name", "code", "parent"),
    [
        ("广西", "广西壮族自治区", "450000", None),
        ("湖南省株洲市攸县", "攸县", "430223", "株洲市"),
        ("清河县", "清河县", "130534", "邢台市"),
    ],
)
def test_a_place_that_the_editor_states_is_looked_up(place: str, name: str, code: str, parent: str) -> None:
    divisions = KNOWLEDGE.divisions
    frame = find_frame(split_lines(clean_text(SMALL).text))
    meta = read_meta(frame, parse_outline(frame.body), Override(place=place), divisions)
    assert (meta.place, meta.place_code, meta.parent) == (name, code, parent)


def test_a_text_that_is_cut_off_says_so_on_its_cover() -> None:
    full = full_report()
    catalogue = KNOWLEDGE.catalogue
    whole = full.report
    assert whole.incomplete is None
    cut = report(SMALL.partition("各位代表,奋斗")[0] + "各位代表，奋斗正当其时。让我们一起")
    assert cut.incomplete == "最后一句“…奋斗正当其时。让我们一起”没有句末标点"
    first = report(SMALL.partition("二、2019年")[0])
    assert first.incomplete == "只有第一部分，没有后面的部分"
    assert "文本似乎不完整" not in cover_page(open_book(whole), full.evidence, catalogue).body
    assert (
        "**文本似乎不完整**　只有第一部分，没有后面的部分。"
        in cover_page(open_book(first), full.evidence, catalogue).body
    )


def test_a_title_that_names_the_place_for_short_does_not_get_it_again() -> None:
    tibet = replace(report(), meta=replace(report().meta, title="2019年西藏政府工作报告", place="西藏自治区"))
    assert report_name(tibet) == "2019年西藏政府工作报告"
    elsewhere = replace(tibet, meta=replace(tibet.meta, place="青海省", year=2019))
    assert report_name(elsewhere) == "青海省2019年西藏政府工作报告"
