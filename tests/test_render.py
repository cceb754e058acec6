import html
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from build_tools.data.indicators import Catalogue
from build_tools.model.editing import Editing, Erratum, Suspect
from build_tools.model.errors import FidelityError
from build_tools.model.output import OutputFile
from build_tools.model.report import FullReport
from build_tools.pages.book import open_book
from build_tools.pages.citation import section_words
from build_tools.pages.markup import fill, front_matter, relative
from build_tools.pages.nav import navigation
from build_tools.pages.rendering import EXTENSIONS, Renderer
from build_tools.pages.report import draw_report
from build_tools.pages.report_pages import FULL, REPORT_PAGES, report_of
from build_tools.pipeline import report_files
from build_tools.site.proven_pages import render_drafts
from build_tools.site.renderings import Renderings, rendering_key, renderings_file
from build_tools.site.write import write_files
from build_tools.text.wording import wording
from tests.builders import ROOT, SMALL, full_report, report


def pages(result: FullReport) -> dict[str, str]:
    made = report_files(result, Catalogue(), "data/")
    return {page.path: page.data.decode() for page in made if not page.path.endswith((".xlsx", ".epub"))}


def test_every_generated_page_says_what_it_was_made_from() -> None:
    for path, text in pages(full_report()).items():
        if path.endswith(".md"):
            assert text.startswith("---\n# 由 build_tools 据 data/ 生成")


def test_a_kept_rendering_is_taken_and_checked_like_a_new_one(tmp_path: Path) -> None:
    full = full_report()
    drafts = draw_report(open_book(full.report), full.evidence, Catalogue())
    made = render_drafts(full.report, drafts, Renderer())
    kept = renderings_file("anping-2019", made)
    write_files([kept], tmp_path)
    assert render_drafts(full.report, drafts, Renderer(), Renderings(tmp_path)) == made
    write_files([replace(kept, data=kept.data.replace("新增绿地".encode(), "新曾绿地".encode()))], tmp_path)
    with pytest.raises(FidelityError, match=r"would show .*新曾绿地"):
        render_drafts(full.report, drafts, Renderer(), Renderings(tmp_path))


def test_another_parser_has_no_use_for_what_was_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    before = rendering_key("甲")
    monkeypatch.setattr("build_tools.site.renderings.RENDERER", "4.0 tables")
    assert rendering_key("甲") != before


def test_a_mark_leads_to_the_note_that_it_stands_for() -> None:
    text = SMALL.replace("引进企业20家", "打好“六仗”[1]、“三战”[7]，引进企业20家").replace(
        "更多相关阅读", "名词解释\n[1]六仗：六项工作。\n[2]四化：四个方面。\n更多相关阅读"
    )
    made = pages(full_report(text))
    assert "{ .term }[&#91;1&#93;](3.md#p1){ .note }、" in made["anping-2019/2-1.md"]
    assert "{ .term }&#91;7&#93;，" in made["anping-2019/2-1.md"]
    assert "{ .note }" not in made["anping-2019/3.md"]


ANNEX = """\
附件
2019年安平市民生实事
1.新建公园3个，让市民推窗见绿（牵头单位：市城管局）。
2.改造老旧小区20个（牵头单位：市住建局、市财政局）。
3.开展便民服务进社区活动（责任单位：市民政局）。
更多相关阅读"""


def test_an_annexed_list_of_undertakings_is_a_section_and_a_table_of_tasks() -> None:
    made = pages(full_report(SMALL.replace("更多相关阅读", ANNEX)))
    assert "1.新建公园3个，让市民推窗见绿（牵头单位：市城管局）。\n{ #p1 .para }" in re.sub(
        r"\[\d\]\(#p1\)\{ \.pn \}|\[(3个)\]\([^)]*\)\{ \.figure \}", r"\1", made["anping-2019/3.md"]
    )
    tasks = made["anping-2019/tasks.md"]
    row = r"\| 改造老旧小区20个 \{ #t\d+ data-number=\d+ role=rowheader \} \| 20个 \| 市住建局、市财政局 \| \[2019年安平市民…第2段\]\(3\.md#p2\) \|"
    assert re.search(row, tasks)
    assert "## 2019年安平市民生实事 { #list-3 }\n\n报告所附，共 3 项。" in tasks
    assert re.search(
        r"\| 开展便民服务进社区活动 \{ #t\d+ data-number=\d+ role=rowheader \} \|  \| 市民政局 \| \[2019年安平市民…第3段\]\(3\.md#p3\) \|",
        tasks,
    )


