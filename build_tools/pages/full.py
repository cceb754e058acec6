"""The whole report on one page, to print and to search with the browser: the page full.md."""

from collections import defaultdict
from collections.abc import Iterator

from build_tools.model.report import Section
from build_tools.pages.amounts import brief_table
from build_tools.pages.blocks import heading_block
from build_tools.pages.book import Book
from build_tools.pages.citation import citation
from build_tools.pages.draft import Draft
from build_tools.pages.links import term_link
from build_tools.pages.markup import escape, escape_block, fill
from build_tools.pages.meanings import short_meaning
from build_tools.pages.passages import passage_blocks
from build_tools.pages.report_facts import facts_list, salutation, text_status
from build_tools.pages.report_names import report_heading
from build_tools.pages.report_pages import FULL
from build_tools.pages.schema_org import about_report
from build_tools.text.pinyin import sort_key
from build_tools.text.wording import wording


def full_page(book: Book) -> Draft:
    """Return the page with the whole text; its ids are the full ids of sections and paragraphs: 3-8, 3-8-p2."""
    report = book.report
    path = FULL.file(report.slug)
    body = fill(
        "full",
        {
            "title": f"# {escape_block(report_heading(report))} {{ #top }}",
            "facts": facts_list(report),
            "status": escape(text_status(report)),
            "contents": _contents(book),
            "body": "\n\n".join(_text(book, path)),
            "figures": _figures(book, path),
            "annex": _names(book, path),
        },
    )
    meta = {
        "title": FULL.title,
        "description": wording("pages.full.description", name=book.name),
        "kind": "full",
        "about": about_report(report),
        "cite": citation(report),
    }
    return Draft(path, meta, body)


def _text(book: Book, path: str) -> Iterator[str]:
    """Yield the blocks of the whole text."""
    aliases = _aliases(book)
    for section in book.report.sections:
        yield heading_block(section.level + 1, section.shown, section_anchor(section))
        if section is book.report.sections[0]:
            yield salutation(book)
        paragraphs = book.paragraphs.get(section.id, ())
        yield from passage_blocks(
            book, paragraphs, path, lambda p: p.id, lambda p: aliases[book.file(p.page, p.anchor)]
        )


def _contents(book: Book) -> str:
    """Return the contents, which only paper shows: the parts and their sections, then the annexes."""
    entries = [(s.level, s.shown, section_anchor(s)) for s in book.pages]
    if book.report.figures:
        entries.append((1, wording("pages.full.figures"), "figures"))
    if book.links:
        entries.append((1, wording("pages.full.names"), "names"))
    rows = (f"{'    ' * (level - 1)}- [{escape(title)}](#{anchor})" for level, title, anchor in entries)
    title = wording("pages.full.contents")
    return "\n".join(['<div class="on-paper" markdown>', "", f"**{title}**", "", *rows, "", "</div>"])


def _figures(book: Book, path: str) -> str:
    """Return the report's figures as a table, in the order of the text; "" if it has none."""
    if not book.report.figures:
        return ""
    table = brief_table(book, book.report.figures, path)
    return f"## {wording('pages.full.figures')} {{ #figures }}\n\n{table}"


def _names(book: Book, path: str) -> str:
    """Return the names of the report with their meanings, in the order of pinyin; "" if names are not linked."""
    if not book.links:
        return ""
    rows = [
        f"- {term_link(p, path)}：{short_meaning(p)} <small>{wording('pages.names.mentions', count=len(p.mentions))}</small>"
        for p in sorted(book.report.programmes, key=lambda p: sort_key(p.name))
    ]
    heading = f"## {wording('pages.full.names')} {{ #names }}"
    return "\n".join([heading, "", '<div class="terms" markdown>', "", *rows, "", "</div>"])


def section_anchor(section: Section) -> str:
    """Return the id of *section* on the page with the whole text: 3-8, 3-8-s1."""
    return f"{section.page}-{section.anchor}" if section.anchor else section.id


def _aliases(book: Book) -> dict[str, list[str]]:
    """Return for each paragraph (file and fragment) the ids that it had on this page before."""
    aliases: dict[str, list[str]] = defaultdict(list)
    for address, target in book.report.moved:
        page, _, fragment = address.removeprefix(f"/{book.report.slug}/").partition("/#")
        if fragment:
            aliases[target].append(f"{page}-{fragment}")
    return aliases
