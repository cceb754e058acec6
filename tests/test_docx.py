"""Word files: what their numbers, notes, tables, boxes and changes read as, and how damaged or hostile ones end."""

import io
import zipfile

import pytest

from build_tools.extract import extract
from build_tools.extract.docx_zip import without_media
from build_tools.model.errors import DataError
from tests.builders import report
from tests.effort import calls
from tests.extracted import word_lines
from tests.word_files import (
    PARTS,
    abstract,
    box,
    cell,
    changed_member,
    deleted,
    item,
    num,
    p,
    r,
    reference,
    style,
    styled,
    table,
    word_file,
)

# --- numbers ----------------------------------------------------------------------------------------------------------


def test_automatic_numbers_are_restored() -> None:
    items = [item("回顾"), item("经济", 1), item("民生", 1), item("安排"), item("产业", 1)]
    assert word_lines(word_file(*items, numbering=PARTS)) == [
        "一、回顾",
        "（一）经济",
        "（二）民生",
        "二、安排",
        "（一）产业",
    ]


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
    assert word_lines(word_file(item("2015年"), numbering=abstract(1, level) + num(1, 1))) == [shown]


def test_a_list_goes_on_beyond_a_hundred() -> None:
    assert word_lines(word_file(*(item("项") for _ in range(121)), numbering=PARTS))[99::20] == [
        "一百、项",
        "一百二十、项",
    ]


NUMBERED = '<w:numPr><w:numId w:val="1"/></w:numPr>'


DEEPER = '<w:numPr><w:ilvl w:val="1"/></w:numPr>'


def test_numbers_come_through_the_style_that_a_style_is_based_on() -> None:
    styles = style("A", NUMBERED) + style("B", DEEPER, "A") + style("C", "", "B") + style("D", "", "D")
    data = word_file(*(styled("题", name) for name in "ABCAD"), numbering=PARTS, styles=styles)
    assert word_lines(data) == ["一、题", "（一）题", "（二）题", "二、题", "题"]


def test_a_level_says_which_style_has_it() -> None:
    linked = ['chineseCounting|%1、|<w:pStyle w:val="A"/>', 'chineseCounting|（%2）|<w:pStyle w:val="B"/>']
    styles = style("A", NUMBERED) + style("B", NUMBERED)
    data = word_file(*(styled("题", s) for s in "ABBA"), numbering=abstract(1, *linked) + num(1, 1), styles=styles)
    assert word_lines(data) == ["一、题", "（一）题", "（二）题", "二、题"]


def test_a_list_takes_its_levels_from_a_list_style() -> None:
    numbering = abstract(1, "chineseCounting|%1、|", more='<w:styleLink w:val="N"/>')
    numbering += abstract(2, more='<w:numStyleLink w:val="N"/>') + num(1, 1) + num(2, 2)
    assert word_lines(word_file(item("甲", 0, 2), item("乙", 0, 2), numbering=numbering)) == ["一、甲", "二、乙"]


def test_legal_numbering_shows_digits() -> None:
    numbering = abstract(1, "chineseCounting|第%1章|", "decimal|%1.%2|<w:isLgl/>") + num(1, 1)
    assert word_lines(word_file(item("目标"), item("速度", 1), numbering=numbering)) == ["第一章目标", "1.1 速度"]


def test_a_list_starts_anew_where_it_says_so() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = abstract(1, "decimal|%1.|") + num(1, 1) + num(2, 1, again) + num(3, 1)
    data = word_file(*(item("项", 0, n) for n in (1, 1, 2, 2, 3)), numbering=numbering)
    assert word_lines(data) == ["1.项", "2.项", "1.项", "2.项", "3.项"]


def test_a_level_that_never_restarts_goes_on() -> None:
    numbering = abstract(1, "chineseCounting|%1、|", 'decimal|%2.|<w:lvlRestart w:val="0"/>') + num(1, 1)
    data = word_file(*(item("项", level) for level in (0, 1, 0, 1)), numbering=numbering)
    assert word_lines(data) == ["一、项", "1.项", "二、项", "2.项"]


# --- changes ----------------------------------------------------------------------------------------------------------


def test_tracked_changes_read_as_accepted() -> None:
    changed = p(r("增长"), deleted("8%"), f'<w:ins w:id="2" w:author="a">{r("9%")}</w:ins>')
    moved = p(f'<w:moveFrom w:id="3" w:author="a">{r("旧处")}</w:moveFrom>', r("新处"))
    assert word_lines(word_file(changed, moved)) == ["增长9%", "新处"]


DELETED_END = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'


def test_a_deleted_end_joins_two_paragraphs() -> None:
    data = word_file(p(r("完成投资23.5"), properties=DELETED_END), p(r("亿元。")), p(r("末段"), properties=DELETED_END))
    assert word_lines(data) == ["完成投资23.5亿元。", "末段"]


