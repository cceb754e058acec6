"""``make builders``: whether MkDocs, ProperDocs and Zensical make the same site of the same pages.

A line for each builder says its version, the pages, the seconds and how many differences there are; the exit status is 1
if there is any, or if a build fails. A builder that cannot be installed is told, and is no fault of ours.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.scale import make_library
from tests.builders import ROOT
from tests.site_builders.differences import differences
from tests.site_builders.environments import BUILDERS, Builder
from tests.sites import build_environment

MOST_TOLD = 20  # differences of a builder
PARTS = ("mkdocs.yml", "docs", "data", "build_tools", ".cache/rendered")  # what a build reads


def copy_project(root: Path, folder: Path) -> None:
    """Copy what a build reads of the project *root* to *folder*, the program from here if the project has none."""
    folder.mkdir(parents=True)
    for part in PARTS:
        source = root / part if (root / part).exists() else ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            shutil.copy(source, folder / part)


def built(builder: Builder, root: Path) -> tuple[Path | None, float, str]:
    """Let *builder* build the project in *root*; return the folder of the site, the seconds, and what it said if it failed."""
    began = time.monotonic()
    done = subprocess.run(builder.command(), cwd=root, capture_output=True, text=True, env=build_environment())
    seconds = time.monotonic() - began
    if done.returncode:
        return None, seconds, "\n".join((done.stdout + done.stderr).splitlines()[-MOST_TOLD:])
    return (root / "site").rename(root / f"site-{builder.name}"), seconds, ""


def compare(root: Path, builders: list[Builder]) -> int:
    """Print a line for each of *builders* on the project in *root*; return how many differences and failed builds there are."""
    reference: Path | None = None
    faults = 0
    for builder in builders:
        site, seconds, said = built(builder, root)
        if site is None:
            faults += 1
            print(f"  {builder.installed()}: the build failed after {seconds:.1f} s\n{said}", flush=True)
            continue
        found = list(differences(reference, site)) if reference else []
        faults += len(found)
        pages = sum(1 for _ in site.rglob("*.html"))
        verdict = f"{len(found)} differences" if reference else "the others are compared with it"
        print(f"  {builder.installed()}: {pages} pages, {seconds:.1f} s, {verdict}", flush=True)
        for line in found[:MOST_TOLD]:
            print(f"    {line}")
        reference = reference or site
    return faults


def installed() -> list[Builder]:
    """Return the builders that are here once the newest of each was asked for, and tell of each other in one line."""
    here = []
    for builder in BUILDERS:
        fault = builder.install()
        if builder.installed():
            here.append(builder)
        if fault:
            which = f"{builder.installed()} is not the newest" if builder.installed() else "it is left out"
            print(f"{builder.name} cannot be installed, {which}: {fault}", flush=True)
    return here


def main() -> int:
    """Compare the builders on this project and on a library; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.site_builders", description=__doc__)
    parser.add_argument(
        "--root", type=Path, help="compare on this converted project only (default: this one and a library)"
    )
    parser.add_argument("--reports", type=int, default=25, help="made-up reports of the library (default: 25)")
    arguments = parser.parse_args()
    builders = installed()
    faults = 0
    with tempfile.TemporaryDirectory() as temporary:
        own, library = Path(temporary, "own"), Path(temporary, "library")
        copy_project(arguments.root or ROOT, own)
        print(arguments.root or "this project", flush=True)
        faults += compare(own, builders)
        if not arguments.root:
            make_library(arguments.reports, library)
            subprocess.run([sys.executable, "-m", "build_tools"], cwd=library, check=True, stdout=subprocess.DEVNULL)
            print(f"a library of {arguments.reports} made-up reports", flush=True)
            faults += compare(library, builders)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
