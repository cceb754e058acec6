"""Gather the programmes of all reports into one glossary."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from build_tools.data.ledger import Ledger
from build_tools.model.programme import Programme
from build_tools.model.report import Report
from build_tools.programmes.glossary.entry import Entry, Explanation, Use
from build_tools.programmes.glossary.explanations import lent_explanations, own_explanations
from build_tools.programmes.glossary.identity import Identity, identities
from build_tools.programmes.glossary.ids import entry_ids
from build_tools.programmes.glossary.one_thing import usual_name
from build_tools.programmes.glossary.own_places import own_places
from build_tools.programmes.glossary.volumes import divided_kinds, letter
from build_tools.text.folding import same_name
from build_tools.text.pinyin import sort_key


def gather(reports: Sequence[Report], ledger: Ledger) -> tuple[tuple[Entry, ...], tuple[Report, ...]]:
    """Return the glossary, in the order of pinyin, and *reports* with the ids and volumes of their programmes set.

    An entry that *ledger* has keeps its id; a newcomer with the same name takes one that no entry ever had.
    """
    places = own_places(reports)
    identity_of = identities(reports, places)
    uses = _uses(reports, identity_of, places)
    names = {identity: _name(identity, uses[identity]) for identity in uses}
    order = sorted(names, key=lambda identity: (sort_key(names[identity]), sort_key(identity.place or "")))
    older = {i: any(f"/{use.report.slug}/" in ledger.published for use in uses[i]) for i in order}
    ids = entry_ids({identity: names[identity] for identity in order}, older, ledger)
    divided = divided_kinds((identity.kind for identity in order), ledger)
    entries = {i: _entry(i, names[i], ids[i], letter(names[i]) if i.kind in divided else "", uses[i]) for i in order}
    entries = _with_lent(entries)

    def placed(slug: str, programme: Programme) -> Programme:
        entry = entries[identity_of[slug, programme.id]]
        return replace(programme, id=entry.id, kind=entry.kind, volume=entry.volume)

    numbered = (replace(r, programmes=tuple(placed(r.slug, p) for p in r.programmes)) for r in reports)
    return tuple(entries.values()), tuple(numbered)


def _uses(
    reports: Sequence[Report], identity_of: Mapping[tuple[str, str], Identity], places: Mapping[str, str | None]
) -> dict[Identity, tuple[Use, ...]]:
    """Return the uses of each entry, by place and year."""
    uses: dict[Identity, list[Use]] = defaultdict(list)
    for report in sorted(reports, key=lambda r: (sort_key(places[r.slug] or ""), r.meta.year or 0, r.slug)):
        for programme in report.programmes:
            uses[identity_of[report.slug, programme.id]].append(Use(report, programme, places[report.slug]))
    return {identity: tuple(found) for identity, found in uses.items()}


def _name(identity: Identity, uses: Sequence[Use]) -> str:
    """Return the name of an entry: as the editor spells it, else as it is known everywhere, else as the first report does."""
    programmes = [use.programme for use in uses]
    named = [
        p for p in programmes if same_name(usual_name(p)) == identity.name
    ] or programmes  # or its short forms only
    own = (p.name for p in named if p.curated)
    return next(own, None) or next((p.national for p in named if p.national), named[0].name)


def _entry(identity: Identity, name: str, own_id: str, volume: str, uses: tuple[Use, ...]) -> Entry:
    """Return an entry."""
    programmes = [use.programme for use in uses]
    explained = next((p for p in programmes if p.definition), programmes[0])
    added = (Explanation(use.programme.addition, use) for use in uses if use.programme.addition)
    return Entry(
        id=own_id,
        kind=identity.kind,
        volume=volume,
        name=name,
        place=identity.place,
        aliases=tuple(dict.fromkeys(other for p in programmes for other in (p.name, *p.aliases) if other != name)),
        explanations=own_explanations(uses),
        lent=(),
        additions=tuple({e.use.place: e for e in added if e.use}.values()),
        members=next((p.members for p in programmes if p.members), ()),
        origin=explained.origin,
        origin_source=explained.origin_source,
        uses=uses,
    )


def _with_lent(entries: Mapping[Identity, Entry]) -> dict[Identity, Entry]:
    """Return *entries*; one that is not explained has what the reports of other places say, if they agree."""
    said: dict[str, list[Explanation]] = defaultdict(list)
    for identity, entry in entries.items():
        said[identity.name] += entry.explanations

    return {
        identity: entry if entry.explanations else replace(entry, lent=lent_explanations(said[identity.name]))
        for identity, entry in entries.items()
    }
