"""Where a report names a programme: the sentence around each mention, grouped by section."""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Final, NamedTuple, TypeAlias

from build_tools.model.figure import Figure
from build_tools.model.programme import Programme, title_id
from build_tools.model.report import Section
from build_tools.pages.book import Book
from build_tools.pages.markup import escape, relative
from build_tools.text.characters import STATEMENT_END

LEFT, RIGHT = 16, 24  # characters of the sentence shown before and behind a name
SENTENCE_START: Final = re.compile(rf"[{STATEMENT_END}][^{STATEMENT_END}]*$")
SENTENCE_END: Final = re.compile(rf"[{STATEMENT_END}]")


class Place(NamedTuple):
    """A text that can name a programme."""

    section: Section
    name: str
    file: str
    text: str


Places: TypeAlias = Mapping[str, Place]  # by the id of the paragraph or the title


def places_of(book: Book) -> dict[str, Place]:
    """Return the report's titles and paragraphs by id."""
    places: dict[str, Place] = {}
    for section in book.report.sections:
        title = book.file(section.page, section.anchor or "top")
        places[title_id(section.id)] = Place(section, "标题", title, section.shown)
        for p in book.paragraphs.get(section.id, ()):
            places[p.id] = Place(section, f"第{p.anchor[1:]}段", book.file(p.page, p.anchor), p.text)
    return places


def mention_lines(programme: Programme, book: Book, places: Places, page: str) -> Iterator[str]:
    """Yield for the file *page* the mentions in context, grouped by section: the sentence cut around the name, the name marked."""
    for section, group in groupby(programme.mentions, key=lambda m: places[m.paragraph].section):
        yield f"- [{escape(section.shown)}]({relative(page, book.file(section.page, section.anchor or 'top'))})"
        for mention in group:
            place = places[mention.paragraph]
            before, after = _context(place.text, mention.start, mention.end)
            name = escape(place.text[mention.start : mention.end])
            yield f"    - [{place.name}]({relative(page, place.file)}) {escape(before)}<b>{name}</b>{escape(after)}"


def figures_beside(programme: Programme, book: Book, places: Places) -> Iterator[Figure]:
    """Yield the figures that stand in one sentence with the name, each once."""
    seen: set[str] = set()
    for mention in programme.mentions:
        text = places[mention.paragraph].text
        start = max((m.end() for m in SENTENCE_END.finditer(text, 0, mention.start)), default=0)
        end = next((m.end() for m in SENTENCE_END.finditer(text, mention.end)), len(text))
        for figure in book.figures.get(mention.paragraph, ()):
            if start <= figure.number_start < end and figure.id not in seen:
                seen.add(figure.id)
                yield figure


def _context(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the sentence before and behind the name, cut to a line."""
    before, after = text[:start], text[end:]
    if cut := SENTENCE_START.search(before):
        before = before[cut.start() + 1 :]
    if cut := SENTENCE_END.search(after):
        after = after[: cut.end()]
    left = before if len(before) <= LEFT else "…" + before[-LEFT:].lstrip("，、：；")
    right = after if len(after) <= RIGHT else after[:RIGHT] + "…"
    return left, right
