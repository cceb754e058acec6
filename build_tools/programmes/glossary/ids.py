"""The permanent ids of the entries: the sound of the name."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain, count

from build_tools.data.ledger import Ledger
from build_tools.model.knowledge import Kind
from build_tools.programmes.glossary.entry import ENTRY_ADDRESS
from build_tools.programmes.glossary.identity import Identity
from build_tools.text.folding import same_name
from build_tools.text.pinyin import slug


def entry_ids(names: Mapping[Identity, str], older: Mapping[Identity, bool], ledger: Ledger) -> dict[Identity, str]:
    """Return the id of each entry of *names* (identity → name); *older* says which of them a published report uses.

    An id is unique among the entries of a kind. Entries that *ledger* has keep their ids: a place's own first, because
    an entry of everybody's has no place in its id to be recognized by. Then each newcomer takes an id that no entry
    has or ever had.
    """
    published = _published_ids(ledger)
    ever: set[tuple[str, str]] = {(kind, own) for (kind, _), ids in published.items() for own in ids}
    ids: dict[Identity, str] = {}
    taken: set[tuple[Kind, str]] = set()
    for identity in sorted((i for i in names if older[i]), key=lambda i: i.place is None):
        known_as = dict.fromkeys((same_name(names[identity]), identity.name))
        before = [own for name in known_as for own in published[identity.kind, name]]
        wished = [own for own in reversed(_wished_ids(identity, names[identity])) if own in before]
        kept = next((own for own in (*wished, *before) if (identity.kind, own) not in taken), None)
        if kept:
            ids[identity] = kept
            taken.add((identity.kind, kept))
    for identity, name in names.items():
        if identity not in ids:
            wishes = ((identity.kind, own) for own in _new_ids(identity, name))
            new = next(wish for wish in wishes if wish not in taken and wish not in ever)
            ids[identity] = new[1]
            taken.add(new)
    return ids


def _published_ids(ledger: Ledger) -> dict[tuple[str, str], list[str]]:
    """Return the ids that the entries of a kind and a folded name have in *ledger*."""
    published: dict[tuple[str, str], list[str]] = defaultdict(list)
    for address, name in ledger.published.items():
        if match := ENTRY_ADDRESS.fullmatch(address):
            published[match["kind"], same_name(name)].append(match["id"])
    return published


def _wished_ids(identity: Identity, name: str) -> list[str]:
    """Return the ids that fit an entry, the plainest first: yiersangongcheng, yiersangongcheng-linhaishi."""
    sound = slug(name)
    return [sound, f"{sound}-{slug(identity.place)}"] if identity.place else [sound]


def _new_ids(identity: Identity, name: str) -> Iterator[str]:
    """Return the ids that a newcomer tries in turn: those that fit, then numbered ones (yiersangongcheng-2)."""
    wished = _wished_ids(identity, name)
    return chain(wished, (f"{wished[0]}-{number}" for number in count(2)))
