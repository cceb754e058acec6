"""Read a saved web page: its visible text, one line a block, a table's rows with tabs between the cells."""

import re
from typing import Final

from lxml import html as lxml_html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from build_tools.decode import decode
from build_tools.errors import DataError

# <meta charset="gb2312">   <?xml version="1.0" encoding="GBK"?>   what the page says of its own encoding
DECLARED: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]+)""", re.IGNORECASE)
DECLARED_WITHIN: Final = 4096  # bytes from the beginning
# What is not shown, or only leads elsewhere.
HIDDEN: Final = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "iframe",
        "object",
        "svg",
        "nav",
        "footer",
        "form",
        "button",
        "select",
        "textarea",
    ]
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


def text_of(data: bytes, place: str) -> str:
    """Return the visible text of the page *data*. Raises DataError where there is none."""
    try:
        root = lxml_html.fromstring(_decoded(data, place))
    except (ParserError, ValueError):
        raise DataError(place, "holds no page; save the web page again, or its text as .txt") from None
    parts: list[str] = []
    _walk(root, parts)
    lines = (re.sub(r"[ \t\r\f\v]+", " ", line).strip() for line in "".join(parts).split("\n"))
    text = "\n".join(line for line in lines if line)
    if not text:
        raise DataError(place, "shows no text; save the web page again, or its text as .txt")
    return text + "\n"


def _decoded(data: bytes, place: str) -> str:
    """Return the page as text: in the encoding that it declares, if it is true, else in the one that the bytes tell."""
    declared = DECLARED.search(data[:DECLARED_WITHIN])
    if declared:
        name = declared[1].decode("ascii")
        try:
            return data.decode("gb18030" if name.lower() in ("gb2312", "gbk") else name)
        except (LookupError, UnicodeDecodeError):
            pass
    text, _ = decode(data, place)
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text)


def _walk(element: HtmlElement, parts: list[str]) -> None:
    """Add what *element* shows to *parts*, a line break around each block."""
    if not isinstance(element.tag, str) or element.tag in HIDDEN or _is_hidden(element):
        parts.append(element.tail or "")
        return
    block = element.tag in BLOCKS
    if block:
        parts.append("\n")
    parts.append(_inline(element.text))
    for child in element:
        _walk(child, parts)
    if block:
        parts.append("\n")
    elif element.tag in CELLS:
        parts.append("\u3000")
    parts.append(_inline(element.tail))


def _inline(text: str | None) -> str:
    """Return *text* as a page shows it: its line ends are spaces, and none between Chinese characters."""
    flat = re.sub(r"\s*\n\s*", "\n", text or "")
    return re.sub(r"(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])", "", flat).replace("\n", " ")


def _is_hidden(element: HtmlElement) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or element.get("hidden") is not None
