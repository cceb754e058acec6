"""The blocks that pages are made of: numbered paragraphs, headings, tables."""

import html
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


def figures_table(head: Sequence[str], rows: Iterable[Sequence[str]], caption: str, classes: str = "") -> str:
    """Return a table of figures, which the page's script sorts and filters; see ``data_table``."""
    return data_table(head, rows, caption, f"figures {classes}".strip())


def data_table(head: Sequence[str], rows: Iterable[Sequence[str]], caption: str, classes: str) -> str:
    """Return a table in a block with *classes*, its first cells the heads of its rows.

    *caption*: what the table shows, for those who do not see what is around it. A table that is ``framed`` scrolls in its
    frame, also by keyboard; one that is ``labelled`` becomes a card for each row where it is narrow, with the heads of the
    columns, which it gives to the styles, as labels.
    """
    named = html.escape(caption)
    attributes = f' class="{classes}" data-caption="{named}"'
    if "framed" in classes:
        attributes += f' role="region" aria-label="{named}" tabindex="0"'
    if "labelled" in classes:
        labels = (f"--c{i}: {_css_string(cell.rstrip(':'))}" for i, cell in enumerate(head[1:], 2))
        attributes += f' style="{html.escape("; ".join(labels))}"'
    return f"<div{attributes} markdown>\n\n{table(head, (_with_head(row) for row in rows))}\n\n</div>"


def _with_head(row: Sequence[str]) -> Sequence[str]:
    """Return *row* with its first cell marked as its head: ``甲 { #f3 role=rowheader }``."""
    first = row[0].removesuffix(" }") if row[0].endswith(" }") else f"{row[0]} {{"
    return (f"{first} role=rowheader }}", *row[1:])


def _css_string(words: str) -> str:
    """Return *words* as a string in a style."""
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'"


def folded(title: str, blocks: Iterable[str]) -> str:
    """Return *blocks* under the *title* that readers open to see them."""
    inside = "\n\n".join(blocks)
    return f'<details class="points" markdown>\n<summary>{title}</summary>\n\n{inside}\n\n</details>'
