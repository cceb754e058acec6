"""The command line as its users meet it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from build_tools.__main__ import main
from build_tools.commands.arguments import parser
from tests.builders import ROOT, SEED, SMALL, project


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "build_tools", *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, env=os.environ | {"PYTHONPATH": str(ROOT)} | environment
    )


def files(folder: Path) -> dict[str, bytes]:
    """Return the files in *folder*, what is kept for the next run aside."""
    found = {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
    return {name: data for name, data in found.items() if not name.startswith(".cache/")}


def test_a_hand_edit_is_found_and_undone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = ["--root", str(project(tmp_path, anping_2019=SMALL))]
    assert main([*root, "--check"]) == 1
    assert main(root) == 0
    assert main([*root, "--check"]) == 0
    made = files(tmp_path)
    page = tmp_path / "docs/anping-2019/1-1.md"
    page.write_text(page.read_text("utf-8").replace("8.5%", "8.6%"), "utf-8")
    capsys.readouterr()
    assert main([*root, "--check"]) == 1
    assert capsys.readouterr().err.startswith(f"{page}: not what data/ gives; run python -m build_tools")
    assert main(root) == 0
    assert files(tmp_path) == made


def test_pages_of_a_deleted_report_go_once_the_editor_says_where_its_addresses_lead(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = ["--root", str(project(tmp_path, a_2019=SMALL, b_2018=SMALL))]
    assert main(root) == 0
    made = files(tmp_path)
    for file in (tmp_path / "data/reports/b-2018").iterdir():
        file.unlink()
    (tmp_path / "data/reports/b-2018").rmdir()
    assert main(root) == 1
    assert "/b-2018/* -> /" in capsys.readouterr().err
    assert {k: v for k, v in files(tmp_path).items() if not k.startswith("data/reports/b-2018")} == {
        k: v for k, v in made.items() if not k.startswith("data/reports/b-2018")
    }
    ledger = tmp_path / "data/addresses.txt"
    ledger.write_text(ledger.read_text("utf-8") + "/b-2018/* -> /\n", "utf-8")
    assert main(root) == 0
    assert main([*root, "--check"]) == 0
    left = [name for name in files(tmp_path / "docs") if name.startswith("b-2018")]
    assert left
    for name in left:
        text = (tmp_path / "docs" / name).read_text("utf-8")
        assert "此页已移走" in text
        assert "地区生产总值" not in text
    assert "b-2018" not in (tmp_path / "docs/nav.yml").read_text("utf-8").partition("not_in_nav")[0]
    assert "b-2018" not in (tmp_path / "docs/index.md").read_text("utf-8")


def test_converting_files_that_nobody_prepared(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(SMALL, "utf-8")
    (tmp_path / "two.txt").write_bytes(SMALL.replace("\n", "\r\n").encode("gb18030"))
    assert main(["convert", str(tmp_path / "one.txt"), str(tmp_path / "two.txt"), "--out", str(tmp_path / "out")]) == 0
    one, two = (json.loads((tmp_path / f"out/{s}/data/report.json").read_text("utf-8")) for s in ("one", "two"))
    assert one["paragraphs"][0]["text"] == two["paragraphs"][0]["text"]
    assert two["meta"]["source"]["encoding"] == "gb18030"
    assert (tmp_path / "out/two/data/source.txt").read_text("utf-8") == SMALL
    assert (tmp_path / "out/two/data/original.txt").read_bytes() == (tmp_path / "two.txt").read_bytes()
    assert not (tmp_path / "out/one/data/original.txt").exists()


def test_a_bad_file_is_one_line_and_the_others_are_converted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = {
        "good.txt": SMALL.encode(),
        "empty.txt": b"",
        "story.txt": "从前有一座山。\n山上有一座庙。".encode(),
        "a.doc": b"PK",
    }
    for name, data in texts.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "again").mkdir()
    (tmp_path / "again/good.txt").write_text(SMALL, "utf-8")
    paths = [str(tmp_path / name) for name in [*texts, "again/good.txt", "报告.txt"]]
    assert main(["convert", *paths, "--out", str(tmp_path / "out")]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [line.partition(": ")[0] for line in lines] == paths[1:]
    assert "the file is empty" in lines[0]
    assert "no report: neither a salutation" in lines[1]
    assert "--force" in lines[1]
    assert ".doc is not read" in lines[2]
    assert "would overwrite the report of" in lines[3]
    assert "cannot be read (No such file or directory)" in lines[4]
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["good"]


def test_force_and_slug(tmp_path: Path) -> None:
    story = tmp_path / "报告.txt"
    story.write_text("从前有一座山。\n山上有一座庙。", "utf-8")
    out = str(tmp_path / "out")
    assert main(["convert", str(story), "--slug", "story", "--out", out, "--force"]) == 0
    data = json.loads((tmp_path / "out/story/data/report.json").read_text("utf-8"))
    assert [p["text"] for p in data["paragraphs"]] == ["从前有一座山。", "山上有一座庙。"]
    assert main(["convert", str(story), str(story), "--slug", "x", "--out", out]) == 1


@pytest.mark.parametrize("texts", [{}, pytest.param({"zhuzhou_2016": SEED}, marks=pytest.mark.audit)])
def test_output_depends_on_nothing_but_the_input(tmp_path: Path, texts: dict[str, Path]) -> None:
    more = {slug: path.read_text("utf-8") for slug, path in texts.items()}
    here, elsewhere = (project(tmp_path / name, anping_2019=SMALL + "①㎡•𠮷", **more) for name in "ab")
    assert main(["--root", str(here)]) == 0
    environment = {
        "LC_ALL": "C",
        "PYTHONIOENCODING": "gbk",
        "PYTHONHASHSEED": "2",
        "TZ": "Asia/Shanghai",
        "PYTHONUTF8": "0",
    }
    done = run(elsewhere, "--root", ".", **environment)
    assert done.returncode == 0, done.stderr
    assert files(here) == files(elsewhere)


def test_a_message_prints_under_any_code_page(tmp_path: Path) -> None:
    (tmp_path / "①•.txt").write_bytes(b"")
    done = run(tmp_path, "convert", "①•.txt", "--out", "out", LC_ALL="C", PYTHONIOENCODING="gbk")
    assert done.returncode == 1
    assert done.stderr.decode("utf-8").startswith("①•.txt: ")
    assert b"Traceback" not in done.stderr


def test_one_report_does_not_colour_another(tmp_path: Path) -> None:
    other = SMALL.replace("安平市", "临海市").replace("“一二三”工程", "“一二三”工程（修路、架桥、通水）")
    main(["--root", str(project(tmp_path / "both", a_2019=SMALL, b_2019=other))])
    main(["--root", str(project(tmp_path / "one", a_2019=SMALL))])
    assert files(tmp_path / "both/docs/a-2019") == files(tmp_path / "one/docs/a-2019")


def test_adding_a_file_takes_it_in_unchanged_and_says_what_was_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = "安平市政府工作报告\r\n——2018年1月5日在安平市第三届人民代表大会第二次会议上\r\n各位代表：\r\n一、2017年工作回顾\r\n好。\r\n"
    source = tmp_path / "下载的 报告.txt"
    source.write_bytes(raw.encode("gb18030"))
    root = project(tmp_path / "site")
    assert main(["--root", str(root), "add", str(source)]) == 0
    folder = root / "data/reports/anping-2018"
    assert (folder / "source.txt").read_bytes() == source.read_bytes()
    editing = (folder / "report.toml").read_text("utf-8")
    for line in ('# place = "安平市"', '# date = "2018-01-05"', "# speaker = （没有读出）"):
        assert line in editing
    assert "not read: speaker; check report.toml" in capsys.readouterr().out
    assert main(["--root", str(root)]) == 0
    assert (root / "docs/anping-2018/index.md").exists()

    assert main(["--root", str(root), "add", str(source)]) == 1
    assert "is there already" in capsys.readouterr().err
    assert main(["--root", str(root), "add", str(source), "--slug", "../x"]) == 1
    assert main(["--root", str(root), "add", str(source), "--slug", "other"]) == 0


@pytest.mark.parametrize(
    ("called", "shown"),
    [("/x/build_tools/__main__.py", "python -m build_tools"), ("/x/.venv/bin/report-site", "report-site")],
)
def test_the_usage_shows_what_was_called(
    called: str, shown: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", [called])
    with pytest.raises(SystemExit):
        main(["add", "--help"])
    assert capsys.readouterr().out.startswith(f"usage: {shown} add ")


def test_options_of_workers_may_come_before_and_after_the_command() -> None:
    convert = ["convert", "a.txt", "--out", "out"]
    assert parser().parse_args(["--jobs", "2", *convert]).jobs == 2
    assert parser().parse_args([*convert, "--jobs", "2"]).jobs == 2
    assert parser().parse_args(convert).jobs is None


def test_several_files_are_added_and_a_slug_names_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path / "site")
    for year in (2018, 2019):
        (tmp_path / f"{year}.txt").write_text(SMALL.replace("2019", f"{year}"), "utf-8")
    paths = [str(tmp_path / "2018.txt"), str(tmp_path / "2019.txt")]
    assert main(["--root", str(root), "add", *paths, "--slug", "anping"]) == 1
    assert "--slug: names one report" in capsys.readouterr().err
    assert main(["--root", str(root), "add", *paths]) == 0
    assert sorted(f.name for f in (root / "data/reports").iterdir()) == ["anping-2018", "anping-2019"]
