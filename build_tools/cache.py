"""Results of earlier runs, kept by what they were made of: a report that nobody edited is not converted again.

What is kept lies under ``.cache/`` in the project's folder, is not committed, and may be deleted at any time.
"""

import hashlib
import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, TypeVar

from build_tools.model import Page
from build_tools.workers import Workers, shown

FOLDER: Final = ".cache/converted"
# What the results depend on beside the program itself.
PACKAGES: Final = ("markdown", "pypinyin", "xlsxwriter", "jieba")

A = TypeVar("A")
R = TypeVar("R")


class Cache:
    """What the project *root* kept, and what is to be kept of this run; without a *root* nothing is."""

    def __init__(self, root: Path | None = None) -> None:
        """Read nothing yet."""
        self.folder = root / FOLDER if root else None
        self.made: list[Page] = []  # to be written beneath the root

    def map(
        self,
        workers: Workers,
        function: Callable[[A], R],
        items: Sequence[A],
        names: Sequence[str],
        keys: Sequence[str],
        what: str,
    ) -> list[R]:
        """Return ``function(item)`` for each of *items*, from the cache where *keys* says that it is the same as ever.

        *names*: the file that keeps each result; *what*: the work, for the progress.
        """
        found = [self._get(name, key) for name, key in zip(names, keys, strict=True)]
        missing = [i for i, kept in enumerate(found) if kept is None]
        results = shown(workers.map(function, [items[i] for i in missing]), len(missing), what)
        for i, result in zip(missing, results, strict=True):
            found[i] = (keys[i], result)
        return [kept[1] for kept in found if kept]

    def keep(self, names: Sequence[str], keys: Sequence[str], results: Sequence[object]) -> None:
        """Have each of *results* kept under its name and key, if it is not already."""
        for name, key, result in zip(names, keys, results, strict=True):
            if self.folder and not self._has(name, key):
                data = pickle.dumps((key, result), pickle.HIGHEST_PROTOCOL)
                self.made.append(Page(f"{FOLDER}/{name}.pickle", data))

    def _has(self, name: str, key: str) -> bool:
        """Return whether something is kept under *name* and *key*: the key stands at the head of the file."""
        try:
            with (self._path(name)).open("rb") as file:
                return key.encode() in file.read(len(key) + 64)
        except OSError:
            return False

    def _get(self, name: str, key: str) -> tuple[str, Any] | None:
        """Return what is kept under *name* if its key is *key*."""
        if self.folder is None or not self._has(name, key):
            return None
        try:
            found: tuple[str, Any] = pickle.loads(self._path(name).read_bytes())
        except (OSError, EOFError, pickle.UnpicklingError, AttributeError, ImportError, IndexError, TypeError):
            return None
        return found

    def _path(self, name: str) -> Path:
        return (self.folder or Path()) / f"{name}.pickle"


def key_of(*parts: object) -> str:
    """Return the key of a result that was made of *parts*, texts or plain values, by this very program."""
    whole = hashlib.sha256(program().encode())
    for part in parts:
        whole.update(hashlib.sha256(part.encode() if isinstance(part, str) else repr(part).encode()).digest())
    return whole.hexdigest()


@lru_cache(maxsize=1)
def program() -> str:
    """Return what this program is: a digest of its files, Python and the packages that it rests on."""
    whole = hashlib.sha256(sys.version.encode())
    for path in _program_files():
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    for package in PACKAGES:
        whole.update(version(package).encode())
    return whole.hexdigest()


def _program_files() -> Iterator[Path]:
    folder = Path(__file__).parent
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".pyc")
