"""Word files: what their numbers, notes, tables, boxes and changes read as, and how damaged or hostile ones end."""

import io
import time
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from build_tools.extract import extract
from build_tools.extract.docx_number_formats import shown_number
from build_tools.model.errors import DataError
from tests.builders import report

MICROSOFT = "http://schemas.openxmlformats.org"
SPACES = (
    f'{nsdecls("w")} xmlns:mc="{MICROSOFT}/markup-compatibility/2006" xmlns:m="{MICROSOFT}/officeDocument/2006/math"'
)
RELATION = f"{MICROSOFT}/officeDocument/2006/relationships/"


def word(*parts: str, numbering: str = "", styles: str = "", notes: Mapping[str, Sequence[str]] | None = None) -> bytes:
    """Return a Word file with the XML *parts* in its body; *notes* are by kind (footnote) and begin with number 2."""
    document = docx.Document()
    for part in parts:
        document.element.body.insert(-1, _element(part))
    numbers: Any = document.part.numbering_part.element
    for child in list(numbers):
        numbers.remove(child)
    for child in list(_element(f"<w:numbering>{numbering}</w:numbering>")):
        numbers.append(child)
    for child in list(_element(f"<w:styles>{styles}</w:styles>")):
        document.styles.element.append(child)
    for kind, texts in (notes or {}).items():
        listed = "".join(f'<w:{kind} w:id="{i}">{text}</w:{kind}>' for i, text in enumerate(texts, 2))
        line = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:{kind}>'
        blob = f"<w:{kind}s {SPACES}>{line}{listed}</w:{kind}s>".encode()
        part_name = PackURI(f"/word/{kind}s.xml")
        assert document.part.package is not None
        document.part.relate_to(Part(part_name, "application/xml", blob, document.part.package), f"{RELATION}{kind}s")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _element(xml: str) -> Any:
    name = xml[1 : min(xml.find(sign) for sign in " />" if sign in xml)]
    return parse_xml(xml.replace(f"<{name}", f"<{name} {SPACES}", 1))


def p(*inside: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(inside)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}<w:t>{text}</w:t></w:r>"


def item(text: str, level: int | None = 0, numbering: int = 1, mark: str = "") -> str:
    at = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    return p(r(text), properties=f'<w:numPr>{at}<w:numId w:val="{numbering}"/></w:numPr>{mark}')


def styled(text: str, style: str) -> str:
    return p(r(text), properties=f'<w:pStyle w:val="{style}"/>')


def abstract(number: int, *levels: str, more: str = "") -> str:
    """Return an abstract numbering with *levels*, each its format, its text and what else it says: chineseCounting|%1、|"""
    inside = ""
    for i, level in enumerate(levels):
        form, text, extra = level.split("|")
        inside += f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra}<w:lvlText w:val="{text}"/></w:lvl>'
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{inside}</w:abstractNum>'


