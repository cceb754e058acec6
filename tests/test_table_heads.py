"""Tables as assistive technology reads them: what they show, and the heads of columns, rows and groups of rows."""

from build_tools.pages.blocks import data_table, figures_table
from build_tools.pages.rendering import render


def html_of(table: str) -> str:
    return render(table).html


def test_a_table_says_what_it_shows_and_has_heads() -> None:
    rows = [("甲 { #f1 }", "[5%](a.md) <small>预计</small> { data-value=5 }"), ("乙", "")]
    html = html_of(figures_table(("指标", "数值:"), rows, "2015年“<完成>”情况"))
    assert "<caption>2015年“&lt;完成&gt;”情况</caption>" in html
    assert '<th scope="col">指标</th>' in html
    assert '<th scope="col" style="text-align: right;">数值</th>' in html
    assert '<th id="f1" scope="row">甲</th>' in html
    assert 'data-value="5" style="text-align: right;"><a href="a.md">5%</a> <small>预计</small></td>' in html
    assert "rowheader" not in html


def test_bold_words_alone_in_a_row_open_a_group() -> None:
    rows = [("**综合**", ""), ("甲", "5"), ("**农业**", ""), ("**乙**", "6"), ("丙**丁**", "")]
    html = html_of(figures_table(("指标", "数值"), rows, "甲"))
    assert html.count("<tbody>") == html.count("</tbody>") == 2
    assert html.count('scope="rowgroup"') == 2
    assert html.count('scope="row"') == 3


def test_a_table_in_a_frame_scrolls_by_keyboard_and_has_a_name() -> None:
    html = html_of(data_table(("名词", "2015:"), [("甲", "1")], "提到的次数", "grid framed"))
    assert 'aria-label="提到的次数" class="grid framed"' in html
    assert 'role="region"' in html
    assert 'tabindex="0"' in html


def test_a_table_that_becomes_cards_gives_its_heads_to_the_styles() -> None:
    html = html_of(figures_table(("指标", "2015年“结果”:", "a'b\\c"), [("甲", "1", "2")], "甲", "labelled"))
    assert "style=\"--c2: '2015年“结果”'; --c3: 'a\\'b\\\\c'\"" in html.replace("&#x27;", "'")


def test_other_tables_have_heads_of_columns_and_stay_as_they_are() -> None:
    html = html_of("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |")
    assert html.count('scope="col"') == 2
    assert "<td>1</td>" in html
    assert render("没有表").html == "<p>没有表</p>"
