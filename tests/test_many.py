"""A site of many reports: one glossary, places over the years, addresses that stay whoever comes along."""

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from build_tools.__main__ import main
from build_tools.data.divisions import Divisions
from build_tools.data.ledger import Ledger, parse_ledger
from build_tools.data.read import RawReport
from build_tools.model.editing import Editing
from build_tools.model.report import Report
from build_tools.pipeline import convert_parts
from build_tools.programmes.glossary import volumes
from build_tools.programmes.glossary.gather import gather
from build_tools.programmes.glossary.moved import moved_entries
from build_tools.site.places import places_of
from tests.builders import KNOWLEDGE, NO_LEDGER, NO_NAMES, ROOT, project, report, source

LEXICON = replace(NO_NAMES, lexicon=KNOWLEDGE.lexicon)

TEXT = """\
{place}政府工作报告

（{year}年1月8日）

各位代表：

现在，我代表市人民政府向大会报告工作。

一、{last}年工作回顾

全市地区生产总值增长{reached}%，固定资产投资增长12%。深入实施“{old}”工程。

二、{year}年工作安排

今年的主要目标是：地区生产总值增长{aim}%。深入实施“{new}”工程，开展“清洁家园”行动。
"""


def text(
    place: str = "安平市",
    year: int = 2019,
    reached: str = "8.5",
    aim: str = "8",
    old: str = "一二三",
    new: str = "四五六",
) -> str:
    return TEXT.format(place=place, year=year, last=year - 1, reached=reached, aim=aim, old=old, new=new)


def read(place: str, year: int, slug: str, **more: str) -> Report:
    return report(text(place, year, **more), slug, names=LEXICON)


def library(folder: Path, **texts: str) -> Path:
    """Make a project of *texts* that knows the words of this one, and convert it."""
    root = project(folder, **texts)
    for name in ("lexicon.toml", "indicators.toml"):
        shutil.copy(ROOT / "data" / name, root / "data")
    assert main(["--root", str(root)]) == 0
    return root