def num(number: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def lines(data: bytes) -> list[str]:
    return extract(data, ".docx", "a.docx").splitlines()


PARTS = abstract(1, "chineseCounting|%1、|", "chineseCounting|（%2）|") + num(1, 1)


# --- numbers ----------------------------------------------------------------------------------------------------------


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


@pytest.mark.parametrize(
    ("level", "shown"),
    [
        ("decimalEnclosedCircle|%1|", "①2015年"),
        ("decimal|%1|", "1 2015年"),
        ("russianLower|%1|", "1 2015年"),
        ("decimal|%1.|", "1.2015年"),
        ("chineseCounting|%1是|", "一是2015年"),
        ("bullet|l|", "2015年"),
    ],
)
def test_a_number_never_runs_into_the_text(level: str, shown: str) -> None:
    assert lines(word(item("2015年"), numbering=abstract(1, level) + num(1, 1))) == [shown]


def test_a_list_goes_on_beyond_a_hundred() -> None:
    assert lines(word(*(item("项") for _ in range(121)), numbering=PARTS))[99::20] == ["一百、项", "一百二十、项"]


def style(name: str, properties: str, base: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{based}<w:pPr>{properties}</w:pPr></w:style>'


NUMBERED = '<w:numPr><w:numId w:val="1"/></w:numPr>'
DEEPER = '<w:numPr><w:ilvl w:val="1"/></w:numPr>'


def test_numbers_come_through_the_style_that_a_style_is_based_on() -> None:
    styles = style("A", NUMBERED) + style("B", DEEPER, "A") + style("C", "", "B") + style("D", "", "D")
    data = word(*(styled("题", name) for name in "ABCAD"), numbering=PARTS, styles=styles)
    assert lines(data) == ["一、题", "（一）题", "（二）题", "二、题", "题"]


def test_a_level_says_which_style_has_it() -> None:
    linked = ['chineseCounting|%1、|<w:pStyle w:val="A"/>', 'chineseCounting|（%2）|<w:pStyle w:val="B"/>']
    styles = style("A", NUMBERED) + style("B", NUMBERED)
    data = word(*(styled("题", s) for s in "ABBA"), numbering=abstract(1, *linked) + num(1, 1), styles=styles)
    assert lines(data) == ["一、题", "（一）题", "（二）题", "二、题"]


def test_a_list_takes_its_levels_from_a_list_style() -> None:
    numbering = abstract(1, "chineseCounting|%1、|", more='<w:styleLink w:val="N"/>')
    numbering += abstract(2, more='<w:numStyleLink w:val="N"/>') + num(1, 1) + num(2, 2)
    assert lines(word(item("甲", 0, 2), item("乙", 0, 2), numbering=numbering)) == ["一、甲", "二、乙"]


def test_legal_numbering_shows_digits() -> None:
    numbering = abstract(1, "chineseCounting|第%1章|", "decimal|%1.%2|<w:isLgl/>") + num(1, 1)
    assert lines(word(item("目标"), item("速度", 1), numbering=numbering)) == ["第一章目标", "1.1 速度"]


def test_a_list_starts_anew_where_it_says_so() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = abstract(1, "decimal|%1.|") + num(1, 1) + num(2, 1, again) + num(3, 1)
    data = word(*(item("项", 0, n) for n in (1, 1, 2, 2, 3)), numbering=numbering)
    assert lines(data) == ["1.项", "2.项", "1.项", "2.项", "3.项"]


def test_a_level_that_never_restarts_goes_on() -> None:
    numbering = abstract(1, "chineseCounting|%1、|", 'decimal|%2.|<w:lvlRestart w:val="0"/>') + num(1, 1)
    data = word(*(item("项", level) for level in (0, 1, 0, 1)), numbering=numbering)
    assert lines(data) == ["一、项", "1.项", "二、项", "2.项"]


# --- changes ----------------------------------------------------------------------------------------------------------

DELETED = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'


def test_a_deleted_end_joins_two_paragraphs() -> None:
    data = word(p(r("完成投资23.5"), properties=DELETED), p(r("亿元。")), p(r("末段"), properties=DELETED))
    assert lines(data) == ["完成投资23.5亿元。", "末段"]


def test_a_deleted_item_does_not_count() -> None:
    gone = item("", mark=DELETED).replace(
        r(""), '<w:del w:id="2" w:author="a"><w:r><w:delText>删</w:delText></w:r></w:del>'
    )
    assert lines(word(item("甲"), gone, item("乙"), numbering=PARTS)) == ["一、甲", "二、乙"]


def test_what_was_moved_here_or_stands_in_two_forms_is_there_once() -> None:
    forms = f"<mc:AlternateContent><mc:Choice>{p(r('一'))}</mc:Choice><mc:Fallback>{p(r('一'))}</mc:Fallback></mc:AlternateContent>"
    fallback = f"<mc:AlternateContent><mc:Choice/><mc:Fallback>{p(r('二'))}</mc:Fallback></mc:AlternateContent>"
    moved = f'<w:moveTo w:id="1" w:author="a">{p(r("三"))}</w:moveTo>'
    assert lines(word(forms, fallback, moved)) == ["一", "二", "三"]


# --- inside a paragraph -----------------------------------------------------------------------------------------------


def test_hyphens_hidden_words_and_formulas() -> None:
    hyphens = "<w:r><w:t>5</w:t><w:noBreakHyphen/><w:t>10亿</w:t><w:softHyphen/><w:t>元</w:t></w:r>"
    hidden = r("隐藏", "<w:vanish/>") + r("可见", '<w:vanish w:val="0"/>')
    run = "<m:r><m:t>{}</m:t></m:r>"
    half = f"<m:oMath><m:f><m:num>{run.format(1)}</m:num><m:den>{run.format(2)}</m:den></m:f>{run.format('=50%')}</m:oMath>"
    assert lines(word(p(hyphens, hidden, half))) == ["5-10亿元可见1/2=50%"]


def test_a_raised_number_is_the_mark_of_a_note_but_no_power() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    data = word(p(r("5亿元"), r("3", raised), r("，GDP"), r("4", raised), r("，9km"), r("2", raised), r("。")))
    assert lines(data) == ["5亿元[3]，GDP[4]，9km2。"]


# --- notes ------------------------------------------------------------------------------------------------------------


def reference(kind: str, number: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def test_notes_stand_behind_the_text() -> None:
    notes = {
        "footnote": [p(r("“422”工程：指四大产业。")), p(r("见")) + p(r("上年。"))],
        "endnote": [p(r("数据为快报数。"))],
    }
    text = p(r("实施“422”工程"), reference("footnote", 2), r("，投资5亿元"), reference("endnote", 2), r("。"))
    more = p(r("又见"), reference("footnote", 2), reference("footnote", 3), reference("footnote", 9), r("。"))
    assert lines(word(text, more, notes=notes)) == [
        "实施“422”工程[1]，投资5亿元[2]。",
        "又见[1][3]。",
        "附注：",
        "[1] “422”工程：指四大产业。",
        "[2] 数据为快报数。",
        "[3] 见 上年。",
    ]


def test_a_note_may_refer_to_another_and_to_itself() -> None:
    notes = {"footnote": [p(r("见"), reference("footnote", 3)), p(r("再见"), reference("footnote", 2), r("。"))]}
    assert lines(word(p(r("文。"), reference("footnote", 2)), notes=notes))[1:] == [
        "附注：",
        "[1] 见[2]",
        "[2] 再见[1]。",
    ]


def test_notes_follow_the_list_that_a_report_has() -> None:
    text = [p(r("文"), reference("footnote", 2), r("。")), p(r("名词解释")), p(r("甲：指乙。"))]
    data = word(*text, notes={"footnote": [p(r("丙：指丁。"))]})
    assert lines(data) == ["文[1]。", "名词解释", "甲：指乙。", "[1] 丙：指丁。"]


def test_notes_are_read_as_notes_and_leave_the_title_alone() -> None:
    notes = {"footnote": [p(r("本报告为快报数。")), p(r("“422”工程：指四大产业。"))]}
    text = [
        p(r("临江市政府工作报告"), reference("footnote", 2)),
        p(r("各位代表：")),
        p(r("一、2015年工作回顾")),
        p(r("我们实施“422”工程"), reference("footnote", 3), r("，完成投资23.5亿元。")),
    ]
    made = report(extract(word(*text, notes=notes), ".docx", "a.docx"))
    assert made.meta.title == "临江市政府工作报告"
    noted = [(paragraph.term, paragraph.text) for paragraph in made.paragraphs if paragraph.note]
    assert noted == [(None, "[1] 本报告为快报数。"), ("422工程", "[2] “422”工程：指四大产业。")]


# --- tables and boxes -------------------------------------------------------------------------------------------------


def table(*rows: Sequence[str]) -> str:
    inside = "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl>{inside}</w:tbl>"


def test_a_table_in_a_table_is_read_once() -> None:
    inner = table([p(r("内1")), p(r("内2"))])
    control = f"<w:sdt><w:sdtContent><w:tc>{p(r('控件'))}</w:tc></w:sdtContent></w:sdt>"
    outer = table([p(r("外")), inner + p()], [p(r("格"))]).removesuffix("</w:tr></w:tbl>") + f"{control}</w:tr></w:tbl>"
    assert lines(word(outer)) == ["外\t内1\u3000内2", "格\t控件"]


def test_a_report_in_a_cell_keeps_its_paragraphs() -> None:
    text = ["各位代表：", "一、回顾", "完成投资23.5亿元。", "二、任务", "加快发展。"]
    assert lines(word(table([p(r("菜单")), "".join(p(r(line)) for line in text)]))) == ["菜单", *text]


def box(inside: str) -> str:
    return f"<w:r><w:pict><w:txbxContent>{inside}</w:txbxContent></w:pict></w:r>"


def test_a_box_in_a_box_is_read_once() -> None:
    assert lines(word(p(r("正文"), box(p(r("外框"), box(p(r("内框")))))))) == ["正文", "外框", "内框"]


def test_deep_tables_and_boxes_take_no_longer() -> None:
    tables, boxes = p(r("表底")), p(r("框底"))
    for _ in range(60):
        tables = table([tables])
    for _ in range(40):
        boxes = p(box(boxes))
    start = time.monotonic()
    assert lines(word(tables, boxes)) == ["表底", "框底"]
    assert time.monotonic() - start < 5


# --- damaged and hostile files ----------------------------------------------------------------------------------------


def changed(data: bytes, name: str, old: str, new: str) -> bytes:
    """Return the Word file *data* with *old* replaced by *new* in its member *name*."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for member in archive.namelist():
            content = archive.read(member)
            if member == name:
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode())
            made.writestr(member, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("word/document.xml", "w:body", "w:other", "is a damaged Word file"),
        ("word/document.xml", '<w:ilvl w:val="0"/>', '<w:ilvl w:val="abc"/>', "is a damaged Word file"),
        ("word/numbering.xml", ' w:ilvl="0"', "", "is a damaged Word file"),
        ("word/document.xml", "</w:body>", "", "is no Word file"),
        ("word/document.xml", "<w:document", "<!DOCTYPE d [<!ENTITY e '密'>]><w:document", "declares a document type"),
        ("word/document.xml", "<w:body>", f"<w:body>{'<w:p/>' * 2_000_001}", "unpacks to more than 2 million tags"),
        ("word/document.xml", "<w:body>", f"<w:body>{' ' * 51_000_000}", "unpacks to more than 50 MB"),
    ],
    ids=["no body", "level abc", "level without number", "no XML", "entities", "tags", "blanks"],
)
def test_a_damaged_file_ends_in_one_line(name: str, old: str, new: str, message: str) -> None:
    data = changed(word(item("甲"), numbering=PARTS), name, old, new)
    with pytest.raises(DataError, match=f"a.docx: {message}") as raised:
        extract(data, ".docx", "a.docx")
    assert "\n" not in str(raised.value)


def test_a_size_that_lies_is_found_out() -> None:
    data = bytearray(changed(word(p(r("甲"))), "word/document.xml", "<w:body>", f"<w:body>{' ' * 60_000_000}"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        true = archive.getinfo("word/document.xml").file_size.to_bytes(4, "little")
    assert data.count(true) >= 2  # before the member and in the directory
    with pytest.raises(DataError, match=r"a\.docx: (?:is no Word file|unpacks to)"):
        extract(bytes(data.replace(true, (1000).to_bytes(4, "little"))), ".docx", "a.docx")
