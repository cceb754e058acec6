"""A report to take away as one file: a page that opens from the disk without a network, and an EPUB book.

Both hold the whole text, the tables of figures and the names with their meanings, linked to each other. They are made
of the same Markdown as the pages, so that they say the same; only the links are turned to places in the file itself.
"""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from string import Template
from typing import Final

from build_tools.files.spreadsheets import packed
from build_tools.model.output import OutputFile
from build_tools.model.programme import title_id
from build_tools.pages.amounts import amount, when
from build_tools.pages.blocks import heading_block, table
from build_tools.pages.book import Book
from build_tools.pages.full import section_anchor
from build_tools.pages.markup import escape, render_xhtml
from build_tools.pages.meanings import short_meaning
from build_tools.pages.passages import passage_blocks
from build_tools.pages.report_facts import facts_list, salutation
from build_tools.pages.report_pages import FIGURES
from build_tools.text.pinyin import sort_key

HERE: Final = "edition.md"  # the file that links are counted from before they are turned inwards
# href="../glossary/action.md#146gongcheng"   href="zhuzhou-2016/figures.md#f3"
LINK: Final = re.compile(r'href="(?P<file>[^"#:]*\.md)?(?:#(?P<fragment>[^"]*))?"')
CHAPTERS: Final = (("text", "正文"), ("figures", "附：指标"), ("names", "附：名目"))


def edition_pages(book: Book) -> Iterator[OutputFile]:
    """Yield the report as one page of HTML and as a book."""
    slug = book.report.slug
    chapters = _chapters(book)
    yield OutputFile(f"{slug}/data/{slug}.html", _single_page(book, chapters).encode())
    yield OutputFile(f"{slug}/data/{slug}.epub", _epub(book, chapters))


def _chapters(book: Book) -> dict[str, str]:
    """Return the HTML of each chapter: the text, the figures, the names."""
    made = {"text": _text(book), "figures": _figures(book), "names": _names(book)}
    return {name: render_xhtml(source) for name, source in made.items()}


def _text(book: Book) -> str:
    report = book.report
    title = report.called
    blocks = [f"# {escape(title)} {{ #xtop }}", facts_list(report), f"文本状态：{escape(report.origin.status)}"]
    for section in report.sections:
        blocks.append(heading_block(min(section.level + 1, 4), section.shown, _id(section_anchor(section))))
        if section is report.sections[0]:
            blocks.append(salutation(book))
        blocks += passage_blocks(book, book.paragraphs.get(section.id, ()), HERE, anchor=lambda p: _id(p.id))
    return "\n\n".join(block for block in blocks if block)


def _figures(book: Book) -> str:
    rows = [
        (f"{escape(f.name)} {{ #{_id(f.id)} }}", escape(amount(f)), when(f), f"[原文](#{_id(f.paragraph)})")
        for f in book.report.figures
    ]
    return "\n\n".join(
        ["# 附：指标 { #xfigures }", table(("指标", "数值:", "时期", "出处"), rows) if rows else "没有指标。"]
    )


def _names(book: Book) -> str:
    blocks = ["# 附：名目 { #xnames }"]
    titles = {title_id(s.id): section_anchor(s) for s in book.report.sections}
    for p in sorted(book.report.programmes, key=lambda p: sort_key(p.name)):
        places = "、".join(f"[{i}](#{_id(titles.get(m.paragraph, m.paragraph))})" for i, m in enumerate(p.mentions, 1))
        blocks += [
            f"**{escape(p.name)}**：{short_meaning(p)}　原文：{places}\n{{ #{_id(f'{p.kind}-{p.id}')} }}",
        ]
    return "\n\n".join(blocks)


def _id(name: str) -> str:
    """Return the id of a place in the file: a name of XML begins with a letter, 3-8-p2 does not."""
    return f"x{name}"


