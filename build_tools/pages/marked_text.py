"""A paragraph's text as Markdown: corrections marked, names and numbers linked, marks of notes linked to the notes."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from build_tools.model.report import Paragraph
from build_tools.pages.book import Book
from build_tools.pages.links import figure_file, term_file
from build_tools.pages.markup import escape, escape_block, relative
from build_tools.text.annexes import NOTE_MARK
from build_tools.text.tables import CELL_END

# 快!“一二三”工程   An exclamation mark before a link would make an image of it.
IMAGE: Final = re.compile(r"!$")


class _Mark(NamedTuple):
    """A span of the paragraph's text and the Markdown around it, with ``{}`` for the words."""

    start: int
    end: int
    markdown: str


def marked_text(book: Book, paragraph: Paragraph, page: str) -> str:
    """Return the text of *paragraph* for the file *page*, at the start of a block."""
    marks = _marks(book, paragraph, page)
    return _marked(paragraph.text, 0, len(paragraph.text), marks) if marks else escape_block(paragraph.text)


def marked_cells(book: Book, row: Paragraph, page: str) -> list[str]:
    """Return the cells of *row*, a paragraph that is the row of a table, for the file *page*."""
    marks = _marks(book, row, page)
    cells, start = [], 0
    for cell in row.text.split(CELL_END):
        cells.append(_marked(row.text, start, start + len(cell), marks))
        start += len(cell) + 1
    return cells


def _marked(text: str, start: int, end: int, marks: Iterable[_Mark]) -> str:
    """Return *text* from *start* to *end* as Markdown, with those of the sorted *marks* that lie in it."""
    parts: list[str] = []
    done = start
    for mark in marks:
        if start <= mark.start and mark.end <= end:
            before = IMAGE.sub("&#33;", escape(text[done : mark.start]))
            parts += (before, mark.markdown.format(escape(text[mark.start : mark.end])))
            done = mark.end
    return "".join([*parts, escape(text[done:end])])


def _marks(book: Book, paragraph: Paragraph, page: str) -> list[_Mark]:
    """Return what is marked in the text, sorted; of marks that overlap the first in this order: correction, name, figure, note."""
    marks: list[_Mark] = []
    wanted = (
        _correction_marks(book, paragraph),
        _term_marks(book, paragraph, page),
        _figure_marks(book, paragraph, page),
        _note_marks(book, paragraph, page),
    )
    for kind in wanted:
        for mark in kind:
            if all(mark.end <= other.start or other.end <= mark.start for other in marks):
                marks.append(mark)
    return sorted(marks)


def _correction_marks(book: Book, paragraph: Paragraph) -> Iterator[_Mark]:
    for correction in book.corrections.get(paragraph.id, ()):
        yield _Mark(correction.start, correction.end, '<ins class="erratum">{}</ins>')


def _term_marks(book: Book, paragraph: Paragraph, page: str) -> Iterator[_Mark]:
    for start, end, programme in book.links.get(paragraph.id, ()):
        yield _Mark(start, end, f"[{{}}]({relative(page, term_file(programme))}){{{{ .term }}}}")


def _figure_marks(book: Book, paragraph: Paragraph, page: str) -> Iterator[_Mark]:
    for figure in book.figures.get(paragraph.id, ()):
        link = relative(page, figure_file(book.report.slug, figure))
        yield _Mark(figure.number_start, figure.number_end, f"[{{}}]({link}){{{{ .figure }}}}")


def _note_marks(book: Book, paragraph: Paragraph, page: str) -> Iterator[_Mark]:
    """Yield the marks that lead to a note; an item of the annex has none of its own."""
    if paragraph.note:
        return
    for match in NOTE_MARK.finditer(paragraph.text):
        if note := book.notes.get(match["number"] or match["bracketed"] or match["circled"]):
            link = relative(page, book.file(note.page, note.anchor))
            yield _Mark(*match.span(), f"[{{}}]({link}){{{{ .note }}}}")
