"""The text of a web page while its tree is walked, with the spans of its surroundings and of its links."""

import re
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeAlias

from build_tools.extract.entities import unescaped_again

Span: TypeAlias = tuple[int, int]  # start and end in a page's text
BREAK: Final = "\v"  # replaces <br> until the lines are divided
CELL: Final = "\ufdd3"  # replaces the tab between two cells, which white space around words would swallow
# A line end between two Chinese characters.
CHINESE: Final = r"[\u3000-\u9fff\uff00-\uffef]"
LINE_END_IN_CHINESE: Final = re.compile(rf"(?<={CHINESE})\n(?={CHINESE})")


class Position(NamedTuple):
    """A position in the text of a page."""

    part: int  # index of the next part
    offset: int  # characters before it


@dataclass
class PageText:
    """The text of a page so far, in parts, with line breaks around its blocks."""

    parts: list[str] = field(default_factory=list)
    length: int = 0  # characters of all parts
    open_pre: int = 0  # how many <pre> elements are open
    surroundings: list[Span] = field(default_factory=list)
    links: list[Span] = field(default_factory=list)

    @property
    def position(self) -> Position:
        """The position after everything that was added."""
        return Position(len(self.parts), self.length)

    @property
    def text(self) -> str:
        """Everything that was added."""
        return "".join(self.parts)

    def add(self, text: str) -> None:
        """Add *text* as it is."""
        self.parts.append(text)
        self.length += len(text)

    def add_words(self, text: str | None) -> None:
        """Add *text* from the source of the page as a browser shows it."""
        text = unescaped_again((text or "").replace(BREAK, " ").replace(CELL, " "))
        self.add(text if self.open_pre > 0 else _flowing(text))

    def between(self, start: Position, end: Position) -> str:
        """Return the text from *start* to *end*."""
        return "".join(self.parts[start.part : end.part])

    def replace_from(self, start: Position, parts: list[str]) -> None:
        """Put *parts* in place of everything from *start* on."""
        self.parts[start.part :] = parts
        self.length = start.offset + sum(map(len, parts))
        while self.links and self.links[-1][0] >= start.offset:
            self.links.pop()


def _flowing(text: str) -> str:
    """Return *text* with its line ends as spaces, or as nothing between Chinese characters."""
    first, *more = text.split("\n")
    if not more:
        return text
    stripped = "\n".join([first.rstrip(), *filter(None, (line.strip() for line in more[:-1])), more[-1].lstrip()])
    return LINE_END_IN_CHINESE.sub("", stripped).replace("\n", " ")