def test_pages_and_files_of_a_report() -> None:
    assert sorted(pages(full_report())) == [
        "anping-2019/0.md",
        "anping-2019/1-1.md",
        "anping-2019/1-2.md",
        "anping-2019/1/index.md",
        "anping-2019/2-1.md",
        "anping-2019/2-2.md",
        "anping-2019/2-3.md",
        "anping-2019/2-4.md",
        "anping-2019/2/index.md",
        "anping-2019/data/anping-2019-growth.csv",
        "anping-2019/data/anping-2019-growth.svg",
        "anping-2019/data/anping-2019.html",
        "anping-2019/data/datapackage.json",
        "anping-2019/data/figures.csv",
        "anping-2019/data/figures.json",
        "anping-2019/data/paragraphs.jsonl",
        "anping-2019/data/programmes.json",
        "anping-2019/data/report.json",
        "anping-2019/data/source.txt",
        "anping-2019/data/tasks.csv",
        "anping-2019/data/tasks.json",
        "anping-2019/data/untabled.json",
        "anping-2019/fidelity.md",
        "anping-2019/figures.md",
        "anping-2019/full.md",
        "anping-2019/glance.md",
        "anping-2019/index.md",
        "anping-2019/llms.txt",
        "anping-2019/names.md",
        "anping-2019/targets.md",
        "anping-2019/tasks.md",
        "anping-2019/untabled.md",
    ]


def test_a_report_has_the_pages_of_the_table_and_its_menu_lists_them() -> None:
    full = full_report()
    book = open_book(full.report)
    slug = book.report.slug
    drawn = [draft.path for draft in draw_report(book, full.evidence, Catalogue())]
    wanted = [page.file(slug) for page in REPORT_PAGES]
    assert drawn[-len(wanted) :] == wanted
    assert set(drawn[: -len(wanted)]) == {book.cover, *book.files.values()}
    settings = yaml.safe_load(navigation([book], "说明").data)
    assert settings["site_name"] == wording("site.name")
    item = settings["nav"][1][book.name]
    listed = [entry for entry in item if not isinstance(entry, str)]
    titles = [title for entry in listed for title, inside in entry.items() if inside == FULL.file(slug)]
    assert titles == [FULL.title]
    assert report_of([book.cover, *(file for entry in listed for file in entry.values() if isinstance(file, str))])
    assert report_of(["glossary/index.md", "glossary/action.md"]) is None
    assert report_of([]) is None


def test_a_section_page_has_its_place_its_neighbours_and_its_paragraphs() -> None:
    text = pages(full_report())["anping-2019/1-2.md"]
    assert "[安平市 2019](index.md) › [一、2018年工作回顾](1/index.md) › 第（二）节，共 2 节\n" in text
    assert "# （二）城市更加美丽 { #top }" in text
    figures = [f"[{n}](figures.md#f{i}){{ .figure }}" for n, i in (("3个", 3), ("20公顷", 4))]
    assert f"[1](#p1){{ .pn }}建成公园{figures[0]}，新增绿地{figures[1]}。\n{{ #p1 .para }}" in text
    assert "[<small>上一节</small> （一）经济平稳增长](1-1.md){ .prev rel=prev }" in text
    assert "[<small>下一节</small> 二、2019年工作安排](2/index.md){ .next rel=next }" in text


def test_the_salutation_opens_the_first_page_only() -> None:
    shown = {path: text.count("各位代表：") for path, text in pages(full_report()).items() if path.endswith(".md")}
    assert {path for path, count in shown.items() if count} == {"anping-2019/0.md", "anping-2019/full.md"}


def test_a_correction_shows_as_an_editors_note() -> None:
    editing = Editing(errata=(Erratum("绿地20公顷", "绿地22公顷", "据统计公报。"),))
    text = pages(full_report(editing=editing))["anping-2019/1-2.md"]
    assert '新增<ins class="erratum">绿地22公顷</ins>。' in text
    assert "编者注：原文作“绿地20公顷”。据统计公报。\n{ .editor-note }" in text
    account = pages(full_report(editing=editing))["anping-2019/fidelity.md"]
    assert "| 绿地20公顷 | 绿地22公顷 | 据统计公报。 | [一（二）第1段](1-2.md#p1) |" in account


def test_the_fidelity_page_accounts_for_everything() -> None:
    result = full_report(
        editing=Editing(suspects=(Suspect("公园3个", "别处作4个"), Suspect("2019-03-01", "网页的日期")))
    )
    text = pages(result)["anping-2019/fidelity.md"]
    assert result.evidence.source.sha256 in text
    assert "| 3 | 2019-03-01 | 网页日期 |" in text
    assert "| 公园3个 | 别处作4个 | [一（二）第1段](1-2.md#p1) |" in text
    assert "| 2019-03-01 | 网页的日期 | 移出的文字 |" in text
    counts = [int(n) for n in re.findall(r"→ \S+ \| (\d+) \|", text)]
    assert sum(counts) == len(result.evidence.changes)


