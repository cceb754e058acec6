"""Saved web pages and Markdown as they are found: deep nesting, wrong labels, menus and footers, signs that mean themselves."""

import pytest

from build_tools.extract import extract

REPORT = (
    "<p>政府工作报告</p><p>各位代表：</p><p>一、2015年工作回顾</p><p>投资5亿元。</p><p>各位代表！让我们努力奋斗！</p>"
)
READ = ["政府工作报告", "各位代表：", "一、2015年工作回顾", "投资5亿元。", "各位代表！让我们努力奋斗！"]


def page(body: str) -> list[str]:
    return extract(f"<html><body>{body}</body></html>".encode(), ".html", "a.html").splitlines()


def markdown(text: str) -> list[str]:
    return extract(text.encode(), ".md", "a.md").splitlines()


@pytest.mark.parametrize("depth", [300, 3000, 20000])
@pytest.mark.parametrize("tag", ["div", "font", "ul", "table"])
def test_text_is_read_however_deep_it_lies(tag: str, depth: int) -> None:
    assert page(f"<{tag}>" * depth + REPORT) == READ


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
    assert page(f"<div>{REPORT}</div>{around}") == READ


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("<form id=f><div class='share'>", "</div></form>"),
        ("<div class='sidebar nav'>", "</div>"),
        ("<aside>", "</aside>"),
        ("<table class='comment'><tr><td>", "</td></tr></table>"),
    ],
)
def test_a_report_is_kept_whatever_its_block_is_called(before: str, behind: str) -> None:
    assert page(before + REPORT + behind) == READ


def test_a_sentence_in_the_midst_of_a_report_and_its_notes_are_kept() -> None:
    inside = REPORT.replace("<p>投资", "<div class='next'>增长9%。</div><p>投资")
    assert "增长9%。" in page(inside)
    assert page(f"{REPORT}<div class='footnote'>注：指四大产业。</div>")[-1] == "注：指四大产业。"


def test_preformatted_text_keeps_its_line_ends() -> None:
    assert page("<pre>　　政府工作报告\n\n　　各位代表：\n　　一、回顾</pre>") == [
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
    assert page(f"<div>{text}</div>") == [
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


ESCAPED = (
    "&amp;nbsp;&amp;nbsp;实施&amp;ldquo;422&amp;rdquo;工程，R&amp;D、R&amp;amp;D、A&amp;Bc;，&amp;#8220;好&amp;#8221;"
)


def test_what_was_escaped_twice_is_read_as_it_was_meant() -> None:
    meant = "实施“422”工程，R&D、R&D、A&Bc;，“好”"
    assert page(f"<p>{ESCAPED}</p>") == [meant]
    assert [line.strip() for line in markdown(ESCAPED)] == [meant]


@pytest.mark.parametrize(
    "text",
    [
        "规格3*5米，2*4米",
        "长*5米，宽*6米",
        "直径5*高10米，宽2*高4米",
        "甲* 乙* 丙",
        "投资<5亿元，<亿元>",
        "<script>坏",
        "<style>坏",
        "<textarea>坏",
        "<!-- 坏",
        "[1]: 422工程：指实施四大产业。",
        "[^1]: 脚注文字。",
    ],
)
def test_a_sign_that_markdown_does_not_mean_is_kept_with_all_behind_it(text: str) -> None:
    assert markdown(f"各位代表：\n\n{text}\n\n二、任务\n") == ["各位代表：", text, "二、任务"]


def test_emphasis_and_links_still_give_their_words() -> None:
    text = (
        "*增长*9.5%，**5%**，投资**5**亿元，***重***，[见][1]。<!-- 隐\n去 -->\n\n***\n\n* 一是\n\n[1]: http://a.cn\n"
    )
    assert markdown(text) == ["增长9.5%，5%，投资5亿元，重，见。", "一是"]
