"""Texts that a printed page broke into lines: joined again; every other text stays as it is."""

from hypothesis import given
from hypothesis import strategies as st

from build_tools.clean.typography import clean_text
from build_tools.outline.proof import check_report
from tests.builders import SMALL, full_report, report

SENTENCE = "全市上下共同努力，各项工作取得新的进步，经济平稳增长，社会和谐稳定，人民生活改善。"


def printed(text: str, width: int = 24, per_page: int = 20) -> str:
    """Return *text* as a printed page breaks it: lines of *width* characters, a page number after *per_page* of them."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        lines += [paragraph[i : i + width] for i in range(0, len(paragraph), width)]
    for number, at in enumerate(range(per_page, len(lines), per_page), 1):
        lines.insert(at + number - 1, f"— {number} —")
    return "\n".join(lines)


LONG = "\n".join(
    [
        "各位代表：",
        "一、2018年工作回顾",
        *(f"（{n}）抓好工作。" + SENTENCE * 4 for n in "一二三四五六"),
        "各位代表，奋斗正当其时！",
    ]
)


def test_paragraphs_are_whole_again_and_page_numbers_gone() -> None:
    broken = printed(LONG)
    assert broken.count("\n") > 40
    assert clean_text(broken).text == LONG
    reasons = {change.reason for change in clean_text(broken).changes}
    assert reasons <= {"页码删去", "印刷的换行（和其间的页码）接上"}


def indented(text: str, width: int = 28) -> str:
    """Return *text* as printed with its paragraphs indented by two characters."""
    return printed("\n".join("　　" + paragraph for paragraph in text.splitlines()), width, 12)


def test_short_paragraphs_and_short_texts_are_joined_too() -> None:
    lines = ["各位代表：", *(f"（{n}）第{n}项任务\n{SENTENCE}{SENTENCE}\n{SENTENCE[:35]}。" for n in "一二三四五六")]
    for whole in ("\n".join(lines), "\n".join(lines[:5])):
        assert clean_text(indented(whole)).text == "\n".join("　　" + line for line in whole.splitlines())


def test_page_numbers_between_dashes_go_in_any_text() -> None:
    assert clean_text("各位代表：\n— 1 —\n-2-\n3\n一、工作\n").text == "各位代表：\n3\n一、工作\n"


def test_nothing_is_lost_of_a_broken_report() -> None:
    full = full_report(printed(LONG))
    check_report(full)
    result = full.report
    assert [p.text for p in result.paragraphs] == [p.text for p in report(LONG).paragraphs]
    assert not any("—" in p.text for p in result.paragraphs)


def test_a_heading_that_fills_no_line_stays_alone() -> None:
    lines = ["各位代表：", "（一）坚持城乡联动并进，稳步提升", *[SENTENCE] * 3]
    text = printed("\n".join(lines * 6), 22)
    assert "稳步提升\n全市上下" in clean_text(text).text


def test_other_texts_are_left_alone() -> None:
    for text in (SMALL, "\n".join([SENTENCE] * 60), "\n".join(f"第{i}条" for i in range(50)), "2\n3\n4\n"):
        assert clean_text(text).text.count("\n") == text.count("\n")


@given(st.lists(st.text(alphabet="一二，。（）12 \u3000-", max_size=30), max_size=60))
def test_cleaning_again_changes_nothing(lines: list[str]) -> None:
    once = clean_text("\n".join(lines)).text
    assert clean_text(once).text == once
