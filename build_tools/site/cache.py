"""The results of earlier runs, so that a report that nobody edited is not converted again.

Each is kept with a digest of what it was made of, under ``.cache/`` in the project's folder. The folder is not committed and
may be deleted at any time.
"""

import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from build_tools.model.output import OutputFile
from build_tools.site.workers import Workers, with_progress
from build_tools.text.digests import digest

FOLDER: Final = ".cache/converted"
DIGEST: Final = 64  # characters of a digest
# What the results depend on beside the program itself.
PACKAGES: Final = ("markdown", "pypinyin", "xlsxwriter", "jieba")
# What reading a damaged or foreign pickle raises.
DAMAGED: Final = (
    OSError,
    EOFError,
    pickle.UnpicklingError,
    AttributeError,
    ImportError,
    IndexError,
    TypeError,
    ValueError,
)
A = TypeVar("A")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class CacheKey:
    """Where a result is kept and what it was made of: a result whose digest is another is out of date."""

    name: str  # of the file, without its suffix
    digest: str  # of DIGEST characters


@dataclass(frozen=True, slots=True)
class Job(Generic[A]):
    """Work whose result the cache may have."""

    key: CacheKey
    task: A


class Cache:
    """The results that the folder of the project *root* keeps; without a *root* there are none."""

    def __init__(self, root: Path | None = None, write: Callable[[OutputFile], object] | None = None) -> None:
        """Read nothing yet. *write* writes a file under the root; without it no new result is kept."""
        self.root = root
        self.folder = root / FOLDER if root else None
        self.write = write

    def map(self, function: Callable[[A], R], jobs: Sequence[Job[A]], workers: Workers, label: str) -> Iterator[R]:
        """Yield the result of *function* for each of *jobs*, in their order.

        What is kept is read, one result at a time; *workers* do the rest, and *label* names the work in the progress.
        """
        kept = [self.has(job.key) for job in jobs]
        tasks = [job.task for job, is_kept in zip(jobs, kept, strict=True) if not is_kept]
        made = iter(with_progress(workers.map(function, tasks), len(tasks), label))
        for job, is_kept in zip(jobs, kept, strict=True):
            yield self._read_or_make(function, job) if is_kept else next(made)

    def keep(self, key: CacheKey, result: object) -> None:
        """Keep *result* under *key*, unless it is kept already."""
        if self.write and not self.has(key):
            data = key.digest.encode() + pickle.dumps((result,), pickle.HIGHEST_PROTOCOL)
            self.write(OutputFile(f"{FOLDER}/{key.name}.pickle", data))

    def has(self, key: CacheKey) -> bool:
        """Return whether a result is kept under *key*: its file begins with the digest."""
        if self.folder is None:
            return False
        try:
            with self._path(key).open("rb") as file:
                return file.read(DIGEST) == key.digest.encode()
        except OSError:
            return False

    def get(self, key: CacheKey) -> object | None:
        """Return the result kept under *key*, or None if there is none."""
        found = self._read(key) if self.has(key) else None
        return found[0] if found else None

    def store(self, file: OutputFile) -> None:
        """Write a file that is not a result under the root."""
        if self.write:
            self.write(file)

    def _read(self, key: CacheKey) -> tuple[Any] | None:
        """Return the result in the file of *key*, in a tuple, or None if the file is damaged."""
        try:
            found: tuple[Any] = pickle.loads(self._path(key).read_bytes()[DIGEST:])
        except DAMAGED:
            return None
        return found

    def _read_or_make(self, function: Callable[[A], R], job: Job[A]) -> R:
        """Return the result kept for *job*; if its file is damaged, do the work in this process."""
        found: tuple[R] | None = self._read(job.key)
        return found[0] if found else function(job.task)

    def _path(self, key: CacheKey) -> Path:
        return (self.folder or Path()) / f"{key.name}.pickle"


def digest_of(*parts: object) -> str:
    """Return the digest of a result that this very program makes of *parts*: texts, bytes or plain values."""
    return digest(program(), *(part if isinstance(part, str | bytes) else repr(part) for part in parts))


@lru_cache(maxsize=1)
def program() -> str:
    """Return a digest of this program: its files, Python, and the packages that its results depend on."""
    return digest(sys.version, *(path.read_bytes() for path in _program_files()), *map(version, PACKAGES))


def _program_files() -> Iterator[Path]:
    folder = Path(__file__).parent.parent
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".pyc")
