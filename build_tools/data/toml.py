"""Make values of TOML tables. The type of a field says which form its value must have; a slip is named with its location.

A location is the file and the entry: ``report.toml: [[erratum]] no. 2``.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from build_tools.model.editing import IsoDate, PartNumber, Year
from build_tools.model.errors import DataError

T = TypeVar("T")


def parse_tables(data: bytes, where: str) -> dict[str, Any]:
    """Return the tables of a TOML file's *data*; raises DataError if it is not valid."""
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(where, f"not valid TOML: {error}") from None


def make_all(kind: type[T], tables: dict[str, Any], key: str, where: str) -> tuple[T, ...]:
    """Return a *kind* for each of the tables ``[[key]]``; raises DataError as ``make`` does."""
    rows = tables.get(key, [])
    if not isinstance(rows, list):
        raise DataError(f"{where}: [{key}]", f"write [[{key}]], once for each entry")
    return tuple(make(kind, row, f"{where}: [[{key}]] no. {i}") for i, row in enumerate(rows, 1))


def make(kind: type[T], row: Any, where: str) -> T:
    """Return a *kind*, a dataclass, made of the TOML table *row*.

    Raises DataError for a key that is unknown or missing and for a value that does not have the form of its field.
    """
    forms = _forms(kind)  # type: ignore[arg-type] # a class is hashable
    check_keys(row, set(forms), where)
    for name in _required(kind):
        if name not in row:
            raise DataError(where, f"key '{name}' is missing; it must be {forms[name].wanted}")
    for name, value in row.items():
        if not forms[name].fits(value):
            raise DataError(where, f"{name} must be {forms[name].wanted}; it is {value!r:.60}")
    return kind(**{name: tuple(value) if isinstance(value, list) else value for name, value in row.items()})


def check_keys(row: Any, known: set[str], where: str) -> None:
    """Raise DataError unless *row* is a table with *known* keys only."""
    if not isinstance(row, dict):
        raise DataError(where, "must be a table")
    if unknown := sorted(set(row) - known):
        raise DataError(where, f"unknown key '{unknown[0]}'; known are {', '.join(sorted(known))}")


@dataclass(frozen=True, slots=True)
class _Form:
    """The form that values of a type have in TOML: a test, and what a message asks for."""

    fits: Callable[[object], bool]
    wanted: str


def _is_line(value: object) -> bool:
    return isinstance(value, str) and value == value.strip() != "" and value.isprintable()


def _is_bool(value: object) -> bool:
    return isinstance(value, bool)


def _is_list_of_lines(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_line, value))


def _is_date(value: object) -> bool:
    return type(value) is date  # a datetime is a date as well


def _is_iso_date(value: object) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_year(value: object) -> bool:
    return type(value) is int and 1000 <= value <= 9999  # True is an int as well


def _is_part_number(value: object) -> bool:
    return type(value) is int and value >= 1


FORMS: Final[Mapping[object, _Form]] = {
    str: _Form(_is_line, "words on one line, in quotation marks"),
    tuple[str, ...]: _Form(_is_list_of_lines, "a list of words in quotation marks"),
    bool: _Form(_is_bool, "true or false, without quotation marks"),
    date: _Form(_is_date, "a date, as 2019-03-01 without quotation marks"),
    IsoDate: _Form(_is_iso_date, 'a date in quotation marks, as "2019-03-01"'),
    Year: _Form(_is_year, "a year, as 2019"),
    PartNumber: _Form(_is_part_number, "a number, 1 or more"),
}


@cache
def _forms(kind: type) -> Mapping[str, _Form]:
    """Return the form of each field of the dataclass *kind*."""
    return {name: _form(hint) for name, hint in get_type_hints(kind, include_extras=True).items()}


def _form(hint: object) -> _Form:
    """Return the form of values of the type *hint*. None is no value of TOML: a key that is not there means it."""
    if get_origin(hint) in (Union, UnionType):
        [hint] = (option for option in get_args(hint) if option is not NoneType)
    if get_origin(hint) is Literal:
        *others, last = options = get_args(hint)
        return _Form(options.__contains__, f"{', '.join(others)} or {last}")
    return FORMS[hint]


def _required(kind: type) -> list[str]:
    """Return the names of the fields of the dataclass *kind* that have no default."""
    return [f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING]
