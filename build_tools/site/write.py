"""Write output files: each as a whole, and only if it changed. A file that the program did not make is not touched.

All files are written beside their places first and put into them only when every one is complete: a full disk changes
nothing. Only this module writes and removes files.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from uuid import uuid4

from build_tools.model.output import OutputFile
from build_tools.text.wording import wording

# How every generated page begins: the front matter with the comment that says what made it.
MARK: Final = f"---\n# {wording('site.output_files.made_from', source='|').partition('|')[0]}".rstrip().encode()
UNFINISHED: Final = ".build_tools-"  # how the name of a file begins while it is written; a killed run may leave one
ARCHIVES: Final = (".xlsx", ".epub")
DATA: Final = "data"  # the folder of a report's data files, which have no room for a comment
PLACES: Final = "places"  # the folder of the folders of places
LIST: Final = "llms.txt"  # in the folder of each report
SEARCH: Final = "search"  # the folder of the files of the search
# docs/<slug>/data/report.json   docs/<slug>/data/<slug>.epub   docs/<slug>/data/original.docx
DATA_FILE: Final = re.compile(
    r"""
    paragraphs \.jsonl
    | (?:addresses|report|programmes|figures|tasks|untabled|datapackage) \.json
    | answers-\d{4}-\d{4} \.json
    | (?:figures|tasks) \.(?:csv|xlsx)
    | source \.txt               # the decoded source
    | original (?:\.\w+)+        # the raw file, if it differs; original.md.txt
    | [A-Za-z0-9._-]+ \.(?:html|epub)  # the editions
    | [A-Za-z0-9._-]+ -(?:growth|structure|shift|years) \.(?:svg|csv|xlsx)  # charts and tables to take away
    """,
    re.VERBOSE,
)


def write_files(files: Iterable[OutputFile], folder: Path) -> list[Path]:
    """Write *files* under *folder* and return the paths of those that changed; no reader ever sees half a file.

    Raises OSError, which names the file, if one cannot be written: then none is.
    """
    return _write_all((folder / file.path, file.data) for file in files)


def writer(root: Path) -> Callable[[OutputFile], object]:
    """Return the function that writes a file under *root* if it changed."""

    def write(file: OutputFile) -> None:
        write_files([file], root)

    return write


def remove(paths: Iterable[Path], folder: Path) -> None:
    """Remove the files *paths*, and the folders under *folder* that are empty then."""
    for path in paths:
        path.unlink()
        for parent in path.parents:
            if parent == folder or any(parent.iterdir()):
                break
            parent.rmdir()


def publish(files: Sequence[OutputFile], ledger: OutputFile, root: Path) -> tuple[list[Path], list[Path]]:
    """Bring ``docs/`` and the ledger in ``data/`` of the project *root* up to date; return the paths written and removed.

    The ledger comes last: it lists no address whose page was not written.
    """
    docs = root / "docs"
    written = _write_all(
        [*((docs / file.path, file.data) for file in files), (root / "data" / ledger.path, ledger.data)]
    )
    stale = find_stale(files, docs)
    remove(stale, docs)
    remove(sorted((root / "data").glob(f"{UNFINISHED}*")), root / "data")  # what a killed run left
    return written, stale


def find_differing(files: Iterable[OutputFile], folder: Path) -> list[Path]:
    """Return the paths of *files* that do not exist under *folder* or hold something else there."""
    return [folder / file.path for file in files if not _holds(folder / file.path, file.data)]


def find_stale(files: Iterable[OutputFile], folder: Path, within: str = "") -> list[Path]:
    """Return the generated files under *folder*, or its subfolder *within*, that are not among *files*.

    Files that people made are not returned.
    """
    expected = {folder / file.path for file in files}
    others = sorted(p for p in (folder / within).rglob("*") if p.is_file() and p not in expected)
    return [path for path in others if _is_generated(path, folder)]


def _is_generated(path: Path, folder: Path) -> bool:
    if path.name.startswith(UNFINISHED):
        return True
    if path.parent.name == DATA and path.parent.parent.parent in (folder, folder / PLACES):
        return DATA_FILE.fullmatch(path.name) is not None
    if path.name == LIST and path.parent.parent == folder:
        return True
    if folder / SEARCH in path.parents:
        return path.suffix == ".json"
    return path.suffix == ".md" and path.read_bytes().startswith(MARK)


def _holds(path: Path, data: bytes) -> bool:
    """Return whether the file at *path* holds *data*. For an archive: the same files, compressed in whatever way."""
    if not path.is_file():
        return False
    found = path.read_bytes()
    return found == data or (path.suffix in ARCHIVES and _unpacked(found) == _unpacked(data))


def _unpacked(data: bytes) -> list[tuple[str, bytes]] | None:
    """Return the files in the archive *data*, in their order, or None if it is no archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [(name, archive.read(name)) for name in archive.namelist()]
    except zipfile.BadZipFile:
        return None


def _write_all(contents: Iterable[tuple[Path, bytes]]) -> list[Path]:
    """Write each of *contents* (path, data) that its file does not hold, in their order; return the paths written."""
    unfinished: dict[Path, Path] = {}  # path → the complete file that is to be put there
    made: list[Path] = []  # folders
    try:
        for path, data in contents:
            if not _holds(path, data):
                made += _make_folder(path.parent)
                unfinished[path] = path.with_name(UNFINISHED + uuid4().hex)
                with _naming(path):
                    unfinished[path].write_bytes(data)
                    unfinished[path].chmod(0o644)
        written = list(unfinished)
        for path in written:
            with _naming(path):
                unfinished[path].replace(path)
            del unfinished[path]
    except BaseException:  # an interrupt too
        for file in unfinished.values():
            file.unlink(missing_ok=True)
        for folder in reversed(made):
            if not any(folder.iterdir()):
                folder.rmdir()
        raise
    return written


def _make_folder(folder: Path) -> list[Path]:
    """Make *folder* and those that it is in, and return the ones that did not exist, the outermost first."""
    new = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return new[::-1]


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Name *path*, which the user knows, in an OSError that names no file or the unfinished one."""
    try:
        yield
    except OSError as error:
        if error.errno is None:
            raise
        raise OSError(error.errno, error.strerror, str(path)) from error
