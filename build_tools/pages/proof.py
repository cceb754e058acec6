"""Prove, on every conversion, that nothing was lost and nothing invented."""

from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Final

from build_tools.model.errors import FidelityError
from build_tools.pages.markup import Rendering

CELLS: Final = frozenset(("td", "th"))
VOID: Final = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})


def check_page(name: str, rendering: Rendering, texts: Mapping[str, str]) -> None:
    """Raise FidelityError unless the page *name*, as *rendering* shows it, has under each id of *texts* that very text (white
    space aside: a browser folds it)."""
    shown = visible_texts(rendering.html) if texts else {}
    for anchor, text in texts.items():
        if shown.get(anchor, "").split() != text.split():
            raise FidelityError(f"{name}#{anchor} would show {shown.get(anchor)!r} for {text!r}; report this fault")


def visible_texts(html: str) -> dict[str, str]:
    """Return the text that each element with an id shows, paragraph numbers (class ``pn``) and heading marks left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return {anchor: "".join(parts) for anchor, parts in reader.texts.items()}


class _Reader(HTMLParser):
    """Collects text by the ids of the elements that are open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: dict[str, list[str]] = {}
        self.open: list[tuple[str, str | None, bool]] = []  # tag, id, whether what is inside counts

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        classes = (values.get("class") or "").split()
        counts = not {"pn", "headerlink"} & set(classes) and tag not in {"script", "style"}
        anchor = values.get("id")
        if anchor:
            self.texts.setdefault(anchor, [])
        if tag not in VOID:
            self.open.append((tag, anchor, counts))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass
        if tag in CELLS:  # a browser shows its words apart from those of the next cell
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        if all(counts for _, _, counts in self.open):
            for _, anchor, _ in self.open:
                if anchor:
                    self.texts[anchor].append(data)
