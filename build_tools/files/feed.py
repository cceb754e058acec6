"""The Atom feed of changes."""

import html
from collections.abc import Sequence
from importlib.resources import files
from string import Template

from build_tools.model.editing import News
from build_tools.model.output import OutputFile


def feed_page(news: Sequence[News], name: str) -> OutputFile:
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
    return OutputFile("feed.xml", filled.encode())
