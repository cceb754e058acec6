"""The ledger of the last commit: only what it holds is published, and so protected."""

import os
import subprocess
from pathlib import Path
from typing import Final

from build_tools.data.ledger import Ledger, parse_ledger
from build_tools.model.errors import DataError

FILE: Final = "data/addresses.txt"
# What git sets for a hook; it would name another repository than that of the folder.
OF_HOOKS: Final = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY")


def committed_ledger(root: Path) -> Ledger | None:
    """Return the ledger that the last commit of the project *root* holds; empty if it holds none.

    Returns None without git and outside of a work tree. Raises DataError if it cannot be read.
    """
    if _git(root, "rev-parse", "--is-inside-work-tree") != b"true\n":
        return None
    text = _git(root, "show", f"HEAD:./{FILE}") or b""
    where = f"{root / FILE} of the last commit"
    try:
        return parse_ledger(text.decode(), where)
    except UnicodeDecodeError as error:
        raise DataError(where, f"not valid UTF-8: {error}") from None


def _git(root: Path, *arguments: str) -> bytes | None:
    """Return what git prints, or None if it fails or does not exist."""
    environment = {name: value for name, value in os.environ.items() if name not in OF_HOOKS}
    try:
        done = subprocess.run(["git", *arguments], cwd=root, env=environment, capture_output=True)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
