"""What the site tells other programs of itself: an Atom feed of its changes, and the list of its addresses."""

import html
import json
import re
from collections.abc import Sequence
from importlib.resources import files
from string import Template
from typing import Final

from build_tools.addresses import Ledger, final_redirects
from build_tools.model import News, Page

# /zhuzhou-2016/3-8/#p2 → paragraph   #s1 → section   /zhuzhou-2016/figures/#f3 → figure   /glossary/action/#yuluhui → term
KINDS: Final = (
    (re.compile(r"/glossary/\w+/#.+"), "term"),
    (re.compile(r".*/figures/#f\d+"), "figure"),
    (re.compile(r".*#p\d+[a-z]*"), "paragraph"),
    (re.compile(r".*#s\d+[a-z]*|/[^/]+/\d+[a-z]*(?:-\d+[a-z]*)*/"), "section"),
    (re.compile(r".*"), "page"),
)


def addresses_page(ledger: Ledger) -> Page:
    """Return ``addresses.json``: every published address with its kind, the page it is on and its first words; and the
    retired ones with where they lead now."""
    rows = [
        {
            "address": address,
            "kind": next(kind for form, kind in KINDS if form.fullmatch(address)),
            "page": address.partition("#")[0],
            "words": words,
        }
        for address, words in ledger.published.items()
    ]
    listed = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    moved = json.dumps(final_redirects(ledger), ensure_ascii=False)
    return Page("addresses.json", f'{{"addresses": [\n{listed}\n],\n"moved": {moved}}}\n'.encode())


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
