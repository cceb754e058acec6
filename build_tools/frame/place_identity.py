"""Say of the place of a report what the official list says: its code, its level, and what it is in."""

from dataclasses import replace

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
    )


def _name(division: Division | None) -> str | None:
    return division.name if division else None
