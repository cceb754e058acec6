"""Write pages: each file at once, only where something changed, and nothing that the program did not make is touched.

This module alone writes files.
"""

import io
import os
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from build_tools.model.output import OutputFile

# How every generated page begins: its front matter says what made it.
MARK: Final = "---\n# 由 build_tools 据".encode()
# How a file is called while it is written; one that is left over is of a run that was killed.
UNFINISHED: Final = ".build_tools-"
ARCHIVES: Final = (".xlsx", ".epub")
# A report's data files, docs/<slug>/data/report.json, which have no room for such a line.
DATA: Final = "data"
SEARCH: Final = "search"  # the folder of what the search reads
DATA_FILE: Final = re.compile(
    r"(?:addresses|report|programmes|figures|untabled|datapackage)\.json|figures\.(?:csv|xlsx)|source\.txt|[A-Za-z0-9._-]+\.(?:html|epub)|original\.\w+"
)


def write_pages(pages: Iterable[OutputFile], folder: Path) -> list[Path]:
    """Write *pages* under *folder* and return the files that changed; no reader ever sees half a file."""
    return [path for page in pages if _write(path := folder / page.path, page.data)]


def remove(paths: Iterable[Path], folder: Path) -> None:
    """Remove the files *paths*, and the folders under *folder* that are empty then."""
    for path in paths:
        path.unlink()
        for parent in path.parents:
            if parent == folder or any(parent.iterdir()):
                break
            parent.rmdir()


def publish(pages: Sequence[OutputFile], ledger: OutputFile, root: Path) -> tuple[list[Path], list[Path]]:
    """Bring ``docs/`` and the ledger in ``data/`` of the project *root* up to date; return the files written and removed.

    The ledger comes last: no address is recorded whose page was not written.
    """
    docs = root / "docs"
    written = write_pages(pages, docs)
    stale = find_stale(pages, docs)
    remove(stale, docs)
    written += write_pages([ledger], root / "data")
    remove(sorted((root / "data").glob(f"{UNFINISHED}*")), root / "data")  # what a killed run left
    return written, stale


def writer(root: Path) -> Callable[[OutputFile], object]:
    """Return what writes a file beneath *root*, where it changed."""
    return lambda page: _write(root / page.path, page.data)


def find_differing(pages: Iterable[OutputFile], folder: Path) -> list[Path]:
    """Return the files of *pages* that are missing under *folder* or hold something else."""
    paths = ((folder / page.path, page.data) for page in pages)
    return [path for path, data in paths if not _holds(path, data)]


def find_stale(pages: Iterable[OutputFile], folder: Path, within: str = "") -> list[Path]:
    """Return the generated files under *folder*, or its subfolder *within*, that are not among *pages*.

    What people made by hand is none of them.
    """
    expected = {folder / page.path for page in pages}
    others = sorted(p for p in (folder / within).rglob("*") if p.is_file() and p not in expected)
    return [path for path in others if _is_generated(path, folder)]


def _is_generated(path: Path, folder: Path) -> bool:
    if path.name.startswith(UNFINISHED):
        return True
    if path.parent.name == DATA and path.parent.parent.parent == folder:
        return DATA_FILE.fullmatch(path.name) is not None
    if path.parent == folder / SEARCH:
        return path.suffix == ".json"
    return path.suffix == ".md" and path.read_bytes().startswith(MARK)


def _holds(path: Path, data: bytes) -> bool:
    """Return whether the file at *path* holds *data*: an archive, the same files, for another machine may compress otherwise."""
    if not path.is_file():
        return False
    found = path.read_bytes()
    return found == data or (path.suffix in ARCHIVES and _unpacked(found) == _unpacked(data))


def _unpacked(data: bytes) -> list[tuple[str, bytes]] | None:
    """Return the files in an archive, in their order; None where it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [(name, archive.read(name)) for name in archive.namelist()]
    except zipfile.BadZipFile:
        return None


def _write(path: Path, data: bytes) -> bool:
    if _holds(path, data):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=UNFINISHED)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True
