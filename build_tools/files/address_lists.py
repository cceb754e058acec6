"""The lists of published addresses, for other programs."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from build_tools.data.ledger import Ledger
from build_tools.data.redirects import final_redirects
from build_tools.files.json_lines import compact
from build_tools.model.output import OutputFile
from build_tools.pages.report_pages import FULL

SITE_LIST: Final = "addresses.json"
KIND: Final = re.compile(
    r"""
    (?P<term>/glossary/(?:\w+/)+\#.+)                           # /glossary/action/#yuluhui
    | .*/figures/(?P<figure>\#f\d+)                             # /zhuzhou-2016/figures/#f3
    | .*/tasks/(?P<task>\#t\d+)                                 # /zhuzhou-2016/tasks/#t3
    | .*(?P<paragraph>\#p\d+[a-z]*)                             # /zhuzhou-2016/3-8/#p2
    | (?P<section>.*\#s\d+[a-z]*                                # /zhuzhou-2016/3-8/#s1
        | /[^/]+/\d+[a-z]*(?:-\d+[a-z]*)*/)                     # /zhuzhou-2016/3-8/
    | (?P<page>.*)                                              # /zhuzhou-2016/full/
    """,
    re.VERBOSE,
)


def address_lists(ledger: Ledger) -> Iterator[OutputFile]:
    """Yield the lists of addresses: ``<slug>/data/addresses.json`` for each report, ``addresses.json`` for all others.

    A published address has its kind, the page that it is on and its first words; a retired one where it leads now.
    """
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    for address, words in ledger.published.items():
        page = address.partition("#")[0]
        rows[_list_of(address, ledger)].append(
            {"address": address, "kind": _kind(address), "page": page, "words": words}
        )
    moved: dict[str, dict[str, str]] = defaultdict(dict)
    for old, new in sorted(final_redirects(ledger).items()):
        moved[_list_of(old, ledger)][old] = new
    lists = sorted(path for path in rows if path != SITE_LIST)
    for path in (SITE_LIST, *lists):
        listed = ",\n".join(compact(row) for row in rows[path])
        content = f'{{"addresses":[\n{listed}\n],\n"moved":{compact(moved[path])}'
        if path == SITE_LIST:
            content += f',\n"lists":{compact(lists)}'
        yield OutputFile(path, (content + "}\n").encode())


def _kind(address: str) -> str:
    """Return what *address* leads to: term, figure, task, paragraph, section or page."""
    match = KIND.fullmatch(address)
    return (match and match.lastgroup) or ""


def _list_of(address: str, ledger: Ledger) -> str:
    """Return the file that lists *address*: that of its report, or the list of the site."""
    slug = address.split("/", 2)[1]
    return f"{slug}/data/{SITE_LIST}" if FULL.address(slug) in ledger.published else SITE_LIST
