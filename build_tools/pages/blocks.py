"""The pieces that pages are made of: paragraphs with their numbers, headings, links between pages, the page itself."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from build_tools.model.figure import Figure
from build_tools.model.programme import Programme
from build_tools.model.report import Paragraph
from build_tools.pages.book import Book
from build_tools.pages.markup import escape, escape_block, relative
from build_tools.pages.report_pages import FIGURES
from build_tools.programmes.glossary import Entry
from build_tools.text.annexes import NOTE_MARK
from build_tools.text.tables import CELL_END

# 快!“一二三”工程   a mark before a link, which would make an image of it
IMAGE: Final = re.compile(r"!$")


def paragraph_block(book: Book, paragraph: Paragraph, page: str, anchor: str, aliases: Iterable[str] = ()) -> str:
    """Return *paragraph* on the file *page* under the id *anchor*, its number linked to its permanent address.

    *aliases* are ids under which the paragraph was published before; they lead to it as well.
    """
    number = number_link(book, paragraph, page, aliases)
    words = marked_cells(book, paragraph, page)[0]
    return "\n".join([f"{number}{words}", f"{{ #{anchor} .para }}", *editor_notes(book, paragraph)])


def number_link(book: Book, paragraph: Paragraph, page: str, aliases: Iterable[str]) -> str:
    """Return the number of *paragraph*, linked to its permanent address, behind the places of its *aliases*."""
    marks = "".join(f'<span id="{alias}"></span>' for alias in aliases)
    link = relative(page, book.file(paragraph.page, paragraph.anchor))
    return f"{marks}[{paragraph.anchor.removeprefix('p')}]({link}){{ .pn }}"


def editor_notes(book: Book, paragraph: Paragraph) -> Iterator[str]:
    """Yield the lines of the notes on what the editor corrected in *paragraph*."""
    for correction in book.corrections.get(paragraph.id, ()):
        yield from ("", f"编者注：原文作“{escape(correction.old)}”。{escape(correction.reason)}", "{ .editor-note }")


def heading_block(level: int, text: str, anchor: str) -> str:
    """Return a Markdown heading that shows *text* and has the id *anchor*."""
    return f"{'#' * level} {escape_block(text)} {{ #{anchor} }}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; a column is set right where its heading ends in a colon."""
    rule = "|".join("--:" if cell.endswith(":") else "---" for cell in head)
    lines = [f"| {' | '.join(cell.rstrip(':') for cell in head)} |", f"|{rule}|"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


def figures_table(head: Sequence[str], rows: Iterable[Sequence[str]], looks: str = "") -> str:
    """Return a table of figures, which the page's script sorts and filters; *looks*: further classes, as ``brief``."""
    return f'<div class="{f"figures {looks}".strip()}" markdown>\n\n{table(head, rows)}\n\n</div>'


def moved_line(page: str, fragment: str, target: str) -> str:
    """Return the paragraph on *page* under a retired *fragment* that leads to *target*, file and fragment."""
    return f"[此处文字现在的位置]({relative(page, target)})\n{{ #{fragment} .moved }}\n"


def marked_cells(book: Book, paragraph: Paragraph, page: str) -> list[str]:
    """Return the paragraph's text as Markdown: the editor's corrections marked, the names linked to the glossary, the tabled
    numbers to their rows; that of a table's row by its cells, any other as one."""
    marks = sorted(_marks(book, paragraph, page))
    text = paragraph.text
    if paragraph.table is None:
        words = _marked(text, 0, len(text), marks)
        return [words if marks else escape_block(text)]
    cells, start = [], 0
    for cell in text.split(CELL_END):
        cells.append(_marked(text, start, start + len(cell), marks))
        start += len(cell) + 1
    return cells


def _marked(text: str, start: int, end: int, marks: Iterable[tuple[int, int, str]]) -> str:
    """Return *text* from *start* to *end* as Markdown, with those of the sorted *marks* that lie in it."""
    parts: list[str] = []
    at = start
    for first, last, around in marks:
        if start <= first and last <= end:
            before = IMAGE.sub("&#33;", escape(text[at:first]))
            parts += (before, around.format(escape(text[first:last])))
            at = last
    return "".join([*parts, escape(text[at:end])])


def _marks(book: Book, paragraph: Paragraph, page: str) -> list[tuple[int, int, str]]:
    """Return what is marked in the text: start, end, Markdown around the words."""
    corrections = book.corrections.get(paragraph.id, ())
    marks = [(c.start, c.end, '<ins class="erratum">{}</ins>') for c in corrections]
    for start, end, programme in book.links.get(paragraph.id, ()):
        if all(end <= s or e <= start for s, e, _ in marks):
            marks.append((start, end, f"[{{}}]({relative(page, term_file(programme))}){{{{ .term }}}}"))
    for figure in book.figures.get(paragraph.id, ()):
        start, end = figure.number_start, figure.number_end
        if all(end <= s or e <= start for s, e, _ in marks):
            link = relative(page, figure_file(book.report.slug, figure))
            marks.append((start, end, f"[{{}}]({link}){{{{ .figure }}}}"))
    for mark in () if paragraph.note else NOTE_MARK.finditer(paragraph.text):
        note = book.notes.get(mark["number"] or mark["circled"])
        if note and all(mark.end() <= s or e <= mark.start() for s, e, _ in marks):
            marks.append((*mark.span(), f"[{{}}]({relative(page, book.file(note.page, note.anchor))}){{{{ .note }}}}"))
    return marks


def term_file(term: Programme | Entry) -> str:
    """Return the file and the fragment of a programme's entry in the glossary."""
    return f"{volume_file(term.kind, term.volume)}#{term.id}"


def term_link(term: Programme | Entry, page: str, words: str = "") -> str:
    """Return the link from the file *page* to a programme's entry in the glossary, showing its name, or *words*."""
    return f"[{escape(words or term.name)}]({relative(page, term_file(term))})"


def volume_file(kind: str, volume: str) -> str:
    """Return the file of the glossary that has the names of *kind*, or of the letter *volume* among them."""
    return f"glossary/{kind}/{volume}.md" if volume else f"glossary/{kind}.md"


def figure_file(slug: str, figure: Figure) -> str:
    """Return the file and the fragment of a figure's row."""
    return f"{FIGURES.file(slug)}#{figure.id}"
