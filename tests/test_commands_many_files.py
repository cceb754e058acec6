"""Many raw files at once: folders, Chinese names, other texts of a report, and what is said of each file."""

import json
import tomllib
from pathlib import Path

import pytest

from build_tools.__main__ import main
from build_tools.commands.candidates import candidate_places, candidate_years
from build_tools.text.difference import difference
from tests.builders import KNOWLEDGE, ROOT, SMALL, project

NAMELESS = "各位代表：\n一、工作回顾\n好。\n二、工作安排\n好。\n"


def text(place: str = "安平市", year: int = 2019) -> str:
    return SMALL.replace("安平市", place).replace("2018", f"{year - 1}").replace("2019", f"{year}")


def raw(folder: Path, **texts: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in texts.items():
        (folder / f"{name}.txt").write_text(content, "utf-8")
    return folder


def test_a_folder_is_converted_in_natural_order_and_other_files_are_named_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = raw(tmp_path / "raw", 报告10=text(year=2010), 报告9=text(year=2009), plain=text(year=2011))
    raw(folder / "市", 报告=text("临海市", 2012))
    raw(folder / ".hidden", no=text())
    (folder / "说明.doc").write_bytes(b"PK")
    (folder / "picture.jpg").write_bytes(b"PK")
    out = folder / "out"
    for _ in range(2):  # what the first run wrote into the folder is no raw file
        assert main(["convert", str(folder), "--out", str(out)]) == 0
    lines = capsys.readouterr().out.splitlines()[:6]
    assert lines[0].startswith(f"{folder}: not read: picture.jpg, 说明.doc; read are .txt, ")
    assert lines[1:] == [
        f"1/4 {folder}/plain.txt: {out}/plain",
        f"2/4 {folder}/市/报告.txt: {out}/linhai-2012",
        f"3/4 {folder}/报告9.txt: {out}/anping-2009",
        f"4/4 {folder}/报告10.txt: {out}/anping-2010",
        "4 converted, 0 failed",
    ]
    assert json.loads((out / "linhai-2012/data/report.json").read_text("utf-8"))["slug"] == "linhai-2012"


def test_two_texts_of_a_place_and_year_are_both_converted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = raw(tmp_path / "raw", **{"报告（一）": text(), "报告（二）": text(), "说几句": NAMELESS})
    raw(folder, **{"anping-2019-2": text()})
    assert main(["convert", str(folder), "--out", str(tmp_path / "out")]) == 0
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == [
        "anping-2019",
        "anping-2019-2",
        "anping-2019-3",
        "shuojiju",
    ]
    for data in (tmp_path / "out").glob("*/data/report.json"):
        assert json.loads(data.read_text("utf-8"))["slug"] == data.parent.parent.name
    assert "4 converted, 0 failed" in capsys.readouterr().out


def test_a_bad_file_in_a_folder_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = raw(tmp_path / "raw", 好=text(), 空="", 故事="从前有一座山。\n山上有一座庙。")
    assert main(["convert", str(folder), "--out", str(tmp_path / "out")]) == 1
    printed = capsys.readouterr()
    assert [line.partition(": ")[0] for line in printed.err.splitlines()] == [f"{folder}/故事.txt", f"{folder}/空.txt"]
    assert printed.out.splitlines()[-1] == "1 converted, 2 failed"
    (tmp_path / "empty").mkdir()
    assert main(["convert", str(tmp_path / "empty"), "--out", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err.startswith(f"{tmp_path}/empty: a folder without a report; read are files named .txt")


def test_a_folder_in_place_of_a_source_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path, anping_2019=SMALL)
    (root / "data/reports/linhai-2019/source.txt").mkdir(parents=True)
    assert main(["--root", str(root)]) == 1
    assert (
        capsys.readouterr().err == f"{root}/data/reports/linhai-2019/source.txt: is a folder; a file is wanted here\n"
    )


def test_a_folder_is_added_and_every_file_gets_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path / "site")
    folder = raw(tmp_path / "raw", 安平一=text(year=2018), 安平二=text(year=2019), x=NAMELESS)
    (folder / "a.jpg").write_bytes(b"PK")
    assert main(["--root", str(root), "add", str(folder)]) == 1
    printed = capsys.readouterr()
    assert sorted(p.name for p in (root / "data/reports").iterdir()) == ["anping-2018", "anping-2019"]
    assert printed.out.splitlines()[-1] == "2 added, 1 failed"
    assert f"{folder}/安平一.txt: {root}/data/reports/anping-2018: " in printed.out
    assert printed.err == (
        f"{folder}/x.txt: the text does not tell the place and the year; say it with --place and --year, or give --slug\n"
    )


def test_nothing_is_published_under_a_file_s_name_and_candidates_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path / "site")
    for name in ("divisions.csv", "division_changes.toml"):
        (root / "data" / name).write_bytes((ROOT / "data" / name).read_bytes())
    source = raw(tmp_path, 株洲市2016=NAMELESS + "建设长沙市到株洲市的公路。\n") / "株洲市2016.txt"
    assert main(["--root", str(root), "add", str(source)]) == 1
    assert capsys.readouterr().err == (
        f"{source}: the text does not tell the place (it names 株洲市, 长沙市) and the year (it names 2016); "
        "say it with --place and --year, or give --slug\n"
    )
    assert not [*(root / "data/reports").iterdir()]
    assert main(["--root", str(root), "add", str(source), "--place", "株洲市", "--year", "2016"]) == 0
    editing = tomllib.loads((root / "data/reports/zhuzhou-2016/report.toml").read_text("utf-8"))
    assert editing == {"meta": {"place": "株洲市", "year": 2016}}
    assert main(["--root", str(root)]) == 0