def test_a_deleted_item_does_not_count() -> None:
    gone = item("", mark=DELETED_END).replace(r(""), deleted("删"))
    assert word_lines(word_file(item("甲"), gone, item("乙"), numbering=PARTS)) == ["一、甲", "二、乙"]


def test_what_was_moved_here_or_stands_in_two_forms_is_there_once() -> None:
    forms = f"<mc:AlternateContent><mc:Choice>{p(r('一'))}</mc:Choice><mc:Fallback>{p(r('一'))}</mc:Fallback></mc:AlternateContent>"
    fallback = f"<mc:AlternateContent><mc:Choice/><mc:Fallback>{p(r('二'))}</mc:Fallback></mc:AlternateContent>"
    moved = f'<w:moveTo w:id="1" w:author="a">{p(r("三"))}</w:moveTo>'
    assert word_lines(word_file(forms, fallback, moved)) == ["一", "二", "三"]


# --- inside a paragraph -----------------------------------------------------------------------------------------------


def test_a_break_ends_a_line() -> None:
    assert word_lines(word_file(p("<w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r>"))) == ["上", "下"]


def test_hyphens_hidden_words_and_formulas() -> None:
    hyphens = "<w:r><w:t>5</w:t><w:noBreakHyphen/><w:t>10亿</w:t><w:softHyphen/><w:t>元</w:t></w:r>"
    hidden = r("隐藏", "<w:vanish/>") + r("可见", '<w:vanish w:val="0"/>')
    run = "<m:r><m:t>{}</m:t></m:r>"
    half = f"<m:oMath><m:f><m:num>{run.format(1)}</m:num><m:den>{run.format(2)}</m:den></m:f>{run.format('=50%')}</m:oMath>"
    assert word_lines(word_file(p(hyphens, hidden, half))) == ["5-10亿元可见1/2=50%"]


def test_a_raised_number_is_the_mark_of_a_note_but_no_power() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    data = word_file(p(r("5亿元"), r("3", raised), r("，GDP"), r("4", raised), r("，9km"), r("2", raised), r("。")))
    assert word_lines(data) == ["5亿元[3]，GDP[4]，9km²。"]


def test_a_raised_number_before_a_percent_sign_is_the_mark_of_a_note() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    lines = word_lines(
        word_file(
            p(
                r("增长12"),
                r("3", raised),
                r("%，新增10"),
                r("4", raised),
                r("亿元，约1.2×10"),
                r("6", raised),
                r("吨。"),
            ),
            p(
                r("发电10"),
                r("8", raised),
                r("千瓦时，面积8km"),
                r("12", raised),
                r("，R"),
                r("2", raised),
                r("指数。"),
            ),
        )
    )
    assert lines == ["增长12[3]%，新增10[4]亿元，约1.2×10⁶吨。", "发电10⁸千瓦时，面积8km[12]，R²指数。"]


# --- notes ------------------------------------------------------------------------------------------------------------


def test_notes_follow_the_text() -> None:
    notes = {
        "footnote": [p(r("“422”工程：指四大产业。")), p(r("见")) + p(r("上年。"))],
        "endnote": [p(r("数据为快报数。"))],
    }
    text = p(r("实施“422”工程"), reference("footnote", 2), r("，投资5亿元"), reference("endnote", 2), r("。"))
    more = p(r("又见"), reference("footnote", 2), reference("footnote", 3), reference("footnote", 9), r("。"))
    assert word_lines(word_file(text, more, notes=notes)) == [
        "实施“422”工程[1]，投资5亿元[2]。",
        "又见[1][3]。",
        "附注：",
        "[1] “422”工程：指四大产业。",
        "[2] 数据为快报数。",
        "[3] 见 上年。",
    ]


def test_a_note_may_refer_to_another_and_to_itself() -> None:
    notes = {"footnote": [p(r("见"), reference("footnote", 3)), p(r("再见"), reference("footnote", 2), r("。"))]}
    assert word_lines(word_file(p(r("文。"), reference("footnote", 2)), notes=notes))[1:] == [
        "附注：",
        "[1] 见[2]",
        "[2] 再见[1]。",
    ]


def test_notes_continue_the_list_that_a_report_has() -> None:
    text = [p(r("文"), reference("footnote", 2), r("。")), p(r("名词解释")), p(r("甲：指乙。"))]
    data = word_file(*text, notes={"footnote": [p(r("丙：指丁。"))]})
    assert word_lines(data) == ["文[1]。", "名词解释", "甲：指乙。", "[1] 丙：指丁。"]


