from build_tools.outline.numbered_headings import ARABIC_ITEM


def test_a_decimal_is_no_heading() -> None:
    assert ARABIC_ITEM.fullmatch("1.稳住经济")
    assert not ARABIC_ITEM.fullmatch("1.5万亿元投资")
