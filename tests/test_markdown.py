"""Reports kept as Markdown: their words without the signs, and the signs that mean themselves."""

import pytest

from build_tools.extract import extract
from build_tools.model.errors import DataError
from tests.extracted import ESCAPED_TWICE, MEANT, markdown_lines

MARKDOWN = """---
title: 笔记
---
# 2025年政府工作报告

实施**“头号工程”**，`增长5.7%`。2*3

1. 稳增长
2. 促改革

> 编者：C919是客机。
>
> 又一段。

- 一是要快。
<script>alert(1)</script>

| 指标 | 目标 |
|---|---|
| 增速 | 5% |
"""


def test_markdown_gives_its_words_and_keeps_the_numbers_and_what_is_quoted() -> None:
    assert markdown_lines(MARKDOWN) == [
        "2025年政府工作报告",
        "实施“头号工程”，增长5.7%。2*3",
        "1. 稳增长",
        "2. 促改革",
        "> 编者：C919是客机。",
        "> 又一段。",
        "一是要快。",
        "指标\t目标",
        "增速\t5%",
    ]


def test_markdown_without_words_is_refused() -> None:
    with pytest.raises(DataError, match="holds no words"):
        extract(b"---\n\n***\n", ".md", "a.md")


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
def test_a_sign_that_markdown_does_not_mean_is_kept_with_all_after_it(text: str) -> None:
    assert markdown_lines(f"各位代表：\n\n{text}\n\n二、任务\n") == ["各位代表：", text, "二、任务"]


def test_emphasis_and_links_still_give_their_words() -> None:
    text = (
        "*增长*9.5%，**5%**，投资**5**亿元，***重***，[见][1]。<!-- 隐\n去 -->\n\n***\n\n* 一是\n\n[1]: http://a.cn\n"
    )
    assert markdown_lines(text) == ["增长9.5%，5%，投资5亿元，重，见。", "一是"]


def test_entities_that_were_escaped_twice_are_read_as_they_were_meant() -> None:
    assert [line.strip() for line in markdown_lines(ESCAPED_TWICE)] == [MEANT]