def test_notes_are_read_as_notes_and_leave_the_title_alone() -> None:
    notes = {"footnote": [p(r("本报告为快报数。")), p(r("“422”工程：指四大产业。"))]}
    text = [
        p(r("临江市政府工作报告"), reference("footnote", 2)),
        p(r("各位代表：")),
        p(r("一、2015年工作回顾")),
        p(r("我们实施“422”工程"), reference("footnote", 3), r("，完成投资23.5亿元。")),
    ]
    made = report(extract(word_file(*text, notes=notes), ".docx", "a.docx"))
    assert made.meta.title == "临江市政府工作报告"
    noted = [(paragraph.term, paragraph.text) for paragraph in made.paragraphs if paragraph.note]
    assert noted == [(None, "[1] 本报告为快报数。"), ("422工程", "[2] “422”工程：指四大产业。")]


# --- tables and boxes -------------------------------------------------------------------------------------------------


def test_a_table_that_is_none_of_data_keeps_the_words_of_its_cells() -> None:
    rows = table([cell("指标", '<w:vMerge w:val="restart"/>'), cell("9%")], [cell("重复", "<w:vMerge/>"), cell("8%")])
    assert word_lines(word_file(rows)) == ["指标\u30009%", "8%"]


def test_a_box_in_two_forms_is_read_once() -> None:
    inside = f"<w:pict><w:txbxContent>{p(r('框里'))}</w:txbxContent></w:pict>"
    forms = (
        f"<mc:AlternateContent><mc:Choice>{inside}</mc:Choice><mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent>"
    )
    assert word_lines(word_file(p(r("正文"), f"<w:r>{forms}</w:r>"))) == ["正文", "框里"]


def test_a_table_in_a_table_is_read_once() -> None:
    inner = table([p(r("内1")), p(r("内2"))])
    control = f"<w:sdt><w:sdtContent><w:tc>{p(r('控件'))}</w:tc></w:sdtContent></w:sdt>"
    outer = table([p(r("外")), inner + p()], [p(r("格"))]).removesuffix("</w:tr></w:tbl>") + f"{control}</w:tr></w:tbl>"
    assert word_lines(word_file(outer)) == ["外\t内1\u3000内2", "格\t控件"]


def test_a_report_in_a_cell_keeps_its_paragraphs() -> None:
    text = ["各位代表：", "一、回顾", "完成投资23.5亿元。", "二、任务", "加快发展。"]
    assert word_lines(word_file(table([p(r("菜单")), "".join(p(r(line)) for line in text)]))) == ["菜单", *text]


def test_a_box_in_a_box_is_read_once() -> None:
    assert word_lines(word_file(p(r("正文"), box(p(r("外框"), box(p(r("内框")))))))) == ["正文", "外框", "内框"]


def test_the_work_grows_with_the_depth_of_tables_and_boxes_and_no_faster() -> None:
    def nested(depth: int) -> bytes:
        tables, boxes = p(r("表底")), p(r("框底"))
        for _ in range(depth):
            tables, boxes = table([tables]), p(box(boxes))
        return word_file(tables, boxes)

    shallow, deep = nested(10), nested(40)
    assert word_lines(deep) == ["表底", "框底"]
    assert calls(lambda: word_lines(deep)) < 5 * calls(lambda: word_lines(shallow))


# --- damaged and hostile files ----------------------------------------------------------------------------------------


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
    data = changed_member(word_file(item("甲"), numbering=PARTS), name, old, new)
    with pytest.raises(DataError, match=f"a.docx: {message}") as raised:
        extract(data, ".docx", "a.docx")
    assert "\n" not in str(raised.value)


def test_a_size_that_lies_is_found_out() -> None:
    data = bytearray(
        changed_member(word_file(p(r("甲"))), "word/document.xml", "<w:body>", f"<w:body>{' ' * 60_000_000}")
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        true = archive.getinfo("word/document.xml").file_size.to_bytes(4, "little")
    assert data.count(true) >= 2  # before the member and in the directory
    with pytest.raises(DataError, match=r"a\.docx: (?:is no Word file|unpacks to)"):
        extract(bytes(data.replace(true, (1000).to_bytes(4, "little"))), ".docx", "a.docx")


def test_pictures_are_not_unpacked() -> None:
    data = io.BytesIO(word_file(p(r("甲"))))
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("word/media/picture.png", b"picture")
    with zipfile.ZipFile(io.BytesIO(without_media(data.getvalue(), "a.docx"))) as plain:
        assert plain.read("word/media/picture.png") == b""
        assert "甲" in plain.read("word/document.xml").decode()


def test_an_archive_that_unpacks_to_too_much_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 120_000_000)
    with pytest.raises(DataError, match="more than 100 MB"):
        extract(out.getvalue(), ".docx", "a.docx")
