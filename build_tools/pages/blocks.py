"""The blocks that pages are made of: numbered paragraphs, headings, tables."""

from collections.abc import Iterable, Iterator, Sequence

from build_tools.model.report import Paragraph
from build_tools.pages.book import Book
from build_tools.pages.marked_text import marked_text
from build_tools.pages.markup import escape, escape_block, relative
from build_tools.text.wording import wording


def paragraph_block(book: Book, paragraph: Paragraph, page: str, anchor: str, aliases: Iterable[str] = ()) -> str:
    """Return *paragraph* on the file *page* under the id *anchor*, its number linked to its permanent address.

    *aliases* are ids under which the paragraph was published before; they lead to it as well.
    """
    number = number_link(book, paragraph, page, aliases)
    text = marked_text(book, paragraph, page)
    return "\n".join([f"{number}{text}", f"{{ #{anchor} .para }}", *editor_notes(book, paragraph)])


def number_link(book: Book, paragraph: Paragraph, page: str, aliases: Iterable[str]) -> str:
    """Return the number of *paragraph*, linked to its permanent address, after an empty element for each of *aliases*."""
    marks = "".join(f'<span id="{alias}"></span>' for alias in aliases)
    link = relative(page, book.file(paragraph.page, paragraph.anchor))
    return f"{marks}[{paragraph.anchor.removeprefix('p')}]({link}){{ .pn }}"


def editor_notes(book: Book, paragraph: Paragraph) -> Iterator[str]:
    """Yield the lines of the notes on what the editor corrected in *paragraph*."""
    for correction in book.corrections.get(paragraph.id, ()):
        note = wording("pages.blocks.editor_note", old=escape(correction.old), reason=escape(correction.reason))
        yield from ("", note, "{ .editor-note }")


def heading_block(level: int, text: str, anchor: str) -> str:
    """Return a Markdown heading that shows *text* and has the id *anchor*."""
    return f"{'#' * level} {escape_block(text)} {{ #{anchor} }}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table, its cells Markdown already; a column is aligned right if its heading ends in a colon."""
    rule = "|".join("--:" if cell.endswith(":") else "---" for cell in head)
    lines = [f"| {' | '.join(cell.rstrip(':') for cell in head)} |", f"|{rule}|"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


def figures_table(head: Sequence[str], rows: Iterable[Sequence[str]], classes: str = "") -> str:
    """Return a table of figures, which the page's script sorts and filters; *classes*: further classes, as ``brief``."""
    return f'<div class="{f"figures {classes}".strip()}" markdown>\n\n{table(head, rows)}\n\n</div>'


def folded(title: str, blocks: Iterable[str]) -> str:
    """Return *blocks* under the *title* that readers open to see them."""
    inside = "\n\n".join(blocks)
    return f'<details class="points" markdown>\n<summary>{title}</summary>\n\n{inside}\n\n</details>'
