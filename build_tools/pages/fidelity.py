"""The fidelity page: an open account of all that a reader does not see as the source has it."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable

from build_tools.model.report import Evidence
from build_tools.model.source import Change, changed
from build_tools.pages.book import Book, original_name
from build_tools.pages.draft import Draft
from build_tools.pages.full import section_anchor
from build_tools.pages.markup import escape, fill, relative
from build_tools.pages.report_pages import FIDELITY

NONE = "（无）"
NOTHING = "（删去）"
VISIBLE = {" ": "空格", "\u3000": "全角空格", "\xa0": "不换行空格", "\t": "制表符"}


def fidelity_page(book: Book, evidence: Evidence) -> Draft:
    """Return the fidelity page: removed text, changes by kind with their places, corrections, doubts, the source."""
    report, source = book.report, evidence.source
    path = FIDELITY.file(report.slug)
    places = _Places(book, path)
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
            "removed_count": str(len(evidence.removed)),
            "removed": _removed(evidence),
            "change_count": str(len(evidence.changes)),
            "changes": _changes(evidence, places),
            "errata": _errata(evidence, places),
            "doubt_count": str(len(evidence.doubts)),
            "doubts": _doubts(evidence, places),
        },
    )
    meta = {
        "title": f"{FIDELITY.title} · {book.name}",
        "description": f"{book.name}：移出的文字、与原文写法不同之处、存疑之处，逐条列出。",
        "kind": "fidelity",
    }
    return Draft(path, meta, body)


class _Places:
    """Finds what a place of the source became, for links from the fidelity page."""

    def __init__(self, book: Book, path: str) -> None:
        self.found: list[tuple[int, int, str]] = []  # start, end, link
        for paragraph in book.report.paragraphs:
            target = relative(path, book.file(paragraph.page, paragraph.anchor))
            link = f"[{paragraph.page} 第{paragraph.anchor[1:]}段]({target})"
            self.found.append((paragraph.start, paragraph.end, link))
        for section in book.report.sections:
            if section.end > section.start:
                target = relative(path, book.file(section.page, section.anchor or "top"))
                self.found.append((section.start, section.end, f"[{section_anchor(section)} 标题]({target})"))
        self.found += [(h.start, h.end, "报告头") for h in book.report.head]
        self.found.sort()

    def link(self, offset: int) -> str:
        """Return a link to the paragraph or title that the source *offset* became; words for what has no address."""
        i = bisect_right(self.found, offset, key=lambda place: place[0]) - 1
        return self.found[i][2] if i >= 0 and offset < self.found[i][1] else "移出的文字"

    def links(self, offsets: Iterable[int]) -> str:
        """Return links to all that the *offsets* became, with a count where one holds several."""
        counts = Counter(self.link(offset) for offset in offsets)
        return "、".join(f"{link}×{count}" if count > 1 else link for link, count in counts.items())


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a Markdown table; the cells are Markdown already."""
    cells = list(head)
    lines = [cells, ["---"] * len(cells), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _removed(evidence: Evidence) -> str:
    rows = [
        (str(evidence.source.text.count("\n", 0, r.start) + 1), _quoted(r.text), escape(r.reason))
        for r in evidence.removed
    ]
    return _table(("原文行", "文字", "原因"), rows) if rows else NONE


def _changes(evidence: Evidence, places: _Places) -> str:
    """Return one row for each kind of change: what became what, how often, and where."""
    kinds: dict[tuple[str, str, str], list[Change]] = defaultdict(list)
    for change in evidence.changes:
        if change not in evidence.errata:
            kinds[change.reason, change.old, change.new].append(change)
    rows = [
        (escape(reason), f"{_quoted(old)} → {_quoted(new)}", str(len(found)), places.links(c.start for c in found))
        for (reason, old, new), found in sorted(kinds.items(), key=lambda kind: (-len(kind[1]), kind[0]))
    ]
    return _table(("种类", "改动", "次数", "位置"), rows) if rows else NONE


def _errata(evidence: Evidence, places: _Places) -> str:
    rows = [(_quoted(c.old), _quoted(c.new), escape(c.reason), places.link(c.start)) for c in evidence.errata]
    return _table(("原文", "改为", "理由", "位置"), rows) if rows else NONE


def _doubts(evidence: Evidence, places: _Places) -> str:
    rows = []
    for doubt in evidence.doubts:
        shown = changed(evidence.source.text, *doubt.spans[0], evidence.changes)
        links = places.links(start for start, _ in doubt.spans)
        rows.append((_quoted(shown), escape(doubt.suspect.note), links))
    return _table(("文字", "疑点", "位置"), rows) if rows else NONE


def _quoted(text: str) -> str:
    """Return *text* for a table cell, white space and nothing said in words."""
    if text and all(char.isspace() or not char.isprintable() for char in text):
        names = Counter(VISIBLE.get(char, f"U+{ord(char):04X}") for char in text)
        return "、".join(f"{name}×{count}" if count > 1 else name for name, count in names.items())
    return escape(" ".join(text.split())) or NOTHING
