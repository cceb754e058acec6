"""The Atom feed of changes."""

import html
from collections.abc import Sequence

from build_tools.files.resources import template
from build_tools.model.editing import News
from build_tools.model.output import OutputFile


def feed_file(news: Sequence[News], name: str) -> OutputFile:
    """Return the Atom feed of *news*, the newest first; its links are relative to the feed's own address."""
    entries = [_entry(number, item) for number, item in enumerate(reversed(news), 1)]
    updated = max((item.date for item in news), default="1970-01-01")
    text = template("feed.xml").substitute(
        name=html.escape(name), updated=updated, entries="\n".join(reversed(entries))
    )
    return OutputFile("feed.xml", text.encode())


def _entry(number: int, item: News) -> str:
    """Return the entry of *item*, the *number*-th since the feed began: its id stays when newer ones are added."""
    return (
        "<entry>"
        f"<id>urn:gov-report:change:{number}</id>"
        f"<title>{html.escape(item.title)}</title>"
        f"<updated>{item.date}T00:00:00Z</updated>"
        f'<link href="{html.escape(item.address.lstrip("/") or ".")}"/>'
        f"<summary>{html.escape(item.text)}</summary>"
        "</entry>"
    )
