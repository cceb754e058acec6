"""Read what people put in: raw texts, what the editor says of them, and the published addresses.

This module alone opens files under ``data/``.
"""

import hashlib
import re
import tomllib
from dataclasses import dataclass, fields
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, TypeVar

from build_tools.addresses import Ledger, parse_ledger
from build_tools.decode import decode
from build_tools.errors import DataError
from build_tools.model import Editing, Erratum, Origin, Override, Source, Suspect

T = TypeVar("T")

# A slug becomes a folder and a part of every address: zhuzhou-2016, 314-hailaerqu-2017
SLUG: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
# Names that something else has in the site, or that Windows keeps for itself: assets, index.md, nav.yml, con, com1
RESERVED: Final = re.compile(
    r"assets|glossary|indicators|about|search|index|404|sitemap|con|prn|aux|nul|com\d|lpt\d|"
    r".*\.(?:md|yml|html?|xml|gz|json|js|css|txt)",
    re.IGNORECASE,
)

# Plain-text suffixes that the reader takes.
SUFFIXES: Final = (".txt", ".md")


@dataclass(frozen=True, slots=True)
class RawReport:
    """One report before conversion."""

    slug: str
    place: str  # the file, for messages
    source: Source
    editing: Editing


@dataclass(frozen=True, slots=True)
class Data:
    """Everything under ``data/``."""

    reports: tuple[RawReport, ...]  # by slug
    ledger: Ledger


def read_data(data_dir: Path) -> Data:
    """Return what *data_dir* holds.

    Raises DataError, naming the file, for anything that cannot be used as it is.
    """
    reports_dir = data_dir / "reports"
    if not reports_dir.is_dir():
        raise DataError(str(reports_dir), "no such folder; put each report into data/reports/<slug>/source.txt")
    folders = sorted((f for f in reports_dir.iterdir() if f.is_dir()), key=lambda f: f.name)
    for one, other in pairwise(sorted(folders, key=lambda f: f.name.lower())):
        if one.name.lower() == other.name.lower():
            raise DataError(str(other), f"differs from {one.name} only by capitals; rename one of them")
    return Data(tuple(_read_report(f) for f in folders), _read_ledger(data_dir / "addresses.txt"))


def read_source(path: Path) -> Source:
    """Return the raw file at *path*, decoded.

    Raises DataError for a missing, empty, binary or undecodable file and for a format not supported.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise DataError(str(path), f"{path.suffix or 'no suffix'} is not supported yet; save the text as UTF-8 .txt")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DataError(str(path), f"cannot be read ({error.strerror}); check the path") from None
    text, encoding = decode(data, str(path))
    name = path.name.encode("utf-8", "backslashreplace").decode()  # a file's name need not be text
    return Source(name, data, hashlib.sha256(data).hexdigest(), encoding, text)


def check_slug(slug: str, place: str) -> str:
    """Return *slug* if it can stand in an address, else raise DataError."""
    if not SLUG.fullmatch(slug) or RESERVED.fullmatch(slug):
        raise DataError(place, f"'{slug}' cannot be an address; use ASCII letters, digits and - (--slug zhuzhou-2016)")
    return slug


def _read_report(folder: Path) -> RawReport:
    slug = check_slug(folder.name, str(folder))
    sources = sorted(f for f in folder.iterdir() if f.stem == "source")
    if len(sources) != 1:
        raise DataError(str(folder), f"{len(sources)} files named source.*; exactly one is needed")
    return RawReport(slug, str(sources[0]), read_source(sources[0]), _read_editing(folder / "report.toml"))


def _read_ledger(path: Path) -> Ledger:
    return parse_ledger(path.read_text("utf-8") if path.exists() else "", str(path))


def _read_editing(path: Path) -> Editing:
    """Return what ``report.toml`` says; nothing where there is none."""
    if not path.exists():
        return Editing()
    try:
        tables = tomllib.loads(path.read_text("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(str(path), f"not valid TOML: {error}") from None
    _check_keys(tables, {"origin", "meta", "erratum", "suspect"}, str(path))
    return Editing(
        origin=_make(Origin, tables.get("origin", {}), f"{path}: [origin]"),
        override=_make(Override, tables.get("meta", {}), f"{path}: [meta]"),
        errata=_make_all(Erratum, tables, "erratum", path),
        suspects=_make_all(Suspect, tables, "suspect", path),
    )


def _make_all(kind: type[T], tables: dict[str, Any], key: str, path: Path) -> tuple[T, ...]:
    rows = tables.get(key, [])
    if not isinstance(rows, list):
        raise DataError(f"{path}: [{key}]", f"write [[{key}]], once for each entry")
    return tuple(_make(kind, row, f"{path}: [[{key}]] no. {i}") for i, row in enumerate(rows, 1))


def _make(kind: type[T], row: Any, place: str) -> T:
    """Return a *kind* made of the TOML table *row*, each value checked against the field's type."""
    known = {f.name: f for f in fields(kind)}  # type: ignore[arg-type]
    _check_keys(row, set(known), place)
    for name, value in row.items():
        _check_value(name, value, place)
    try:
        return kind(**row)
    except TypeError as error:
        raise DataError(place, str(error).replace(f"{kind.__name__}.__init__() ", "")) from None


def _check_value(name: str, value: object, place: str) -> None:
    """Raise DataError unless *value* is what the field *name* takes."""
    if name == "year":
        good = type(value) is int and 1000 <= value <= 9999
        wanted = "a year, as 2019"
    elif name == "page_date":
        good, wanted = type(value) is date, "a date, as 2019-03-01 without quotation marks"
    elif name == "date":
        good, wanted = isinstance(value, str) and _is_date(value), 'a date in quotation marks, as "2019-03-01"'
    else:
        good = isinstance(value, str) and value == value.strip() != "" and value.isprintable()
        wanted = "words on one line, in quotation marks"
    if not good:
        raise DataError(place, f"{name} must be {wanted}; it is {value!r}")


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _check_keys(row: Any, known: set[str], place: str) -> None:
    if not isinstance(row, dict):
        raise DataError(place, "must be a table")
    if unknown := sorted(set(row) - known):
        raise DataError(place, f"unknown key '{unknown[0]}'; known are {', '.join(sorted(known))}")
