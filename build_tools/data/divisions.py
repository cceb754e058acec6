"""Find administrative divisions by their names: ``data/divisions.csv`` and ``data/division_changes.toml``.

A place that is in no list, now or in the past, is no division: a township, a zone, a made-up place.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Final, TypeVar

from build_tools.data.division_names import is_of_kind, kind_of, short_name
from build_tools.data.toml import check_keys, parse_tables
from build_tools.model.division import NATION, Division
from build_tools.model.errors import DataError

COLUMNS: Final = "code,name,since,until,became"
TABLE: Final = "divisions.csv"
CHANGES: Final = "division_changes.toml"
COUNTY: Final = 3  # the lowest level in the list

Key = TypeVar("Key")


@dataclass(frozen=True)
class Divisions:
    """The divisions in use and the past ones, in the order of their codes."""

    all: tuple[Division, ...] = ()
    texts: tuple[bytes, bytes] = (b"", b"")  # of the files that they were read from

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[bytes, bytes]]:
        """Send the files to another process, not 5,000 values: each process reads them once."""
        return parse_divisions, self.texts

    def named(self, name: str) -> tuple[Division, ...]:
        """Return the divisions with the official *name*, in use or past: four for 鼓楼区, none for 青河市."""
        return self._by_name.get(name, ())

    def called(self, short: str) -> tuple[Division, ...]:
        """Return the divisions that are called *short* for short, in use or past: 海南省 and 海南藏族自治州 for 海南."""
        return self._by_short_name.get(short, ())

    def meant(self, text: str, kind: str = "") -> tuple[Division, ...]:
        """Return all divisions, in use or past, that *text* may mean.

        *text* is an official name (海拉尔区), else a short one (海拉尔), else a short one with what the place is (怒江州).
        *kind* is the word for what a report governs: 市, 州, 行署.
        """
        found = self.named(text) or self.called(text)
        if not found and (suffix := kind_of(text)):
            found = tuple(d for d in self.called(text.removesuffix(suffix)) if is_of_kind(d.name, suffix))
        return tuple(d for d in found if is_of_kind(d.name, kind)) if kind else found

    def resolve(
        self, text: str, kind: str = "", province: Division | None = None, year: int | None = None
    ) -> tuple[Division, ...]:
        """Return the divisions that *text* means, all of equal standing; () if it names none.

        *kind* as in ``meant``. *year* is that of the report, see ``likeliest``.
        """
        found = self.meant(text, kind)
        return self.likeliest(found if province is None else tuple(d for d in found if self.is_in(d, province)), year)

    def likeliest(self, found: tuple[Division, ...], year: int | None = None) -> tuple[Division, ...]:
        """Return those of *found* that a report for *year* means, all of equal standing.

        Names of that year come before those in use today, and a name that was past then is not meant. Without a year,
        names in use come before past ones, and of these the one that ended last. Of places with different names, which
        share a short one, provinces and prefectures come before counties: 朝阳 is the prefecture rather than a district.
        """
        best = tuple(d for d in found if year and d.is_valid_in(year)) or tuple(d for d in found if d.until is None)
        if not best and year is None:
            last = max((d.until or 0 for d in found), default=0)
            best = tuple(d for d in found if d.until == last)
        best = tuple(d for d in best if self.today(d) == d or self.today(d) not in best)
        wide = tuple(d for d in best if d.level < COUNTY)
        return wide if wide and len({d.name for d in best}) > 1 else best

    def parent(self, division: Division) -> Division | None:
        """Return what *division* is in, with its name of that time; None for a province."""
        names = self._by_code.get(division.parent, ())
        then = division.until or names[0].since if names else 0
        of_then = (name for name in names if name.since <= then <= (name.until or then))
        return next(of_then, names[0] if names else None)

    def province(self, division: Division) -> Division | None:
        """Return the province of *division*, which may be itself; None for the nation."""
        above = self.parent(division)
        if above is None:
            return division if division.level == 1 else None
        return self.province(above)

    def is_in(self, division: Division, above: Division) -> bool:
        """Return whether *division* lies in *above*, by whichever of its names: 襄州区 in 襄樊市, 攸县 in 湖南省."""
        parent = self.parent(division)
        return parent is not None and (self.same_place(parent, above) or self.is_in(parent, above))

    def today(self, division: Division) -> Division:
        """Return the division in use that is the same place as *division*: 海拉尔区 for 海拉尔市. If none is, itself."""
        return self._by_code[division.became][0] if division.became else division

    def same_place(self, one: Division, other: Division) -> bool:
        """Return whether two divisions are one place to a reader: 襄樊市 and 襄阳市."""
        return self.today(one) == self.today(other)

    def former_names(self, division: Division) -> tuple[str, ...]:
        """Return the other names that the place had in the lists, the earliest first: 襄樊市 for 襄阳市."""
        today = self.today(division)
        names = sorted(self._by_today.get(today, ()), key=lambda name: name.since)
        return tuple(dict.fromkeys(name.name for name in names if name.name != today.name))

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[Division, ...]]:
        return _grouped((NATION, *self.all), lambda division: division.name)

    @cached_property
    def _by_short_name(self) -> Mapping[str, tuple[Division, ...]]:
        return _grouped(self.all, lambda division: short_name(division.name))

    @cached_property
    def _by_today(self) -> Mapping[Division, tuple[Division, ...]]:
        return _grouped(self.all, self.today)

    @cached_property
    def _by_code(self) -> Mapping[str, tuple[Division, ...]]:
        """The names of each code, the latest first."""
        latest_first = sorted(self.all, key=lambda division: -division.since)
        return _grouped(latest_first, lambda division: division.code)


@lru_cache(maxsize=2)
def parse_divisions(table: bytes, changes: bytes, where: str = "data") -> Divisions:
    """Return the divisions of the two files, whose texts are given; *where* is their folder, for messages.

    Raises DataError for a row of the wrong form, and for a change of a name that is not in the table.
    """
    heading, *lines = table.decode().splitlines() or [COLUMNS]
    if heading != COLUMNS:
        raise DataError(f"{where}/{TABLE}", f"the first line must be {COLUMNS}; make the file anew")
    rows = [line.split(",") for line in lines]
    if bad := next((i for i, row in enumerate(rows, 2) if len(row) != 5 or len(row[0]) != 6), None):
        raise DataError(f"{where}/{TABLE}, line {bad}", f"must be {COLUMNS}; make the file anew")
    became = _changes(parse_tables(changes, f"{where}/{CHANGES}"), {(row[0], row[1]) for row in rows}, where)
    codes = {row[0] for row in rows}
    return Divisions(tuple(_division(row, codes, became) for row in rows), (table, changes))


def _changes(tables: dict[str, Any], known: set[tuple[str, str]], where: str) -> dict[tuple[str, str], str]:
    """Return (code, past name) → code in use, as the file of changes says."""
    check_keys(tables, {"became"}, f"{where}/{CHANGES}")
    changes = tables.get("became", {})
    for one in (*changes, *changes.values()):
        if (one[:6], one[7:]) not in known:
            raise DataError(f"{where}/{CHANGES}: [became]", f"'{one}' is not in {TABLE}")
    return {(before[:6], before[7:]): after[:6] for before, after in changes.items()}


def _division(row: list[str], codes: set[str], became: Mapping[tuple[str, str], str]) -> Division:
    """Return the division of a row. Its code tells its level and what it is in."""
    code, name, since, until, successor = row
    prefecture = code[:4] + "00"
    if code.endswith("0000"):
        level, parent = 1, ""
    elif code == prefecture or prefecture not in codes:
        level, parent = 2 if code == prefecture else 3, code[:2] + "0000"
    else:
        level, parent = 3, prefecture
    if until:
        return Division(code, name, level, parent, int(since), int(until), successor or became.get((code, name), ""))
    return Division(code, name, level, parent, int(since))


def _grouped(divisions: Iterable[Division], key: Callable[[Division], Key]) -> dict[Key, tuple[Division, ...]]:
    groups: dict[Key, list[Division]] = defaultdict(list)
    for division in divisions:
        groups[key(division)].append(division)
    return {name: tuple(group) for name, group in groups.items()}
