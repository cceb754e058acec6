import pytest

from build_tools.clean.edits import TracedText
from build_tools.clean.steps import CLEANING_STEPS
from build_tools.clean.typography import clean_text
from build_tools.model.editing import Erratum
from build_tools.model.errors import DataError
from build_tools.model.source import Change
from build_tools.text.wording import wordings


def test_every_change_is_listed_with_its_place() -> None:
    clean = clean_text("增长9.5 %,“146” 工程")
    assert clean.text == "增长9.5%，“146”工程"
    assert [(c.start, c.end, c.old, c.new, c.reason) for c in clean.changes] == [
        (5, 6, " ", "", "百分号前的空格删去"),
        (7, 8, ",", "，", "半角标点改为全角"),
        (13, 14, " ", "", "标点旁的空格删去"),
    ]
    assert [clean.offsets[i] for i in (0, 5, 6, 11, 12)] == [0, 6, 7, 12, 14]
    assert clean.offsets[-1] == len("增长9.5 %,“146” 工程")


def test_every_step_gives_readers_a_reason() -> None:
    assert [key for key, _ in CLEANING_STEPS] == list(wordings("clean.steps"))


def test_an_erratum_is_found_as_the_source_or_as_the_page_spells_it() -> None:
    for find in ("公园3个,绿地", "公园3个，绿地"):
        clean = clean_text("建成公园3个,绿地20公顷", (Erratum(find, "公园4个，绿地", "据公报"),), "report.toml")
        assert clean.text == "建成公园4个，绿地20公顷"
        assert [(c.old, c.new, c.reason) for c in clean.changes] == [("公园3个,绿地", "公园4个，绿地", "据公报")]


@pytest.mark.parametrize("text", ["没有这句", "两处甲，两处甲"])
def test_an_erratum_must_stand_exactly_once(text: str) -> None:
    with pytest.raises(DataError, match=r"report\.toml: \[\[erratum\]\] no\. 1: '甲' is in the text [02] times"):
        clean_text(text, (Erratum("甲", "乙", "理由"),), "report.toml")


def test_in_a_report_on_one_line_the_spaces_between_paragraphs_stay() -> None:
    text = "各位代表： 现在，我代表市人民政府。 " + "工作顺利，成绩很大。 " * 300
    assert clean_text(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        ",,⼯⼯——,,\ue5e5\ue5e5  22政政",
        "22⼯⼯政政22--\uf06c\uf06c。。",
        ",,工工一一\uf06c\uf06c工工,,",
        "政政政政府府府府工工工工作作作作",
    ],
)
def test_doubled_lines_are_halved_at_once(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once.text).text == once.text
    assert all(a <= b for a, b in zip(once.offsets, once.offsets[1:], strict=False))


def test_every_halved_character_is_listed() -> None:
    clean = clean_text("各各位位代代表表：：")
    assert clean.text == "各位代表："
    assert [(c.start, c.old, c.new, c.reason) for c in clean.changes] == [
        (i, c, "", "重影的字合为一个") for i, c in zip(range(1, 10, 2), "各位代表：", strict=True)
    ]


def test_where_two_edits_meet_the_later_one_names_the_reason() -> None:
    text = TracedText.of("甲乙丙丁").edited([(1, 2, "X")], "first").edited([(1, 3, "YZ"), (3, 4, "")], "second")
    assert (text.text, [*text.offsets]) == ("甲YZ", [0, 1, 1, 4])
    assert text.changes("甲乙丙丁") == (Change(1, 3, "乙丙", "YZ", "second"), Change(3, 4, "丁", "", "second"))
