"""The ledger of published addresses: what each of them leads to, and where the retired ones lead now.

One line an address in ``data/addresses.txt``::

    /zhuzhou-2016/3-8/#p2	突出抓好高校毕业生、就业困难人员等重点群体就业
    /zhuzhou-2016/1-6/#p1 -> /zhuzhou-2016/1-7/#p1
    /zhuzhou-2015/* -> /

An address of a paragraph, a section or a page stands before the first words it leads to; a retired one, before the
address that it leads to now, as the editor chose. ``*`` retires all that begins so.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from build_tools.model.errors import AddressError, DataError

EXCERPT: Final = 40  # characters of the text that the ledger keeps
# Two excerpts this alike are one sentence: a corrected slip does not make another of it.
SAME: Final = 0.7
HEAD: Final = """\
# 已公布的地址，每行一个：地址、制表符、它所指文字的开头。由程序维护，随仓库提交。
# 地址一经公布就不再改指别处。若某处确要移走，把那一行改成：旧地址 -> 新地址
# 若整份报告撤下，加一行：/报告名/* -> /
"""
SHOWN: Final = 20  # broken addresses that a message lists
# /zhuzhou-2016/   /zhuzhou-2016/full/   /glossary/action/   a page that goes by its address, whatever it is called
PAGE: Final = re.compile(r"/(?:[^/]+/(?:[a-z]+/)?)?")
# /zhuzhou-2016/1-6/#p1 -> /zhuzhou-2016/1-7/#p1
REDIRECT: Final = re.compile(r"(?P<old>/\S*)\s+->\s+(?P<new>/\S*)")
# /zhuzhou-2016/3-8/#p2<TAB>突出抓好…
PUBLISHED: Final = re.compile(r"(?P<address>/\S*)\t(?P<excerpt>.*)")


@dataclass(frozen=True, slots=True)
class Ledger:
    """The published addresses with what they lead to, and the redirects."""

    published: Mapping[str, str]  # address → excerpt
    redirects: Mapping[str, str]  # retired address → address; a key may end in *

    def by_report(self) -> "defaultdict[str, Ledger]":
        """Return what the ledger says of each report alone, by its slug."""
        published: defaultdict[str, dict[str, str]] = defaultdict(dict)
        redirects: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for part, whole in ((published, self.published), (redirects, self.redirects)):
            for address, words in whole.items():
                part[address.split("/", 2)[1]][address] = words
        ledgers = {slug: Ledger(published[slug], redirects[slug]) for slug in [*published, *redirects]}
        return defaultdict(lambda: Ledger({}, {}), ledgers)

    def retired(self, address: str) -> bool:
        """Return whether *address* is one that a redirect names: it is never given to anything else."""
        return self.target(address) is not None

    def target(self, address: str) -> str | None:
        """Return where the retired *address* leads, None if it is not retired."""
        if address in self.redirects:
            return self.redirects[address]
        for old, new in self.redirects.items():
            if old.endswith("*") and address.startswith(old[:-1]):
                return new
        return None


def parse_ledger(text: str, place: str) -> Ledger:
    """Return the ledger that the file's *text* spells; raises DataError with *place* and line for one that it does not."""
    published: dict[str, str] = {}
    redirects: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if match := REDIRECT.fullmatch(line.strip()):
            redirects[match["old"]] = match["new"]
        elif match := PUBLISHED.fullmatch(line):
            published[match["address"]] = match["excerpt"]
        else:
            raise DataError(f"{place}:{number}", "neither 'address<TAB>words' nor 'old -> new'")
    return Ledger(published, redirects)


def excerpt(text: str) -> str:
    """Return the words by which the ledger knows *text*."""
    return re.sub(r"\s+", " ", text)[:EXCERPT]


def same(one: str, other: str) -> bool:
    """Return whether two excerpts are of one sentence: punctuation aside, and a slip or two."""
    return one == other or _likeness(one, other) >= SAME


