"""The cover of a report: what it is, where its text comes from, and its contents."""

from build_tools.model.report import Evidence, Report
from build_tools.pages.amounts import key_figures
from build_tools.pages.book import Book, original_name
from build_tools.pages.draft import Draft
from build_tools.pages.markup import escape, escape_block, fill, relative
from build_tools.pages.schema_org import about_report


def cover_page(book: Book, evidence: Evidence) -> Draft:
    """Return the cover page."""
    report = book.report
    title = report.called
    body = fill(
        "cover",
        {
            "title": f"# {escape_block(title)} {{ #top }}",
            "facts": facts(report),
            "status": escape(report.origin.status),
            "incomplete": f"**文本似乎不完整**　{escape(report.incomplete)}。\n{{ .status }}"
            if report.incomplete
            else "",
            "characters": str(book.size),
            "extent": book.extent,
            "paragraphs": str(len(report.paragraphs)),
            "figures": key_figures(book, book.cover),
            "count": str(len(report.figures)),
            "contents": _contents(book),
            "first": relative(book.cover, book.files[book.pages[0].id]),
            "removed": str(len(evidence.removed)),
            "changes": str(len(evidence.changes)),
            "original": original_name(evidence.source),
            "slug": report.slug,
            "years": f"[历年对照]({relative(book.cover, book.years)}){{ .button .quiet }}" if book.years else "",
        },
    )
    meta = {
        "title": book.name,
        "description": f"{book.name}全文，分{len(book.pages)}页，每节、每段都有固定地址。",
        "kind": "cover",
        "about": about_report(report),
    }
    return Draft(book.cover, meta, body, {"top": title})


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


def _contents(book: Book) -> str:
    """Return the two-level contents, each section with its length in characters and as a bar."""
    longest = max((book.sizes[s.id] for s in book.pages if s.id not in book.parts), default=1)
    rows = []
    for section in book.pages:
        size = book.sizes[section.id]
        link = f"[{escape(section.shown)}]({relative(book.cover, book.files[section.id])})"
        bar = "" if section.id in book.parts else f'<meter max="{longest}" value="{size}" aria-hidden="true"></meter>'
        rows.append(f"{'    ' * (section.level - 1)}- {link} <small>{size} 字</small>{bar}")
    return "\n".join(rows)
