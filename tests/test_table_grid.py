"""Tables of web pages, Word files and Markdown: a row a line, with tabs between the cells, nothing lost and nothing twice."""

import re

import pytest

from tests.effort import calls
from tests.extracted import markdown_lines, page_lines, word_lines
from tests.word_files import cell, p, r, table, word_file

# --- web pages --------------------------------------------------------------------------------------------------------


DATA = "<table><tr><th>指标</th><th>增长</th></tr><tr><td>生产总值</td><td>9%</td></tr></table>"


def test_a_table_of_data_in_a_cell_that_lays_out_the_page() -> None:
    article = f"<h1>政府工作报告</h1><p>各位代表：</p><p>一、2023年工作回顾</p>{DATA}<p>投资增长9%。</p>"
    assert page_lines(f"<table><tr><td>栏目</td><td>{article}</td></tr></table>") == [
        "栏目",
        "政府工作报告",
        "各位代表：",
        "一、2023年工作回顾",
        "指标\t增长",
        "生产总值\t9%",
        "",
        "投资增长9%。",
    ]


@pytest.mark.parametrize(
    "layout",
    [
        "<table><tr><td>各位代表：</td></tr><tr><td>一、回顾</td></tr></table>",
        "<table><tr><td></td><td>各位代表：</td></tr><tr><td></td><td>一、回顾</td></tr></table>",
        "<table><tr><td><p>各位代表：</p><p>一、回顾</p></td><td></td></tr><tr><td></td><td></td></tr></table>",
    ],
)
def test_a_table_with_one_column_of_words_stays_paragraphs(layout: str) -> None:
    assert [line.strip() for line in page_lines(layout)] == ["各位代表：", "一、回顾"]


def test_cells_with_sentences_stay_as_they_were() -> None:
    body = "".join(f"<tr><td>{n}</td><td>推进改革{n}。扩大开放。</td></tr>" for n in "甲乙丙")
    assert not [line for line in page_lines(f"<table>{body}</table>") if "\t" in line]


def test_merged_cells_give_their_text_once_and_keep_the_columns() -> None:
    head = "<tr><th rowspan=2>指标</th><th colspan='2'>2023年</th><th rowspan=2>属性</th></tr><tr><th>总量</th><th>增长</th></tr>"
    body = "<tr><td>生产<br>总值</td><td><p>100亿元</p></td><td></td><td>预期性</td></tr>"
    assert page_lines(f"<table><caption>表一</caption><thead>{head}</thead><tbody>{body}</tbody></table>") == [
        "表一",
        "指标\t2023年\t\t属性",
        "\t总量\t增长\t",
        "生产 总值\t100亿元\t\t预期性",
    ]


def test_signs_in_cells_are_no_markup() -> None:
    cell = "甲|乙 {c} &lt;b&gt; * \\|"
    assert page_lines(DATA.replace("生产总值", cell))[1] == "甲|乙 {c} <b> * \\|\t9%"


def test_two_tables_in_a_row_stay_two() -> None:
    assert page_lines(DATA + DATA) == ["指标\t增长", "生产总值\t9%", "", "指标\t增长", "生产总值\t9%"]


@pytest.mark.parametrize("inside", [DATA, "<table><tr><td>底</td></tr></table>"])
def test_the_work_grows_with_the_depth_of_tables_and_no_faster(inside: str) -> None:
    def nested(depth: int) -> str:
        return "<table><tr><td>甲</td><td>" * depth + inside + "</td></tr></table>" * depth

    assert len(page_lines(nested(40))) >= 41
    assert calls(lambda: page_lines(nested(40))) < 5 * calls(lambda: page_lines(nested(10)))


def test_a_cell_cannot_fill_the_memory() -> None:
    def merged(rows: int, span: int) -> str:
        row = f"<tr><td rowspan={span} colspan={span}>甲</td><td>9</td></tr>"
        return f"<table>{row * rows}</table>"

    assert page_lines(merged(3000, 60000)) == page_lines(merged(3000, 50))
    assert calls(lambda: page_lines(merged(300, 60000))) == calls(lambda: page_lines(merged(300, 50)))


