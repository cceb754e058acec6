"""The cover of the EPUB book: a picture with its title, its year, the meeting and the speaker."""

import html
from collections.abc import Iterator
from typing import Final

from build_tools.files.resources import template
from build_tools.pages.book import Book
from build_tools.pages.report_facts import speaker, within
from build_tools.pages.report_names import report_heading
from build_tools.pages.svg import FONTS, even_lines
from build_tools.text.wording import wording

WIDTH: Final = 1200  # of the picture, in pixels; it is 1600 high
LEFT: Final = 120
TITLE, SMALL = 112, 46  # sizes of type


def cover_picture(book: Book) -> str:
    """Return the picture as SVG."""
    return template("cover.svg").substitute(
        name=html.escape(book.name),
        fonts=FONTS,
        lines="".join(
            f'<text x="{LEFT}" y="{y}" font-size="{size}">{html.escape(words)}</text>'
            for y, size, words in _lines(book)
        ),
        site=html.escape(wording("site.name")),
    )


def _lines(book: Book) -> Iterator[tuple[int, int, str]]:
    """Yield the lines: height, size and words."""
    report, y = book.report, 300
    if above := within(report.meta):
        yield y, SMALL, above
    y += 60
    heading = report_heading(report)
    size = TITLE if len(heading) <= 24 else TITLE * 2 // 3
    for line in even_lines(heading, (WIDTH - 2 * LEFT) // size):
        y += size * 4 // 3
        yield y, size, line
    y += 60
    year = wording("pages.facts.year", year=report.meta.year) if report.meta.year else ""
    for words in filter(None, (year if year not in heading else "", report.meta.session, speaker(report))):
        for line in even_lines(words, (WIDTH - 2 * LEFT) // SMALL):
            y += SMALL * 8 // 5
            yield y, SMALL, line
