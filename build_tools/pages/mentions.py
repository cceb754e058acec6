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
from build_tools.text.wording import wording

LEFT, RIGHT = 16, 24  # characters of the sentence shown before and after a name
# 各项工作取得新进展。大力实施   the part of a sentence after the last stop
BEGUN: Final = re.compile(f"[{STATEMENT_END}](?P<sentence>[^{STATEMENT_END}]*)$")
STOP: Final = re.compile(f"[{STATEMENT_END}]")
# 产业、   signs that a cut text does not begin with
LOOSE: Final = "，、：；"


class Position(NamedTuple):
    """A title or paragraph, in which a programme can be named."""

    section: Section
    words: str  # 标题, 第2段
    file: str  # with its fragment
    text: str


Positions: TypeAlias = Mapping[str, Position]  # id of a paragraph or a title → what it is


def positions_of(book: Book) -> dict[str, Position]:
    """Return the report's titles and paragraphs by their ids."""
    positions: dict[str, Position] = {}
    for section in book.report.sections:
        file = book.file(section.page, section.anchor or "top")
        positions[title_id(section.id)] = Position(section, wording("pages.mentions.title"), file, section.shown)
        for p in book.paragraphs.get(section.id, ()):
            words = wording("pages.mentions.paragraph", number=p.anchor[1:])
            positions[p.id] = Position(section, words, book.file(p.page, p.anchor), p.text)
    return positions


def mention_lines(programme: Programme, book: Book, positions: Positions, page: str) -> Iterator[str]:
    """Yield the mentions for the file *page*, grouped by section: the sentence cut around the name, the name marked."""
    for section, group in groupby(programme.mentions, key=lambda m: positions[m.paragraph].section):
        yield f"- [{escape(section.shown)}]({relative(page, book.file(section.page, section.anchor or 'top'))})"
        for mention in group:
            position = positions[mention.paragraph]
            before, after = _context(position.text, mention.start, mention.end)
            name = escape(position.text[mention.start : mention.end])
            link = f"[{position.words}]({relative(page, position.file)})"
            yield f"    - {link} {escape(before)}<b>{name}</b>{escape(after)}"


def figures_in_sentence(programme: Programme, book: Book, positions: Positions) -> Iterator[Figure]:
    """Yield the figures that are in one sentence with a mention of the name, each once."""
    seen: set[str] = set()
    for mention in programme.mentions:
        text = positions[mention.paragraph].text
        start = max((m.end() for m in STOP.finditer(text, 0, mention.start)), default=0)
        end = next((m.end() for m in STOP.finditer(text, mention.end)), len(text))
        for figure in book.figures.get(mention.paragraph, ()):
            if start <= figure.number_start < end and figure.id not in seen:
                seen.add(figure.id)
                yield figure


def _context(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the sentence before and after the name, cut to a line."""
    before, after = text[:start], text[end:]
    if begun := BEGUN.search(before):
        before = begun["sentence"]
    if stop := STOP.search(after):
        after = after[: stop.end()]
    left = before if len(before) <= LEFT else "…" + before[-LEFT:].lstrip(LOOSE)
    right = after if len(after) <= RIGHT else after[:RIGHT] + "…"
    return left, right
