"""The proof, on every conversion, that a page shows the report's text exactly."""

import re
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from typing import Final

from build_tools.model.errors import FidelityError
from build_tools.pages.draft import Draft
from build_tools.pages.markup import Rendering, render

CELLS: Final = frozenset(("td", "th"))
VOID: Final = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
# What differs between two blocks of the same text on two pages: links, ids, the level of a heading.
OF_PAGE: Final = re.compile(
    r"""
    \]\([^)\s]*\)           # ](../1-1.md#p2)
    | \{[ ]\#[^}]*\}        # { #p2 .para }
    | (?<=^<tr[ ])id="[^"]*"  # <tr id="p2"
    | ^\#+[ ]               # ##
    """,
    re.MULTILINE | re.VERBOSE,
)


def check_drafts(drafts: Iterable[Draft]) -> None:
    """Raise FidelityError if one of *drafts* would show a text differently from the report.

    A block that was checked on an earlier page is not rendered again, as are most of the page with the whole text. When
    ``docs/`` is written, ``site.renderings`` checks each page as a whole instead, because it keeps the renderings for the
    builder; raw files that are only converted have no builder, and rendering all pages would take half as long again.
    """
    checked: set[str] = set()
    for draft in drafts:
        if draft.texts:
            blocks = [block for block in draft.body.split("\n\n") if OF_PAGE.sub("", block) not in checked]
            body = "\n\n".join(blocks)
            texts = {a: text for a, text in draft.texts.items() if f"{{ #{a} " in body or f'<tr id="{a}"' in body}
            check_page(draft.path, render(body), texts)
            checked |= {OF_PAGE.sub("", block) for block in blocks}


def check_page(name: str, rendering: Rendering, texts: Mapping[str, str]) -> None:
    """Raise FidelityError unless the page *name*, as *rendering* shows it, has under each id of *texts* that very text.

    White space is not compared, because a browser folds it.
    """
    shown = visible_texts(rendering.html) if texts else {}
    for anchor, text in texts.items():
        if shown.get(anchor, "").split() != text.split():
            raise FidelityError(f"{name}#{anchor} would show {shown.get(anchor)!r} for {text!r}; report this fault")


def visible_texts(html: str) -> dict[str, str]:
    """Return the text that each element with an id shows, without paragraph numbers (class ``pn``) and heading marks."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return {anchor: "".join(parts) for anchor, parts in reader.texts.items()}


class _Reader(HTMLParser):
    """Collects text by the ids of the elements that are open."""

    def __init__(self) -> None:
        """Start with no open element."""
        super().__init__(convert_charrefs=True)
        self.texts: dict[str, list[str]] = {}
        self.open: list[tuple[str, str | None, bool]] = []  # tag, id, whether the text inside counts

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        values = dict(attrs)
        classes = (values.get("class") or "").split()
        counts = not {"pn", "headerlink"} & set(classes) and tag not in {"script", "style"}
        anchor = values.get("id")
        if anchor:
            self.texts.setdefault(anchor, [])
        if tag not in VOID:
            self.open.append((tag, anchor, counts))

    def handle_endtag(self, tag: str) -> None:
        """Close the element *tag* and those left open in it; a browser shows the cells of a table apart."""
        while self.open and self.open.pop()[0] != tag:
            pass
        if tag in CELLS:
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        """Add *data* to the text of every open element."""
        if all(counts for _, _, counts in self.open):
            for _, anchor, _ in self.open:
                if anchor:
                    self.texts[anchor].append(data)
