from dataclasses import replace

import pytest

from build_tools.model.errors import FidelityError
from build_tools.model.report import FullReport, Paragraph
from build_tools.model.source import Change, changed
from build_tools.outline.proof import check_report
from build_tools.pages.proof import check_html
from build_tools.pages.rendering import render
from build_tools.pages.visible_text import visible_texts
from tests.builders import full_report


def with_paragraphs(whole: FullReport, paragraphs: tuple[Paragraph, ...]) -> FullReport:
    return replace(whole, report=replace(whole.report, paragraphs=paragraphs))


def test_a_lost_character_is_found() -> None:
    whole = full_report()
    with pytest.raises(FidelityError, match=r"source\.txt:29: '各位代表,奋斗正当其时。' is lost"):
        check_report(with_paragraphs(whole, whole.report.paragraphs[:-1]))


def test_a_character_placed_twice_is_found() -> None:
    whole = full_report()
    with pytest.raises(FidelityError, match="is placed twice"):
        check_report(with_paragraphs(whole, (*whole.report.paragraphs, whole.report.paragraphs[-1])))


def test_an_unlisted_change_is_found() -> None:
    whole = full_report()
    with pytest.raises(FidelityError, match="reads differently from what is listed"):
        check_report(replace(whole, evidence=replace(whole.evidence, changes=whole.evidence.changes[1:-1])))
    paragraphs = whole.report.paragraphs
    altered = replace(paragraphs[2], text=paragraphs[2].text.replace("8.5", "8.6"))
    with pytest.raises(FidelityError, match="reads differently"):
        check_report(with_paragraphs(whole, (*paragraphs[:2], altered, *paragraphs[3:])))


def test_a_page_that_shows_something_else_is_found() -> None:
    check_html("a.md", render("甲*乙\n{ #p1 }").html, {"p1": "甲*乙"})
    with pytest.raises(FidelityError, match=r"a\.md#p1 would show '甲乙丙'"):
        check_html("a.md", render("甲*乙*丙\n{ #p1 }").html, {"p1": "甲*乙*丙"})
    with pytest.raises(FidelityError, match="would show None"):
        check_html("a.md", render("甲").html, {"p1": "甲"})


def test_changes_are_made_only_inside_the_span() -> None:
    changes = [Change(0, 1, "a", "A", ""), Change(2, 3, "c", "", ""), Change(4, 5, "e", "EE", "")]
    assert changed("abcdef", 1, 6, changes) == "bdEEf"
    assert changed("abcdef", 0, 2, changes) == "Ab"


def test_visible_text_leaves_out_numbers_marks_and_scripts() -> None:
    html = '<p id="p1"><a class="pn" href="#p1">1</a>甲<br><b>乙</b><script>x</script>&lt;丙&gt;</p><p>丁</p>'
    assert visible_texts(html) == {"p1": "甲乙<丙>"}
