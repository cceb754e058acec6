"""Only what the ledger of the last commit holds is protected; what is not yet committed may still be corrected."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from build_tools.__main__ import main
from build_tools.commands.committed import committed_ledger
from build_tools.data.ledger import Ledger
from tests.builders import SMALL, project
from tests.test_main import files

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed; without it all is protected")
ERRATUM = """\
[[erratum]]
find = "改善民生"
replace = "办好人民群众天天盼望的事"
reason = "据公报。"
"""
TITLE = "（二）办好人民群众天天盼望的事"
CORRECTED = SMALL.replace("引进企业20家。", "引进企业20家。\n\n另起一段，说的是别的事情。", 1)


def git(root: Path, *arguments: str) -> None:
    names = {f"GIT_{role}_{what}": "t@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, env=os.environ | names)


def commit(root: Path) -> None:
    git(root, "add", "data")
    git(root, "commit", "-q", "-m", "Data: More")


def correct(root: Path, slug: str = "anping-2019") -> None:
    """Correct the report so that the address of a section leads to another title."""
    (root / "data/reports" / slug / "report.toml").write_text(ERRATUM, "utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project in a git repository, whose last commit has one report."""
    root = project(tmp_path / "project", linhai_2019=SMALL.replace("安平市", "临海市"))
    git(root, "init", "-q")
    assert main(["--root", str(root)]) == 0
    commit(root)
    return root


def add_report(root: Path) -> None:
    project(root, anping_2019=SMALL)
    assert main(["--root", str(root)]) == 0


@needs_git
def test_what_is_not_committed_may_be_corrected_and_what_is_committed_may_not(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_report(root)
    assert "/anping-2019/2-2/\t（二）改善民生" in (root / "data/addresses.txt").read_text("utf-8")
    correct(root)
    assert main(["--root", str(root)]) == 0
    assert f"/anping-2019/2-2/\t{TITLE}" in (root / "data/addresses.txt").read_text("utf-8")
    assert main(["--root", str(root), "--check"]) == 0
    commit(root)
    assert main(["--root", str(root), "--check"]) == 0
    capsys.readouterr()
    before = files(root)
    correct(root, "linhai-2019")
    assert main(["--root", str(root)]) == 1
    assert "/linhai-2019/2-2/\n    was: " in capsys.readouterr().err
    (root / "data/reports/linhai-2019/report.toml").unlink()
    assert files(root) == before


@needs_git
def test_the_addresses_are_those_of_a_first_run(root: Path, tmp_path: Path) -> None:
    """How often an uncommitted report was edited leaves no trace."""
    add_report(root)
    (root / "data/reports/anping-2019/source.txt").write_text(CORRECTED, "utf-8")
    assert main(["--root", str(root)]) == 0
    fresh = shutil.copytree(root, tmp_path / "fresh", ignore=shutil.ignore_patterns("docs", ".cache"))
    git(fresh, "checkout", "-q", "data/addresses.txt")
    assert main(["--root", str(fresh)]) == 0
    assert files(fresh / "docs") == files(root / "docs")
    assert (fresh / "data/addresses.txt").read_bytes() == (root / "data/addresses.txt").read_bytes()


@needs_git
def test_an_uncommitted_report_may_be_taken_away_or_renamed(root: Path) -> None:
    add_report(root)
    (root / "data/reports/anping-2019").rename(root / "data/reports/anping-2018")
    assert main(["--root", str(root)]) == 0
    assert not (root / "docs/anping-2019").exists()


@needs_git
def test_a_redirect_holds_whether_it_is_committed_or_not(root: Path) -> None:
    correct(root, "linhai-2019")
    ledger = root / "data/addresses.txt"
    lines = ledger.read_text("utf-8").splitlines()
    gone = ("/linhai-2019/2-2/\t", "/linhai-2019/2-2/#p1\t")
    kept = [line for line in lines if not line.startswith(gone)]
    moved = ["/linhai-2019/2-2/ -> /linhai-2019/2-4/", "/linhai-2019/2-2/#p1 -> /linhai-2019/2-4/#p1"]
    ledger.write_text("\n".join([*kept, *moved]) + "\n", "utf-8")
    assert main(["--root", str(root)]) == 0
    assert main(["--root", str(root), "--check"]) == 0


@needs_git
def test_a_hook_of_another_repository_does_not_matter(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    ledger = committed_ledger(root)
    assert ledger
    assert "/linhai-2019/" in ledger.published


@needs_git
def test_before_the_first_commit_nothing_is_published(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert committed_ledger(tmp_path) == Ledger({}, {})


def test_without_git_everything_is_protected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    root = project(tmp_path / "project", anping_2019=SMALL)
    assert committed_ledger(root) is None
    assert main(["--root", str(root)]) == 0
    correct(root)
    assert main(["--root", str(root)]) == 1
    assert "published address(es) would break" in capsys.readouterr().err


@needs_git
def test_outside_of_a_work_tree_everything_is_protected(tmp_path: Path) -> None:
    assert committed_ledger(project(tmp_path, anping_2019=SMALL)) is None
