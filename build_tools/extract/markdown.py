"""Read a report kept as Markdown: its words without the signs, one line a block; a quoted line keeps its >.

Numbers of lists stay as they are written, because they are the report's own (1. 2.), and so do the line ends.
"""

import re
from html.parser import HTMLParser
from typing import Final

from markdown import Markdown

from build_tools.extract.decode import decode
from build_tools.extract.entities import unescaped_again
from build_tools.extract.markdown_signs import guarded, unguarded
from build_tools.extract.markdown_tables import (
    FIRST_CELL,
    FURTHER_CELL,
    LAST_SIGN,
    NEXT_ROW,
    joined_cells,
    separate_cells,
)
from build_tools.model.errors import DataError
from build_tools.text.tables import joined_lines

# Syntax of blocks that a report does not mean: "1." is its own numbering, and four spaces begin a paragraph.
NOT_MEANT: Final = ("olist", "code", "indent")
BLOCKS: Final = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "li", "table", "tr", "blockquote", "pre", "div", "hr", "br"]
)
HIDDEN: Final = frozenset(("script", "style"))
CELLS: Final = frozenset(("td", "th"))
# --- title: 报告 ---   lines at the beginning of a file for programs, not for readers
FRONT_MATTER: Final = re.compile(r"\A\s*---[ \t]*\n(?:.*\n)*?---[ \t]*\n")


def text_of(data: bytes, where: str) -> str:
    """Return the words of the Markdown file *data*. Raises DataError if there are none."""
    source, _ = decode(data, where)
    markdown = Markdown()
    markdown.ESCAPED_CHARS.append("|")
    for name in NOT_MEANT:
        markdown.parser.blockprocessors.deregister(name)
    reader = _WordReader()
    reader.feed(markdown.convert(guarded(separate_cells(FRONT_MATTER.sub("", source)))))
    reader.close()
    words = unguarded(unescaped_again("".join(reader.parts)))
    lines = ("" if line.strip(" >") == "" else line for line in joined_cells(words).split("\n"))
    if not (text := joined_lines(lines)):
        raise DataError(where, "holds no words; put the report's text into it")
    return text + "\n"


class _WordReader(HTMLParser):
    """Reads the words of the HTML that Markdown made."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._open_quotes = self._open_hidden = self._open_rows = 0
        self._next_cell = FIRST_CELL  # the sign before the next cell

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open_hidden += tag in HIDDEN
        self._open_quotes += tag == "blockquote"
        self._open_rows += tag == "tr"
        self._break(tag)
        if tag in ("table", "tr"):
            self._next_cell = FIRST_CELL if tag == "table" or self._next_cell == FIRST_CELL else NEXT_ROW
        elif tag in CELLS:
            self.parts.append(self._next_cell)
            self._next_cell = FURTHER_CELL

    def handle_endtag(self, tag: str) -> None:
        self._open_hidden -= tag in HIDDEN
        self._open_quotes -= tag == "blockquote"
        self._open_rows -= tag == "tr"
        self._break(tag)
        if tag in CELLS:
            self.parts.append(LAST_SIGN)

    def handle_data(self, data: str) -> None:
        if not self._open_hidden:
            self.parts.append(data.replace("\n", "" if self._open_rows > 0 else self._line_end()))

    def _break(self, tag: str) -> None:
        if tag in BLOCKS:
            self.parts.append(self._line_end())

    def _line_end(self) -> str:
        return "\n> " if self._open_quotes > 0 else "\n"
