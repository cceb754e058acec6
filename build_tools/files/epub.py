"""A report as an EPUB 3 book."""

import html
from collections.abc import Mapping, Sequence

from build_tools.files.archives import NO_DATE, packed
from build_tools.files.chapters import OPENING, chapter_titles, edition_id, turned_inwards
from build_tools.files.epub_cover import cover_picture
from build_tools.files.resources import resource, template
from build_tools.model.output import OutputFile
from build_tools.pages.book import Book
from build_tools.text.wording import wording


def epub_book(book: Book, chapters: Mapping[str, str]) -> OutputFile:
    """Return *book*, with its rendered *chapters*, as an EPUB 3 publication."""
    slug = book.report.slug
    titles = chapter_titles()
    chapter_files = {name: f"{name}.xhtml" for name in titles}
    files: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",  # first and not compressed: EPUB readers look for it
        "META-INF/container.xml": resource("container.xml"),
        "OEBPS/style.css": resource("edition.css"),
        "OEBPS/cover.svg": cover_picture(book),
        "OEBPS/cover.xhtml": _xhtml(
            wording("files.editions.cover"),
            f'<section class="cover" epub:type="cover"><img src="cover.svg" alt="{html.escape(book.name)}"/></section>',
        ),
        "OEBPS/content.opf": _package(book, titles),
        "OEBPS/nav.xhtml": _xhtml(wording("files.editions.contents"), _navigation(book, titles)),
    }
    for name, title in titles.items():
        opening = chapters[OPENING] if name == "text" else ""
        body = turned_inwards(book, chapters[name], chapter_files)
        files[f"OEBPS/{chapter_files[name]}"] = _xhtml(title, "\n".join(filter(None, (opening, body))))
    return OutputFile(f"{slug}/data/{slug}.epub", packed(files))


def _xhtml(title: str, body: str) -> str:
    return template("chapter.xhtml").substitute(title=html.escape(title), body=body)


def _navigation(book: Book, titles: Mapping[str, str]) -> str:
    """Return the book's contents as nested lists: parts, their sections, the chapters after the text."""
    rows = []
    for part in (s for s in book.pages if s.level == 1):
        inner = "".join(f"<li>{_entry(s.id, s.shown)}</li>" for s in book.parts.get(part.id, ()))
        rows.append(f"<li>{_entry(part.id, part.shown)}{f'<ol>{inner}</ol>' if inner else ''}</li>")
    rows += [f'<li><a href="{name}.xhtml">{title}</a></li>' for name, title in [*titles.items()][1:]]
    heading = wording("files.editions.contents")
    return f'<nav epub:type="toc" id="toc"><h1>{heading}</h1><ol>{"".join(rows)}</ol></nav>'


def _entry(page: str, title: str) -> str:
    return f'<a href="text.xhtml#{edition_id(page)}">{html.escape(title)}</a>'


def _package(book: Book, titles: Mapping[str, str]) -> str:
    """Return the package document: what the book is, and its files in their order."""
    meta = book.report.meta
    known: Sequence[tuple[str, str | None]] = (("dc:creator", meta.speaker), ("dc:date", meta.date))
    items = [f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in titles]
    return template("content.opf").substitute(
        slug=book.report.slug,
        title=html.escape(book.name),
        metadata="".join(f"<{name}>{html.escape(value)}</{name}>" for name, value in known if value),
        year=meta.year or NO_DATE[0],
        manifest="".join(items),
        spine="".join(f'<itemref idref="{name}"/>' for name in titles),
    )
