"""A report that nobody edited is not converted again; whatever it was made of, changed, makes it be."""

from pathlib import Path

import pytest

from build_tools.__main__ import main
from build_tools.pipeline import convert
from tests.builders import SMALL, project
from tests.test_main import files


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with two reports, converted once."""
    root = project(tmp_path, anping_2019=SMALL, anping_2018=SMALL.replace("2019", "2018"))
    assert main(["--root", str(root)]) == 0
    return root


@pytest.fixture
def converted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The slugs of the reports that are converted while the test runs."""
    slugs: list[str] = []

    def noted(*arguments: object, **more: object) -> object:
        slugs.append(arguments[0].slug)  # type: ignore[attr-defined]
        return convert(*arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr("build_tools.site.batch.convert", noted)
    return slugs


def test_nothing_is_converted_where_nothing_changed(root: Path, converted: list[str]) -> None:
    made = files(root)
    assert main(["--root", str(root)]) == 0
    assert converted == []
    assert files(root) == made


def test_an_edited_report_alone_is_converted_and_gives_what_a_first_run_gives(
    root: Path, converted: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    edited = SMALL.replace("引进企业20家", "引进企业30家")
    (root / "data/reports/anping-2019/source.txt").write_text(edited, "utf-8")
    assert main(["--root", str(root)]) == 0
    assert converted == ["anping-2019"]
    fresh = project(tmp_path_factory.mktemp("fresh"), anping_2019=edited, anping_2018=SMALL.replace("2019", "2018"))
    assert main(["--root", str(fresh)]) == 0
    assert files(fresh) == files(root)


def test_what_is_known_beforehand_counts(root: Path, converted: list[str]) -> None:
    (root / "data/glossary.toml").write_text('[[term]]\nname = "五星创建"\nkind = "action"\n', "utf-8")
    assert main(["--root", str(root)]) == 0
    assert sorted(converted) == ["anping-2018", "anping-2019"]


def test_what_the_editor_says_counts(root: Path, converted: list[str]) -> None:
    (root / "data/reports/anping-2018/report.toml").write_text('[meta]\nspeaker = "李小红"\n', "utf-8")
    assert main(["--root", str(root)]) == 0
    assert converted == ["anping-2018"]


@pytest.mark.parametrize("damage", [b"", b"\x80\x05garbage", b"not a pickle"], ids=["empty", "cut", "another"])
def test_a_damaged_file_of_the_cache_is_made_anew(root: Path, converted: list[str], damage: bytes) -> None:
    kept = root / ".cache/converted/anping-2019.report.pickle"
    kept.write_bytes(damage)
    made = files(root)
    assert main(["--root", str(root)]) == 0
    assert converted == ["anping-2019"]
    assert files(root) == made
    assert len(kept.read_bytes()) > 1000


def test_a_report_whose_pages_are_made_anew_needs_no_second_conversion(root: Path, converted: list[str]) -> None:
    (root / ".cache/converted/anping-2018.pages.pickle").unlink()
    made = files(root)
    assert main(["--root", str(root)]) == 0
    assert converted == []
    assert files(root) == made


def test_a_report_kept_without_its_evidence_is_converted_for_its_pages(root: Path, converted: list[str]) -> None:
    for kind in ("pages", "evidence"):
        (root / f".cache/converted/anping-2018.{kind}.pickle").unlink()
    made = files(root)
    assert main(["--root", str(root)]) == 0
    assert converted == ["anping-2018"]
    assert files(root) == made


def test_a_check_leaves_no_trace(root: Path) -> None:
    kept = sorted((root / ".cache").rglob("*"))
    (root / "data/reports/anping-2018/report.toml").write_text('[meta]\nspeaker = "李小红"\n', "utf-8")
    assert main(["--root", str(root), "--check"]) == 1
    assert sorted((root / ".cache").rglob("*")) == kept
