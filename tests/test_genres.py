"""Reports of other genres than a government's: what each is, its headings, and that nothing of it is lost."""

from collections.abc import Iterator
from dataclasses import asdict, replace

import pytest

from build_tools.clean.typography import clean_text
from build_tools.commands.present import is_same
from build_tools.data.read import Knowledge, RawReport
from build_tools.frame.find import find_frame
from build_tools.frame.genre import genre_of_speech, genre_of_title
from build_tools.frame.metadata import read_meta
from build_tools.frame.report_slug import slug_of
from build_tools.model.editing import Editing, Override
from build_tools.model.genre import Genre
from build_tools.model.place import Place
from build_tools.model.report import Meta
from build_tools.outline.proof import check_report
from build_tools.outline.sections import parse_outline
from build_tools.pipeline import convert_parts
from build_tools.text.lines import split_lines
from tests.builders import KNOWLEDGE, report, source
from tests.example_files import Example, examples
from tests.test_cases import DIVISIONS

TWO_SERIES: tuple[tuple[Genre, int], ...] = (("court", 2024), ("government", 2024), ("court", 2025))
FIELDS = ("genre", "title", "place", "year", "session", "date", "speaker", "post", "issuer")


def shown_genre(given: str) -> Iterator[str]:
    """Yield what was read of the report *given*: its metadata, its headings with a number or bare, what was removed."""
    frame = find_frame(split_lines(clean_text(given).text))
    outline = parse_outline(frame.body, frame.annexes)
    read = asdict(read_meta(frame, outline, Override(), DIVISIONS))
    yield from (f"{name}: {read[name]}" for name in FIELDS if read[name] is not None)
    yield from (f"{'#' * h.level} {h.shown}" for h in outline.headings if not h.implicit)
    yield from (f"removed {reason}: {line.text}" for line, reason in frame.surroundings)


@pytest.mark.parametrize("example", examples("genres"), ids=lambda e: e.title)
def test_a_report_of_another_genre(example: Example) -> None:
    assert list(shown_genre(example.given)) == example.expected.split("\n")


def test_nothing_is_lost() -> None:
    for example in examples("genres"):
        raw = RawReport("a", "a.txt", source(example.given), Editing())
        for full in convert_parts(raw, Knowledge(divisions=DIVISIONS)):
            check_report(full)


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("青河市政府工作报告", "government"),
        ("青河市2031年工作报告", None),
        ("青河经济开发区管委会工作报告", "government"),
        ("东湖街道办事处2031年工作报告", "government"),
        ("青河市人大常委会关于2030年预算执行情况审查结果的报告", "congress"),
        ("青河市人民政府关于2030年决算草案的报告", "budget"),
        ("关于青河市第十六个五年计划纲要的报告", "five_year_plan"),
        ("关于青河市国民经济和社会发展第十六个五年规划纲要（草案）的说明", "five_year_plan"),
        ("青河市“十六五”水利发展规划", "other"),
        ("青河市环境状况公报", "other"),
        ("監事會工作報告", "company"),
        ("北原银行股份有限公司监事会工作报告", "company"),
        ("行政長官2031年施政報告", "policy_address"),
    ],
)
def test_the_genre_of_a_title(title: str, genre: str | None) -> None:
    assert genre_of_title(title) == genre


@pytest.mark.parametrize(
    ("opening", "genre"),
    [
        ("各位代表：现在，我代表市人民政府，向大会报告工作，请予审议，并请政协委员提出意见。", "government"),
        ("各位代表：我代表青河市人民检察院向大会报告工作。", "procuratorate"),
        ("受市九届人大常委会委托，我向大会报告工作。", "congress"),
        ("受县人民政府委托，现将2030年预算执行情况和2031年预算草案的报告提请大会审查。", "budget"),
        ("受省人民政府委托，现将2030年计划执行情况与2031年计划草案提请大会审查。", "plan"),
        ("我代表中国共产党青河市第八届委员会向大会作报告。", "party"),
        ("我代表公司经营班子向大会报告工作。", "company"),
        ("2030年，全市上下团结一心。", None),
    ],
)
def test_the_genre_of_a_speech(opening: str, genre: str | None) -> None:
    assert genre_of_speech(opening) == genre


def meta_of(given: str) -> Meta:
    frame = find_frame(split_lines(clean_text(given).text))
    return read_meta(frame, parse_outline(frame.body, frame.annexes), Override(), DIVISIONS)


def given(title: str) -> str:
    return next(example.given for example in examples("genres") if example.title == title)


def test_reports_of_one_place_and_year_are_told_apart_by_genre() -> None:
    court, office = meta_of(given("市中级法院")), meta_of(given("市检察院"))
    assert (court.place, court.year) == (office.place, office.year)
    assert not is_same(court, office)
    assert is_same(court, court)
    assert (slug_of(court), slug_of(office)) == ("qinghe-court-2024", "qinghe-procuratorate-2024")


def test_companies_are_told_apart_by_name() -> None:
    one, other = (
        meta_of(given("集团公司，职工代表大会")),
        meta_of(given("集团公司，职工代表大会").replace("北原", "青河")),
    )
    assert one.place is other.place is None
    assert not is_same(one, other)
    assert slug_of(one) == "beiyuangangtiejituanyouxiangongsi-company-2024"


@pytest.mark.parametrize(
    ("title", "times"),
    [
        ("市统计公报，有注", {("2023", "actual")}),
        ("县法院，标题分成两行，年份是回顾的一年", {("2030", "actual")}),
        ("董事会年度报告", {("2030", "actual")}),
        ("五年规划，编、章，专栏里和正文都有（一）", {("2021-2025", "actual"), ("2026-2030", "target")}),
    ],
)
def test_the_times_of_figures(title: str, times: set[tuple[str, str]]) -> None:
    raw = RawReport("a", "a.txt", source(given(title)), Editing())
    converted = next(iter(convert_parts(raw, KNOWLEDGE))).report
    assert {(figure.period, figure.status) for figure in converted.figures} == times


def test_only_reports_of_one_genre_are_compared() -> None:
    court = report(slug="a-court-2024")
    reports = [
        replace(court, slug=f"a-{genre}-{year}", meta=replace(court.meta, genre=genre, year=year))
        for genre, year in TWO_SERIES
    ]
    place = Place("a", "甲市", tuple(reports), "甲市")
    assert [report.slug for report in place.series] == ["a-court-2024", "a-court-2025"]
    assert place.compared
    assert not replace(place, reports=tuple(reports[:2])).compared
