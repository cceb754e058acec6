"""What must hold of any text at all, tried on made-up ones."""

import re

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from build_tools.clean.typography import clean_text
from build_tools.data.indicators import Catalogue
from build_tools.frame.find import find_frame
from build_tools.model.errors import DataError
from build_tools.model.source import changed
from build_tools.outline.sections import parse_outline
from build_tools.pages.markup import escape_block
from build_tools.pages.rendering import EXTENSIONS
from build_tools.pages.visible_text import visible_texts
from build_tools.pipeline import report_files
from build_tools.text.lines import split_lines
from tests.builders import KNOWLEDGE, SMALL, full_report, report

# Pieces that the stages look for, and pieces that could break them.
PIECES = st.sampled_from(
    [
        "各位代表：", "各位代表，", "现在，我代表市人民政府", "一、", "（一）", "(二)", "十一、", "1.", "工作回顾", "。", "，", ",", ";", ":", "!",
        "(", ")", "“", "”", "\"", "%", " %", "9.5", "1,234", "9.7:57.8:32.5", "“146” 工程", "\n", "\n\n", "\r", "\u2028", "　　", "\u200b",
        "\ufeff", "\u2f2f", "\uf06c", "\xa0", " ", "\t", "<b>", "<script>", "*", "_", "`", "[", "]", "(a)", "{ #p1 }", "|", "#", "\\", "&amp;",
        "---", "===", "1. ", "- ", "增长", "这五年，是实力增强的五年。", "必须依法行政。", "PPP", "R&D", "㎡", "😀", "𠮷", "下一页", "打印",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=60).map("".join)


@given(TEXTS)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean_text(text).text
    assert clean_text(once).text == once


@given(TEXTS)
def test_undoing_the_changes_gives_the_source_back(text: str) -> None:
    clean = clean_text(text)
    assert changed(text, 0, len(text), clean.changes) == clean.text
    assert all(text[c.start : c.end] == c.old for c in clean.changes)
    assert list(clean.offsets) == sorted(clean.offsets)
    assert len(clean.offsets) == len(clean.text) + 1


@given(TEXTS)
@example("各位代表：\n一、甲。\u200b\n\u200b\n（一）乙。。丙")
@example("一、。各位代表：")
@example("一、。")
def test_nothing_is_lost_and_ids_are_unique(text: str) -> None:
    try:
        result = report(text)  # raises FidelityError where a character is lost or placed twice
    except DataError:  # nothing beneath the head
        return
    addresses = [(s.page, s.anchor) for s in result.sections] + [(p.page, p.anchor) for p in result.paragraphs]
    assert len(addresses) == len(set(addresses))
    assert len({s.id for s in result.sections} | {p.id for p in result.paragraphs}) == len(addresses)
    assert all(re.fullmatch(r"\d+(-\d+){0,2}", s.id) for s in result.sections)


@pytest.mark.parametrize("sign", [*"、（“”，：一%9.A+ ", "“”", "一、", "和甲", "<U+3000>"])
def test_a_long_run_of_one_sign_is_read_like_other_text(sign: str) -> None:
    run = sign * 1000
    result = full_report(
        f"各位代表：\n一、工作\n推进{run}五大工程，增长{run}5%。\n{run}\n（一）{run}",
        names=KNOWLEDGE,
    )
    assert "五大工程" in "".join(p.text for p in result.report.paragraphs)
    assert list(report_files(result, Catalogue(), "source.txt"))


@given(TEXTS)
def test_every_line_is_a_heading_or_a_paragraph_in_order(text: str) -> None:
    outline = parse_outline(find_frame(split_lines(clean_text(text).text)).body)
    starts = [b.start for b in outline.blocks]
    assert starts == sorted(starts)
    assert all(0 <= b.heading < len(outline.headings) for b in outline.blocks)
    assert all(h.parent is None or outline.headings[h.parent].level < h.level for h in outline.headings)


@given(st.lists(PIECES | st.text(max_size=4), max_size=20).map("".join).map(lambda t: " ".join(t.split())))
def test_escaped_text_shows_as_itself(text: str) -> None:
    clean = " ".join(clean_text(text).text.split())
    if not clean:
        return
    html = markdown.markdown(f"{escape_block(clean)}\n{{ #p1 .para }}", extensions=list(EXTENSIONS))
    assert visible_texts(html).get("p1", "").split() == clean.split()


def test_an_empty_report_is_refused() -> None:
    with pytest.raises(DataError, match="no text"):
        report(" \n\u200b", force=True)


@given(st.integers(0, len(SMALL) - 1), st.sampled_from(["<", "*", "\u200b", "\n", "一、", "）", "\\", "&"]))
def test_a_sign_anywhere_in_a_report_does_no_harm(place: int, sign: str) -> None:
    read = report(SMALL[:place] + sign + SMALL[place:])
    assert 7 <= len(read.sections) <= 10
    assert 7 <= len(read.paragraphs) <= 12


@given(st.integers(0, len(SMALL) - 1), st.sampled_from("）)"))
def test_a_stray_bracket_hides_no_heading(place: int, sign: str) -> None:
    read = report(SMALL[:place] + sign + SMALL[place:])
    assert [s.number for s in read.sections if s.number] == [s.number for s in report(SMALL).sections if s.number]


@given(st.text(alphabet="中a9,;:!?()（） %“”\n.", max_size=40))
@settings(max_examples=10 * settings().max_examples)
def test_punctuation_comes_to_rest_at_once(text: str) -> None:
    once = clean_text(text).text
    assert clean_text(once).text == once
