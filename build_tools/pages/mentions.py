"""Where a report names a programme: the sentence around each mention, grouped by section."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Final, NamedTuple, TypeAlias

from build_tools.model.figure import Figure
from build_tools.model.programme import Mention, Programme, title_id
from build_tools.model.report import Section
from build_tools.pages.book import Book
from build_tools.pages.markup import escape, relative
from build_tools.pages.section_paths import section_line, where
from build_tools.text.sentences import sentence_span
from build_tools.text.wording import wording

LEFT, RIGHT = 16, 24  # characters of the sentence shown before and after a name
WIDE_LEFT, WIDE_RIGHT = 60, 90  # likewise, where the sentence is all that there is to explain the name
# 产业、   signs that a cut text does not begin with
LOOSE: Final = "，、：；"


class Position(NamedTuple):
    """A title or paragraph, in which a programme can be named."""

    section: Section
    words: str  # 标题, 第2段
    path: str  # the same with the section: 三（八）第2段
    file: str  # with its fragment
    text: str


Positions: TypeAlias = Mapping[str, Position]  # id of a paragraph or a title → what it is


def positions_of(book: Book) -> dict[str, Position]:
    """Return the report's titles and paragraphs by their ids."""
    positions: dict[str, Position] = {}
    for section in book.report.sections:
        file = book.file(section.page, section.anchor or "top")
        positions[title_id(section.id)] = Position(
            section, wording("pages.mentions.title"), section_line(book.paths, section), file, section.shown
        )
        for p in book.paragraphs.get(section.id, ()):
            words = wording("pages.mentions.paragraph", number=p.anchor[1:])
            positions[p.id] = Position(section, words, where(book.paths, p), book.file(p.page, p.anchor), p.text)
    return positions


def mention_lines(
    programme: Programme, book: Book, positions: Positions, page: str, wide: bool = False
) -> Iterator[str]:
    """Yield the mentions for the file *page*, grouped by section: the sentence cut around the name, the name marked.

    *wide*: more of the sentence is shown.
    """
    for section, group in groupby(programme.mentions, key=lambda m: positions[m.paragraph].section):
        yield f"- [{escape(section_line(book.paths, section))}]({relative(page, book.file(section.page, section.anchor or 'top'))})"
        for mention in group:
            position = positions[mention.paragraph]
            link = f"[{position.words}]({relative(page, position.file)})"
            yield f"    - {link} {in_sentence(position.text, mention, wide)}"


def in_sentence(text: str, mention: Mention, wide: bool) -> str:
    """Return the sentence of *text* around *mention*, cut to a line, or to a few if *wide*; the name marked."""
    left, right = (WIDE_LEFT, WIDE_RIGHT) if wide else (LEFT, RIGHT)
    before, after = _context(text, mention.start, mention.end, left, right)
    return f"{escape(before)}<b>{escape(text[mention.start : mention.end])}</b>{escape(after)}"


def figures_in_sentence(programme: Programme, book: Book, positions: Positions) -> Iterator[Figure]:
    """Yield the figures that are in one sentence with a mention of the name, each once."""
    seen: set[str] = set()
    for mention in programme.mentions:
        start, end = sentence_span(positions[mention.paragraph].text, mention.start, mention.end)
        for figure in book.figures.get(mention.paragraph, ()):
            if start <= figure.number_start < end and figure.id not in seen:
                seen.add(figure.id)
                yield figure


def _context(text: str, start: int, end: int, most_left: int, most_right: int) -> tuple[str, str]:
    """Return the sentence before and after the name, cut to a line."""
    first, last = sentence_span(text, start, end)
    before, after = text[first:start], text[end:last]
    left = before if len(before) <= most_left else "…" + before[-most_left:].lstrip(LOOSE)
    right = after if len(after) <= most_right else after[:most_right] + "…"
    return left, right
