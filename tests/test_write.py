import io
import zipfile
from pathlib import Path

import pytest

from build_tools.model.output import OutputFile
from build_tools.site.write import find_differing, find_stale, remove, write_files
from tests.test_full_disk import fill_disk

HEAD = "---\n# 由 build_tools 据 data/ 生成\n---\n".encode()
PAGES = (
    OutputFile("a/index.md", HEAD + b"A\n"),
    OutputFile("a/data/report.json", b"{}"),
    OutputFile("index.md", b"home"),
)


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    assert len(write_files(PAGES, tmp_path)) == 3
    before = {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*") if p.is_file()}
    assert write_files(PAGES, tmp_path) == []
    assert {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*") if p.is_file()} == before
    assert write_files([OutputFile("index.md", b"new")], tmp_path) == [tmp_path / "index.md"]


def test_a_failed_write_leaves_the_old_file_and_no_scraps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(PAGES, tmp_path)

    def fail(self: Path, target: Path) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write_files([OutputFile("index.md", b"new")], tmp_path)
    assert (tmp_path / "index.md").read_bytes() == b"home"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "index.md"]


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_disk_that_fills_up_changes_nothing_and_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    (tmp_path / "index.md").write_bytes(b"old")
    fill_disk(monkeypatch, at=number)
    with pytest.raises(OSError, match="No space left on device") as caught:
        write_files(PAGES, tmp_path)
    assert caught.value.filename == str(tmp_path / PAGES[number - 1].path)
    assert list(tmp_path.rglob("*")) == [tmp_path / "index.md"]
    assert (tmp_path / "index.md").read_bytes() == b"old"


def test_stale_pages_are_those_the_program_made(tmp_path: Path) -> None:
    write_files([*PAGES, OutputFile("b/1.md", HEAD), OutputFile("b/data/report.json", b"{}")], tmp_path)
    (tmp_path / "about.md").write_text("by hand")
    (tmp_path / "b" / "notes.md").write_text("by hand")
    (tmp_path / "howto.md").write_text("# 怎样运行 build_tools", "utf-8")
    (tmp_path / "assets/data").mkdir(parents=True)
    (tmp_path / "assets/data/map.json").write_text("{}")
    (tmp_path / "b/data/chart.json").write_text("{}")
    stale = find_stale(PAGES, tmp_path)
    assert stale == [tmp_path / "b/1.md", tmp_path / "b/data/report.json"]
    remove(stale, tmp_path)
    assert sorted(p.name for p in (tmp_path / "b").rglob("*")) == ["chart.json", "data", "notes.md"]
    remove([tmp_path / "b/data/chart.json", tmp_path / "b/notes.md"], tmp_path)
    assert not (tmp_path / "b").exists()
    assert find_stale(PAGES, tmp_path) == []


def test_differing_files_are_found(tmp_path: Path) -> None:
    assert len(find_differing(PAGES, tmp_path)) == 3
    write_files(PAGES, tmp_path)
    (tmp_path / "index.md").write_text("by hand")
    assert find_differing(PAGES, tmp_path) == [tmp_path / "index.md"]


def test_an_archive_that_holds_the_same_files_is_the_same(tmp_path: Path) -> None:
    def archive(method: int, text: str) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as made:
            made.writestr(zipfile.ZipInfo("a.txt"), text * 99, method)
        return out.getvalue()

    stored, deflated = (archive(method, "同") for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
    path = tmp_path / "a.xlsx"
    path.write_bytes(stored)
    assert stored != deflated
    assert find_differing([OutputFile("a.xlsx", deflated)], tmp_path) == []
    assert write_files([OutputFile("a.xlsx", deflated)], tmp_path) == []
    assert write_files([OutputFile("a.xlsx", archive(zipfile.ZIP_DEFLATED, "异"))], tmp_path) == [path]
    path.write_bytes(b"no archive")
    assert find_differing([OutputFile("a.xlsx", deflated)], tmp_path) == [path]
