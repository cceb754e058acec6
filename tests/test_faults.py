"""A fault stays small: one line that names the file, the other files are done, an interrupt leaves nothing half-written."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from build_tools.__main__ import main
from build_tools.figures.find import find_figures
from build_tools.site.write import UNFINISHED
from tests.builders import ROOT, SMALL, project
from tests.test_main import files

GOOD, BAD = "安平市", "临海市"
YEARS = range(2010, 2018)


def text(place: str = GOOD, year: int = 2019) -> str:
    return SMALL.replace(GOOD, place).replace("2018", f"{year - 1}").replace("2019", f"{year}")


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that fails at the figures of any report of one place."""

    def failing(report: Any, *arguments: Any) -> Any:
        if report.meta.place == BAD:
            raise ValueError("no such\nfigure")
        return find_figures(report, *arguments)

    monkeypatch.setattr("build_tools.pipeline.find_figures", failing)


def raw_files(folder: Path) -> list[str]:
    for name, place in (("one", GOOD), ("bad", BAD), ("two", GOOD)):
        (folder / f"{name}.txt").write_text(text(place, 2019 if name == "one" else 2020), "utf-8")
    return [str(folder / f"{name}.txt") for name in ("one", "bad", "two")]


FAILED = "the program failed (ValueError: no such figure); please report it with the traceback that --debug prints"


@pytest.mark.parametrize("command", ["convert", "add"])
@pytest.mark.usefixtures("broken")
def test_an_error_of_the_program_in_one_file_is_one_line_and_the_others_are_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    root = project(tmp_path / "site")
    paths = raw_files(tmp_path)
    options = ["--out", str(tmp_path / "out")] if command == "convert" else []
    assert main(["--root", str(root), command, *paths, *options]) == 1
    assert capsys.readouterr().err == f"{paths[1]}: {FAILED}\n"
    made = tmp_path / "out" if command == "convert" else root / "data/reports"
    wanted = ["one", "two"] if command == "convert" else ["anping-2019", "anping-2020"]
    assert sorted(folder.name for folder in made.iterdir()) == wanted


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.usefixtures("broken")
def test_the_traceback_is_printed_only_for_debug(tmp_path: Path, capsys: pytest.CaptureFixture[str], jobs: str) -> None:
    names = [f"a{year}" for year in YEARS]
    for name in names:
        (tmp_path / f"{name}.txt").write_text(text(BAD if name == "a2012" else GOOD), "utf-8")
    paths = [str(tmp_path / f"{name}.txt") for name in names]
    assert main(["convert", *paths, "--out", str(tmp_path / "out"), "--jobs", jobs, "--debug"]) == 1
    printed = capsys.readouterr().err
    assert printed.startswith("Traceback (most recent call last)")
    assert "in failing" in printed
    assert printed.endswith(f"a2012.txt: {FAILED}\n")


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.usefixtures("broken")
def test_an_error_of_the_program_in_a_report_names_it_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], jobs: str
) -> None:
    root = project(tmp_path, **{f"a_{year}": text(year=year) for year in YEARS}, bad_2012=text(BAD))
    before = files(root)
    assert main(["--root", str(root), "--jobs", jobs]) == 1
    assert capsys.readouterr().err == f"{root}/data/reports/bad-2012/source.txt: {FAILED}\n"
    assert files(root) == before
    assert main(["--root", str(root), "--jobs", jobs, "--debug"]) == 1
    assert "in failing" in capsys.readouterr().err


def test_an_error_while_a_report_s_pages_are_made_names_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*arguments: object) -> None:
        raise IndexError("x")

    root = project(tmp_path, anping_2019=SMALL)
    before = files(root)
    monkeypatch.setattr("build_tools.site.batch.draw_report", failing)
    assert main(["--root", str(root)]) == 1
    assert capsys.readouterr().err.startswith("data/reports/anping-2019/: the program failed (IndexError: x)")
    assert files(root) == before


def test_any_other_error_of_the_program_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*arguments: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("build_tools.commands.build.build_site", failing)
    assert main(["--root", str(project(tmp_path, anping_2019=SMALL))]) == 1
    assert capsys.readouterr().err.startswith("the program failed (KeyError: 'x')")


def interrupt_at(number: int) -> Callable[[Path, Path], Path]:
    """Return what replaces a file but is interrupted at the replacement of this *number*."""
    replace, done = Path.replace, iter(range(1, number + 1))

    def interrupted(self: Path, target: Path) -> Path:
        if next(done) == number:
            raise KeyboardInterrupt
        return replace(self, target)

    return interrupted


@pytest.mark.parametrize("number", [1, 5, 15])
def test_an_interrupt_is_one_line_and_leaves_whole_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    root = project(tmp_path, anping_2019=SMALL)
    assert main(["--root", str(root)]) == 0
    before = files(root)
    edited = SMALL.replace("建成公园3个", "建成公园33个").replace("新建学校5所", "新建学校55所")
    (root / "data/reports/anping-2019/source.txt").write_text(edited, "utf-8")
    capsys.readouterr()
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", interrupt_at(number))
        assert main(["--root", str(root)]) == 130
    assert capsys.readouterr().err == "interrupted\n"
    left = files(root)
    assert main(["--root", str(root)]) == 0
    after = files(root)
    assert set(left) == set(before)
    for name, data in left.items():
        assert data in (before[name], after[name]), name


# A program whose third report interrupts the whole group of processes, as Ctrl-C in a terminal does.
INTERRUPTED = """\
import multiprocessing, os, signal, sys
multiprocessing.set_start_method("fork")
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background of a shell ignores it
import build_tools.pipeline
from build_tools.__main__ import main
from build_tools.figures.find import find_figures
from build_tools.site.write import UNFINISHED
find_figures = build_tools.pipeline.find_figures

def interrupting(report, *arguments):
    if report.meta.year == 2012:
        os.killpg(os.getpgrp(), signal.SIGINT)
    return find_figures(report, *arguments)

build_tools.pipeline.find_figures = interrupting
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("command", ["build", "convert"])
def test_an_interrupt_while_processes_work_is_one_line(tmp_path: Path, command: str) -> None:
    root = project(tmp_path / "site", **{f"a_{year}": text(year=year) for year in YEARS})
    sources = [str(path) for path in sorted(root.glob("data/reports/*/source.txt"))]
    for year, source in zip(YEARS, sources, strict=True):
        (tmp_path / f"a{year}.txt").write_bytes(Path(source).read_bytes())
    raw = [str(path) for path in sorted(tmp_path.glob("*.txt"))]
    options = ["convert", *raw, "--out", str(tmp_path / "out")] if command == "convert" else []
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, "--root", str(root), "--jobs", "2", *options],
        capture_output=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        start_new_session=True,
        timeout=600,
    )
    assert (done.returncode, done.stderr.decode()) == (130, "interrupted\n")
    assert not [path for path in tmp_path.rglob("*") if path.name.startswith(UNFINISHED)]
    if command == "build":
        assert not [*(root / "docs").iterdir()]


def test_a_reader_of_the_output_may_leave_early(tmp_path: Path) -> None:
    """``report-site review | head`` is no fault."""
    root = project(tmp_path, anping_2019=text())
    command = [sys.executable, "-c", "from build_tools.__main__ import main; raise SystemExit(main())"]
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ran = subprocess.run(
            [*command, "--root", str(root), "review", "--all"],
            stdout=writing,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            check=False,
        )
    finally:
        os.close(writing)
    assert (ran.returncode, ran.stderr) == (0, b"")
