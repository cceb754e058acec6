import re

import pytest

from build_tools.text.dates import CHINESE_YEAR, DATE, YEAR_SAID, iso_date, year_value


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2016年1月5日", "2016-01-05"),
        ("二〇二六年一月二十七日", "2026-01-27"),
        ("二○二六年十二月三十日", "2026-12-30"),
        ("２０１６年１月５日", "2016-01-05"),
        ("二○二六年元月十二日", "2026-01-12"),
        ("二O二六年一月一日", "2026-01-01"),
        ("2016 年 1 月 5 日", "2016-01-05"),
        ("2016年 1月 5日", "2016-01-05"),
        ("2016年13月5日", None),
        ("2016年1月32日", None),
    ],
)
def test_iso_date(text: str, iso: str | None) -> None:
    match = DATE.fullmatch(text)
    assert match
    assert iso_date(match) == iso


@pytest.mark.parametrize(
    ("year", "value"),
    [
        ("二〇一六", 2016),
        ("二○二六", 2026),
        ("一九八六", 1986),
        ("二零二〇", 2020),
        ("二0一六", 2016),
        ("二O二O", 2020),
    ],
)
def test_years_in_chinese_numerals(year: str, value: int) -> None:
    assert re.fullmatch(CHINESE_YEAR, year)
    assert year_value(year) == value


def test_a_number_of_years_is_no_year() -> None:
    assert not re.fullmatch(CHINESE_YEAR, "一百二十")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2024年是实施“十四五”规划的关键一年", "2024"),
        ("１９\uff18\uff15年，是改革之年", "１９\uff18\uff15"),
        ("2024年政府工作安排", "2024"),
        ("2024年经济工作的总体要求", "2024"),
        ("过去的2023年是极不平凡的一年", None),
        ("2023年，投资增长9%", None),
    ],
)
def test_the_year_that_a_text_says_is_its_own(text: str, year: str | None) -> None:
    match = YEAR_SAID.search(text)
    assert (match and match["year"]) == year
