from build_tools.outline.numbered_headings import ITEM


def test_a_decimal_is_no_heading() -> None:
    assert ITEM.fullmatch("1.稳住经济")
    assert not ITEM.fullmatch("1.5万亿元投资")
