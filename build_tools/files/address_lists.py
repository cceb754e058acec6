"""The lists of published addresses, for other programs."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from build_tools.data.ledger import Ledger, final_redirects
from build_tools.files.json_lines import compact
from build_tools.model.output import OutputFile
from build_tools.pages.report_pages import FULL

SITE_LIST: Final = "addresses.json"
# /zhuzhou-2016/3-8/#p2 → paragraph   #s1 → section   /zhuzhou-2016/figures/#f3 → figure   /glossary/action/#yuluhui → term
KIND: Final = re.compile(
    r"(?P<term>/glossary/(?:\w+/)+#.+)|.*(?:(?P<figure>/figures/#f\d+)|(?P<paragraph>#p\d+[a-z]*))"
    r"|(?P<section>.*#s\d+[a-z]*|/[^/]+/\d+[a-z]*(?:-\d+[a-z]*)*/)|(?P<page>.*)"
)


def addresses_pages(ledger: Ledger) -> Iterator[OutputFile]:
    """Yield the lists of the published addresses, each with its kind, the page it is on and its first words, and of the
    retired ones with where they lead now: ``<slug>/data/addresses.json`` for a report, ``addresses.json`` for all else."""
    folders: dict[str, list[dict[str, str]]] = defaultdict(list)
    for address, words in ledger.published.items():
        kind = KIND.fullmatch(address)
        row = {
            "address": address,
            "kind": (kind and kind.lastgroup) or "",
            "page": address.partition("#")[0],
            "words": words,
        }
        folders[_list(address, ledger)].append(row)
    moved: dict[str, dict[str, str]] = defaultdict(dict)
    for old, new in sorted(final_redirects(ledger).items()):
        moved[_list(old, ledger)][old] = new
    lists = sorted(path for path in folders if path != SITE_LIST)
    for path in (SITE_LIST, *lists):
        listed = ",\n".join(compact(row) for row in folders[path])
        whole = f'{{"addresses":[\n{listed}\n],\n"moved":{compact(moved[path])}'
        if path == SITE_LIST:
            whole += f',\n"lists":{compact(lists)}'
        yield OutputFile(path, (whole + "}\n").encode())


def _list(address: str, ledger: Ledger) -> str:
    """Return the file that lists *address*: a report has its own."""
    slug = address.split("/", 2)[1]
    return f"{slug}/data/{SITE_LIST}" if FULL.address(slug) in ledger.published else SITE_LIST
