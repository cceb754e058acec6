"""Other formats: what a Word file, a saved web page and a PDF show, and what is wrong with one that cannot be read."""

import contextlib
import io
import sys
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from build_tools.data.read import read_source
from build_tools.extract import READERS, extract
from build_tools.model.errors import DataError

W = nsdecls("w")
NUMBERING = f"""<w:abstractNum {W} w:abstractNumId="90"><w:lvl w:ilvl="0"><w:start w:val="1"/>
<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>
<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>"""


def word(*parts: str) -> bytes:
    """Return a Word file with the XML *parts* in its body, and a Chinese numbering no. 9."""
    document = docx.Document()
    root: Any = document.part.numbering_part.element
    root.insert(0, parse_xml(NUMBERING))
    root.append(parse_xml(f'<w:num {W} w:numId="9"><w:abstractNumId w:val="90"/></w:num>'))
    for part in parts:
        document.element.body.insert(-1, parse_xml(part))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def paragraph(inside: str, properties: str = "") -> str:
    return f"<w:p {W}>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def numbered(text: str, level: int) -> str:
    return paragraph(run(text), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="9"/></w:numPr>')


def lines(data: bytes, suffix: str) -> list[str]:
    return extract(data, suffix, f"a{suffix}").splitlines()


def test_automatic_numbers_are_restored() -> None:
    data = word(numbered("回顾", 0), numbered("经济", 1), numbered("民生", 1), numbered("安排", 0), numbered("产业", 1))
    assert lines(data, ".docx") == ["一、回顾", "（一）经济", "（二）民生", "二、安排", "（一）产业"]


def test_tracked_changes_read_as_accepted() -> None:
    changed = (
        run("增长")
        + '<w:del w:id="1" w:author="a"><w:r><w:delText>8%</w:delText></w:r></w:del>'
        + f'<w:ins w:id="2" w:author="a">{run("9%")}</w:ins>'
    )
    moved = f'<w:moveFrom w:id="3" w:author="a">{run("旧处")}</w:moveFrom>{run("新处")}'
    assert lines(word(paragraph(changed), paragraph(moved)), ".docx") == ["增长9%", "新处"]


def test_tables_text_boxes_and_breaks() -> None:
    cell = "<w:tc><w:tcPr>{}</w:tcPr><w:p>{}</w:p></w:tc>"
    first, again = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [
        "<w:tr>" + cell.format(first, run("指标")) + cell.format("", run("9%")) + "</w:tr>",
        "<w:tr>" + cell.format(again, run("重复")) + cell.format("", run("8%")) + "</w:tr>",
    ]
    table = f"<w:tbl {W}>{''.join(rows)}</w:tbl>"
    box = (
        f'<w:p {W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><w:t>正文</w:t></w:r><w:r>'
        f"<mc:AlternateContent><mc:Choice><w:pict><w:txbxContent><w:p>{run('框里')}</w:p></w:txbxContent></w:pict></mc:Choice>"
        f"<mc:Fallback><w:pict><w:txbxContent><w:p>{run('框里')}</w:p></w:txbxContent></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert lines(word(table, box, paragraph("<w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r>")), ".docx") == [
        "指标\u30009%",
        "8%",
        "正文",
        "框里",
        "上",
        "下",
    ]


def test_a_page_shows_its_text_and_none_of_its_menus() -> None:
    page = """<html><head><title>标题</title><style>p{}</style></head><body>
    <nav><a href="/">首页</a></nav><script>alert(1)</script>
    <div><h1>政府工作报告</h1><p>各位
    代表：</p><p>增长<b>9%</b>，<br>完成GDP <i>100</i>亿元。</p><p style="display: none">看不见</p>
    <table><tr><td>指标</td><td>9%</td></tr></table></div><footer>版权所有</footer></body></html>"""
    assert lines(page.encode(), ".html") == [
        "政府工作报告",
        "各位代表：",
        "增长9%，",
        "完成GDP 100亿元。",
        "指标\u30009%",
    ]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("gb2312", "gb18030"), ("utf-8", "utf-8"), ("utf-8", "gb18030"), ("x-unknown", "utf-8"), (None, "gb18030")],
)
def test_a_page_is_read_whatever_it_says_of_its_encoding(declared: str | None, encoding: str) -> None:
    head = f'<meta charset="{declared}">' if declared else ""
    page = f"<html><head>{head}</head><body><p>各位代表：政府工作报告，增长９％，镕。</p></body></html>"
    assert lines(page.encode(encoding), ".html")[0].startswith("各位代表")


@pytest.mark.parametrize(
    ("suffix", "data", "message"),
    [
        (".docx", b"no archive", "is no Word file"),
        (".docx", b"", "is no Word file"),
        (".html", b"", "the file is empty"),
        (".html", b"<html><body><script>x</script></body></html>", "shows no text"),
        (".pdf", b"%PDF-1.4 broken", "is no readable PDF"),
    ],
    ids=["text as docx", "empty docx", "empty page", "a page of scripts", "broken pdf"],
)
def test_a_file_that_cannot_be_read_is_named(suffix: str, data: bytes, message: str) -> None:
    with pytest.raises(DataError, match=f"a{suffix}: .*{message}"):
        extract(data, suffix, f"a{suffix}")


def test_an_archive_that_unpacks_to_too_much_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 120_000_000)
    with pytest.raises(DataError, match="more than 100 MB"):
        extract(out.getvalue(), ".docx", "a.docx")


def test_nothing_outside_the_file_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("机密", "utf-8")
    data = word(paragraph(run("正文")))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                entity = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'.encode()
                content = content.replace(b"?>", b"?>" + entity, 1).replace("正文".encode(), "正文&x;".encode())
            new.writestr(name, content)
    with contextlib.suppress(DataError):
        assert "机密" not in extract(out.getvalue(), ".docx", "a.docx")


@pytest.mark.parametrize("suffix", [suffix for suffix, (_, extra) in READERS.items() if extra])
def test_a_missing_library_is_named_with_the_way_to_get_it(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module, extra = READERS[suffix]
    for name in {"docx": ["docx"], "html": ["lxml", "lxml.html"], "pdf": ["pypdfium2"]}[extra]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delitem(sys.modules, f"build_tools.extract.{module}", raising=False)
    with pytest.raises(DataError, match=rf"pip install 'gov-report-site\[{extra}\]'"):
        extract(b"x", suffix, f"a{suffix}")


def test_the_file_itself_lies_beside_its_text(tmp_path: Path) -> None:
    path = tmp_path / "source.docx"
    path.write_bytes(word(paragraph(run("各位代表："))))
    source = read_source(path)
    assert (source.text, source.encoding, source.data) == ("各位代表：\n", "docx", path.read_bytes())


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
    assert lines(MARKDOWN.encode(), ".md") == [
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
