"""Redirects: where retired addresses lead, over any number of steps."""

from collections.abc import Mapping

from build_tools.data.ledger import Ledger


def final_redirects(ledger: Ledger) -> dict[str, str]:
    """Return for each retired address the one that it leads to in the end."""
    return {old: final_address(new, ledger.redirects) for old, new in ledger.redirects.items()}


def redirects_by_page(ledger: Ledger) -> dict[str, dict[str, str]]:
    """Return the retired addresses by page: address of the page → fragment → final address; "" is the page itself."""
    pages: dict[str, dict[str, str]] = {}
    for old, new in final_redirects(ledger).items():
        page, _, fragment = old.partition("#")
        pages.setdefault(page, {})[fragment] = new
    return pages


def expanded_redirects(ledger: Ledger) -> dict[str, str]:
    """Return the redirects of *ledger*; one for each published address that an address ending in ``*`` covers."""
    redirects = {old: new for old, new in ledger.redirects.items() if not old.endswith("*")}
    if len(redirects) < len(ledger.redirects):
        for address in ledger.published:
            if address not in redirects and (new := ledger.target(address)):
                redirects[address] = new
    return redirects


def final_address(address: str, redirects: Mapping[str, str]) -> str:
    """Return where *address* leads in the end; in a circle of redirects, one of its addresses."""
    seen = {address}
    while (following := redirects.get(address)) and following not in seen:
        seen.add(address := following)
    return address
