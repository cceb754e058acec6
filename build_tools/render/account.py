"""The fidelity page: an open account of all that a reader does not see as the source has it."""

from collections import defaultdict
from collections.abc import Iterable

from build_tools.fidelity import changed
from build_tools.markup import escape, fill, relative
from build_tools.model import Change, Report
from build_tools.render.blocks import Draft, report_name, section_path
from build_tools.serialize import original_name

NONE = "（无）"
VISIBLE = {" ": "空格", "\u3000": "全角空格", "\xa0": "不换行空格", "": "（删去）", "\t": "制表符"}


def account_page(report: Report) -> Draft:
    """Return the fidelity page: removed text, changes by kind with their places, corrections, doubts, the source."""
    path = f"{report.slug}/fidelity.md"
    source = report.source
    body = fill(
        "fidelity",
        {
            "name": escape(report_name(report)),
            "cover": relative(path, f"{report.slug}/index.md"),
            "file": escape(source.file),
            "encoding": escape(source.encoding),
            "chars": str(len(source.text)),
            "sha256": source.sha256,
            "original": original_name(report),
            "removed_count": str(len(report.removed)),
            "removed": _removed(report),
            "change_count": str(len(report.changes)),
            "changes": _changes(report, path),
            "errata": _errata(report, path),
            "doubt_count": str(len(report.doubts)),
            "doubts": _doubts(report, path),
        },
    )
    meta = {
        "title": f"文本核对 · {report_name(report)}",
        "description": f"{report_name(report)}：移出的文字、与原文写法不同之处、存疑之处，逐条列出。",
        "kind": "fidelity",
        "search": {"exclude": True},
    }
    return Draft(path, meta, body)


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a Markdown table; the cells are Markdown already."""
    cells = list(head)
    lines = [cells, ["---"] * len(cells), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _removed(report: Report) -> str:
    rows = [
        (str(report.source.text.count("\n", 0, r.start) + 1), _quoted(r.text), escape(r.reason)) for r in report.removed
    ]
    return _table(("原文行", "文字", "原因"), rows) if rows else NONE


def _changes(report: Report, path: str) -> str:
    """Return one row for each kind of change: what became what, how often, and where."""
    kinds: dict[tuple[str, str, str], list[Change]] = defaultdict(list)
    for change in report.changes:
        if change not in report.errata:
            kinds[change.reason, change.old, change.new].append(change)
    rows = [
        (escape(reason), f"{_quoted(old)} → {_quoted(new)}", str(len(found)), _places(report, path, found))
        for (reason, old, new), found in sorted(kinds.items(), key=lambda kind: (-len(kind[1]), kind[0]))
    ]
    return _table(("种类", "改动", "次数", "位置"), rows) if rows else NONE


def _places(report: Report, path: str, found: Iterable[Change]) -> str:
    """Return links to the paragraphs and titles that the changes are in, with a count where there are several."""
    counts: dict[str, int] = defaultdict(int)
    for change in found:
        counts[_place(report, path, change.start)] += 1
    return "、".join(f"{link}×{count}" if count > 1 else link for link, count in counts.items())


def _place(report: Report, path: str, offset: int) -> str:
    """Return a link to what the source *offset* became: a paragraph, a title; or words for what has no address."""
    for paragraph in report.paragraphs:
        if paragraph.start <= offset < paragraph.end:
            link = relative(path, f"{section_path(report, paragraph.page)}#{paragraph.anchor}")
            return f"[{paragraph.page} 第{paragraph.anchor[1:]}段]({link})"
    for section in report.sections:
        if section.start <= offset < section.end:
            link = relative(path, f"{section_path(report, section.page)}#{section.anchor or 'top'}")
            name = f"{section.page}-{section.anchor}" if section.anchor else section.id
            return f"[{name} 标题]({link})"
    return "报告头" if any(h.start <= offset < h.end for h in report.head) else "移出的文字"


def _errata(report: Report, path: str) -> str:
    rows = [(_quoted(c.old), _quoted(c.new), escape(c.reason), _place(report, path, c.start)) for c in report.errata]
    return _table(("原文", "改为", "理由", "位置"), rows) if rows else NONE


def _doubts(report: Report, path: str) -> str:
    rows = []
    for doubt in report.doubts:
        shown = changed(report.source.text, *doubt.spans[0], report.changes)
        links = "、".join(dict.fromkeys(_place(report, path, start) for start, _ in doubt.spans))
        rows.append((_quoted(shown), escape(doubt.suspect.note), links))
    return _table(("文字", "疑点", "位置"), rows) if rows else NONE


def _quoted(text: str) -> str:
    """Return *text* for a table cell, white space and nothing said in words."""
    if text in VISIBLE:
        return VISIBLE[text]
    if len(text) == 1 and not text.isprintable():
        return f"U+{ord(text):04X}"
    return escape(" ".join(text.split()))
