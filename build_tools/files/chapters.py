"""The chapters of a report's editions, the single page and the EPUB book: the text, the figures, the names.

They are made of the same Markdown as the pages, so that they say the same; their links lead to ids in the edition itself.
"""

import re
from collections.abc import Mapping
from functools import partial
from typing import Final

from build_tools.model.programme import Programme, title_id
from build_tools.pages.amounts import amount, when
from build_tools.pages.blocks import heading_block, table
from build_tools.pages.book import Book
from build_tools.pages.full import section_anchor
from build_tools.pages.markup import escape
from build_tools.pages.meanings import short_meaning
from build_tools.pages.passages import passage_blocks
from build_tools.pages.rendering import Renderer
from build_tools.pages.report_facts import facts_list, salutation, text_status
from build_tools.pages.report_names import report_heading
from build_tools.pages.report_pages import FIGURES
from build_tools.pages.section_paths import where
from build_tools.text.pinyin import sort_key
from build_tools.text.wording import wording, wordings

OPENING: Final = "opening"  # what is before the first chapter
PAGE: Final = "edition.md"  # the file that links are relative to before they are turned inwards
# href="../glossary/action.md#146gongcheng"   href="zhuzhou-2016/figures.md#f3"
LINK: Final = re.compile(r'href="(?P<file>[^"#:]*\.md)?(?:#(?P<fragment>[^"]*))?"')


def chapter_titles() -> Mapping[str, str]:
    """Return the titles of the chapters by their names, in their order."""
    return wordings("files.editions.chapters")


def render_chapters(book: Book, renderer: Renderer) -> dict[str, str]:
    """Return the XHTML of each chapter by its name, and of the opening before the text; links still name the files of pages.

    *renderer* has rendered the paragraphs for the pages.
    """
    sources = {OPENING: _opening(book), "text": _text(book), "figures": _figures(book), "names": _names(book)}
    return {name: renderer.render(source, "xhtml").html for name, source in sources.items()}


def turned_inwards(book: Book, chapter: str, files: Mapping[str, str]) -> str:
    """Return *chapter* with its links to pages turned to ids in the edition.

    *files*: name of a chapter → its file, "" if all chapters are in one file.
    """
    pages = {file: page for page, file in book.files.items()}
    return LINK.sub(partial(_inward_link, book.report.slug, pages, files), chapter)


def edition_id(name: str) -> str:
    """Return the id in an edition for the *name* of a section, paragraph, figure or name.

    The name of an XML id begins with a letter, and 3-8-p2 does not.
    """
    return f"x{name}"


def _opening(book: Book) -> str:
    """Return what the report is: its title, its facts, where its text is from."""
    report = book.report
    status = wording("files.editions.status", status=escape(text_status(report)))
    return f"# {escape(report_heading(report))} {{ #{edition_id('top')} }}\n\n{facts_list(report)}\n\n{status}"


def _text(book: Book) -> str:
    report = book.report
    blocks: list[str] = []
    for section in report.sections:
        blocks.append(heading_block(min(section.level + 1, 4), section.shown, edition_id(section_anchor(section))))
        if section is report.sections[0]:
            blocks.append(salutation(book))
        blocks += passage_blocks(book, book.paragraphs.get(section.id, ()), PAGE, anchor=lambda p: edition_id(p.id))
    return "\n\n".join(block for block in blocks if block)


def _figures(book: Book) -> str:
    rows = [
        (
            f"{escape(f.name)} {{ #{edition_id(f.id)} }}",
            escape(amount(f)),
            when(f),
            f"[{escape(where(book.paths, book.paragraph_by_id[f.paragraph]))}](#{edition_id(f.paragraph)})",
        )
        for f in book.report.figures
    ]
    names = wordings("pages.tables")
    head = (names["figure"], f"{names['amount']}:", names["period"], names["source"])
    title = f"# {chapter_titles()['figures']} {{ #{edition_id('figures')} }}"
    return "\n\n".join([title, table(head, rows) if rows else wording("files.editions.no_figures")])


def _names(book: Book) -> str:
    titles = {title_id(s.id): section_anchor(s) for s in book.report.sections}
    programmes = sorted(book.report.programmes, key=lambda p: sort_key(p.name))
    title = f"# {chapter_titles()['names']} {{ #{edition_id('names')} }}"
    return "\n\n".join([title, *(_name(programme, titles) for programme in programmes)])


def _name(programme: Programme, titles: Mapping[str, str]) -> str:
    """Return the block of a name; *titles*: id of a title → id of its section on the page with the whole text."""
    links = "、".join(
        f"[{i}](#{edition_id(titles.get(m.paragraph, m.paragraph))})" for i, m in enumerate(programme.mentions, 1)
    )
    name = escape(programme.name)
    text = wording("files.editions.name", name=name, meaning=short_meaning(programme), links=links)
    return f"{text}\n{{ #{edition_id(f'{programme.kind}-{programme.id}')} }}"


def _inward_link(slug: str, pages: Mapping[str, str], files: Mapping[str, str], match: re.Match[str]) -> str:
    """Return the attribute that leads to the same in the edition; *pages*: file → id of the page."""
    file, fragment = match["file"] or "", match["fragment"] or ""
    if not file:  # made by this module: it is an id of the edition already
        return f'href="{files[_chapter_of(fragment)]}#{fragment}"'
    if file.startswith("glossary/"):
        kind = file.removesuffix(".md").split("/")[1]
        return f'href="{files["names"]}#{edition_id(f"{kind}-{fragment}")}"'
    if file == FIGURES.file(slug):
        return f'href="{files["figures"]}#{edition_id(fragment)}"'
    page = pages[file]
    return f'href="{files["text"]}#{edition_id(f"{page}-{fragment}" if fragment not in ("", "top") else page)}"'


def _chapter_of(edition_fragment: str) -> str:
    """Return the chapter that an id made by this module is in: xf3 → figures."""
    if edition_fragment.startswith(edition_id("f")):
        return "figures"
    return "names" if edition_fragment == edition_id("names") else "text"
