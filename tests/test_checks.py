"""What ``make check`` checks, beside the tests: lint, types, directions of imports, docs/ against data/."""

import os
import subprocess

from tests.builders import ROOT


def test_make_check_finds_nothing() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    done = subprocess.run(["make", "check"], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
