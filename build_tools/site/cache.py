"""Results of earlier runs, kept by what they were made of: a report that nobody edited is not converted again.

What is kept lies under ``.cache/`` in the project's folder, is not committed, and may be deleted at any time.
"""

import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, TypeVar

from build_tools.model.output import OutputFile
from build_tools.site.workers import Workers, shown
from build_tools.text.digests import digest

FOLDER: Final = ".cache/converted"
KEY: Final = 64  # characters of a key
# What the results depend on beside the program itself.
PACKAGES: Final = ("markdown", "pypinyin", "xlsxwriter", "jieba")
A = TypeVar("A")
R = TypeVar("R")


class Cache:
    """What the project *root* kept, and what is to be kept of this run; without a *root* nothing is."""

    def __init__(self, root: Path | None = None, write: Callable[[OutputFile], object] | None = None) -> None:
        """Read nothing yet. *write* puts a file beneath the root; without it nothing new is kept."""
        self.root = root
        self.folder = root / FOLDER if root else None
        self.write = write

    def map(
        self,
        workers: Workers,
        function: Callable[[A], R],
        items: Sequence[A],
        names: Sequence[str],
        keys: Sequence[str],
        what: str,
        prepare: Callable[[A], A] = lambda item: item,
    ) -> Iterator[R]:
        """Yield ``function(item)`` for each of *items*, from the cache where *keys* says that it is the same as ever.

        *names*: the file that keeps each result; *what*: the work, for the progress; *prepare*: done to an item before work.
        """
        kept = [self._has(name, key) for name, key in zip(names, keys, strict=True)]
        missing = [prepare(item) for item, has in zip(items, kept, strict=True) if not has]
        made = iter(shown(workers.map(function, missing), len(missing), what))
        for item, name, has in zip(items, names, kept, strict=True):
            found = self._get(name) if has else None
            yield found[0] if found else function(prepare(item)) if has else next(made)

    def keep(self, name: str, key: str, result: object) -> None:
        """Have *result* kept under its name and key, if it is not already."""
        if self.write and not self._has(name, key):
            self.write(
                OutputFile(f"{FOLDER}/{name}.pickle", key.encode() + pickle.dumps((result,), pickle.HIGHEST_PROTOCOL))
            )

    def get(self, name: str, key: str) -> object | None:
        """Return what is kept under *name* and *key*, None where nothing is."""
        found = self._get(name) if self._has(name, key) else None
        return found[0] if found else None

    def store(self, page: OutputFile) -> None:
        """Put a file that is not a result beneath the root."""
        if self.write:
            self.write(page)

    def _has(self, name: str, key: str) -> bool:
        """Return whether something is kept under *name* and *key*, which stands at the head of the file."""
        if self.folder is None:
            return False
        try:
            with self._path(name).open("rb") as file:
                return file.read(len(key)) == key.encode()
        except OSError:
            return False

    def _get(self, name: str) -> tuple[Any] | None:
        """Return what is kept under *name*; None where the file is damaged."""
        try:
            found: tuple[Any] = pickle.loads(self._path(name).read_bytes()[KEY:])
        except (
            OSError,
            EOFError,
            pickle.UnpicklingError,
            AttributeError,
            ImportError,
            IndexError,
            TypeError,
            ValueError,
        ):
            return None
        return found

    def _path(self, name: str) -> Path:
        return (self.folder or Path()) / f"{name}.pickle"


def key_of(*parts: object) -> str:
    """Return the key of a result that was made of *parts*, texts or plain values, by this very program."""
    return digest(program(), *(part if isinstance(part, str) else repr(part) for part in parts))


@lru_cache(maxsize=1)
def program() -> str:
    """Return what this program is: a digest of its files, Python and the packages that it rests on."""
    return digest(sys.version, *(path.read_bytes() for path in _program_files()), *map(version, PACKAGES))


def _program_files() -> Iterator[Path]:
    folder = Path(__file__).parent.parent
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".pyc")
