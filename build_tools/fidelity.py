"""Prove, on every conversion, that nothing was lost and nothing invented."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from html.parser import HTMLParser
from typing import Final

from build_tools.errors import FidelityError
from build_tools.markup import Rendering
from build_tools.model import Change, Report

CELLS: Final = frozenset(("td", "th"))
VOID: Final = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})


def check_report(report: Report) -> None:
    """Raise FidelityError unless every non-space character of the source is in exactly one span of *report*, and
    every text shown is its span of the source with nothing but the listed changes."""
    source = report.source.text
    spans = [(h.start, h.end) for h in report.head]
    spans += [(s.start, s.end) for s in report.sections]
    spans += [(p.start, p.end) for p in report.paragraphs]
    spans += [(r.start, r.end) for r in report.removed]
    covered = bytearray(len(source))
    for start, end in spans:
        for here in range(start, end):
            if covered[here] and not source[here].isspace():
                raise FidelityError(f"{_place(report, here)} is placed twice; report this as a fault of the program")
            covered[here] = 1
    for here, char in enumerate(source):
        if not covered[here] and not char.isspace():
            raise FidelityError(f"{_place(report, here)} is lost; report this as a fault of the program")
    for paragraph in report.paragraphs:
        if changed(source, paragraph.start, paragraph.end, report.changes) != paragraph.text:
            raise FidelityError(f"{_place(report, paragraph.start)} reads differently from what is listed")
    for section in report.sections:
        if not section.shown.startswith(changed(source, section.start, section.end, report.changes)):
            raise FidelityError(f"{_place(report, section.start)} reads differently from what is listed")


def changed(source: str, start: int, end: int, changes: Sequence[Change]) -> str:
    """Return *source* from *start* to *end* with those of the sorted *changes* made that lie in it."""
    text: list[str] = []
    for i in range(bisect_left(changes, start, key=lambda c: c.start), len(changes)):
        change = changes[i]
        if change.end > end:
            break
        text += (source[start : change.start], change.new)
        start = change.end
    text.append(source[start:end])
    return "".join(text)


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


def _place(report: Report, here: int) -> str:
    line = report.source.text.count("\n", 0, here) + 1
    return f"{report.source.file}:{line}: '{report.source.text[here : here + 12]}'"


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
