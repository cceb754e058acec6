"""Reports of other genres than a government's: what each is, its headings, and that nothing of it is lost."""

from collections.abc import Iterator
from dataclasses import asdict

import pytest

from build_tools.clean.typography import clean_text
from build_tools.data.read import Knowledge, RawReport
from build_tools.frame.find import find_frame
from build_tools.frame.genre import genre_of_speech, genre_of_title
from build_tools.frame.metadata import read_meta
from build_tools.model.editing import Editing, Override
from build_tools.outline.proof import check_report
from build_tools.outline.sections import parse_outline
from build_tools.pipeline import convert_parts
from build_tools.text.lines import split_lines
from tests.builders import source
from tests.example_files import Example, examples
from tests.test_cases import DIVISIONS

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
