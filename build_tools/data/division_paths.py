"""Read a name with the names of what the place is in: 湖南省株洲市攸县, 福州鼓楼区, 北原省青河市."""

import re
from dataclasses import dataclass
from typing import Final

from build_tools.data.division_names import SHORTEST
from build_tools.data.divisions import Divisions
from build_tools.model.division import Division
from build_tools.text.word_lists import any_word

# 北原省青河市   松岭盟林东县皇山镇   a name that is in no list, with what the next name must leave of the text
NAME_ABOVE: Final = re.compile(
    r"(?P<name> .{2,6}? (?: 省 | 自治[区州县旗] | 市 | 盟 | 地区 | 县 ) ) (?=..)", re.VERBOSE
)
# 皇山镇   临江区   海州街道   how a name in no list ends
ENDS_LIKE_A_NAME: Final = re.compile(rf".+ (?: {any_word('data.kinds')} | [镇乡] | 街道 )", re.VERBOSE)
# 高新区   经济技术开发区   what a zone is called beside the name of its city: no name of its own
ZONE: Final = re.compile(rf".{{0,10}}{any_word('data.zones')}")


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place as a text names it."""

    name: str  # the official name if one is sure, else as the text says it
    parents: tuple[str, ...]  # what the text says it is in, the widest first
    divisions: tuple[Division, ...]  # that it may be, all of equal standing; () if it is in no list

    @property
    def division(self) -> Division | None:
        """The division that it is, if that is sure."""
        return self.divisions[0] if len(self.divisions) == 1 else None


def read_path(divisions: Divisions, text: str, kind: str = "", year: int | None = None) -> NamedPlace:
    """Return the place that *text* names; its last name counts, and each name before it must be what it is in.

    湖南省株洲市攸县 and 株洲攸县 are 攸县; 青河市临江区 is a 临江区 in no list, as 青河市 is in none.
    *kind* and *year* as in ``Divisions.resolve``.
    """
    return _listed(divisions, text, (), kind, year) or _unlisted(divisions, text)


def is_full_name(name: str) -> bool:
    """Return whether *name*, which is in no list, ends like the full name of a place: 安平市, 海州开发区, not 安平."""
    return ENDS_LIKE_A_NAME.fullmatch(name) is not None or ZONE.fullmatch(name) is not None


def _listed(
    divisions: Divisions, text: str, parents: tuple[str, ...], kind: str, year: int | None
) -> NamedPlace | None:
    """Return the division that *text* names, in what *parents* say, or None if it is in no list."""
    found = tuple(d for d in divisions.meant(text, kind) if _lies_in(divisions, d, parents))
    if best := divisions.likeliest(found, year):
        names = {division.name for division in best}
        return NamedPlace(names.pop() if len(names) == 1 else text, parents, best)
    for end in range(len(text) - SHORTEST, SHORTEST - 1, -1):
        above = text[:end]
        if divisions.meant(above) and (place := _listed(divisions, text[end:], (*parents, above), kind, year)):
            return place
    return None


def _unlisted(divisions: Divisions, text: str, parents: tuple[str, ...] = ()) -> NamedPlace:
    """Return the place that *text*, which is in no list, names, with the names before it that look like wider places."""
    above = _name_above(divisions, text)
    if not above:
        return NamedPlace(text, parents, ())
    rest = text[len(above) :]
    if ZONE.fullmatch(rest):
        return NamedPlace(text, (*parents, above), ())
    return _unlisted(divisions, rest, (*parents, above))


def _name_above(divisions: Divisions, text: str) -> str:
    """Return the beginning of *text* that names what the rest, a name, is in; "" if none does: 攸县 of 攸县皇图岭镇."""
    if not ENDS_LIKE_A_NAME.fullmatch(text):
        return ""
    known = (text[:end] for end in range(len(text) - SHORTEST, 1, -1) if divisions.named(text[:end]))
    match = NAME_ABOVE.match(text)
    return next(known, match["name"] if match else "")


def _lies_in(divisions: Divisions, division: Division, parents: tuple[str, ...]) -> bool:
    """Return whether *division* lies in each of *parents*, which a text names before it."""
    return all(any(divisions.is_in(division, above) for above in divisions.meant(name)) for name in parents)
