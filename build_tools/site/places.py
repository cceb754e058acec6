"""Put the reports of one place together, year after year, whatever the place was called at the time."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple, TypeAlias

from build_tools.data.divisions import Divisions
from build_tools.data.ledger import Ledger
from build_tools.model.division import Division
from build_tools.model.place import Place
from build_tools.model.report import Meta, Report
from build_tools.site.place_ids import ids_of
from build_tools.text.pinyin import sort_key
from build_tools.text.wording import wording

NATIONAL, IN_A_PROVINCE, UNDECIDED, UNLISTED = range(4)  # the order of the home page
LAST: Final = "~"  # comes after every code
# Group, code of the province, level, code, name by pinyin, what it is in.
Order: TypeAlias = tuple[int, str, int, str, tuple[bool, tuple[str, ...], str], str]


class Identity(NamedTuple):
    """What tells a place from others."""

    name: str
    parent: str  # what it is in; "" if that is not known
    division: Division | None  # in use today, if it is; None for a place in no list, or one of several of its name


def places_of(reports: Iterable[Report], ledger: Ledger, divisions: Divisions) -> list[Place]:
    """Return the places of *reports*; a report whose place is not known belongs to none.

    The nation comes first, then the provinces in the order of their codes, in each the province, its prefectures and
    its counties; then places that may be one of several, and those in no list, in the order of pinyin. A place keeps
    the address that *ledger* has for it.
    """
    grouped: dict[Identity, list[Report]] = {}
    for report in reports:
        if report.meta.place:
            grouped.setdefault(identity_of(report.meta, report.meta.place, divisions), []).append(report)
    grouped = _with_full_names(grouped)
    shared = Counter(identity.name for identity in grouped)
    in_order = sorted(grouped, key=lambda identity: _order(identity, grouped[identity][-1].meta, divisions))
    places = [_place(identity, grouped[identity], divisions, shared[identity.name] > 1) for identity in in_order]
    return [replace(place, id=own) for place, own in zip(places, ids_of(places, ledger), strict=True)]


def _with_full_names(grouped: Mapping[Identity, Sequence[Report]]) -> dict[Identity, list[Report]]:
    """Return *grouped* with the reports of 临江区 under 青河市临江区, if that is the only other place of the name."""
    alike: dict[str, list[Identity]] = {}
    for identity in grouped:
        alike.setdefault(identity.name, []).append(identity)
    full: dict[Identity, list[Report]] = {}
    for identity, reports in grouped.items():
        others = [other for other in alike[identity.name] if other != identity]
        unknown = not (identity.parent or identity.division)
        whole = others[0] if unknown and len(others) == 1 and not others[0].division else identity
        full.setdefault(whole, []).extend(reports)
    return full


def identity_of(meta: Meta, name: str, divisions: Divisions) -> Identity:
    """Return the identity of the place *name* of *meta*: that of 海拉尔区 for 海拉尔市.

    A place in no list, or one of several of its name, is known by its name and what it is in.
    """
    if division := _division(meta, name, divisions):
        today = divisions.today(division)
        above = divisions.parent(today)
        return Identity(today.name, above.name if above else "", today)
    parent = meta.parent or ""
    above = _only(divisions.resolve(parent, year=meta.year))
    return Identity(name, divisions.today(above).name if above else parent, None)


def _division(meta: Meta, name: str, divisions: Divisions) -> Division | None:
    """Return the division that *name* is, if that is sure.

    In the year in which a county becomes a prefecture of the same name (吐鲁番市, 2015), the report is that of the prefecture.
    """
    if meta.unlisted:
        return None
    named = divisions.named(name)
    if meta.place_code:
        return _only([division for division in named if division.code == meta.place_code])
    likely = [division for division in divisions.likeliest(named, meta.year) if _agrees(division, meta, divisions)]
    widest = min((division.level for division in likely), default=0)
    return _only([division for division in likely if division.level == widest])


def _agrees(division: Division, meta: Meta, divisions: Divisions) -> bool:
    """Return whether *division* is in what *meta* says that the place is in."""
    parent, province = divisions.parent(division), divisions.province(division)
    return meta.parent in (None, parent and parent.name) and meta.province in (None, province and province.name)


def _only(found: Sequence[Division]) -> Division | None:
    return found[0] if len(found) == 1 else None


def _order(identity: Identity, meta: Meta, divisions: Divisions) -> Order:
    """Return the key that puts a place in order; *meta* is of one of its reports."""
    division = identity.division
    province = _province(identity, meta, divisions)
    if meta.unlisted:
        group = UNLISTED
    elif division and division.level == 0:
        group = NATIONAL
    else:
        group = IN_A_PROVINCE if province else UNDECIDED
    code = province.code if province and group == IN_A_PROVINCE else ""
    level = division.level if division else meta.level or 0
    return group, code, level, division.code if division else LAST, sort_key(identity.name), identity.parent


def _province(identity: Identity, meta: Meta, divisions: Divisions) -> Division | None:
    if identity.division:
        return divisions.province(identity.division)
    return _only(divisions.named(meta.province)) if meta.province else None


def _place(identity: Identity, reports: Sequence[Report], divisions: Divisions, shared: bool) -> Place:
    """Return the place without its id. *shared* says whether another place has its name."""
    name, parent, division = identity
    by_year = sorted(reports, key=lambda report: (report.meta.year or 0, report.slug))
    meta = by_year[-1].meta
    return Place(
        id="",
        name=name,
        reports=tuple(by_year),
        label=wording("pages.place.in_parent", place=name, parent=parent) if shared and parent else name,
        parent=parent,
        province=_province(identity, meta, divisions),
        level=division.level if division else meta.level,
        former_names=divisions.former_names(division) if division else (),
        unlisted=meta.unlisted,
    )
