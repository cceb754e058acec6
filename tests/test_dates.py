import re

import pytest

from build_tools.text.dates import CHINESE_YEAR, DATE, YEAR_SAID, iso_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2016年1月5日", "2016-01-05"),
        ("二〇二六年一月二十七日", "2026-01-27"),
        ("二○二六年十二月三十日", "2026-12-30"),
        ("２０１６年１月５日", "2016-01-05"),
        ("2016年13月5日", None),
        ("2016年1月32日", None),
    ],
)
def test_iso_date(text: str, iso: str | None) -> None:
    match = DATE.fullmatch(text)
    assert match
    assert iso_date(match) == iso


@pytest.mark.parametrize("year", ["二〇一六", "二○二六", "一九八六", "二零二〇"])
def test_years_in_chinese_numerals(year: str) -> None:
    assert re.fullmatch(CHINESE_YEAR, year)


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
