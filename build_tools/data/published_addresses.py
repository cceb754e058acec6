"""Hold published addresses: the ledger takes in the current ones, unless one would break; then nothing is written."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from build_tools.data.excerpts import excerpt, likeness, same_sentence
from build_tools.data.ledger import Ledger
from build_tools.data.redirects import expanded_redirects, final_address
from build_tools.model.errors import AddressError

LISTED: Final = 20  # broken addresses that a message lists
# /zhuzhou-2016/   /zhuzhou-2016/full/   /glossary/action/   /places/gulouqu-fuzhoushi/   pages that may be called otherwise
PAGE: Final = re.compile(r"/(?:[^/]+/(?:[a-z]+/)?)?|/places/[^/]+/")


def updated(ledger: Ledger, current: Mapping[str, str]) -> Ledger:
    """Return *ledger* with the *current* addresses (address → text) taken in.

    Raises AddressError if a published address is gone, or leads to another sentence, and no redirect says where it went;
    also if a redirect leads to an address that does not exist.
    """
    excerpts = {address: excerpt(text) for address, text in current.items()}
    redirects = expanded_redirects(ledger)
    faults = [*_broken(ledger, redirects, excerpts), *_dead_ends(redirects, excerpts)]
    if faults:
        raise AddressError(
            f"{len(faults)} published address(es) would break; nothing was written. Record where each one leads now "
            "in data/addresses.txt (a line 'old -> new'), or undo the change:\n"
            + "\n".join(faults[:LISTED])
            + (f"\n  … and {len(faults) - LISTED} more" if len(faults) > LISTED else "")
        )
    return Ledger(excerpts, redirects)


def _broken(ledger: Ledger, redirects: Mapping[str, str], excerpts: Mapping[str, str]) -> Iterator[str]:
    """Yield the message for each published address that is gone or leads to another sentence."""
    for address, old in ledger.published.items():
        if address in redirects:
            continue
        if address in excerpts and (PAGE.fullmatch(address) or same_sentence(old, excerpts[address])):
            continue
        yield _comparison(address, old, excerpts)


def _dead_ends(redirects: Mapping[str, str], excerpts: Mapping[str, str]) -> Iterator[str]:
    """Yield the message for each redirect that leads to no address."""
    for old, new in redirects.items():
        if final_address(new, redirects) not in excerpts:
            yield f"{old} -> {new}: the new address does not exist; choose one that does"


def _comparison(address: str, old: str, excerpts: Mapping[str, str]) -> str:
    """Return two texts, one below the other: what *address* led to, and what in its report is most like it now."""
    slug = address.split("/")[1]
    pool = {a: words for a, words in excerpts.items() if a.split("/")[1] == slug and ("#p" in a) == ("#p" in address)}
    nearest = max(pool, key=lambda a: (likeness(old, pool[a]), a == address), default=None)
    if nearest is None:
        return f"  {address}\n    was: {old}\n    now: nothing; the whole report is gone: /{slug}/* -> /"
    return f"  {address}\n    was: {old}\n    now: {pool[nearest]}\n    if that is it: {address} -> {nearest}"
