import pytest

from build_tools.extract.docx_number_formats import shown_number


@pytest.mark.parametrize(
    ("form", "number", "shown"),
    [
        ("chineseCounting", 99, "九十九"),
        ("chineseCountingThousand", 100, "一百"),
        ("chineseCounting", 105, "一百零五"),
        ("chineseCounting", 110, "一百一十"),
        ("chineseCounting", 2016, "二千零一十六"),
        ("chineseCounting", 0, "零"),
        ("chineseCounting", -3, "-3"),
        ("chineseCounting", 12_345_678, "12345678"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("decimalEnclosedCircle", 21, "㉑"),
        ("decimalEnclosedCircle", 51, "51"),
        ("decimalEnclosedParen", 3, "⑶"),
        ("ideographEnclosedCircle", 3, "㊂"),
        ("ideographTraditional", 1, "甲"),
        ("ideographZodiac", 12, "亥"),
        ("ideographZodiacTraditional", 13, "丙子"),
        ("upperRoman", 14, "XIV"),
        ("lowerRoman", 4, "iv"),
        ("upperLetter", 28, "BB"),
        ("lowerLetter", 2, "b"),
        ("decimalZero", 1, "01"),
        ("decimalFullWidth", 19, "１９"),
        ("hindiVowels", 7, "7"),
    ],
)
def test_a_number_is_shown_as_word_shows_it(form: str, number: int, shown: str) -> None:
    assert shown_number(form, number) == shown
