"""The fidelity page, which lists everything that a reader does not see as the source has it: fidelity.md."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final

from build_tools.model.report import Evidence
from build_tools.model.source import Change, changed
from build_tools.pages.book import Book, original_name
from build_tools.pages.draft import Draft
from build_tools.pages.formats import formats_sentence
from build_tools.pages.markup import escape, fill, relative
from build_tools.pages.report_pages import FIDELITY
from build_tools.pages.section_paths import where
from build_tools.text.wording import wording, wordings

# White space, as the table of its names in strings.toml calls it.
WHITE_SPACE: Final = {" ": "space", "\u3000": "wide_space", "\xa0": "no_break_space", "\t": "tab"}


def fidelity_page(book: Book, evidence: Evidence) -> Draft:
    """Return the fidelity page: removed text, changes by kind, corrections, suspect wordings, the source."""
    report, source = book.report, evidence.source
    path = FIDELITY.file(report.slug)
    positions = _Positions(book, path)
    body = fill(
        "fidelity",
        {
            "name": escape(book.name),
            "cover": relative(path, book.cover),
            "file": escape(source.file),
            "encoding": escape(source.encoding),
            "chars": str(len(source.text)),
            "sha256": source.sha256,
            "original": original_name(source),
            "signs": _signs(evidence, positions),
            "removed_count": str(len(evidence.removed)),
            "removed": _removed(evidence),
            "change_count": str(len(evidence.changes)),
            "changes": _changes(evidence, positions),
            "errata": _errata(evidence, positions),
            "doubt_count": str(len(evidence.doubts)),
            "doubts": _doubts(evidence, positions),
            "formats": formats_sentence(book, path),
        },
    )
    meta = {
        "title": FIDELITY.title,
        "description": wording("pages.fidelity.description", name=book.name),
        "kind": "fidelity",
    }
    return Draft(path, meta, body)


class _Positions:
    """Finds what a position in the source became, for links from the fidelity page."""

    def __init__(self, book: Book, path: str) -> None:
        """Index the paragraphs, headings and head lines of *book* by their spans; *path*: the file of the page."""
        spans: list[tuple[int, int, str]] = []  # start, end, link
        for paragraph in book.report.paragraphs:
            target = relative(path, book.file(paragraph.page, paragraph.anchor))
            spans.append((paragraph.start, paragraph.end, f"[{escape(where(book.paths, paragraph))}]({target})"))
        for section in book.report.sections:
            if section.end > section.start:
                target = relative(path, book.file(section.page, section.anchor or "top"))
                words = wording("pages.fidelity.heading", section=book.paths[section.id])
                spans.append((section.start, section.end, f"[{escape(words)}]({target})"))
        spans += [(line.start, line.end, wording("pages.fidelity.head")) for line in book.report.head]
        self.spans = sorted(spans)

    def link(self, offset: int) -> str:
        """Return a link to the paragraph or heading that the source *offset* became; words for what has no address."""
        i = bisect_right(self.spans, offset, key=lambda span: span[0]) - 1
        if i >= 0 and offset < self.spans[i][1]:
            return self.spans[i][2]
        return wording("pages.fidelity.removed")

    def links(self, offsets: Iterable[int]) -> str:
        """Return links to all that the *offsets* became, with a count after one that has several of them."""
        counts = Counter(self.link(offset) for offset in offsets)
        return "、".join(f"{link}×{count}" if count > 1 else link for link, count in counts.items())


def _table(columns: Iterable[str], rows: list[tuple[str, ...]]) -> str:
    """Return a table with *columns*, keys of the names in strings.toml; the word for nothing if there are no rows."""
    if not rows:
        return wording("pages.fidelity.none")
    names = [wordings("pages.fidelity.columns")[column] for column in columns]
    lines = [names, ["---"] * len(names), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _removed(evidence: Evidence) -> str:
    line_ends = [match.start() for match in re.finditer("\n", evidence.source.text)]
    rows: list[tuple[str, ...]] = [
        (str(bisect_left(line_ends, r.start) + 1), _quoted(r.text), escape(r.reason)) for r in evidence.removed
    ]
    return _table(("line", "text", "cause"), rows)


def _changes(evidence: Evidence, positions: _Positions) -> str:
    """Return one row for each kind of change: what became what, how often, and where."""
    kinds: dict[tuple[str, str, str], list[Change]] = defaultdict(list)
    for change in evidence.changes:
        if change not in evidence.errata:
            kinds[change.reason, change.old, change.new].append(change)
    rows: list[tuple[str, ...]] = [
        (escape(reason), f"{_quoted(old)} → {_quoted(new)}", str(len(found)), positions.links(c.start for c in found))
        for (reason, old, new), found in sorted(kinds.items(), key=lambda kind: (-len(kind[1]), kind[0]))
    ]
    return _table(("kind", "change", "count", "where"), rows)


def _errata(evidence: Evidence, positions: _Positions) -> str:
    rows: list[tuple[str, ...]] = [
        (_quoted(c.old), _quoted(c.new), escape(c.reason), positions.link(c.start)) for c in evidence.errata
    ]
    return _table(("source", "corrected", "evidence", "where"), rows)


def _doubts(evidence: Evidence, positions: _Positions) -> str:
    rows: list[tuple[str, ...]] = []
    for doubt in evidence.doubts:
        shown = changed(evidence.source.text, *doubt.spans[0], evidence.changes)
        links = positions.links(start for start, _ in doubt.spans)
        rows.append((_quoted(shown), escape(doubt.suspect.note), links))
    return _table(("text", "doubt", "where"), rows)


def _signs(evidence: Evidence, positions: _Positions) -> str:
    """Return the section that lists what an editor should look at; "" if nothing looks wrong."""
    if not evidence.signs:
        return ""
    heading = wording("pages.fidelity.signs", count=len(evidence.signs))
    rows = [
        wording(
            "pages.fidelity.sign",
            sentence=escape(sign.sentence),
            link=positions.link(sign.start) if sign.start is not None else "",
        )
        for sign in evidence.signs
    ]
    return "\n".join(["", f"## {heading} {{ #findings }}", "", wording("pages.fidelity.signs_note"), "", *rows, ""])


def _quoted(text: str) -> str:
    """Return *text* for a table cell; white space, signs that do not print and "" are said in words."""
    if text and all(char.isspace() or not char.isprintable() for char in text):
        counts = Counter(_name(char) for char in text)
        return "、".join(f"{name}×{count}" if count > 1 else name for name, count in counts.items())
    return escape(" ".join(text.split())) or wording("pages.fidelity.deleted")


def _name(char: str) -> str:
    """Return the name of a character that cannot be seen: 空格, U+200B."""
    if char in WHITE_SPACE:
        return wordings("pages.fidelity.white_space")[WHITE_SPACE[char]]
    return f"U+{ord(char):04X}"
