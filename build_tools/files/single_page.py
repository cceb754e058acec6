"""A report as one HTML file that opens from the disk: everything is in it, and nothing is loaded."""

import html
from collections.abc import Iterator, Mapping

from build_tools.files.chapters import OPENING, chapter_titles, edition_id, turned_inwards
from build_tools.files.resources import resource, template
from build_tools.model.output import OutputFile
from build_tools.pages.book import Book
from build_tools.pages.full import section_anchor
from build_tools.text.wording import wording


def single_page(book: Book, chapters: Mapping[str, str]) -> OutputFile:
    """Return *book*, with its rendered *chapters*, as one HTML file."""
    slug = book.report.slug
    files = dict.fromkeys(chapter_titles(), "")
    text = template("edition.html").substitute(
        title=html.escape(book.name),
        style=resource("edition.css"),
        opening=chapters[OPENING],
        nav_title=wording("files.editions.contents"),
        contents="".join(_contents(book)),
        body="\n".join(turned_inwards(book, chapters[name], files) for name in files),
    )
    return OutputFile(f"{slug}/data/{slug}.html", text.encode())


def _contents(book: Book) -> Iterator[str]:
    """Yield the entries of the contents: parts and sections, then the chapters after the text."""
    for section in book.report.sections:
        if section.level < 3:
            yield _entry(section.level, edition_id(section_anchor(section)), section.shown)
    for name, title in [*chapter_titles().items()][1:]:
        yield _entry(1, edition_id(name), title)


def _entry(level: int, anchor: str, title: str) -> str:
    return f'<li class="l{level}"><a href="#{anchor}">{html.escape(title)}</a></li>'
