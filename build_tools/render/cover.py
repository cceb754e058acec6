"""The cover of a report: what it is, where its text comes from, and its contents."""

from build_tools.markup import escape, escape_block, fill, relative
from build_tools.model import Report, Section
from build_tools.render.blocks import Draft, length, page_sections, report_name, section_path
from build_tools.serialize import original_name


def cover_page(report: Report) -> Draft:
    """Return the cover page."""
    path = f"{report.slug}/index.md"
    title = report.meta.title or report.slug
    first = page_sections(report)[0]
    body = fill(
        "cover",
        {
            "title": f"# {escape_block(title)} {{ #top }}",
            "facts": facts(report),
            "status": escape(report.origin.status),
            "characters": str(sum(length(report, s) for s in report.sections if s.level == 1)),
            "sections": str(len(report.sections)),
            "paragraphs": str(len(report.paragraphs)),
            "contents": _contents(report, path),
            "first": relative(path, section_path(report, first.id)),
            "removed": str(len(report.removed)),
            "changes": str(len(report.changes)),
            "original": original_name(report),
        },
    )
    name = report_name(report)
    meta = {
        "title": name,
        "description": f"{name}全文，分{len(page_sections(report))}页，每节、每段都有固定地址。",
        "kind": "cover",
    }
    return Draft(path, meta, body, {"top": title})


def facts(report: Report) -> str:
    """Return the report's metadata as a definition list, one row for each fact that is known."""
    meta = report.meta
    speaker = " ".join(word for word in (meta.post, meta.speaker) if word)
    rows = [
        ("地区", meta.place),
        ("年份", f"{meta.year}年" if meta.year else None),
        ("会议", meta.session),
        ("报告人", speaker or None),
        ("日期", _date(meta.date) if meta.date else "报告文本未注明"),
    ]
    cells = "".join(f"<div><dt>{name}</dt><dd>{escape(value)}</dd></div>" for name, value in rows if value)
    return f'<dl class="facts">{cells}</dl>'


def _date(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{int(year)}年{int(month)}月{int(day)}日"


def _contents(report: Report, path: str) -> str:
    """Return the two-level contents, each section with its length in characters and as a bar."""
    pages = page_sections(report)
    longest = max((length(report, s) for s in pages if not _has_pages(report, s)), default=1)
    rows = []
    for section in pages:
        size = length(report, section)
        link = f"[{escape(section.shown)}]({relative(path, section_path(report, section.id))})"
        bar = "" if _has_pages(report, section) else f'<meter max="{longest}" value="{size}" aria-hidden="true"></meter>'
        rows.append(f"{'    ' * (section.level - 1)}- {link} <small>{size} 字</small>{bar}")
    return "\n".join(rows)


def _has_pages(report: Report, section: Section) -> bool:
    return any(s.parent == section.id and s.level == 2 for s in report.sections)
