"""What a page of HTML shows, read without a parser of Markdown: the text under each id."""

import re
from html import unescape
from typing import Final, NamedTuple

CELLS: Final = frozenset(("td", "th"))
VOID: Final = frozenset(("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
# <p class="para" id="p2">   </p>   <br />   <script>…</script>   <!-- … -->
TAG: Final = re.compile(
    r"""
    <(?: !--.*?--
       | (?P<raw>script|style)\b .*? </(?P=raw)\s*
       | ! [^>]*
       | (?P<close>/)? (?P<tag>[A-Za-z][\w:-]*) (?P<attributes> (?: [^>"'] | "[^"]*" | '[^']*' )*? ) (?P<empty>/)?
    )>
    """,
    re.DOTALL | re.VERBOSE | re.IGNORECASE,
)
# id="p2"   id='p2'   id=p2
ID: Final = re.compile(r"""(?<![\w-])id=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
CLASS: Final = re.compile(r"""(?<![\w-])class=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
PARAGRAPH: Final = "para"  # the class of an element that is a paragraph of a report
LEFT_OUT: Final = frozenset(("pn", "headerlink"))  # the classes of paragraph numbers and of marks at headings


class Shown(NamedTuple):
    """What a page shows."""

    texts: dict[str, str]  # id → the text of its element
    paragraphs: list[str]  # ids of the elements that are paragraphs of a report, in their order


def visible_texts(html: str) -> dict[str, str]:
    """Return the text that each element with an id shows, without paragraph numbers (class ``pn``) and heading marks."""
    return read_page(html).texts


def read_page(html: str) -> Shown:
    """Return what the page *html* shows under each id; the text of two elements with the same id is that of both."""
    reader = _Reader()
    done = 0
    for match in TAG.finditer(html):
        if done < match.start():
            reader.text(html, done, match.start())
        done = match.end()
        if match["close"]:
            reader.close(match["tag"].lower())
        elif match["tag"]:
            reader.open(match["tag"].lower(), match["attributes"], bool(match["empty"]))
    return Shown({anchor: "".join(parts) for anchor, parts in reader.texts.items()}, reader.paragraphs)


class _Reader:
    """Collects text by the ids of the elements that are open."""

    def __init__(self) -> None:
        self.texts: dict[str, list[str]] = {}
        self.paragraphs: list[str] = []
        self.opened: list[tuple[str, bool, bool]] = []  # tag, whether it has an id, whether the text inside is left out
        self.into: list[list[str]] = []  # the texts of the open elements with an id
        self.hidden = 0  # open elements whose text is left out

    def text(self, html: str, start: int, end: int) -> None:
        """Add the span of *html* to the text of every open element."""
        if self.into and not self.hidden:
            text = unescape(html[start:end])
            for parts in self.into:
                parts.append(text)

    def open(self, tag: str, attributes: str, empty: bool) -> None:
        """Open an element, unless it is *empty*."""
        anchor, classes = _value(ID, attributes), _value(CLASS, attributes).split()
        own = self.texts.setdefault(anchor, []) if anchor else None
        if PARAGRAPH in classes:
            self.paragraphs.append(anchor)
        if empty or tag in VOID:
            return
        leaves_out = not LEFT_OUT.isdisjoint(classes)
        self.opened.append((tag, own is not None, leaves_out))
        self.hidden += leaves_out
        if own is not None:
            self.into.append(own)

    def close(self, tag: str) -> None:
        """Close the element *tag* and those left open in it; a browser shows the cells of a table apart."""
        while self.opened:
            name, has_id, leaves_out = self.opened.pop()
            self.hidden -= leaves_out
            if has_id:
                self.into.pop()
            if name == tag:
                break
        if tag in CELLS:
            self.text(" ", 0, 1)


def _value(attribute: re.Pattern[str], attributes: str) -> str:
    """Return the value of an *attribute*, "" if it is not among *attributes*."""
    match = attribute.search(attributes) if attributes else None
    return unescape(match[1] or match[2] or match[3] or "") if match else ""
