from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.text.numerals import chinese_numeral, counted_value, number_before, numeral_value, ordinal
from tests.example_files import pairs

NONE = "无"


@pytest.mark.parametrize(("numeral", "value"), pairs("numerals", "读整数"))
def test_whole_numbers(numeral: str, value: str) -> None:
    assert numeral_value(numeral) == int(value)


@pytest.mark.parametrize(("numeral", "value"), pairs("numerals", "读数量"))
def test_numbers_that_count_or_measure(numeral: str, value: str) -> None:
    assert counted_value(numeral) == (None if value == NONE else Decimal(value))


@pytest.mark.parametrize(("number", "value"), pairs("numerals", "读标题的编号"))
def test_numbers_of_headings(number: str, value: str) -> None:
    assert ordinal(number) == int(value)


@pytest.mark.parametrize(("number", "before"), pairs("numerals", "前一个编号"))
def test_the_number_before_a_headings_number(number: str, before: str) -> None:
    assert number_before(number) == (None if before == NONE else before)


@pytest.mark.parametrize(("value", "numeral"), pairs("numerals", "写"))
def test_writing(value: str, numeral: str) -> None:
    assert chinese_numeral(int(value)) == numeral


@pytest.mark.parametrize("text", ["五年", "x", "一-二", "半"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no number"):
        numeral_value(text)


section = st.integers(1, 9999)


@given(section)
def test_what_is_written_reads_the_same(value: int) -> None:
    numeral = chinese_numeral(value)
    assert numeral_value(numeral) == value
    assert counted_value(numeral) == value
    assert ordinal(f"（{numeral}）") == value


@given(section, section, section)
def test_numbers_with_wan_and_yi(high: int, middle: int, low: int) -> None:
    value = high * 10**8 + middle * 10**4 + low
    assert numeral_value(f"{chinese_numeral(high)}亿{chinese_numeral(middle)}万{chinese_numeral(low)}") == value
    assert numeral_value(f"{high}亿{middle}万{low}") == value


@given(st.integers(1000, 9999))
def test_years_digit_by_digit(year: int) -> None:
    assert numeral_value("".join("〇一二三四五六七八九"[int(digit)] for digit in str(year))) == year
