"""Which programmes of several reports are one entry."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from build_tools.model.knowledge import Kind
from build_tools.model.programme import Programme
from build_tools.model.report import Report
from build_tools.text.folding import same_name
from build_tools.text.numerals import ONE_TO_TEN

EVERYBODYS: Final = 3  # places that use a name with a numeral in it: then it is no place's own
# “422”工程, 五城四基地, 1511工程: each place has its own
CODED: Final = re.compile(rf"[0-9〇{ONE_TO_TEN}百千万两]")


class Identity(NamedTuple):
    """What all programmes of one entry share."""

    name: str  # folded by ``same_name``
    kind: Kind
    place: str | None  # whose own it is; None if it is everybody's


def identities(reports: Sequence[Report]) -> dict[tuple[str, str], Identity]:
    """Return the identity of each programme of *reports*, by the report's slug and the programme's id.

    A name is a place's own if a report of this place or the editor explains it for this place. A name with a numeral
    in it is a place's own until several places use it. Any other is everybody's: a plan that fifty reports name is
    one entry.
    """
    places: dict[tuple[str, Kind], set[str | None]] = defaultdict(set)
    explained: set[Identity] = set()
    general: set[tuple[str, Kind]] = set()
    for report in reports:
        for programme in report.programmes:
            name, kind = _name(programme), programme.kind
            places[name, kind].add(report.meta.place)
            if programme.national or (programme.definition and programme.definition.trust == "general"):
                general.add((name, kind))
            elif programme.definition:
                explained.add(Identity(name, kind, report.meta.place))
    found: dict[tuple[str, str], Identity] = {}
    for report in reports:
        for programme in report.programmes:
            own = Identity(_name(programme), programme.kind, report.meta.place)
            users = len(places[own.name, own.kind])
            coded = CODED.search(programme.name) and (own.name, own.kind) not in general
            local = own in explained or (coded and 1 < users < EVERYBODYS)
            found[report.slug, programme.id] = own if local else own._replace(place=None)
    return found


def _name(programme: Programme) -> str:
    """Return the folded name by which programmes are one: that of the nation, if it is known, else their own."""
    return same_name(programme.national or programme.name)