def _likeness(one: str, other: str) -> float:
    a, b = (re.sub(r"[\W_]+", "", text) for text in (one, other))
    return 1.0 if a == b else SequenceMatcher(None, a, b, autojunk=False).ratio()


def updated(ledger: Ledger, current: Mapping[str, str]) -> Ledger:
    """Return *ledger* with the *current* addresses (address → text) taken in.

    Raises AddressError where a published address is gone or leads to another sentence and no redirect says where
    it went, or where a redirect leads nowhere.
    """
    excerpts = {address: excerpt(text) for address, text in current.items()}
    redirects = _expanded(ledger)
    faults = [
        _fault(address, old, excerpts)
        for address, old in ledger.published.items()
        if address not in redirects
        and not (address in excerpts and (PAGE.fullmatch(address) or same(old, excerpts[address])))
    ]
    faults += [
        f"{old} -> {new}: the new address does not exist; choose one that does"
        for old, new in redirects.items()
        if _final(new, redirects) not in excerpts
    ]
    if faults:
        raise AddressError(
            f"{len(faults)} published address(es) would break; nothing was written. Record where each one leads now "
            "in data/addresses.txt (a line 'old -> new'), or undo the change:\n"
            + "\n".join(faults[:SHOWN])
            + (f"\n  … and {len(faults) - SHOWN} more" if len(faults) > SHOWN else "")
        )
    return Ledger(excerpts, redirects)


def render_ledger(ledger: Ledger) -> str:
    """Return the text of ``data/addresses.txt``, redirects behind the addresses, each in natural order."""
    lines = [f"{address}\t{words}" for address, words in sorted(ledger.published.items(), key=lambda i: _natural(i[0]))]
    lines += [f"{old} -> {new}" for old, new in sorted(ledger.redirects.items(), key=lambda i: _natural(i[0]))]
    return HEAD + "\n".join(lines) + "\n"


def redirects_by_page(ledger: Ledger) -> dict[str, dict[str, str]]:
    """Return for each page address the retired fragments (and "" for the page itself) with their final targets."""
    pages: dict[str, dict[str, str]] = {}
    for old, new in final_redirects(ledger).items():
        page, _, fragment = old.partition("#")
        pages.setdefault(page, {})[fragment] = new
    return pages


def final_redirects(ledger: Ledger) -> dict[str, str]:
    """Return for each retired address the one that it leads to in the end."""
    return {old: _final(new, ledger.redirects) for old, new in ledger.redirects.items()}


def _expanded(ledger: Ledger) -> dict[str, str]:
    """Return the redirects with each ``*`` spelled out for the published addresses that it covers."""
    redirects = {old: new for old, new in ledger.redirects.items() if not old.endswith("*")}
    if len(redirects) < len(ledger.redirects):
        for address in ledger.published:
            if address not in redirects and (new := ledger.target(address)):
                redirects[address] = new
    return redirects


def _final(address: str, redirects: Mapping[str, str]) -> str:
    """Return where *address* leads in the end, over any number of redirects."""
    seen = {address}
    while (following := redirects.get(address)) and following not in seen:
        seen.add(address := following)
    return address


def _fault(address: str, old: str, excerpts: Mapping[str, str]) -> str:
    """Return the two texts side by side: what *address* led to, and what is most like it now."""
    slug = address.split("/")[1]
    pool = {a: words for a, words in excerpts.items() if a.split("/")[1] == slug and ("#p" in a) == ("#p" in address)}
    nearest = max(pool, key=lambda a: (_likeness(old, pool[a]), a == address), default=None)
    if nearest is None:
        return f"  {address}\n    was: {old}\n    now: nothing; the whole report is gone: /{slug}/* -> /"
    return f"  {address}\n    was: {old}\n    now: {pool[nearest]}\n    if that is it: {address} -> {nearest}"


def _natural(address: str) -> list[tuple[int, str]]:
    """Order /a/3-2/#p10 behind /a/3-2/#p9."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", address)]
