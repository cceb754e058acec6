"""Gather the programmes of all reports into one glossary with permanent addresses."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from build_tools.folding import fold
from build_tools.model import Report
from build_tools.names import Definition, Kind, Programme, Term
from build_tools.pinyin import slug, sort_key

Key: TypeAlias = tuple[str, Kind, str | None]

KIND_NAMES: dict[Kind, str] = {"action": "工程与行动", "layout": "布局", "policy": "政策与制度", "idea": "理念与提法"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A programme of the glossary, with the reports that name it."""

    id: str
    kind: Kind
    name: str
    aliases: tuple[str, ...]
    definition: Definition | None
    members: tuple[str, ...]
    origin: str | None
    origin_source: str | None
    uses: tuple[tuple[Report, Programme], ...]

    @property
    def count(self) -> int:
        """How often the reports name it."""
        return sum(len(programme.mentions) for _, programme in self.uses)

    @property
    def address(self) -> str:
        """Its permanent address."""
        return f"/glossary/{self.kind}/#{self.id}"


def gather(reports: Sequence[Report]) -> tuple[tuple[Entry, ...], tuple[Report, ...]]:
    """Return the glossary, in the order of pinyin, and the reports with their programmes' ids set."""
    groups: dict[Key, list[tuple[Report, Programme]]] = {}
    for report in reports:
        for programme in report.programmes:
            groups.setdefault(_key(report, programme), []).append((report, programme))
    entries = []
    ids: dict[Key, str] = {}
    taken: set[tuple[Kind, str]] = set()
    for key, uses in sorted(groups.items(), key=lambda g: sort_key(g[1][0][1].name)):
        kind, name = key[1], uses[0][1].name
        own = base = slug(name)
        number = 2
        while (kind, own) in taken:  # two names of one sound
            own, number = f"{base}-{number}", number + 1
        taken.add((kind, own))
        ids[key] = own
        programmes = [programme for _, programme in uses]
        first = next((p for p in programmes if p.definition), programmes[0])
        entries.append(
            Entry(
                id=own,
                kind=kind,
                name=name,
                aliases=tuple(dict.fromkeys(alias for p in programmes for alias in p.aliases)),
                definition=first.definition,
                members=next((p.members for p in programmes if p.members), ()),
                origin=first.origin,
                origin_source=first.origin_source,
                uses=tuple(uses),
            )
        )
    numbered = tuple(
        replace(r, programmes=tuple(replace(p, id=ids[_key(r, p)]) for p in r.programmes)) for r in reports
    )
    return tuple(entries), numbered


def _key(report: Report, programme: Programme) -> Key:
    """Return what makes programmes of several reports one entry: the name and kind; and the place, where what is known
    of it holds there only (“422”工程 of one city is not that of another)."""
    general = programme.definition is not None and programme.definition.trust == "general"
    return fold(programme.name), programme.kind, None if general else report.meta.place


def review(reports: Sequence[Report], terms: Sequence[Term]) -> list[str]:
    """Return what an editor of the glossary may want to look at, a line each.

    Names found that nobody curated, curated names that no report has, and members that are no entry themselves.
    """
    programmes = [(report.slug, p) for report in reports for p in report.programmes]
    named = {fold(name) for _, p in programmes for name in (p.name, *p.aliases)}
    seen = {fold(p.name) for _, p in programmes}
    lines = [
        f"{slug}: '{p.name}' is not curated ({p.mentions[0].paragraph}, {len(p.mentions)} mention(s))"
        for slug, p in programmes
        if not p.curated
    ]
    lines += [f"data/glossary.toml: '{t.name}' stands in no report" for t in terms if fold(t.name) not in seen]
    lines += [
        f"data/glossary.toml: {t.name}: member '{member}' is no entry"
        for t in terms
        for member in t.members
        if fold(member) not in named
    ]
    return lines
