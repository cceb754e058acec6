"""Kinds with many entries have a page for each letter, a volume."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from build_tools.data.ledger import Ledger
from build_tools.model.knowledge import Kind
from build_tools.programmes.glossary.entry import ENTRY_ADDRESS
from build_tools.text.pinyin import initial

LONGEST_PAGE: Final = 400  # entries of a kind on one page; a kind with more is divided by the letter they begin with


def letter(name: str) -> str:
    """Return the part of an address that names the letter of *name*: a, or digits."""
    first = initial(name).lower()
    return first if first.isalpha() else "digits"


def divided_kinds(kinds: Iterable[Kind], ledger: Ledger) -> frozenset[Kind]:
    """Return the kinds that have a page for each letter: those with many entries, and those that once had.

    *kinds* has the kind of each entry.
    """
    published = (ENTRY_ADDRESS.fullmatch(address) for address in ledger.published)
    once = {match["kind"] for match in published if match and match["volume"]}
    return frozenset(kind for kind, entries in Counter(kinds).items() if entries > LONGEST_PAGE or kind in once)
