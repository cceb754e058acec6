"""Which programmes of several reports are one entry."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from build_tools.model.knowledge import Kind
from build_tools.model.report import Report
from build_tools.programmes.glossary.one_thing import CODED, Thing, things

EVERYBODYS: Final = 3  # places that use a name: then it is no place's own
NATION: Final = 0  # level of what the national reports are of: what they explain, they explain for everybody


class Identity(NamedTuple):
    """What all programmes of one entry share."""

    name: str  # folded by ``same_name``
    kind: Kind
    place: str | None  # whose own it is; None if it is everybody's


def identities(reports: Sequence[Report], places: Mapping[str, str | None]) -> dict[tuple[str, str], Identity]:
    """Return the identity of each programme of *reports*, by the report's slug and the programme's id.

    *places* are by slug. A name is a place's own if a report of this place or the editor explains it for this place, or
    if it has a numeral, until several places use it; what has a numeral and is explained stays a place's own. Any other
    is everybody's: a plan that fifty reports name is one entry.
    """
    thing_of = things(reports, places)
    users: dict[Thing, set[str | None]] = defaultdict(set)
    explained: set[tuple[Thing, str | None]] = set()
    general: set[Thing] = set()
    coded: set[Thing] = set()
    for report in reports:
        for programme in report.programmes:
            thing, place = thing_of[report.slug, programme.id], places[report.slug]
            users[thing].add(place)
            coded |= {thing} if CODED.search(programme.name) else set()
            definition = programme.definition
            if programme.national or (definition and (definition.trust == "general" or report.meta.level == NATION)):
                general.add(thing)
            elif definition:
                explained.add((thing, place))
    found: dict[tuple[str, str], Identity] = {}
    for report in reports:
        place = places[report.slug]
        for programme in report.programmes:
            thing = thing_of[report.slug, programme.id]
            few = len(users[thing]) < EVERYBODYS
            own = (thing, place) in explained and (few or thing in coded)
            local = own or (thing in coded and thing not in general and 1 < len(users[thing]) < EVERYBODYS)
            found[report.slug, programme.id] = Identity(thing.name, thing.kind, place if local else None)
    return found
