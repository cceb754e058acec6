"""Fixtures that several test files share."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from build_tools.model.report import FullReport, Report
from tests.builders import KNOWLEDGE, SEED, SMALL, full_report
from tests.sites import build, copy_own, copy_project, made_once

# ``make test`` tries the same few texts each time, so that its result does not depend on the day; ``make audit`` tries many.
ANY_SPEED = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
settings.register_profile("test", max_examples=25, derandomize=True, deadline=None, suppress_health_check=ANY_SPEED)
settings.register_profile("audit", max_examples=1000, deadline=None, suppress_health_check=ANY_SPEED)
settings.load_profile("test")


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
    return full_report(SEED.read_text("utf-8"), "zhuzhou-2016", names=KNOWLEDGE, force=False)


@pytest.fixture(scope="session")
def seed_named(full_seed_named: FullReport) -> Report:
    """The first report, converted with the project's glossary and lexicon."""
    return full_seed_named.report


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of a run share; ``made_once`` fills it."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def own(shared: Path) -> Path:
    """A copy of this project, built by MkDocs with --strict. Tests that write copy it again."""
    return made_once(shared, "own", lambda folder: build("mkdocs", copy_own(folder)))


@pytest.fixture(scope="session")
def site(own: Path) -> Path:
    """The project's own site."""
    return own / "site"


@pytest.fixture(scope="session")
def two_reports(shared: Path) -> Path:
    """A project like this one with two small reports, converted and built. Tests that write copy it."""

    def make(folder: Path) -> None:
        texts = {f"anping_{year}": SMALL.replace("2019", year) for year in ("2018", "2019")}
        build("mkdocs", copy_project(folder, **texts))

    return made_once(shared, "two-reports", make)


@pytest.fixture(scope="session")
def small_project(shared: Path) -> Path:
    """A project like this one with one small report, converted. Tests that write copy it."""
    return made_once(shared, "small-project", lambda folder: copy_project(folder, anping_2019=SMALL))
