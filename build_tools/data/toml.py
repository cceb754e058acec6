"""Make values of TOML tables, each checked: a misspelt key or a value of the wrong form is named with its place."""

import tomllib
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar, get_args

from build_tools.model.errors import DataError
from build_tools.model.knowledge import Kind, Trust

T = TypeVar("T")


def load_tables(path: Path) -> dict[str, Any]:
    """Return the tables of the TOML file *path*, none where there is no such file; raises DataError where it is no TOML."""
    if not path.exists():
        return {}
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(str(path), f"not valid TOML: {error}") from None


def make_all(kind: type[T], tables: dict[str, Any], key: str, path: Path) -> tuple[T, ...]:
    """Return a *kind* for each of the tables ``[[key]]``."""
    rows = tables.get(key, [])
    if not isinstance(rows, list):
        raise DataError(f"{path}: [{key}]", f"write [[{key}]], once for each entry")
    return tuple(make(kind, row, f"{path}: [[{key}]] no. {i}") for i, row in enumerate(rows, 1))


def make(kind: type[T], row: Any, place: str) -> T:
    """Return a *kind* made of the TOML table *row*, each value checked; raises DataError with *place*."""
    declared = {f.name: str(f.type) for f in fields(kind)}  # type: ignore[arg-type]
    check_keys(row, set(declared), place)
    values = {name: _checked(name, value, declared[name], place) for name, value in row.items()}
    try:
        return kind(**values)
    except TypeError as error:
        raise DataError(place, str(error).replace(f"{kind.__name__}.__init__() ", "")) from None


def check_keys(row: Any, known: set[str], place: str) -> None:
    """Raise DataError unless *row* is a table with *known* keys only."""
    if not isinstance(row, dict):
        raise DataError(place, "must be a table")
    if unknown := sorted(set(row) - known):
        raise DataError(place, f"unknown key '{unknown[0]}'; known are {', '.join(sorted(known))}")


def _is_words(value: object) -> bool:
    return isinstance(value, str) and value == value.strip() != "" and value.isprintable()


def _is_date(value: object) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


# For fields that are not just words: the test, and what the message says.
FORMS: Final[dict[str, tuple[Callable[[object], bool], str]]] = {
    "year": (lambda v: type(v) is int and 1000 <= v <= 9999, "a year, as 2019"),
    "part": (lambda v: type(v) is int and v >= 1, "a number, 1 or more"),
    "page_date": (lambda v: type(v) is date, "a date, as 2019-03-01 without quotation marks"),
    "date": (_is_date, 'a date in quotation marks, as "2019-03-01"'),
    "link": (lambda v: v in ("first", "every", "none"), "first, every or none"),
    "kind": (lambda v: v in get_args(Kind), " or ".join(get_args(Kind))),
    "trust": (lambda v: v in get_args(Trust), " or ".join(get_args(Trust))),
}


def _checked(name: str, value: object, declared: str, place: str) -> object:
    """Return *value* for the field *name*, a list as a tuple; raises DataError unless it has the form that the field takes."""
    if "tuple[str, ...]" in declared:
        if isinstance(value, list) and all(map(_is_words, value)):
            return tuple(value)
        raise DataError(place, f"{name} must be a list of words in quotation marks; it is {value!r:.60}")
    good, wanted = FORMS.get(name, (_is_words, "words on one line, in quotation marks"))
    if not good(value):
        raise DataError(place, f"{name} must be {wanted}; it is {value!r}")
    return value