def test_candidates_come_first_from_the_file_s_name_then_by_number() -> None:
    divisions = KNOWLEDGE.divisions
    assert candidate_places(
        "288xilinguoleimeng2024.txt", "支援湘西土家族苗族自治州，学习长沙市。长沙市好。", divisions
    ) == [
        "长沙市",
        "湘西土家族苗族自治州",
    ]
    assert candidate_years("288xilinguoleimeng2024.txt", "2023年好，2023年好。2025年前。20251年。") == [
        2024,
        2023,
        2025,
    ]
    assert candidate_years("20240101.txt", "") == []


def test_the_same_text_is_not_added_again_and_another_text_becomes_a_variant(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path / "site")
    other = text().replace("建成公园3个", "建成公园三十个")
    folder = raw(tmp_path / "raw", 一=text(), 二=text(), 三=other)
    assert main(["--root", str(root), "add", *(str(folder / f"{n}.txt") for n in "一二三")]) == 1
    printed = capsys.readouterr()
    assert printed.err == f"{folder}/二.txt: anping-2019 is there already with the same text\n"
    assert f"{folder}/三.txt: {root}/data/reports/anping-2019-2: " in printed.out
    assert "; another text of anping-2019, 2 characters differ; " in printed.out
    toml = (root / "data/reports/anping-2019-2/report.toml").read_text("utf-8")
    assert tomllib.loads(toml) == {"variant": {"of": "anping-2019"}}


def test_a_text_that_is_cut_off_is_another_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path / "site", anping_2019=SMALL)
    source = raw(tmp_path, 节选=SMALL.partition("二、2019年")[0]) / "节选.txt"
    assert main(["--root", str(root), "add", str(source), "--year", "2019"]) == 0
    assert "another text of anping-2019, " in capsys.readouterr().out


def test_another_report_of_a_place_and_year_needs_an_address(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path / "site", anping_2019=SMALL)
    other = (
        "安平市{}工作报告\n——2019年3月1日在安平市第三届人民代表大会第二次会议上\n各位代表：\n"
        "一、2018年工作回顾\n审结案件五千件，执结三千件。\n二、2019年工作安排\n公正司法，服务大局，从严管理队伍。\n"
    )
    sources = raw(tmp_path, 政府=other.format("政府"), 法院=other.format("中级人民法院"))
    assert main(["--root", str(root), "add", str(sources / "政府.txt")]) == 1
    message = "anping-2019 is another report of this place, year and genre; give an address with --slug"
    assert message in capsys.readouterr().err
    assert main(["--root", str(root), "add", str(sources / "法院.txt")]) == 0
    assert (root / "data/reports/anping-court-2019/report.toml").is_file()


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        (["甲乙丙。"], ["甲 乙丙。"], 0),
        (["甲乙丙。", "丁。"], ["甲乙丙。丁。"], 0),
        (["甲乙丙。丁戊。"], ["甲丙。丁戊。"], 1),
        (["甲乙丙。丁戊。"], ["甲乙丙。"], 3),
        (["一二三。"], ["四五。"], 3),
        (["一" * 600 + "。"], ["二" * 700 + "。"], 701),
    ],
)
def test_texts_differ_by_characters(one: list[str], other: list[str], wanted: int) -> None:
    assert difference(one, other) == difference(other, one) == wanted
