"""The ledger: the list of published addresses, with what each leads to, and of retired ones, with where they lead now.

``data/addresses.txt`` has a line for each address::

    /zhuzhou-2016/3-8/#p2	突出抓好高校毕业生、就业困难人员等重点群体就业
    /zhuzhou-2016/1-6/#p1 -> /zhuzhou-2016/1-7/#p1
    /zhuzhou-2015/* -> /

After a published address come the first words that it leads to; after a retired one, the address that it leads to now,
as the editor chose. An address that ends in ``*`` retires all that begin like it.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from build_tools.model.errors import DataError
from build_tools.text.natural_order import natural_key
from build_tools.text.wording import wording, wordings

# /zhuzhou-2016/1-6/#p1 -> /zhuzhou-2016/1-7/#p1
REDIRECT: Final = re.compile(r"(?P<old>/\S*)\s+->\s+(?P<new>/\S*)")
# /zhuzhou-2016/3-8/#p2<TAB>突出抓好…
PUBLISHED: Final = re.compile(r"(?P<address>/\S*)\t(?P<excerpt>.*)")


@dataclass(frozen=True, slots=True)
class Ledger:
    """The published addresses with what they lead to, and the redirects."""

    published: Mapping[str, str]  # address → excerpt
    redirects: Mapping[str, str]  # retired address → address; a key may end in *

    def protected(self, committed: "Ledger | None") -> "Ledger":
        """Return what of this ledger a conversion must keep: what the ledger of the last commit publishes.

        Without one, all is kept. A redirect always holds, and what it retires is published no more.
        """
        if committed is None:
            return self
        published = {address: words for address, words in committed.published.items() if address not in self.redirects}
        return Ledger(published, self.redirects)

    def by_report(self) -> "defaultdict[str, Ledger]":
        """Return the ledger of each report, by its slug; a report without addresses has an empty one."""
        published: defaultdict[str, dict[str, str]] = defaultdict(dict)
        redirects: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for by_slug, addresses in ((published, self.published), (redirects, self.redirects)):
            for address, words in addresses.items():
                by_slug[address.split("/", 2)[1]][address] = words
        ledgers = {slug: Ledger(published[slug], redirects[slug]) for slug in [*published, *redirects]}
        return defaultdict(lambda: Ledger({}, {}), ledgers)

    def retired(self, address: str) -> bool:
        """Return whether a redirect names *address*: then it is never given to anything else."""
        return self.target(address) is not None

    def target(self, address: str) -> str | None:
        """Return where the retired *address* leads, or None if it is not retired."""
        if address in self.redirects:
            return self.redirects[address]
        for old, new in self.redirects.items():
            if old.endswith("*") and address.startswith(old[:-1]):
                return new
        return None


def parse_ledger(text: str, where: str) -> Ledger:
    """Return the ledger that *text* spells; raises DataError, which names the file *where* and the line, if it is wrong."""
    published: dict[str, str] = {}
    redirects: dict[str, str] = {}
    renamed = wordings("data.addresses.renamed")
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if match := REDIRECT.fullmatch(line.strip()):
            redirects[match["old"]] = match["new"]
        elif match := PUBLISHED.fullmatch(line):
            published[match["address"]] = renamed.get(match["excerpt"], match["excerpt"])
        else:
            raise DataError(f"{where}:{number}", "neither 'address<TAB>words' nor 'old -> new'")
    return Ledger(published, redirects)


def render_ledger(ledger: Ledger) -> str:
    """Return the text of ``data/addresses.txt``: the addresses, then the redirects, each in natural order."""
    lines = [
        f"{address}\t{words}" for address, words in sorted(ledger.published.items(), key=lambda i: natural_key(i[0]))
    ]
    lines += [f"{old} -> {new}" for old, new in sorted(ledger.redirects.items(), key=lambda i: natural_key(i[0]))]
    return wording("data.addresses.head") + "\n".join(lines) + "\n"
