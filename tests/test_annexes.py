import pytest

from build_tools.text.annexes import ANNEX_HEADING, note_item, without_reference


@pytest.mark.parametrize(
    "heading",
    [
        "名词解释",
        "名 词 解 释",
        "附录：名词解释",
        "【名词注释】",
        "——名词解释——",
        "名词解释（按文中出现顺序排列）",
        "附件1：《政府工作报告》有关名词、用语解释",
        "2019年政府工作报告名词解释",
        "专有名词和术语说明：",
        "附注：",
    ],
)
def test_headings_of_an_annex_that_explains_terms(heading: str) -> None:
    assert ANNEX_HEADING.fullmatch(heading)


def test_a_sentence_is_no_heading_of_an_annex() -> None:
    assert not ANNEX_HEADING.fullmatch("做好名词解释工作")
    assert not ANNEX_HEADING.fullmatch("对报告里的新提法，另附名词解释")


@pytest.mark.parametrize("row", ["2\t六进\t政策进机关、进企业、进乡村", "六进\t政策进机关、进企业、进乡村"])
def test_the_row_of_a_table_explains_a_term(row: str) -> None:
    item = note_item(row)
    assert item is not None
    assert (item["term"], item["text"]) == ("六进", "政策进机关、进企业、进乡村")


def test_the_heads_of_a_table_explain_nothing() -> None:
    assert note_item("序号\t名词\t解释") is None


def test_the_page_that_says_a_term_is_no_part_of_it() -> None:
    assert without_reference("示范判决机制（第5页第8行）") == "示范判决机制"
    assert without_reference("“三区”（景区）") == "“三区”（景区）"
