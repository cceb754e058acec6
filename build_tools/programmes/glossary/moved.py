"""Published addresses of entries that are somewhere else now."""

from collections import defaultdict
from collections.abc import Sequence

from build_tools.data.ledger import Ledger
from build_tools.programmes.glossary.entry import ENTRY_ADDRESS, Entry
from build_tools.text.folding import same_name


def moved_entries(ledger: Ledger, entries: Sequence[Entry]) -> dict[str, str]:
    """Return the published addresses of *entries* that have changed: old → new.

    A kind may have been divided by letters. Names that several places had, each its own, may have become everybody's;
    names may have become spellings of one, and an entry may be of another kind now.
    """
    live = {entry.address for entry in entries}
    by_id: dict[tuple[str, str], str] = {(entry.kind, entry.id): entry.address for entry in entries}
    by_name: dict[tuple[str, str], list[str]] = defaultdict(list)
    of_any_kind: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        for name in {same_name(name) for name in (entry.name, *entry.aliases)}:
            by_name[entry.kind, name].append(entry.address)
            of_any_kind[name].append(entry.address)
    moved = {}
    for address, name in ledger.published.items():
        match = ENTRY_ADDRESS.fullmatch(address)
        if match is None or address in live:
            continue
        namesakes = by_name[match["kind"], same_name(name)] or of_any_kind[same_name(name)]
        only = namesakes[0] if len(namesakes) == 1 else None
        if new := by_id.get((match["kind"], match["id"])) or only:
            moved[address] = new
    return moved
