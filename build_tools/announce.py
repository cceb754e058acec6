"""What the site tells other programs of itself: an Atom feed of its changes, and the list of its addresses."""

import html
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from importlib.resources import files
from string import Template
from typing import Final

from build_tools.addresses import Ledger, final_redirects
from build_tools.compact import compact
from build_tools.model import News, Page

SITE_LIST: Final = "addresses.json"
# /zhuzhou-2016/3-8/#p2 → paragraph   #s1 → section   /zhuzhou-2016/figures/#f3 → figure   /glossary/action/#yuluhui → term
KIND: Final = re.compile(
    r"(?P<term>/glossary/(?:\w+/)+#.+)|.*(?:(?P<figure>/figures/#f\d+)|(?P<paragraph>#p\d+[a-z]*))"
    r"|(?P<section>.*#s\d+[a-z]*|/[^/]+/\d+[a-z]*(?:-\d+[a-z]*)*/)|(?P<page>.*)"
)


def addresses_pages(ledger: Ledger) -> Iterator[Page]:
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
        yield Page(path, (whole + "}\n").encode())


def _list(address: str, ledger: Ledger) -> str:
    """Return the file that lists *address*: a report has its own."""
    slug = address.split("/", 2)[1]
    return f"{slug}/data/{SITE_LIST}" if f"/{slug}/full/" in ledger.published else SITE_LIST


def feed_page(news: Sequence[News], name: str) -> Page:
    """Return the Atom feed of *news*, the newest first; its links are relative to the feed's own address."""
    entries = []
    for number, item in reversed(list(enumerate(reversed(news), 1))):
        entries.append(
            "<entry>"
            f"<id>urn:gov-report:change:{number}</id>"
            f"<title>{html.escape(item.title)}</title>"
            f"<updated>{item.date}T00:00:00Z</updated>"
            f'<link href="{html.escape(item.address.lstrip("/") or ".")}"/>'
            f"<summary>{html.escape(item.text)}</summary>"
            "</entry>"
        )
    text = files("build_tools").joinpath("templates", "feed.xml").read_text("utf-8")
    updated = max((item.date for item in news), default="1970-01-01")
    filled = Template(text).substitute(name=html.escape(name), updated=updated, entries="\n".join(entries))
    return Page("feed.xml", filled.encode())
