from build_tools.model.outline import Line
from build_tools.outline.levels import OpenLevels
from build_tools.outline.numbered_headings import ARABIC_ITEM, number_of
from build_tools.text.heading_forms import PART


def test_a_decimal_is_no_heading() -> None:
    assert ARABIC_ITEM.fullmatch("1.稳住经济")
    assert not ARABIC_ITEM.fullmatch("1.5万亿元投资")


def levels_of(*numbers: str) -> list[int | None]:
    lines = [Line(f"{number}推进工作", 0, 1) for number in numbers]
    levels = OpenLevels(lines)
    found = [number_of(line.text) for line in lines]
    return [levels.open(number.kind) if number else None for number in found]


def test_a_new_kind_of_number_is_one_level_below_and_a_known_one_returns_to_its_level() -> None:
    assert levels_of("一、", "1.", "2.", "二、", "（一）", "1.", "（二）") == [1, 2, 2, 1, 2, 3, 2]


def test_below_level_3_a_number_is_text() -> None:
    assert levels_of("一、", "（一）", "1.", "（1）", "2.") == [1, 2, 3, None, 3]


def test_if_the_first_part_has_no_number_the_later_ones_are_above_all_others() -> None:
    assert levels_of("（一）", "（二）", "二、", "（一）") == [2, 2, 1, 2]
    assert levels_of("（一）", "（二）", "一、") == [1, 1, 2]


def test_all_numbers_are_below_a_bare_heading() -> None:
    levels = OpenLevels([])
    assert levels.open(PART) == 1
    levels.open_bare(1)
    assert not levels.is_open(PART)
    assert levels.open(PART) == 2
