import pytest

from build_tools.clean import clean_text
from build_tools.errors import DataError
from build_tools.model import Erratum


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


def test_an_erratum_is_found_as_the_source_or_as_the_page_spells_it() -> None:
    for find in ("公园3个,绿地", "公园3个，绿地"):
        clean = clean_text("建成公园3个,绿地20公顷", (Erratum(find, "公园4个，绿地", "据公报"),), "report.toml")
        assert clean.text == "建成公园4个，绿地20公顷"
        assert [(c.old, c.new, c.reason) for c in clean.changes] == [("公园3个,绿地", "公园4个，绿地", "据公报")]


@pytest.mark.parametrize("text", ["没有这句", "两处甲，两处甲"])
def test_an_erratum_must_stand_exactly_once(text: str) -> None:
    with pytest.raises(DataError, match=r"report\.toml: \[\[erratum\]\] no\. 1: '甲' stands [02] times"):
        clean_text(text, (Erratum("甲", "乙", "理由"),), "report.toml")


def test_in_a_report_on_one_line_the_spaces_between_paragraphs_stay() -> None:
    text = "各位代表： 现在，我代表市人民政府。 " + "工作顺利，成绩很大。 " * 300
    assert clean_text(text).text == text
