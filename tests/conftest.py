"""Fixtures that several test files share."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from build_tools.data.read import read_knowledge
from build_tools.model.report import FullReport, Report
from tests.builders import ROOT, SEED, full_report


@pytest.fixture(scope="session")
def full_seed() -> FullReport:
    """The first report, converted, with its evidence."""
    return full_report(SEED.read_text("utf-8"), "zhuzhou-2016", force=False)


@pytest.fixture(scope="session")
def seed(full_seed: FullReport) -> Report:
    """The first report, converted."""
    return full_seed.report


@pytest.fixture(scope="session")
def full_seed_named() -> FullReport:
    """The first report, converted with the project's glossary and lexicon, with its evidence."""
    return full_report(SEED.read_text("utf-8"), "zhuzhou-2016", names=read_knowledge(ROOT / "data"), force=False)


@pytest.fixture(scope="session")
def seed_named(full_seed_named: FullReport) -> Report:
    """The first report, converted with the project's glossary and lexicon."""
    return full_seed_named.report


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site, built by MkDocs with --strict."""
    folder = tmp_path_factory.mktemp("mkdocs") / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=build_environment())
    assert done.returncode == 0, done.stderr
    return folder


def build_environment(**more: str) -> dict[str, str]:
    """Return the environment for a build that does not depend on the day."""
    return os.environ | {"SOURCE_DATE_EPOCH": "1500000000", "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)} | more
