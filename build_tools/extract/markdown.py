"""Read a report kept as Markdown: its words without the signs, one line a block; what it quotes keeps its > at the head.

Numbers of lists stay as they are written (they are the report's own: 1. 2.), and so do the line ends.
"""

import re
from html.parser import HTMLParser
from typing import Final

from markdown import Markdown

from build_tools.decode import decode
from build_tools.errors import DataError

# Block syntax that a report does not mean: "1." is its own numbering, four spaces begin a paragraph.
NOT_MEANT: Final = ("olist", "code", "indent")
BLOCKS: Final = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "li", "table", "tr", "blockquote", "pre", "div", "hr", "br"]
)
HIDDEN: Final = frozenset(("script", "style"))
# --- title: 报告 ---   what stands between such lines at a file's head is said to programs, not to readers
FRONT_MATTER: Final = re.compile(r"\A\s*---[ \t]*\n(?:.*\n)*?---[ \t]*\n")


def text_of(data: bytes, place: str) -> str:
    """Return the words of the Markdown file *data*. Raises DataError where there are none."""
    source, _ = decode(data, place)
    markdown = Markdown(extensions=["tables"])
    for name in NOT_MEANT:
        markdown.parser.blockprocessors.deregister(name)
    words = _Words()
    words.feed(markdown.convert(FRONT_MATTER.sub("", source)))
    words.close()
    lines = [line for line in "".join(words.parts).split("\n") if line.strip(" >\u3000")]
    if not lines:
        raise DataError(place, "holds no words; put the report's text into it")
    return "\n".join(lines) + "\n"


class _Words(HTMLParser):
    """The words of a page that Markdown made."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._quotes = self._hidden = self._rows = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in HIDDEN
        self._quotes += tag == "blockquote"
        self._rows += tag == "tr"
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in HIDDEN
        self._quotes -= tag == "blockquote"
        self._rows -= tag == "tr"
        self._break(tag)
        if tag in ("td", "th"):
            self.parts.append("\u3000")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data.replace("\n", "" if self._rows > 0 else self._line_end()))

    def _break(self, tag: str) -> None:
        if tag in BLOCKS:
            self.parts.append(self._line_end())

    def _line_end(self) -> str:
        return "\n> " if self._quotes > 0 else "\n"
