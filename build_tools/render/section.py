"""The pages of a report's sections, one for each of level 1 and 2."""

from collections.abc import Iterator

from build_tools.markup import escape, fill, relative
from build_tools.model import Report, Section
from build_tools.render.blocks import (
    Draft,
    heading_block,
    length,
    moved_line,
    page_sections,
    paragraph_block,
    report_name,
    section_path,
)

TOP = "top"  # id of a page's title
DESCRIPTION = 90  # characters of text that describe a page to search engines


def section_pages(report: Report) -> Iterator[Draft]:
    """Yield the page of each section of level 1 and 2, in the order of the text."""
    pages = page_sections(report)
    for i, section in enumerate(pages):
        before = pages[i - 1] if i else None
        after = pages[i + 1] if i + 1 < len(pages) else None
        yield _section_page(report, section, before, after)


def _section_page(report: Report, section: Section, before: Section | None, after: Section | None) -> Draft:
    path = section_path(report, section.id)
    texts = {TOP: section.shown}
    blocks = []
    for part in (s for s in report.sections if s.page == section.id):
        if part.anchor:
            blocks.append(heading_block(2, part.shown, part.anchor))
            texts[part.anchor] = part.shown
        for paragraph in (p for p in report.paragraphs if p.section == part.id):
            blocks.append(paragraph_block(report, paragraph, path, paragraph.anchor, path))
            texts[paragraph.anchor] = paragraph.text
    body = fill(
        "section",
        {
            "crumb": _crumb(report, section, path),
            "title": heading_block(1, section.shown, TOP),
            "salutation": _salutation(report, section),
            "body": "\n\n".join(blocks),
            "sections": _contents(report, section, path),
            "moved": _moved(report, section, path),
            "pager": _pager(report, before, after, path),
        },
    )
    said = "".join(p.text for p in report.paragraphs if p.page == section.id)
    meta = {
        "title": f"{section.shown} · {report_name(report)}",
        "description": (said or section.shown)[:DESCRIPTION],
        "kind": "section",
    }
    return Draft(path, meta, body, texts)


def _crumb(report: Report, section: Section, path: str) -> str:
    """Return where one is: the report, the part, the place among the part's sections."""
    crumbs = [f"[{escape(report_name(report))}]({relative(path, f'{report.slug}/index.md')})"]
    if section.parent is None:
        parts = [s for s in report.sections if s.level == 1 and s.number]
        if section in parts:
            crumbs.append(f"第 {parts.index(section) + 1} 部分，共 {len(parts)} 部分")
        return " › ".join(crumbs)
    parent = next(s for s in report.sections if s.id == section.parent)
    siblings = [s for s in report.sections if s.parent == section.parent and s.level == section.level]
    crumbs.append(f"[{escape(parent.shown)}]({relative(path, section_path(report, parent.id))})")
    crumbs.append(f"第 {siblings.index(section) + 1} 节，共 {len(siblings)} 节")
    return " › ".join(crumbs)


def _salutation(report: Report, section: Section) -> str:
    """Return the salutation, which opens the report's first section."""
    if section is not report.sections[0]:
        return ""
    return "\n\n".join(f"{escape(h.text)}\n{{ .salutation }}" for h in report.head if h.role == "salutation")


def _contents(report: Report, section: Section, path: str) -> str:
    """Return the list of a part's sections with their lengths; nothing on the page of a section."""
    children = [s for s in report.sections if s.parent == section.id and s.level == 2]
    rows = [
        f"- [{escape(s.shown)}]({relative(path, section_path(report, s.id))}) <small>{length(report, s)} 字</small>"
        for s in children
    ]
    return "\n".join(["本部分各节", "{ .label }", "", *rows, "{ .toc-list }"]) if rows else ""


def _moved(report: Report, section: Section, path: str) -> str:
    """Return the lines under the page's retired fragments."""
    base = f"/{report.slug}/{section.id}/#"
    return "\n".join(
        moved_line(path, address.removeprefix(base), target) for address, target in report.moved if address.startswith(base)
    )


def _pager(report: Report, before: Section | None, after: Section | None, path: str) -> str:
    links = []
    for section, label, name in ((before, "上一节", "prev"), (after, "下一节", "next")):
        if section:
            link = relative(path, section_path(report, section.id))
            links.append(f"[<small>{label}</small> {escape(section.shown)}]({link}){{ .{name} rel={name} }}")
    return "\n".join(links)
