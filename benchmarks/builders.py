"""What each builder takes to make the site of the same library: seconds, memory and size."""

import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.processes import run
from benchmarks.scale import make_library, size_of
from tests.site_builders.environments import BUILDERS


def measure(reports: int = 100) -> None:
    """Print a line for each builder that can be installed, of a library of *reports* made-up reports."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        make_library(reports, folder)
        run([sys.executable, "-m", "build_tools"], folder)
        print(f"{reports} reports by each builder: pages, seconds, ms a page, memory MB, MB")
        for builder in BUILDERS:
            fault = builder.install()
            if not builder.installed():
                print(f"{builder.name}: cannot be installed: {fault}")
                continue
            try:
                usage = run(builder.command(), folder)
            except subprocess.CalledProcessError as error:
                print(f"{builder.installed()}: the build ended with {error.returncode}")
                continue
            site = (folder / "site").rename(folder / f"site-{builder.name}")
            pages = sum(1 for _ in site.rglob("*.html"))
            each = usage.seconds * 1000 / pages
            print(
                f"{builder.installed():36}{pages:7}{usage.seconds:8.1f}{each:7.1f}{usage.memory:7.0f}{size_of(site):8.0f}",
                flush=True,
            )
