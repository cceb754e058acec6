"""Say of the place of a report what the official list says: its code, its level, and what it is in."""

from dataclasses import replace

from build_tools.data.division_names import short_name
from build_tools.data.division_paths import NamedPlace, read_path
from build_tools.data.divisions import Divisions
from build_tools.model.division import Division
from build_tools.model.report import Meta


def identified(meta: Meta, place: NamedPlace | None, divisions: Divisions) -> Meta:
    """Return *meta* with the name of *place* and what the list says of it; of several places of one name what they share.

    A place in no list keeps what the text says it is in: 皇山镇 in 攸县, which is in 湖南省.
    """
    if place is None:
        return meta
    if not place.divisions:
        above = read_path(divisions, "".join(place.parents), year=meta.year) if place.parents else None
        province = divisions.province(above.division) if above and above.division else None
        parent = above.name if above else None
        return replace(meta, place=place.name, parent=parent, province=_name(province), unlisted=True)
    levels = {division.level for division in place.divisions}
    parents = {_name(divisions.parent(division)) for division in place.divisions}
    provinces = {_name(divisions.province(division)) for division in place.divisions}
    return replace(
        meta,
        place=place.name,
        place_code=place.division.code or None if place.division else None,
        level=levels.pop() if len(levels) == 1 else None,
        parent=parents.pop() if len(parents) == 1 else None,
        province=provinces.pop() if len(provinces) == 1 else None,
        called=_called(place.division, divisions, meta.year) if place.division and place.division.code else None,
    )


def _called(division: Division, divisions: Divisions, year: int | None) -> str:
    """Return how *division* is called for short so that no other of its level, or a wider one, is meant.

    海拉尔   南京鼓楼, because there are four 鼓楼区   青海海南   吉林市, because it lies in 吉林   朝阳, a city, and 北京朝阳, a district
    """
    short, parent = short_name(division.name), divisions.parent(division)
    others = (
        other
        for other in divisions.called(short)
        if other.level <= division.level
        and (other.until is None or (year and other.is_valid_in(year)))
        and not divisions.same_place(other, division)
    )
    if parent is None or next(others, None) is None:
        return short
    above = short_name(parent.name)
    return division.name if above == short else above + short


def _name(division: Division | None) -> str | None:
    return division.name if division else None