def _inward(book: Book, body: str, files_of: Mapping[str, str]) -> str:
    """Return *body* with its links turned to places in the edition; *files_of*: chapter → file, "" for the same file."""
    slug = book.report.slug
    by_file = {file: page for page, file in book.files.items()}

    def turned(match: re.Match[str]) -> str:
        file, fragment = match["file"] or "", match["fragment"] or ""
        if not file:
            chapter = "figures" if fragment.startswith("xf") else "names" if fragment == "xnames" else "text"
            return f'href="{files_of[chapter]}#{fragment}"'
        if file.startswith("glossary/"):
            kind = file.removesuffix(".md").split("/")[1]
            return f'href="{files_of["names"]}#{_id(f"{kind}-{fragment}")}"'
        if file == FIGURES.file(slug):
            return f'href="{files_of["figures"]}#{_id(fragment)}"'
        page = by_file[file]
        place = f"{page}-{fragment}" if fragment and fragment != "top" else page
        return f'href="{files_of["text"]}#{_id(place)}"'

    return LINK.sub(turned, body)


def _single_page(book: Book, chapters: Mapping[str, str]) -> str:
    """Return the page that opens from the disk: everything in it, nothing loaded."""
    inside = {name: "" for name, _ in CHAPTERS}
    contents = "".join(
        f'<li class="l{s.level}"><a href="#{_id(section_anchor(s))}">{html.escape(s.shown)}</a></li>'
        for s in book.report.sections
        if s.level < 3
    )
    contents += "".join(f'<li class="l1"><a href="#x{name}">{title}</a></li>' for name, title in CHAPTERS[1:])
    return Template(_resource("edition.html")).substitute(
        title=html.escape(book.name),
        style=_resource("edition.css"),
        contents=contents,
        body="\n".join(_inward(book, chapters[name], inside) for name, _ in CHAPTERS),
    )


def _resource(name: str) -> str:
    return files("build_tools").joinpath("templates", name).read_text("utf-8")


# --- the book ---------------------------------------------------------------------------------------------------------


def _epub(book: Book, chapters: Mapping[str, str]) -> bytes:
    """Return the report as an EPUB 3 publication."""
    files_of = {name: f"{name}.xhtml" for name, _ in CHAPTERS}
    parts: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",  # the first in the archive: by it a reader knows the book
        "META-INF/container.xml": _resource("container.xml"),
        "OEBPS/style.css": _resource("edition.css"),
        "OEBPS/content.opf": _package(book),
        "OEBPS/nav.xhtml": _xhtml("目录", _navigation(book)),
    }
    for name, title in CHAPTERS:
        parts[f"OEBPS/{name}.xhtml"] = _xhtml(title, _inward(book, chapters[name], files_of))
    return packed(parts)


def _xhtml(title: str, body: str) -> str:
    return Template(_resource("chapter.xhtml")).substitute(title=html.escape(title), body=body)


def _navigation(book: Book) -> str:
    """Return the book's contents as nested lists: parts, their sections, the annexes."""
    rows = []
    for part in (s for s in book.pages if s.level == 1):
        inner = "".join(f"<li>{_entry(s.id, s.shown)}</li>" for s in book.parts.get(part.id, ()))
        rows.append(f"<li>{_entry(part.id, part.shown)}{f'<ol>{inner}</ol>' if inner else ''}</li>")
    rows += [f'<li><a href="{name}.xhtml">{title}</a></li>' for name, title in CHAPTERS[1:]]
    return f'<nav epub:type="toc" id="toc"><h1>目录</h1><ol>{"".join(rows)}</ol></nav>'


def _entry(page: str, shown: str) -> str:
    return f'<a href="text.xhtml#{_id(page)}">{html.escape(shown)}</a>'


def _package(book: Book) -> str:
    meta, slug = book.report.meta, book.report.slug
    known: Sequence[tuple[str, str | None]] = (("dc:creator", meta.speaker), ("dc:date", meta.date))
    return Template(_resource("content.opf")).substitute(
        slug=slug,
        title=html.escape(book.name),
        metadata="".join(f"<{name}>{html.escape(value)}</{name}>" for name, value in known if value),
        year=meta.year or 1980,
        manifest="".join(
            f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name, _ in CHAPTERS
        ),
        spine="".join(f'<itemref idref="{name}"/>' for name, _ in CHAPTERS),
    )
