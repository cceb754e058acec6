import pytest

from build_tools.outline.headings import ITEM
from build_tools.text.annexes import ANNEX_HEADING
from build_tools.text.dates import DATE, iso_date
from build_tools.text.numerals import ordinal


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十三", 23),
        ("一百零五", 105),
        ("（八）", 8),
        ("3.", 3),
        ("12、", 12),
    ],
)
def test_ordinal(number: str, value: int) -> None:
    assert ordinal(number) == value


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2016年1月5日", "2016-01-05"),
        ("二〇二六年一月二十七日", "2026-01-27"),
        ("二○二六年十二月三十日", "2026-12-30"),
        ("２０１６年１月５日", "2016-01-05"),
        ("2016年13月5日", None),
    ],
)
def test_iso_date(text: str, iso: str | None) -> None:
    match = DATE.fullmatch(text)
    assert match
    assert iso_date(match) == iso


def test_a_decimal_is_no_heading() -> None:
    assert ITEM.fullmatch("1.稳住经济")
    assert not ITEM.fullmatch("1.5万亿元投资")


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