def test_no_character_of_a_broken_table_is_lost_or_doubled() -> None:
    body = "<table>甲<tr>乙<td>丙<tr><td>丁<td rowspan=0>戊</td>己<td colspan=x>庚<table><tr><td>辛<td>壬<tr><td>癸<td>子</table>丑</table>寅"
    assert sorted("".join("".join(page_lines(body)).split())) == sorted("甲乙丙丁戊己庚辛壬癸子丑寅")


# --- Word -------------------------------------------------------------------------------------------------------------


def test_merged_cells_of_a_word_table() -> None:
    begins, goes_on, two = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'
    rows = table(
        [cell("指标", begins), cell("2023年", two), cell("属性", begins)],
        [cell("", goes_on), cell("总量"), cell("增长"), cell("重复", goes_on)],
        [cell("出口"), cell("5亿元"), cell("-3%"), cell("预期性")],
    )
    assert word_lines(word_file(rows)) == ["指标\t2023年\t\t属性", "\t总量\t增长\t", "出口\t5亿元\t-3%\t预期性"]


def test_a_table_in_a_cell_with_paragraphs() -> None:
    inner = table([p(r("指标")), p(r("增长"))], [p(r("出口")), p(r("9%"))])
    outer = table([p(r("栏目")), p(r("各位代表：")) + inner + p(r("投资增长9%。"))])
    assert word_lines(word_file(outer)) == ["栏目", "各位代表：", "指标\t增长", "出口\t9%", "", "投资增长9%。"]


def test_a_tab_in_a_cell_parts_no_cells() -> None:
    rows = table([p(r("甲\t乙")), p("<w:r><w:t>1</w:t><w:tab/><w:t>2</w:t></w:r>")], [p(r("丙")), p(r("3"))])
    assert word_lines(word_file(rows)) == ["甲\u3000乙\t1\u30002", "丙\t3"]


# --- Markdown ---------------------------------------------------------------------------------------------------------


def test_a_table_in_markdown_loses_its_rule_alone() -> None:
    source = "# 报告\n| 指标 | 目标 |\n|:---|---:|\n| - **增速** | 5% |\n| 1. *注 | 甲* |\n\n后文。"
    assert markdown_lines(source) == ["报告", "指标\t目标", "- 增速\t5%", "1. *注\t甲*", "", "后文。"]


@pytest.mark.parametrize("name", ["甲|乙", r"甲\|乙", "`甲|乙`"])
def test_a_bar_in_a_name_makes_no_cell(name: str) -> None:
    assert markdown_lines(f"| 名称 | 数 |\n|---|---|\n| {name} | c {{d}} |")[1] == "甲|乙\tc {d}"


def test_a_cell_too_many_is_kept() -> None:
    assert markdown_lines("| 名称 | 数 |\n|---|---|\n| 甲 | 1 | 注 |\n| 乙 | 2 |") == [
        "名称\t数\t",
        "甲\t1\t注",
        "乙\t2\t",
    ]


def test_words_with_bars_are_no_table() -> None:
    assert markdown_lines("A|B 座\n---\n甲|乙") == ["A|B 座", "甲|乙"]
    assert re.search(r"\t", "".join(markdown_lines("首页 | 概况\n\n新闻 | 公开"))) is None


def test_tables_in_markdown_stay_apart_whatever_they_are_written_in() -> None:
    barred = "| 指标 | 数 |\n|---|---|\n| 甲 | 1 |\n"
    assert markdown_lines(f"{barred}\n{barred}\n{DATA}\n\n后文。") == [
        *("指标\t数", "甲\t1", ""),
        *("指标\t数", "甲\t1", ""),
        *("指标\t增长", "生产总值\t9%", "", "后文。"),
    ]
