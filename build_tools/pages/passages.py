"""The paragraphs of a section as Markdown: each a block of its own, but the rows of a table together as one table."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, TypeAlias

from build_tools.model.report import Paragraph
from build_tools.pages.blocks import editor_notes, number_link, paragraph_block
from build_tools.pages.book import Book
from build_tools.pages.marked_text import marked_cells
from build_tools.text.header_rows import count_header_rows
from build_tools.text.tables import cells_of

SHORT: Final = 10  # characters of a cell that fits on one line; a longer one may break
AnchorOf: TypeAlias = Callable[[Paragraph], str]
AliasesOf: TypeAlias = Callable[[Paragraph], Iterable[str]]


def no_aliases(paragraph: Paragraph) -> Iterable[str]:
    """Return no alias for any paragraph."""
    return ()


def passage_blocks(
    book: Book, paragraphs: Iterable[Paragraph], page: str, anchor: AnchorOf, aliases: AliasesOf = no_aliases
) -> Iterator[str]:
    """Yield *paragraphs* as blocks on the file *page*, each under the id that *anchor* gives it.

    *aliases* gives the ids under which a paragraph was published before.
    """
    for table, group in groupby(paragraphs, key=lambda p: p.table):
        if table is None:
            yield from (paragraph_block(book, p, page, anchor(p), aliases(p)) for p in group)
        else:
            yield from _table(book, [*group], page, anchor, aliases)


def _table(book: Book, rows: Sequence[Paragraph], page: str, anchor: AnchorOf, aliases: AliasesOf) -> Iterator[str]:
    """Yield the table of *rows*, and the editor's notes on it.

    It is HTML with Markdown in its cells, because a Markdown table cannot give an id to a row.
    """
    grid = [cells_of(row.text) for row in rows]
    columns = _filled_columns(grid)
    heads = count_header_rows(grid)
    lines = ['<div class="rows" markdown>', "<table markdown>"]
    for i, row in enumerate(rows):
        if i in (0, heads):
            lines.append("<thead markdown>" if i < heads else "<tbody markdown>")
        number = number_link(book, row, page, aliases(row))
        cells = _cells(book, row, page, columns, "th" if i < heads else "td", number)
        lines += [f'<tr id="{anchor(row)}" class="para" markdown>', *cells, "</tr>"]
        if i + 1 in (heads, len(rows)):
            lines.append("</thead>" if i < heads else "</tbody>")
    yield "\n".join([*lines, "</table>", "</div>"])
    for row in rows:
        if notes := [*editor_notes(book, row)]:
            yield "\n".join(notes[1:])


def _filled_columns(grid: Sequence[Sequence[str]]) -> list[int]:
    """Return the columns that have a text in any row."""
    return [column for column in range(max(map(len, grid))) if any("".join(row[column : column + 1]) for row in grid)]


def _cells(book: Book, row: Paragraph, page: str, columns: Sequence[int], tag: str, number: str) -> Iterator[str]:
    """Yield the cells of *row* in *columns*, the first with the paragraph's *number*; *tag*: th or td."""
    texts, marked = cells_of(row.text), marked_cells(book, row, page)
    for column in columns:
        text, words = (texts[column], marked[column].strip()) if column < len(texts) else ("", "")
        looks = ' class="words"' if len(text) > SHORT else ""
        scope = ' scope="col"' if tag == "th" else ""
        yield f"<{tag}{scope}{looks} markdown>{number if column == columns[0] else ''}{words}</{tag}>"
