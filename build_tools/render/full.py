"""The whole report on one page, to print and to search with the browser."""

from collections import defaultdict

from build_tools.markup import escape, escape_block, fill
from build_tools.model import Report
from build_tools.render.blocks import Draft, heading_block, paragraph_block, report_name, section_path
from build_tools.render.cover import facts


def full_page(report: Report) -> Draft:
    """Return the page with the whole text; ids are those of sections and paragraphs, whole: 3-8, 3-8-p2."""
    path = f"{report.slug}/full.md"
    title = report.meta.title or report.slug
    texts = {"top": title}
    aliases = _aliases(report)
    blocks = []
    for i, section in enumerate(report.sections):
        anchor = f"{section.page}-{section.anchor}" if section.anchor else section.id
        blocks.append(heading_block(section.level + 1, section.shown, anchor))
        texts[anchor] = section.shown
        if i == 0:
            blocks += [f"{escape(h.text)}\n{{ .salutation }}" for h in report.head if h.role == "salutation"]
        for paragraph in (p for p in report.paragraphs if p.section == section.id):
            own = section_path(report, paragraph.page)
            blocks.append(paragraph_block(report, paragraph, path, paragraph.id, own, aliases[f"{own}#{paragraph.anchor}"]))
            texts[paragraph.id] = paragraph.text
    body = fill(
        "full",
        {
            "title": f"# {escape_block(title)} {{ #top }}",
            "facts": facts(report),
            "status": escape(report.origin.status),
            "body": "\n\n".join(blocks),
        },
    )
    name = report_name(report)
    meta = {
        "title": f"全文 · {name}",
        "description": f"{name}全文一页，可打印，可用浏览器查找。",
        "kind": "full",
        "search": {"exclude": True},
    }
    return Draft(path, meta, body, texts)


def _aliases(report: Report) -> dict[str, list[str]]:
    """Return for each paragraph (file and fragment) the ids under which it stood on this page before."""
    aliases: dict[str, list[str]] = defaultdict(list)
    for address, target in report.moved:
        page, _, fragment = address.removeprefix(f"/{report.slug}/").partition("/#")
        if fragment:
            aliases[target].append(f"{page}-{fragment}")
    return aliases
