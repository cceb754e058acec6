import pytest

from build_tools.text.annexes import ANNEX_HEADING


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
