"""Read a report kept as Markdown: its words without the signs, one line a block; what it quotes keeps its > at the head.

Numbers of lists stay as they are written (they are the report's own: 1. 2.), and so do the line ends.
"""

import re
from html import unescape
from html.entities import html5
from html.parser import HTMLParser
from typing import Final

from markdown import Markdown

from build_tools.extract.decode import decode
from build_tools.extract.markdown_tables import CELL, END, ROW, TABLE, apart, together
from build_tools.model.errors import DataError
from build_tools.text.tables import joined_lines

# Block syntax that a report does not mean: "1." is its own numbering, four spaces begin a paragraph.
NOT_MEANT: Final = ("olist", "code", "indent")
BLOCKS: Final = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "li", "table", "tr", "blockquote", "pre", "div", "hr", "br"]
)
HIDDEN: Final = frozenset(("script", "style"))
CELLS: Final = frozenset(("td", "th"))
# --- title: 报告 ---   what stands between such lines at a file's head is said to programs, not to readers
FRONT_MATTER: Final = re.compile(r"\A\s*---[ \t]*\n(?:.*\n)*?---[ \t]*\n")
# &ldquo;   &#8220;   &nbsp;   but not R&D   what a text shows that was escaped twice
ENTITY: Final = re.compile(r"&(?:(?P<name>[A-Za-z][A-Za-z0-9]{1,30})|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
# What stands for a sign that the report means as it is, while Markdown reads the rest.
MEANT: Final = {"<": "\ufdd0", "[": "\ufdd1", "*": "\ufdd2"}
# <b>粗</b>   <br/>   <!-- 注 -->   <http://a.cn>   but not 投资<5亿元 and not the <script> that nothing ends
MARKUP: Final = re.compile(
    r"<(?:script|style)\b[^<>]*>[^<]*(?:<(?!/?(?:script|style)\b)[^<]*)*</(?:script|style)\s*>|<!--(?:[^<]|<(?!!--))*?-->|"
    r"</?(?:a|b|i|u|s|p|br|hr|em|strong|span|div|font|center|sup|sub|mark|small|big|del|ins|img|h[1-6]|ul|ol|li|"
    r"table|thead|tbody|tr|td|th|blockquote|pre|code|section|article|details|summary)(?:\s[^<>]*)?/?>|"
    r"<(?:https?://|mailto:)[^<>\s]+>",
    re.IGNORECASE,
)
# [1]: 422工程：指实施四大产业。   a note, but not [1]: http://a.cn, which is what a link leads to
NOTE: Final = re.compile(r"^ {0,3}\[(?=[^\]\n]+\]:(?![ \t]*<?(?:[a-z]+://|mailto:|[/#.])))", re.MULTILINE)
# 3*5米   **重点**   a run of stars, and `代码` or \*, in which none counts
STARS: Final = re.compile(r"(?P<skip>`[^`\n]*`|\\.)|\*+")
# * 一是要快   ***   * * *   a list's point or a line across the page
LINE_OF_STARS: Final = re.compile(r"^[ \t>]*(?:(?:\*[ \t]*){3,}$|\*[ \t]+(?=\S))", re.MULTILINE)
# a blank line, a list's point or a heading's line end: no emphasis goes over it
PARAGRAPH: Final = re.compile(r"\n(?=\s*\n|[ \t>]*(?:[*+#-]|\d+\.)\s)")


def text_of(data: bytes, place: str) -> str:
    """Return the words of the Markdown file *data*. Raises DataError where there are none."""
    source, _ = decode(data, place)
    markdown = Markdown()
    markdown.ESCAPED_CHARS.append("|")
    for name in NOT_MEANT:
        markdown.parser.blockprocessors.deregister(name)
    words = _Words()
    words.feed(markdown.convert(_guarded(apart(FRONT_MATTER.sub("", source)))))
    words.close()
    text = unescaped_again("".join(words.parts)).translate({ord(stand): sign for sign, stand in MEANT.items()})
    lines = ("" if line.strip(" >") == "" else line for line in together(text).split("\n"))
    if not (text := joined_lines(lines)):
        raise DataError(place, "holds no words; put the report's text into it")
    return text + "\n"


def _guarded(source: str) -> str:
    """Return *source* with the signs guarded that Markdown or HTML would take for more than they are."""
    parts: list[str] = []
    here = 0
    for markup in MARKUP.finditer(source):
        parts += (source[here : markup.start()].replace("<", MEANT["<"]), markup[0])
        here = markup.end()
    text = "".join([*parts, source[here:].replace("<", MEANT["<"])])
    text = NOTE.sub(lambda m: m[0].replace("[", MEANT["["]), text)
    guarded = []
    here = 0
    for end in [*(m.start() for m in PARAGRAPH.finditer(text)), len(text)]:
        guarded.append(_plain_stars(text[here:end]))
        here = end
    return "".join(guarded)


def _plain_stars(paragraph: str) -> str:
    """Return *paragraph* with the stars guarded that emphasise nothing: 规格3*5米，2*4米."""
    taken = {i for line in LINE_OF_STARS.finditer(paragraph) for i in range(line.start(), line.end())}
    runs = [m for m in STARS.finditer(paragraph) if not m["skip"] and m.start() not in taken]
    waiting: dict[int, int] = {}  # the offset of an open run of each length
    pairs: set[int] = set()
    for run in runs:
        begins, ends = _flanks(paragraph, run.start(), run.end())
        length = run.end() - run.start()
        if ends and length in waiting:
            pairs |= {waiting.pop(length), run.start()}
        elif begins:
            waiting[length] = run.start()
    parts: list[str] = []
    here = 0
    for run in runs:
        stars = run[0] if run.start() in pairs else MEANT["*"] * len(run[0])
        parts += (paragraph[here : run.start()], stars)
        here = run.end()
    return "".join([*parts, paragraph[here:]])


def _flanks(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Return whether the stars *start* to *end* may begin and may end an emphasis, by what stands beside them."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    times = end - start == 1 and (before.isdigit() or (before.isalpha() and after.isdigit()))  # 长*5米，宽*6米
    digits = before.isdigit() and after.isdigit()
    return bool(after.strip()) and not digits and not times, bool(before.strip()) and not digits


def unescaped_again(text: str) -> str:
    """Return *text*, read from HTML, with the entities that it still spells out as the characters they mean."""
    return ENTITY.sub(lambda m: unescape(m[0]) if not m["name"] or m["name"] + ";" in html5 else m[0], text)


class _Words(HTMLParser):
    """The words of a page that Markdown made."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._quotes = self._hidden = self._rows = 0
        self._begins = TABLE  # what stands for the beginning of the next cell

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in HIDDEN
        self._quotes += tag == "blockquote"
        self._rows += tag == "tr"
        self._break(tag)
        if tag in ("table", "tr"):
            self._begins = TABLE if tag == "table" or self._begins == TABLE else ROW
        elif tag in CELLS:
            self.parts.append(self._begins)
            self._begins = CELL

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in HIDDEN
        self._quotes -= tag == "blockquote"
        self._rows -= tag == "tr"
        self._break(tag)
        if tag in CELLS:
            self.parts.append(END)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data.replace("\n", "" if self._rows > 0 else self._line_end()))

    def _break(self, tag: str) -> None:
        if tag in BLOCKS:
            self.parts.append(self._line_end())

    def _line_end(self) -> str:
        return "\n> " if self._quotes > 0 else "\n"
