"""Gather the programmes of all reports into one glossary with permanent addresses."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from typing import Final, TypeAlias, cast

from build_tools.data.ledger import Ledger
from build_tools.model.knowledge import Kind
from build_tools.model.programme import Definition, Programme
from build_tools.model.report import Report
from build_tools.text.folding import same_name
from build_tools.text.numerals import ONE_TO_TEN
from build_tools.text.pinyin import initial, slug, sort_key
from build_tools.text.wording import wordings

Key: TypeAlias = tuple[str, Kind, str | None]
Uses: TypeAlias = tuple[tuple[Report, Programme], ...]
KIND_NAMES: Final = cast("Mapping[Kind, str]", wordings("programmes.kinds"))  # in the order of the glossary
VOLUME: Final = 400  # entries of a kind that stand on one page; more are divided by the letter they begin with
EVERYBODYS: Final = 3  # places that use a name with a numeral in it: then it is no place's own
# “422”工程, 五城四基地, 1511工程: each place has its own
CODED: Final = re.compile(rf"[0-9〇{ONE_TO_TEN}百千万两]")
# /glossary/action/#146gongcheng   /glossary/action/y/#146gongcheng
TERM: Final = re.compile(r"/glossary/(?P<kind>\w+)/(?:(?P<volume>\w+)/)?#(?P<id>.+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A programme of the glossary, with the reports that name it."""

    id: str
    kind: Kind
    volume: str  # the letter whose page it is on, "" where the kind has one page
    name: str
    place: str | None  # whose own it is; None where everybody uses it
    aliases: tuple[str, ...]
    definition: Definition | None
    members: tuple[str, ...]
    origin: str | None
    origin_source: str | None
    uses: Uses  # by place and year

    @property
    def count(self) -> int:
        """How often the reports name it."""
        return sum(len(programme.mentions) for _, programme in self.uses)

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year whose reports name it."""
        years = [report.meta.year for report, _ in self.uses if report.meta.year]
        return (min(years), max(years)) if years else None

    @property
    def page(self) -> str:
        """The address of the page that it is on."""
        return f"/glossary/{self.kind}/{f'{self.volume}/' if self.volume else ''}"

    @property
    def address(self) -> str:
        """Its permanent address."""
        return f"{self.page}#{self.id}"


def gather(reports: Sequence[Report], ledger: Ledger) -> tuple[tuple[Entry, ...], tuple[Report, ...]]:
    """Return the glossary, in the order of pinyin, and the reports with their programmes' ids set.

    An entry that *ledger* has keeps its id; a newcomer with the same name takes one that nobody had.
    """
    keys = _keys(reports)
    groups: dict[Key, list[tuple[Report, Programme]]] = defaultdict(list)
    for report in sorted(
        reports,
        key=lambda r: (sort_key(r.meta.place or ""), r.meta.year or 0, r.slug),
    ):
        for programme in report.programmes:
            groups[keys[report.slug, programme.id]].append((report, programme))
    ordered = sorted(groups.items(), key=lambda g: (sort_key(_name(g[1])), sort_key(g[0][2] or "")))
    ids = _ids(ordered, ledger)
    divided = _divided(ordered, ledger)
    entries = tuple(_entry(key, tuple(uses), ids[key], divided) for key, uses in ordered)
    volumes = {key: entry.volume for (key, _), entry in zip(ordered, entries, strict=True)}
    numbered = []
    for report in reports:
        programmes = ((p, keys[report.slug, p.id]) for p in report.programmes)
        numbered.append(
            replace(report, programmes=tuple(replace(p, id=ids[key], volume=volumes[key]) for p, key in programmes))
        )
    return entries, tuple(numbered)


def _entry(key: Key, uses: Uses, own: str, divided: frozenset[Kind]) -> Entry:
    """Return the entry *key*; what it means is what the first report says whose programme is explained."""
    programmes = [programme for _, programme in uses]
    first = next((p for p in programmes if p.definition), programmes[0])
    name = _name(uses)
    return Entry(
        id=own,
        kind=key[1],
        volume=letter(name) if key[1] in divided else "",
        name=name,
        place=key[2],
        aliases=tuple(dict.fromkeys(alias for p in programmes for alias in p.aliases)),
        definition=first.definition,
        members=next((p.members for p in programmes if p.members), ()),
        origin=first.origin,
        origin_source=first.origin_source,
        uses=uses,
    )


def _name(uses: Sequence[tuple[Report, Programme]]) -> str:
    """Return the name of an entry: as the editor spells it, else as the first report does."""
    programmes = [programme for _, programme in uses]
    return next((p.name for p in programmes if p.curated), programmes[0].name)


def letter(name: str) -> str:
    """Return the part of an address that names the letter of *name*: a, or digits."""
    first = initial(name).lower()
    return first if first.isalpha() else "digits"


def moved_terms(ledger: Ledger, entries: Sequence[Entry]) -> dict[str, str]:
    """Return the published addresses of *entries* that are now elsewhere: old → new.

    A kind may have been divided by letters; and what several places had, each for itself, may have become everybody's.
    """
    live = {entry.address for entry in entries}
    now = {(str(entry.kind), entry.id): entry.address for entry in entries}
    named: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entry in entries:
        named[entry.kind, same_name(entry.name)].append(entry.address)
    moved = {}
    for address, words in ledger.published.items():
        if (term := TERM.fullmatch(address)) and address not in live:
            same = named[term["kind"], same_name(words)]
            if new := now.get((term["kind"], term["id"])) or (same[0] if len(same) == 1 else None):
                moved[address] = new
    return moved


def _keys(reports: Sequence[Report]) -> dict[tuple[str, str], Key]:
    """Return for each programme (slug and number) what makes it one entry with others: name, kind, and whose own it is.

    A name that a place's reports or the editor explain for that place is the place's own; so is one with a numeral in it,
    until several places use it. Any other is everybody's: a plan named in fifty reports is one entry.
    """
    uses = [(r.meta.place, same_name(p.name), p, r.slug) for r in reports for p in r.programmes]
    places: dict[tuple[str, Kind], set[str | None]] = defaultdict(set)
    own: set[tuple[str, Kind, str | None]] = set()
    general: set[tuple[str, Kind]] = set()
    for place, name, programme, _ in uses:
        places[name, programme.kind].add(place)
        if programme.definition and programme.definition.trust == "general":
            general.add((name, programme.kind))
        elif programme.definition:
            own.add((name, programme.kind, place))
    keys: dict[tuple[str, str], Key] = {}
    for place, name, programme, slug_ in uses:
        what = name, programme.kind
        coded = CODED.search(programme.name) and len(places[what]) < EVERYBODYS and what not in general
        bound = (*what, place) in own or (coded and len(places[what]) > 1)
        keys[slug_, programme.id] = (*what, place if bound else None)
    return keys


def _ids(groups: Sequence[tuple[Key, Sequence[tuple[Report, Programme]]]], ledger: Ledger) -> dict[Key, str]:
    """Return the id of each entry: its sound, with the place's or a number behind it where another has that already.

    First those that are published take theirs again (a place's own names before everybody's, which have no other mark),
    then the newcomers what nobody had.
    """
    names = {key: _name(uses) for key, uses in groups}
    published: dict[tuple[str, str], list[str]] = defaultdict(list)  # kind and folded name → ids
    for address, words in ledger.published.items():
        if term := TERM.fullmatch(address):
            published[term["kind"], same_name(words)].append(term["id"])
    gone = {(kind, own) for (kind, _), ids in published.items() for own in ids}
    older = [key for key, uses in groups if any(f"/{report.slug}/" in ledger.published for report, _ in uses)]
    ids: dict[Key, str] = {}
    taken: set[tuple[str, str]] = set()
    for key in sorted(older, key=lambda key: key[2] is None):
        had = published[key[1], key[0]]
        wished = [own for own in reversed(_wished(key, names[key])) if own in had]
        free = (own for own in (*wished, *had) if (key[1], own) not in taken)
        if own := next(free, None):
            ids[key] = own
            taken.add((key[1], own))
    for key, name in names.items():
        if key not in ids:
            wished = _wished(key, name)
            numbered = (f"{wished[0]}-{n}" for n in count(2))
            ids[key] = next(o for o in chain(wished, numbered) if (key[1], o) not in taken and (key[1], o) not in gone)
            taken.add((key[1], ids[key]))
    return ids


def _wished(key: Key, name: str) -> list[str]:
    """Return the ids that an entry would like, the plainest first."""
    base = slug(name)
    return [base, f"{base}-{slug(key[2])}"] if key[2] else [base]


def _divided(groups: Sequence[tuple[Key, object]], ledger: Ledger) -> frozenset[Kind]:
    """Return the kinds that have a page for each letter: those with many entries, and those that once had."""
    counts = Counter(key[1] for key, _ in groups)
    before = {m["kind"] for address in ledger.published if (m := TERM.fullmatch(address)) and m["volume"]}
    return frozenset(kind for kind, count in counts.items() if count > VOLUME or kind in before)
