"""Walk the tree of a web page and take the words that a browser shows."""

import re
from typing import Final

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from build_tools.extract.html_elements import BLOCKS, CELLS, HIDDEN
from build_tools.extract.html_surroundings import is_surrounding
from build_tools.extract.html_tables import TableReader
from build_tools.extract.html_text import BREAK, PageText, Position
from build_tools.extract.raised_marks import CONTEXT, written_in_line

# <br>　　现在，…   <br>&nbsp;&nbsp;现在，…   an indent, with which a paragraph begins
INDENT: Final = re.compile(r"\s*[\u3000\xa0\u2002\u2003]{2}")


def visible_text(root: HtmlElement) -> PageText:
    """Return what a browser shows of *root*, with line breaks around the blocks and the rows of tables of data joined."""
    page = PageText()
    tables = TableReader(page)
    starts: list[Position] = []  # where each element that is open begins
    walk = iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event not in ("start", "end"):
            page.add_words(element.tail)
        elif element.tag in HIDDEN or _is_hidden(element):
            if event == "start":
                walk.skip_subtree()
            else:
                page.add_words(element.tail)
        elif event == "start":
            starts.append(page.position)
            tables.begin(element)
            _begin(element, page)
        else:
            _end(element, page, tables, starts.pop())
    return page


def _begin(element: HtmlElement, page: PageText) -> None:
    if element.tag in BLOCKS and element.tag != "br":
        page.add("\n")
    page.open_pre += element.tag == "pre"
    page.add_words(element.text)


def _end(element: HtmlElement, page: PageText, tables: TableReader, start: Position) -> None:
    """Add what follows *element*, which began at *start*."""
    page.open_pre -= element.tag == "pre"
    tables.end(element)
    if element.tag == "sup":
        _write_in_line(element, page, start)
    if element.tag == "br":
        page.add(BREAK + ("\u3000\u3000" if INDENT.match(element.tail or "") else ""))
    elif element.tag in BLOCKS:
        page.add("\n")
    if is_surrounding(element):
        page.surroundings.append((start.offset, page.length))
    elif element.tag == "a" and (element.get("href") or not (element.get("name") or element.get("id"))):
        page.links.append((start.offset, page.length))
    if element.tag in CELLS:
        page.add("\u3000")
    page.add_words(element.tail)


def _write_in_line(element: HtmlElement, page: PageText, start: Position) -> None:
    """Put the mark of a note, or a power, in place of the raised number that *element* holds: 工程<sup>3</sup> → 工程[3]."""
    raised = page.between(start, page.position)
    before = "".join(page.parts[max(0, start.part - CONTEXT) : start.part])
    written = written_in_line(raised, before, element.tail or "")
    if written != raised:
        page.replace_from(start, [written])


def _is_hidden(element: HtmlElement) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or element.get("hidden") is not None
