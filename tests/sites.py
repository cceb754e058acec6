"""Projects like this one, and the sites that MkDocs and Zensical make of them."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

from build_tools.__main__ import main
from tests.builders import ROOT, project

# The options with which any builder builds a whole site and fails at what it would warn of; those of `make site`.
OPTIONS = ("build", "--clean", "--strict", "-f", "mkdocs.yml")


def build_environment(**more: str) -> dict[str, str]:
    """Return the environment for a build that does not depend on the day."""
    return os.environ | {"SOURCE_DATE_EPOCH": "1500000000", "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)} | more


def run_builder(builder: str, root: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Let *builder* build the project in *root*; whether it succeeded, the result tells."""
    command = [sys.executable, "-m", builder, *OPTIONS, *options]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, env=build_environment(**environment))


def build(builder: str, root: Path, *options: str) -> Path:
    """Build the project in *root* with *builder* and return the site's folder."""
    done = run_builder(builder, root, *options)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def copy_project(folder: Path, **texts: str) -> Path:
    """Make a project like this one in *folder*, with the reports *texts* in place of its own, converted."""
    project(folder, **texts)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for by_hand in ("about.md", "publishing.md", "search.md"):
        shutil.copy(ROOT / "docs" / by_hand, folder / "docs")
    shutil.copytree(ROOT / "docs/assets", folder / "docs/assets")
    shutil.copytree(ROOT / "build_tools", folder / "build_tools", ignore=shutil.ignore_patterns("__pycache__"))
    assert main(["--root", str(folder)]) == 0
    return folder


def copy_own(folder: Path) -> Path:
    """Copy this project to *folder*: what a build reads, and what the conversion kept."""
    folder.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("build_tools", "docs", "data", ".cache"):
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "built.json"))
    return folder


def copy_built(built: Path, folder: Path) -> Path:
    """Copy the project *built* to *folder*, with its site and what its last build remembers."""
    shutil.copytree(built, folder)
    record = folder / ".cache/built.json"
    if record.exists():
        sites = json.loads(record.read_text("utf-8"))
        record.write_text(json.dumps({str(folder / "site"): record for record in sites.values()}), "utf-8")
    return folder


def made_once(shared: Path, name: str, make: Callable[[Path], object]) -> Path:
    """Return the folder *name* in *shared*, which *make* fills when the first process of the run asks for it."""
    folder = shared / name
    finished = shared / f"{name}.finished"
    with FileLock(shared / f"{name}.lock"):
        if not finished.exists():
            shutil.rmtree(folder, ignore_errors=True)
            make(folder)
            finished.touch()
    return folder
