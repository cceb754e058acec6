"""A disk that fills up at any write: one line for each file, nothing half-written, what was there is as before."""

import errno
from itertools import count
from pathlib import Path

import pytest

from build_tools.__main__ import main
from tests.builders import SMALL, project
from tests.test_main import files

WRITES = [2, 40, *(pytest.param(number, marks=pytest.mark.audit) for number in (1, 10))]


def fill_disk(monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    """Make the disk full at the write of this number, in the middle of the file, and at every later one."""
    write, numbers = Path.write_bytes, count(1)

    def full(self: Path, data: bytes) -> int:
        if next(numbers) < at:
            return write(self, data)
        write(self, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)


@pytest.mark.parametrize("number", WRITES)
def test_convert_leaves_no_half_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], number: int
) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(SMALL, "utf-8")
    out = tmp_path / "out"
    with monkeypatch.context() as patch:
        fill_disk(patch, number)
        assert main(["convert", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--out", str(out)]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == (2 if number < 40 else 1)
    for line, name in zip(reversed(lines), "ba", strict=False):
        assert line.startswith(f"{tmp_path}/{name}.txt: {out}/{name}/")
        assert line.endswith(": No space left on device; make room and run it again")
    assert sorted(folder.name for folder in out.glob("*")) == ([] if number < 40 else ["a"])


@pytest.mark.parametrize("number", [1, 2])
def test_add_leaves_no_half_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], number: int
) -> None:
    root = project(tmp_path / "site")
    (tmp_path / "a.txt").write_text(SMALL, "utf-8")
    fill_disk(monkeypatch, number)
    assert main(["--root", str(root), "add", str(tmp_path / "a.txt")]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert not [*(root / "data/reports").iterdir()]


@pytest.mark.parametrize("number", [*WRITES, 60])
def test_a_build_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], number: int
) -> None:
    root = project(tmp_path, anping_2019=SMALL)
    assert main(["--root", str(root)]) == 0
    project(root, linhai_2019=SMALL.replace("安平", "临海"))
    before = files(root)
    with monkeypatch.context() as patch:
        fill_disk(patch, number)
        status = main(["--root", str(root)])
    assert status == (1 if capsys.readouterr().err.count("\n") == 1 else 0)
    assert status or number == 60
    if status:
        assert files(root) == before
    assert main(["--root", str(root)]) == 0
    assert main(["--root", str(root), "--check"]) == 0
