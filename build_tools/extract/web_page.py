"""See what a web page shows: the words of its tree with line breaks around the blocks, the rows of its tables put together."""

import re
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from build_tools.extract.grid import Cell, span_of, table_lines
from build_tools.extract.markdown import unescaped_again
from build_tools.text.tables import CELL_END, LONG_CELL

# What is not shown, or only leads elsewhere.
HIDDEN: Final = frozenset(
    ["script", "style", "noscript", "template", "head", "iframe", "object", "svg", "button", "select", "textarea"]
)
BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "caption",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
        "body",
        "html",
    ]
)
CELLS: Final = frozenset(("td", "th"))
HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# What a page itself calls its surroundings, by the element or by its class or id.
FURNITURE: Final = frozenset(("nav", "footer", "aside", "form"))
HOLDERS: Final = (BLOCKS | CELLS) - HEADINGS - {"p", "br", "body", "html", "pre"}
# footer   bottom-nav   shareBox   article_prev   but not footnote and foot-notes
FURNITURE_NAME: Final = re.compile(
    r"(?:^|[\s_-])(?:page|bottom|top|main|site|bd|sub|left|right)?"
    r"(?:footer|foot(?![\s_-]*notes?)|copyright|share|nav|bread[\s_-]?crumb|crumb|related|recommend|prev|next|side[\s_-]?bar|comment)"
    r"(?:s|ed|ation|box|bar|list|wrap|next)?\d*(?=$|[\s_-])"
)
# shareBox: a word begins
CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
Span: TypeAlias = tuple[int, int]  # where something stands in a page's text: start, end
BREAK: Final = "\v"  # stands for <br> until the lines are told apart,
CELL: Final = "\ufdd3"  # and this for the tab between two cells, which white space around words would swallow
LINE_END: Final = re.compile(r"[\n\v]")
# <br>　　现在，…   <br>&nbsp;&nbsp;现在，…   a paragraph begins, by its indent
INDENT: Final = re.compile(r"\s*[\u3000\xa0\u2002\u2003]{2}")


@dataclass(slots=True)
class _Cell:
    """Where a cell stands among the parts of a page's text."""

    cell: Cell
    first: int
    start: int  # characters before it
    end: int = -1  # behind its last part, -1 while the cell is open
    length: int = 0


@dataclass(slots=True)
class _Table:
    """A table that is open: where it begins among the parts of the page's text, and its cells row by row."""

    first: int
    start: int
    rows: list[list[_Cell]] = field(default_factory=list)
    layout: bool = False  # whether it is sure to lay out the page

    @property
    def last(self) -> _Cell | None:
        return self.rows[-1][-1] if self.rows and self.rows[-1] else None


@dataclass
class Page:
    """What a page shows, with line breaks around its blocks, and where its surroundings and links stand in that."""

    text: str = ""
    parts: list[str] = field(default_factory=list)
    length: int = 0
    open: list[int] = field(default_factory=list)
    furniture: list[Span] = field(default_factory=list)
    links: list[Span] = field(default_factory=list)
    tables: list[_Table] = field(default_factory=list)  # those open, the innermost last
    preformatted: int = 0

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def add_text(self, text: str | None) -> None:
        text = unescaped_again((text or "").replace(BREAK, " ").replace(CELL, " "))
        self.add(text if self.preformatted > 0 else _inline(text))


def shown(root: HtmlElement) -> Page:
    """Return what *root* shows."""
    page = Page()
    walk = iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event not in ("start", "end"):
            page.add_text(element.tail)
        elif element.tag in HIDDEN or _is_hidden(element):
            if event == "start":
                walk.skip_subtree()
            else:
                page.add_text(element.tail)
        elif event == "start":
            _begin(element, page)
        else:
            _end(element, page)
    page.text = "".join(page.parts)
    return page


def _begin(element: HtmlElement, page: Page) -> None:
    page.open.append(page.length)
    _begin_cells(element, page)
    if element.tag in BLOCKS and element.tag != "br":
        page.add("\n")
    page.preformatted += element.tag == "pre"
    page.add_text(element.text)


