"""The whole report on one page, to print and to search with the browser."""

from collections import defaultdict

from build_tools.model.report import Section
from build_tools.pages.amounts import amount, row_link, when
from build_tools.pages.blocks import figures_table, heading_block, term_link
from build_tools.pages.book import Book
from build_tools.pages.cover import facts
from build_tools.pages.draft import Draft
from build_tools.pages.markup import escape, escape_block, fill
from build_tools.pages.passages import passage_blocks
from build_tools.pages.report_pages import FULL
from build_tools.pages.schema_org import about_report
from build_tools.pages.section import citation, salutation, short_meaning
from build_tools.text.pinyin import sort_key


def full_page(book: Book) -> Draft:
    """Return the page with the whole text; ids are those of sections and paragraphs, whole: 3-8, 3-8-p2."""
    report = book.report
    path = FULL.file(report.slug)
    title = report.called
    texts = {"top": title}
    aliases = _aliases(book)
    blocks = []
    for section in report.sections:
        anchor = section_anchor(section)
        blocks.append(heading_block(section.level + 1, section.shown, anchor))
        texts[anchor] = section.shown
        if section is report.sections[0]:
            blocks.append(salutation(book))
        paragraphs = book.paragraphs.get(section.id, ())
        blocks += passage_blocks(book, paragraphs, path, lambda p: p.id, lambda p: aliases[book.file(p.page, p.anchor)])
        texts |= {p.id: p.text for p in paragraphs}
    body = fill(
        "full",
        {
            "title": f"# {escape_block(title)} {{ #top }}",
            "facts": facts(report),
            "status": escape(report.origin.status),
            "body": "\n\n".join(blocks),
            "figures": _figures(book, path),
            "annex": _annex(book, path),
        },
    )
    meta = {
        "title": f"{FULL.title} · {book.name}",
        "description": f"{book.name}全文一页，可打印，可用浏览器查找。",
        "kind": "full",
        "about": about_report(report),
        "cite": citation(report),
    }
    return Draft(path, meta, body, texts)


def _figures(book: Book, path: str) -> str:
    """Return the report's figures as a table, in the order of the text; nothing where there are none."""
    rows = [(escape(f.name), row_link(book, f, path, amount(f)), when(f)) for f in book.report.figures]
    return f"## 附：指标 {{ #figures }}\n\n{figures_table(('指标', '数值:', '时期'), rows, 'brief')}" if rows else ""


def _annex(book: Book, path: str) -> str:
    """Return the names of the report with their meanings, in the order of pinyin; nothing where names are not linked."""
    if not book.links:
        return ""
    rows = [
        f"- {term_link(p, path)}：{short_meaning(p)} <small>{len(p.mentions)} 处</small>"
        for p in sorted(book.report.programmes, key=lambda p: sort_key(p.name))
    ]
    return "\n".join(["## 附：名目 { #names }", "", '<div class="terms" markdown>', "", *rows, "", "</div>"])


def section_anchor(section: Section) -> str:
    """Return the id of *section* on the page with the whole text: 3-8, 3-8-s1."""
    return f"{section.page}-{section.anchor}" if section.anchor else section.id


def _aliases(book: Book) -> dict[str, list[str]]:
    """Return for each paragraph (file and fragment) the ids under which it stood on this page before."""
    aliases: dict[str, list[str]] = defaultdict(list)
    for address, target in book.report.moved:
        page, _, fragment = address.removeprefix(f"/{book.report.slug}/").partition("/#")
        if fragment:
            aliases[target].append(f"{page}-{fragment}")
    return aliases
