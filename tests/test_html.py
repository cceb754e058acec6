"""Saved web pages: their encoding, deep nesting, what surrounds the article, and line breaks."""

import pytest

from build_tools.extract import extract
from tests.extracted import ESCAPED_TWICE, MEANT, page_lines

REPORT = (
    "<p>政府工作报告</p><p>各位代表：</p><p>一、2015年工作回顾</p><p>投资5亿元。</p><p>各位代表！让我们努力奋斗！</p>"
)


READ = ["政府工作报告", "各位代表：", "一、2015年工作回顾", "投资5亿元。", "各位代表！让我们努力奋斗！"]


def test_a_page_shows_its_text_and_none_of_its_menus() -> None:
    page = """<html><head><title>标题</title><style>p{}</style></head><body>
    <nav><a href="/">首页</a></nav><script>alert(1)</script>
    <div><h1>政府工作报告</h1><p>各位
    代表：</p><p>增长<b>9%</b>，<br>完成GDP <i>100</i>亿元。</p><p style="display: none">看不见</p>
    <table><tr><td>指标</td><td>9%</td></tr></table></div><footer>版权所有</footer></body></html>"""
    assert extract(page.encode(), ".html", "a.html").splitlines() == [
        "政府工作报告",
        "各位代表：",
        "增长9%，",
        "完成GDP 100亿元。",
        "指标\u30009%",
    ]


def test_a_raised_number_is_the_mark_of_a_note_unless_it_is_a_power() -> None:
    page = """<p>增长12<sup>3</sup>%，实施“五大工程”<sup><a href="#n1">1</a></sup>，面积9km<sup>2</sup>，<b>供水5万m</b><sup>3</sup>，
    约2×10<sup>6</sup>吨，投资15<sup>[4]</sup>%，第1<sup>st</sup>名。</p>"""
    text = "增长12[3]%，实施“五大工程”[1]，面积9km²，供水5万m³，约2×10⁶吨，投资15[4]%，第1st名。"
    assert page_lines(page) == [text]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("gb2312", "gb18030"), ("utf-8", "utf-8"), ("utf-8", "gb18030"), ("x-unknown", "utf-8"), (None, "gb18030")],
)
def test_a_page_is_read_whatever_it_says_of_its_encoding(declared: str | None, encoding: str) -> None:
    head = f'<meta charset="{declared}">' if declared else ""
    page = f"<html><head>{head}</head><body><p>各位代表：政府工作报告，增长９％，镕。</p></body></html>"
    assert extract(page.encode(encoding), ".html", "a.html").startswith("各位代表")


@pytest.mark.parametrize("depth", [300, 3000, 20000])
@pytest.mark.parametrize("tag", ["div", "font", "ul", "table"])
def test_text_is_read_however_deep_it_lies(tag: str, depth: int) -> None:
    assert page_lines(f"<{tag}>" * depth + REPORT) == READ


@pytest.mark.parametrize("tag", ["header", "section", "dd", "figcaption", "h3", "blockquote", "main", "address"])
def test_an_element_that_a_browser_shows_as_a_block_begins_and_ends_a_line(tag: str) -> None:
    assert page_lines(f"{REPORT}<div>甲<{tag}>乙</{tag}>丙</div>")[-3:] == ["甲", "乙", "丙"]


def test_items_of_a_list_are_lines() -> None:
    assert page_lines(f"{REPORT}<ol><li>甲</li><li>乙</li></ol>")[-2:] == ["甲", "乙"]


@pytest.mark.parametrize("label", ["iso-8859-1", "koi8-r", "windows-1252", "unicode_escape"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_label_without_chinese_is_not_believed(label: str, encoding: str) -> None:
    data = f'<html><head><meta charset="{label}"></head><body>{REPORT}</body></html>'.encode(encoding)
    assert extract(data, ".html", "a.html").splitlines() == READ


@pytest.mark.parametrize(
    "around",
    [
        "<div class='footer'><p>本市概况，欢迎垂询。</p></div>",
        "<div id=bottomNav><a>首页</a></div>",
        "<ul class='article-prev-next'><li>一条新闻。</li></ul>",
        "<div class='shareBox'>分享到</div>",
        "<aside>相关推荐：<p>市长调研。</p></aside>",
        "<form><p>站内搜索</p></form>",
        "<p>本网站所有内容未经授权不得转载，违者必究。</p>",
        "<ul><li><a href='/1'>市长调研工业园区，强调加快项目建设。</a></li></ul>",
    ],
)
def test_what_surrounds_an_article_is_left_out(around: str) -> None:
    assert page_lines(f"<div>{REPORT}</div>{around}") == READ


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<form id=f><div class='share'>", "</div></form>"),
        ("<div class='sidebar nav'>", "</div>"),
        ("<aside>", "</aside>"),
        ("<table class='comment'><tr><td>", "</td></tr></table>"),
    ],
)
def test_a_report_is_kept_whatever_its_block_is_called(before: str, after: str) -> None:
    assert page_lines(before + REPORT + after) == READ


def test_a_sentence_in_the_midst_of_a_report_and_its_notes_are_kept() -> None:
    inside = REPORT.replace("<p>投资", "<div class='next'>增长9%。</div><p>投资")
    assert "增长9%。" in page_lines(inside)
    assert page_lines(f"{REPORT}<div class='footnote'>注：指四大产业。</div>")[-1] == "注：指四大产业。"


def test_preformatted_text_keeps_its_line_ends() -> None:
    assert page_lines("<pre>　　政府工作报告\n\n　　各位代表：\n　　一、回顾</pre>") == [
        "政府工作报告",
        "各位代表：",
        "一、回顾",
    ]


def test_a_lone_break_ends_no_paragraph_where_blank_lines_do() -> None:
    text = (
        "政府工作报告<br>——2016年1月12日在临江市第八届人民代表大会第五次会议<br>上<br>市长 周明远<br><br>各位代表：<br><br>"
        "一、2015年工作回顾<br>过去的一年，面对复杂多变的宏观环境，在省<br>委的坚强领导下，我们攻坚克难。<br>成绩很大。<br><br>"
        "二、任务<br>　　新的一年，我们要坚持以人民为中心的思想<br>&nbsp;&nbsp;又一段。"
    )
    assert page_lines(f"<div>{text}</div>") == [
        "政府工作报告",
        "——2016年1月12日在临江市第八届人民代表大会第五次会议上",
        "市长 周明远",
        "各位代表：",
        "一、2015年工作回顾",
        "过去的一年，面对复杂多变的宏观环境，在省委的坚强领导下，我们攻坚克难。",
        "成绩很大。",
        "二、任务",
        "新的一年，我们要坚持以人民为中心的思想",
        "又一段。",
    ]


def test_entities_that_were_escaped_twice_are_read_as_they_were_meant() -> None:
    assert page_lines(f"<p>{ESCAPED_TWICE}</p>") == [MEANT]