def _end(element: HtmlElement, page: Page) -> None:
    start = page.open.pop()
    page.preformatted -= element.tag == "pre"
    _end_cells(element, page)
    if element.tag == "br":
        page.add(BREAK + ("\u3000\u3000" if INDENT.match(element.tail or "") else ""))
    elif element.tag in BLOCKS:
        page.add("\n")
    if _is_furniture(element):
        page.furniture.append((start, page.length))
    elif element.tag == "a" and (element.get("href") or not (element.get("name") or element.get("id"))):
        page.links.append((start, page.length))
    if element.tag in CELLS:
        page.add("\u3000")
    page.add_text(element.tail)


def _begin_cells(element: HtmlElement, page: Page) -> None:
    """Note the beginning of a table, a row or a cell."""
    if element.tag == "table":
        page.tables.append(_Table(len(page.parts), page.length))
    if not page.tables:
        return
    table = page.tables[-1]
    within = table.last is not None and table.last.end < 0
    if element.tag == "tr" and not within:
        table.rows.append([])
    elif element.tag in CELLS and not within:
        cell = Cell([], span_of(element.get("colspan")), span_of(element.get("rowspan")))
        table.rows = table.rows or [[]]
        table.rows[-1].append(_Cell(cell, len(page.parts), page.length))
    elif element.tag in HEADINGS or element.tag in CELLS or element.tag == "tr":
        table.layout = True


def _end_cells(element: HtmlElement, page: Page) -> None:
    """Note the end of a cell; at that of a table of data, put its rows in the place of its cells."""
    if not page.tables:
        return
    table = page.tables[-1]
    if element.tag in CELLS and table.last:
        table.last.end, table.last.length = len(page.parts), page.length - table.last.start
    if element.tag != "table":
        return
    page.tables.pop()
    lines = None if table.layout or _holds_furniture(table, page) else _rows(table, page)
    if page.tables:
        page.tables[-1].layout |= table.layout or lines is not None
    if lines is None:
        return
    page.parts[table.first :] = lines
    page.length = table.start + sum(map(len, lines))
    while page.links and page.links[-1][0] >= table.start:
        page.links.pop()


def _holds_furniture(table: _Table, page: Page) -> bool:
    return bool(page.furniture) and page.furniture[-1][0] >= table.start


def _rows(table: _Table, page: Page) -> list[str] | None:
    """Return the text of a table of data: its caption, its rows, what stands behind them; None where it is none, or words
    stand between its cells."""
    cells = [cell for row in table.rows for cell in row]
    if len(table.rows) < 2 or any(cell.length > 2 * LONG_CELL for cell in cells):
        return None
    here, between = table.first, []
    for one in cells:
        between.append("".join(page.parts[here : one.first]))
        words = LINE_END.split("".join(page.parts[one.first : one.end]))
        one.cell.lines = [line for word in words if (line := word.strip())]
        here = one.end
    if any(words.strip() for words in between[1:]):
        return None
    lines = table_lines([[one.cell for one in row] for row in table.rows])
    if lines is None:
        return None
    rows = "\n".join(lines).replace(CELL_END, CELL)
    return [between[0], "\n", rows, "\n", "".join(page.parts[here:])]


def _inline(text: str) -> str:
    """Return *text* as a page shows it: its line ends are spaces, and none between Chinese characters."""
    first, *more = text.split("\n")
    if not more:
        return text
    flat = "\n".join([first.rstrip(), *filter(None, (line.strip() for line in more[:-1])), more[-1].lstrip()])
    return re.sub(r"(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])", "", flat).replace("\n", " ")


def _is_hidden(element: HtmlElement) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or element.get("hidden") is not None


def _is_furniture(element: HtmlElement) -> bool:
    """Return whether the page says by its element, class or id that this is no part of its article."""
    if element.tag in FURNITURE:
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag in HOLDERS and FURNITURE_NAME.search(CAMEL.sub("-", names).lower()) is not None
