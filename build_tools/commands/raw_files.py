"""The raw files that the command line names: files, and the files in folders."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from build_tools.data.read import FORMATS
from build_tools.model.errors import DataError
from build_tools.text.natural_order import natural_key

NAMED: Final = 5  # files of other formats that a line names


def raw_files(paths: Sequence[Path], out: Path) -> list[Path]:
    """Return the files of *paths*: of a folder, those of the formats that are read, in natural order.

    A line is printed for each folder that holds others. Hidden files and what is in *out* are left out.
    Raises DataError for a folder without a file that is read.
    """
    return [file for path in paths for file in (_files_in(path, out) if path.is_dir() else (path,))]


def _files_in(folder: Path, out: Path) -> Iterator[Path]:
    """Yield the files in *folder* and its folders that are read."""
    found = sorted(
        (path for path in folder.rglob("*") if path.is_file() and not _is_left_out(path, folder, out)),
        key=lambda path: natural_key(str(path)),
    )
    others = [str(path.relative_to(folder)) for path in found if path.suffix.lower() not in FORMATS]
    if len(others) == len(found):
        raise DataError(str(folder), f"a folder without a report; read are files named {', '.join(FORMATS)}")
    if others:
        more = f" and {len(others) - NAMED} more" if len(others) > NAMED else ""
        print(f"{folder}: not read: {', '.join(others[:NAMED])}{more}; read are {', '.join(FORMATS)}")
    yield from (path for path in found if path.suffix.lower() in FORMATS)


def _is_left_out(path: Path, folder: Path, out: Path) -> bool:
    """Return whether *path* is hidden, or is in *out*, where the program writes."""
    return (
        any(part.startswith(".") for part in path.relative_to(folder).parts) or out.resolve() in path.resolve().parents
    )
