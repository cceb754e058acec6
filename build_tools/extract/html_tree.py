"""Parse a saved web page: tell its encoding, and read its tree whole, however deep it is nested."""

import re
from typing import Final

from lxml import html as lxml_html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from build_tools.extract.decode import decode
from build_tools.extract.html_elements import BLOCKS, CELLS, HIDDEN
from build_tools.model.errors import DataError

# <meta charset="gb2312">   <?xml version="1.0" encoding="GBK"?>   what the page says of its own encoding
DECLARED_ENCODING: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]+)""", re.IGNORECASE)
DECLARED_WITHIN: Final = 4096  # bytes from the beginning
XML_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]*\?>")
# <div class="a">   </font>   a tag
TAG: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9:_-]*)(?:[\s/][^<>]*)?>")
KEPT_TAGS: Final = HIDDEN | {"br", "title", "html", "body"}


def parsed_page(data: bytes, where: str) -> HtmlElement:
    """Return the tree of the page *data*, whole. Raises DataError, naming *where*, for what is no page or nested too deep."""
    source = _decoded(data, where)
    # A page that is nested deeper than the parser goes is parsed again without its nesting.
    for text in (source, _without_nesting(source)):
        parser = lxml_html.HTMLParser(huge_tree=True)
        try:
            root = lxml_html.document_fromstring(text, parser=parser)
        except (ParserError, ValueError):
            raise DataError(where, "holds no page; save the web page again, or its text as .txt") from None
        if not any("XML_PARSE_HUGE" in error.message for error in parser.error_log):
            return root
    raise DataError(where, "is nested too deep to be read whole; save the page's text as .txt")


def _decoded(data: bytes, where: str) -> str:
    """Return the page as text, in the encoding that it declares if that is true, else in the one that its bytes show."""
    declared = DECLARED_ENCODING.search(data[:DECLARED_WITHIN])
    text = _as_declared(data, declared[1].decode("ascii")) if declared else None
    if text is None:
        text, _ = decode(data, where)
    return XML_DECLARATION.sub("", text)


def _as_declared(data: bytes, encoding: str) -> str | None:
    """Return the page decoded by the declared *encoding*, or None if that is wrong or has no Chinese (latin-1)."""
    try:
        if "一".encode(encoding).startswith(b"\\"):  # unicode_escape: no page is kept so
            return None
        return data.decode("gb18030" if encoding.lower() in ("gb2312", "gbk") else encoding)
    except (LookupError, UnicodeError):
        return None


def _without_nesting(source: str) -> str:
    """Return the page with a paragraph at each beginning and end of a block, and without the tags inside lines."""

    def replaced(tag: re.Match[str]) -> str:
        name = tag[1].lower()
        if name in KEPT_TAGS:
            return tag[0]
        if name in BLOCKS:
            return "<p>"
        return "\u3000" if name in CELLS else ""

    return TAG.sub(replaced, source)
