"""The three builders, each in an environment of its own: the locked one, and under ``.cache/builders`` the newest of the others."""

import subprocess
import sys
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.builders import ROOT
from tests.sites import OPTIONS

ENVIRONMENTS: Final = ROOT / ".cache" / "builders"
PIP: Final = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
VERSIONS: Final = "import sys; from importlib.metadata import version; print(*map(version, sys.argv[1:]))"


@dataclass(frozen=True, slots=True)
class Builder:
    """A program that makes the site of the pages."""

    name: str  # of its module: python -m mkdocs
    shown: tuple[tuple[str, str], ...]  # packages whose versions are told: (mkdocs, MkDocs)
    locked: bool = False  # whether it is in the environment that the tests run in
    hooks: bool = True  # whether it runs build_tools/mkdocs/hook.py, for which it needs what the site needs

    @property
    def python(self) -> str:
        """The Python that runs it."""
        folder = ENVIRONMENTS / self.name
        return (
            sys.executable
            if self.locked
            else str(folder / ("Scripts" if sys.platform == "win32" else "bin") / "python")
        )

    def command(self) -> list[str]:
        """Return the command that builds the project in the current folder into ``site/``; what it warns of fails it."""
        return [self.python, "-m", self.name, *OPTIONS]

    def installed(self) -> str:
        """Return what it is with its version, "" if it is not there: MkDocs 1.6.1 + Material 9.8.2."""
        packages = [package for package, _ in self.shown]
        try:
            done = subprocess.run([self.python, "-c", VERSIONS, *packages], capture_output=True, text=True)
        except OSError:
            return ""
        versions = done.stdout.split()
        names = (f"{name} {version}" for (_, name), version in zip(self.shown, versions, strict=False))
        return "" if done.returncode else " + ".join(names)

    def install(self) -> str:
        """Bring its environment to the newest version that there is; return what failed, in one line, "" if nothing did.

        What the hooks need stays locked: only the builder itself is the newest.
        """
        if self.locked:
            return ""
        if not Path(self.python).exists():
            venv.create(ENVIRONMENTS / self.name, with_pip=True)
        needed = ["--require-hashes", "-r", str(ROOT / "requirements.txt")]
        return (self.hooks and self._pip(needed)) or self._pip(["--upgrade", self.name])

    def _pip(self, arguments: Sequence[str]) -> str:
        done = subprocess.run([self.python, *PIP, *arguments], capture_output=True, text=True)
        errors = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
        return (errors or [f"pip ended with {done.returncode}"])[-1] if done.returncode else ""


MATERIAL: Final = ("mkdocs-material", "Material")
# The first is the one that the others are compared with.
BUILDERS: Final = (
    Builder("mkdocs", (("mkdocs", "MkDocs"), MATERIAL), locked=True),
    Builder("properdocs", (("properdocs", "ProperDocs"), MATERIAL)),
    Builder("zensical", (("zensical", "Zensical"),), hooks=False),
)
