"""The names that mean the same everywhere (``data/national.toml``), checked."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from build_tools.data.toml import check_keys, make_all
from build_tools.model.errors import DataError
from build_tools.model.knowledge import NationalName
from build_tools.text.folding import same_name


def national_names(tables: Mapping[str, Any], where: str) -> tuple[NationalName, ...]:
    """Return the names of *tables*, the file *where*.

    Raises DataError for an entry of the wrong form, and for a spelling that two entries claim in one year.
    """
    check_keys(tables, {"name"}, where)
    names = make_all(NationalName, dict(tables), "name", where)
    for name in names:
        for slip in _slips(name):
            raise DataError(f"{where}: {name.name}", slip)
    for spelling, one, other in _claimed_twice(names):
        raise DataError(where, f"'{spelling}' is claimed by {one} and by {other} for the same years")
    return names


def _slips(name: NationalName) -> Iterator[str]:
    """Yield what is wrong with the entry *name*."""
    if (name.trust == "cited") != (name.source is not None):
        yield 'source and trust = "cited" go together: write both, or neither'
    if name.first_year and name.last_year and name.first_year > name.last_year:
        yield f"first_year {name.first_year} is after last_year {name.last_year}"
    if name.name in name.aliases:
        yield "its own name is among its aliases; take it out"
    if len(name.members) == 1:
        yield "members has one part only; name all of them, or none"


def _claimed_twice(names: Sequence[NationalName]) -> Iterator[tuple[str, str, str]]:
    """Yield each spelling that two of *names* claim for the same years, with both names."""
    claims: dict[str, list[NationalName]] = {}
    for name in names:
        for spelling in {same_name(spelling) for spelling in (name.name, *name.aliases)}:
            claims.setdefault(spelling, []).append(name)
    for spelling, claimants in claims.items():
        for one, other in combinations(claimants, 2):
            if _years_meet(one, other):
                yield spelling, one.name, other.name


def _years_meet(one: NationalName, other: NationalName) -> bool:
    """Return whether there is a year in which reports could mean *one* and *other* by the same name."""
    first = max(one.first_year or 0, other.first_year or 0)
    return first <= min(one.last_year or first, other.last_year or first)