def page(root: Path, name: str) -> str:
    """Return the Markdown of a page, its links' targets left out."""
    return re.sub(
        r"\]\([^)]*\)(\{[^}]*\})?| \{ role=rowheader \}",
        lambda m: "]" if m[0][0] == "]" else "",
        (root / "docs" / f"{name}.md").read_text("utf-8"),
    )


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two years of one city and one of another, converted."""
    return library(
        tmp_path,
        anping_2018=text(year=2018, aim="9", old="零零七", new="一二三"),
        anping_2019=text(year=2019),
        linhai_2019=text("临海市", 2019, old="一二三", new="七八九"),
    )


def test_a_place_shows_its_years_side_by_side(root: Path) -> None:
    shown = page(root, "places/anpingshi")
    assert "| 指标 | 2017年 | 2018年 |" in shown
    assert "| 固定资产投资（增长） | [增长 12%] | [增长 12%] |" in shown
    assert "| 地区生产总值（增长） | [增长 9%] | [增长 8.5%] | 较目标低0.5个百分点 |" in shown
    assert "**新出现 1 个**　[四五六工程]" in shown
    assert "<summary>沿用 2 个</summary>\n\n[清洁家园行动]、[一二三工程]" in shown
    assert "**不再出现 1 个**　[零零七工程]" in shown
    assert 'class="chart"' in shown
    assert not (root / "docs/places/linhaishi.md").exists()  # one year is nothing to compare


def test_the_way_between_a_report_and_its_places_years(root: Path) -> None:
    assert "](../places/anpingshi.md)" in (root / "docs/anping-2018/index.md").read_text("utf-8")
    assert "places/" not in (root / "docs/linhai-2019/index.md").read_text("utf-8")
    assert "](../anping-2018/index.md)" in (root / "docs/places/anpingshi.md").read_text("utf-8")
    assert "/places/anpingshi/\t安平市：历年对照" in (root / "data/addresses.txt").read_text("utf-8")


def test_an_entry_says_which_reports_and_years_use_it(root: Path) -> None:
    shown = page(root, "glossary/action")
    assert "## 清洁家园行动 { #qingjiejiayuanxingdong }\n\n3 处 · 3 份报告，2018—2019年" in shown
    assert "## 一二三工程 { #yiersangongcheng }\n\n2 处 · 2 份报告，2018—2019年 · 安平市" in shown
    assert "## 一二三工程 { #yiersangongcheng-linhaishi }\n\n1 处 · 1 份报告，2019年 · 临海市" in shown
    own = page(root, "linhai-2019/names")
    assert "{ #action-yiersangongcheng-linhaishi }" in own
    assert "四五六" not in own


def test_many_reports_are_listed_by_place_and_year(tmp_path: Path) -> None:
    reports = {f"anping_{year}": text(year=year) for year in range(2012, 2019)} | {"linhai_2019": text("临海市", 2019)}
    root = library(tmp_path, **reports)
    home = page(root, "index")
    assert "8 份报告，2 个地方" in home
    assert "- **[安平市]** [2018年] [2017年] [2016年] [2015年] [2014年] [2013年] [2012年]" in home
    assert "- **临海市** [2019年]" in home
    action = page(root, "glossary/action")  # too many to quote them all
    assert "- 安平市　[2012年] · [2013年] · " in action
    assert "- 临海市　[2019年]" in action


def test_a_newcomer_takes_no_published_address() -> None:
    old = read("临海市", 2019, "linhai-2019")
    before, _ = gather([old], NO_LEDGER)
    ledger = Ledger({e.address: e.name for e in before} | {"/linhai-2019/": "临海市政府工作报告"}, {})
    new = read("安平市", 2019, "anping-2019")
    entries, (first, second) = gather([new, old], ledger)
    assert {e.address for e in before} <= {e.address for e in entries}
    ids = {(e.name, e.place): e.id for e in entries}
    assert ids["一二三工程", "临海市"] == "yiersangongcheng"
    assert ids["一二三工程", "安平市"] == "yiersangongcheng-anpingshi"
    assert {p.id for p in first.programmes} & {p.id for p in second.programmes} == {"qingjiejiayuanxingdong"}
    both = Ledger({e.address: e.name for e in entries} | {"/linhai-2019/": "", "/anping-2019/": ""}, {})
    assert gather([new, old], both)[0] == entries


def test_what_becomes_everybodys_is_found_under_its_old_addresses() -> None:
    places = ("安平市", "临海市", "永安市")
    reports = [read(place, 2019, f"r{i}-2019") for i, place in enumerate(places)]
    two, _ = gather(reports[:2], NO_LEDGER)
    ledger = Ledger({e.address: e.name for e in two} | {"/r0-2019/": "", "/r1-2019/": ""}, {})
    three, _ = gather(reports, ledger)
    assert [e.name for e in three].count("一二三工程") == 1
    assert moved_entries(ledger, three) == {
        "/glossary/action/#yiersangongcheng-linhaishi": "/glossary/action/#yiersangongcheng",
        "/glossary/action/#siwuliugongcheng-linhaishi": "/glossary/action/#siwuliugongcheng",
    }


def test_a_kind_with_many_names_is_divided_by_letters(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(volumes, "LONGEST_PAGE", 2)
    assert main(["--root", str(root), "--jobs", "1"]) == 0
    assert "[四五六工程](s.md#siwuliugongcheng)" not in (root / "docs/glossary/action.md").read_text("utf-8")
    assert "## 四五六工程 { #siwuliugongcheng }" in page(root, "glossary/action/s")
    overview = page(root, "glossary/action")
    assert "[S] 1" in overview
    assert "- [清洁家园行动]" in overview  # several reports use it
    assert "{ #siwuliugongcheng .moved }" in overview
    ledger = parse_ledger((root / "data/addresses.txt").read_text("utf-8"), "addresses.txt")
    assert ledger.target("/glossary/action/#siwuliugongcheng") == "/glossary/action/s/#siwuliugongcheng"
    link = "../glossary/action/s.md#siwuliugongcheng"
    assert link in (root / "docs/anping-2019/2.md").read_text("utf-8")
    monkeypatch.setattr(volumes, "LONGEST_PAGE", 400)
    assert main(["--root", str(root)]) == 0  # once divided, it stays so
    assert (root / "docs/glossary/action/s.md").exists()


def test_places_that_sound_the_same_have_each_its_address() -> None:
    reports = [
        read(place, year, f"{slug}-{year}")
        for place, slug in (("伊春市", "a"), ("宜春市", "b"))
        for year in (2018, 2019)
    ]
    found = places_of(reports, NO_LEDGER, Divisions())
    assert [(r.name, r.id) for r in found] == [("伊春市", "yichunshi"), ("宜春市", "yichunshi-2")]
    ledger = Ledger({"/places/yichunshi/": "宜春市：历年对照"}, {})
    assert {r.name: r.id for r in places_of(reports, ledger, Divisions())} == {
        "伊春市": "yichunshi-2",
        "宜春市": "yichunshi",
    }


TWO = f"""网友分享
安平市政府工作报告篇1
{text(year=2018)}
安平市政府工作报告篇2
{text(year=2019, reached="7.1", old="百花", new="九九归一")}
"""


def test_a_file_with_two_reports_gives_two(tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_text(TWO, "utf-8")
    assert main(["convert", str(tmp_path / "two.txt"), "--out", str(tmp_path / "out")]) == 0
    read = {
        name: json.loads((tmp_path / "out" / name / "data/report.json").read_text("utf-8")) for name in ("two", "two-2")
    }
    assert [(r["slug"], r["meta"]["year"]) for r in read.values()] == [("two", 2018), ("two-2", 2019)]
    for one in read.values():
        assert [s["title"][:4] for s in one["sections"] if s["level"] == 1 and s["number"]] == [
            f"{one['meta']['year'] - 1}",
            f"{one['meta']['year']}",
        ]
        others = [r["text"] for r in one["removed"] if r["reason"] == "同一文件里的另一份报告"]
        assert sum(map(len, others)) > 150
        assert "九九归一" in "".join(others if one["meta"]["year"] == 2018 else [p["text"] for p in one["paragraphs"]])


def count_reports(raw: str) -> int:
    return len([*convert_parts(RawReport("a", "a.txt", source(raw), Editing()), LEXICON)])


def test_a_second_copy_is_no_second_report() -> None:
    copied = text() + "\n" + text()
    assert count_reports(copied) == 1
    first, second = (
        f"{words}\n让我们一起努力！\n报告完毕。\n" for words in (text(year=2018), text(old="百花", new="千树"))
    )
    assert count_reports(first + second) == 2  # without 篇1, 篇2: a title above a salutation
    assert count_reports(TWO) == 2


def test_both_reports_of_a_file_are_taken_in(tmp_path: Path) -> None:
    root = project(tmp_path)
    (tmp_path / "two.txt").write_text(TWO, "utf-8")
    assert main(["--root", str(root), "add", str(tmp_path / "two.txt")]) == 0
    assert sorted(f.name for f in (root / "data/reports").iterdir()) == ["anping-2018", "anping-2019"]
    assert "part = 2" in (root / "data/reports/anping-2019/report.toml").read_text("utf-8")
    assert main(["--root", str(root)]) == 0
    assert (root / "docs/places/anpingshi.md").exists()


def test_a_part_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path, anping_2019=text())
    (root / "data/reports/anping-2019/report.toml").write_text("[source]\npart = 2\n", "utf-8")
    assert main(["--root", str(root)]) == 1
    assert "[source] part = 2, but the file holds 1 report(s)" in capsys.readouterr().err