def test_a_title_of_any_kind_survives_front_matter_and_navigation() -> None:
    for title in (
        "工作报告: 2016 #1稿",
        "2016",
        "1.10",
        "目标: 两个“翻番”",
        "# 号",
        "null",
        "甲\\乙",
        "- 甲",
        "'",
        '"引"',
    ):
        head = front_matter("说明", {"title": title})
        assert html.unescape(yaml.safe_load(head.strip("-\n"))["title"]) == title
    nav = navigation([open_book(report(SMALL.replace("2018年工作回顾", "2016: #1 “翻番”")))], "说明")
    titles = [next(iter(item)) for item in yaml.safe_load(nav.data)["nav"][1]["安平市政府工作报告（2019年）"][1:]]
    assert titles == [
        "开篇",
        "一、2016: #1“翻番”",
        "二、2019年工作安排",
        "一图读懂",
        "指标",
        "名词",
        "单页全文",
        "与原文核对",
    ]


def test_twelve_sections_stand_in_the_order_of_the_text() -> None:
    numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    text = "各位代表：\n一、回顾\n" + "\n".join(f"（{n}）第{n}件事。已经办好。" for n in numbers)
    nav = yaml.safe_load(navigation([open_book(report(text, "a"))], "说明").data)
    part = nav["nav"][1]["a"][1]["一、回顾"]
    assert [next(iter(item.values())) for item in part] == ["a/1/index.md", *(f"a/1-{i}.md" for i in range(1, 13))]


def test_moved_passages_lead_on_and_old_ids_of_the_full_page_live() -> None:
    from dataclasses import replace

    result = full_report()
    moved = (("/anping-2019/1-1/#p9", "anping-2019/1-2.md#p1"),)
    result = replace(result, report=replace(result.report, moved=moved))
    made = pages(result)
    assert "[这段文字现在的位置](1-2.md#p1)\n{ #p9 .moved }" in made["anping-2019/1-1.md"]
    assert '<span id="1-1-p9"></span>[1](1-2.md#p1)' in made["anping-2019/full.md"]


def test_report_json_keeps_the_contract() -> None:
    result = full_report()
    data = json.loads(pages(result)["anping-2019/data/report.json"])
    assert set(data) >= {"slug", "meta", "head", "sections", "paragraphs", "notes", "removed", "changes"}
    assert set(data["meta"]) >= {"title", "place", "year", "session", "date", "speaker", "source"}
    assert data["meta"]["source"] == {
        "file": "source.txt",
        "sha256": result.evidence.source.sha256,
        "encoding": "utf-8",
        "chars": len(SMALL),
    }
    assert data["paragraphs"][2] == {
        "id": "1-1-p1",
        "section": "1-1",
        "address": "/anping-2019/1-1/#p1",
        "text": "全市地区生产总值增长8.5%，财政收入增长7%。",
        "start": SMALL.index("全市地区"),
        "end": SMALL.index("\n\n(二)城市"),
    }


def test_links_between_pages_are_relative() -> None:
    assert relative("a/1/index.md", "a/1-1.md#p2") == "../1-1.md#p2"
    assert relative("a/1-1.md", "a/1-1.md#p2") == "#p2"
    assert relative("a/1-1.md", "a/1-1.md") == "1-1.md"
    assert relative("index.md", "a/index.md") == "a/index.md"


def test_a_missing_hole_of_a_template_is_an_error() -> None:
    import pytest

    with pytest.raises(KeyError):
        fill("card", {})


def test_pages_are_checked_with_the_extensions_of_the_site() -> None:
    class Loader(yaml.SafeLoader):
        pass

    Loader.add_constructor("!ENV", lambda loader, node: str(node))
    config = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader)
    assert tuple(e if isinstance(e, str) else next(iter(e)) for e in config["markdown_extensions"]) == EXTENSIONS


def test_pages_are_plain_text_with_one_end_of_line() -> None:
    page: OutputFile
    for page in report_files(full_report(), Catalogue(), "data/"):
        if page.path.endswith(".md"):
            assert page.data.endswith(b"\n")
            assert b"\n\n\n" not in page.data


@pytest.mark.parametrize(
    ("part", "section", "words"),
    [
        ("一、工作", "（一）经济。增长8%，这是最重要的。", "第一部分第（一）节"),
        ("第一部分 工作", "一、经济。增长8%，这是最重要的。", "第一部分第一、节"),
        ("一、工作", "第一，发展工业，做强主导产业", "第一部分第一节"),
    ],
)
def test_a_section_is_cited_by_its_number(part: str, section: str, words: str) -> None:
    book = open_book(report(f"各位代表：\n{part}\n{section}\n全年的各项工作都有新的进展，成绩来之不易。"))
    assert section_words(book, book.pages[-1]).replace("、节", "节") == words.replace("、节", "节")
