"""Which names of several reports are of one thing: a name and its short form are one entry, 脱贫攻坚战 and 脱贫攻坚."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from build_tools.model.knowledge import Kind
from build_tools.model.programme import Programme
from build_tools.model.report import Report
from build_tools.text.folding import same_name
from build_tools.text.numerals import ONE_TO_TEN

# “422”工程, 五城四基地, 1511工程: each place has its own
CODED: Final = re.compile(rf"[0-9〇{ONE_TO_TEN}百千万两]")
PAIR: Final = 2
SURE: Final = 2  # reports that use both names of one thing
Name: TypeAlias = tuple[str, str | None]  # a folded name, and the place if it has a numeral


class Thing(NamedTuple):
    """What an entry is about."""

    name: str  # folded; of all its names the one that is used most
    kind: Kind


def things(reports: Sequence[Report], places: Mapping[str, str | None]) -> dict[tuple[str, str], Thing]:
    """Return what each programme of *reports* is, by the report's slug and the programme's id; *places* are by slug.

    A name with an optional head noun and the same without it are of one thing, if no other head noun goes with it; so are
    two that a report uses for one thing, if another does so too. A name with a numeral is joined to those of its place.
    """
    named = {(r.slug, p.id): _name(p, places[r.slug]) for r in reports for p in r.programmes}
    users: dict[Name, set[str]] = defaultdict(set)
    for (slug, _), name in named.items():
        users[name].add(slug)
    above: dict[Name, Name] = {}

    def thing_of(name: Name) -> Name:
        while name in above:
            name = above[name]
        return name

    for one, other in _joins(reports, places):
        first, second = thing_of(one), thing_of(other)
        if first != second and not users[first] & users[second]:  # a report that has both tells them apart
            above[second] = first
            users[first] |= users[second]
    uses: dict[Name, Counter[tuple[bool, Thing]]] = defaultdict(Counter)
    kinds: dict[str, Counter[tuple[bool, Kind]]] = defaultdict(Counter)  # of a folded name, and whether it is settled
    for report in reports:
        for programme in report.programmes:
            use = programme.curated, Thing(same_name(usual_name(programme)), programme.kind)
            kinds[use[1].name][programme.curated or programme.national is not None, programme.kind] += 1
            uses[thing_of(named[report.slug, programme.id])][use] += 1
    best = {name: max(used, key=lambda use: (use[0], used[use], len(use[1].name), use)) for name, used in uses.items()}
    kind = {name: max(found, key=lambda use: (use[0], found[use], use))[1] for name, found in kinds.items()}
    found = {
        name: thing if curated else thing._replace(kind=kind[thing.name]) for name, (curated, thing) in best.items()
    }
    return {key: found[thing_of(name)] for key, name in named.items()}


def usual_name(programme: Programme) -> str:
    """Return the name by which programmes are one: that of the nation, if it is known, else their own."""
    return programme.national or programme.name


def _name(programme: Programme, place: str | None) -> Name:
    coded = CODED.search(programme.name) and not programme.national
    return same_name(usual_name(programme)), place if coded else None


def _joins(reports: Sequence[Report], places: Mapping[str, str | None]) -> Iterator[tuple[Name, Name]]:
    """Yield the names that are of one thing, in pairs."""
    by_short: dict[Name, dict[Name, None]] = defaultdict(dict)
    together: dict[tuple[Name, Name], set[str]] = defaultdict(set)  # two names → reports that use both for one thing
    for report in reports:
        place = places[report.slug]
        for programme in report.programmes:
            name = _name(programme, place)
            own_short = name[0] if programme.national else programme.short or name[0]
            by_short[own_short, name[1]][name] = None
            for alias in programme.aliases:
                together[name, (same_name(alias), name[1])].add(report.slug)
    for short, names in by_short.items():
        if len(names) == PAIR and short in names:
            first, second = names
            yield first, second
    for pair, slugs in together.items():
        if pair[0][1] or len(slugs) >= SURE:
            yield pair
