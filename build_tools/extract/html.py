"""Read a saved web page: the lines that a reader sees, a block a line, a row of a table a line.

What surrounds an article (menus, footers, lists of links) is left out where the page's own names say so and nothing in it
marks it as part of a report.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from lxml import html as lxml_html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from build_tools.extract.decode import decode
from build_tools.extract.web_page import BLOCKS, BREAK, CELL, CELLS, HIDDEN, INDENT, Page, Span, shown
from build_tools.model.errors import DataError
from build_tools.text.characters import PARAGRAPH_END, SENTENCE_END
from build_tools.text.dates import DATE
from build_tools.text.heading_forms import PART, SECTION
from build_tools.text.numerals import NUMERAL
from build_tools.text.occasion_and_speaker import OCCASION, OPENING_SENTENCE, SPEAKER
from build_tools.text.salutations import SALUTATION, SALUTATION_RUN_ON, TURN_TO_ASSEMBLY
from build_tools.text.tables import CELL_END, joined_lines

# <meta charset="gb2312">   <?xml version="1.0" encoding="GBK"?>   what the page says of its own encoding
DECLARED: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]+)""", re.IGNORECASE)
DECLARED_WITHIN: Final = 4096  # bytes from the beginning
# 本站声明：凡本网…   本网站所有内容未经授权不得转载，违者必究。   建议您使用以下浏览器版本：…   版权所有：…   what a page says of itself
NOTICE: Final = re.compile(
    r"(?:本站|本网站?|免责|版权|网站|转载|特别)声明[：:].*|凡本网(?:站?注明|转载).*|"
    r".*未经.{0,12}(?:授权|许可|同意|允许)[^。]{0,12}(?:不得|禁止|请勿|严禁)[^。]{0,8}(?:转载|复制|摘编|使用|镜像).*|"
    r".*(?:最佳浏览|浏览器版本|版权所有|ICP备|公网安备|网站标识码).*"
)
# A line that ends so, or is so long, counts as a paragraph behind the report, whatever stands above it.
NOTICE_END: Final = (*SENTENCE_END, "”")
PARAGRAPH_LENGTH: Final = 60
# 一、2015年工作回顾   what stands between two line ends
LINE: Final = re.compile(r"[^\n\v]+")
# <br><br>   <br>&nbsp;<br>   a blank line
BLANK_LINE: Final = re.compile(r"\v(?=[^\S\n\v]*\v)")
DIVIDED: Final = 3  # so many blank lines show that a text divides its paragraphs by them
FULL_LINE: Final = 15  # characters; a shorter line was not broken for its length
# 一、…   （一）…   1.…   第一章   一是…   ——2016年…   a paragraph begins, by its number
NUMBERED: Final = re.compile(
    rf"(?:第?[{NUMERAL}]{{1,3}}[、，是章节]|[（(][{NUMERAL}\d]{{1,3}}[）)]|\d{{1,2}}[.．、](?!\d)|——)"
)
# <div class="a">   </font>   a tag, where a page is nested too deep to be read as it is
TAG: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9:_-]*)(?:[\s/][^<>]*)?>")
KEPT_TAGS: Final = HIDDEN | {"br", "title", "html", "body"}


def text_of(data: bytes, place: str) -> str:
    """Return the visible text of the page *data*. Raises DataError where there is none, or not all can be read."""
    page = shown(_parsed(_decoded(data, place), place))
    marks = _marks(page.text)
    left_out = _surroundings(page, marks)
    left_out += _notices(page, marks, left_out)
    lines = (line for block in _without(page.text, left_out).split("\n") for line in _lines(block))
    text = joined_lines(line.replace(CELL, CELL_END) for line in lines)
    if not text:
        raise DataError(place, "shows no text; save the web page again, or its text as .txt")
    return text + "\n"


def _decoded(data: bytes, place: str) -> str:
    """Return the page as text: in the encoding that it declares, if it is true, else in the one that the bytes tell."""
    declared = DECLARED.search(data[:DECLARED_WITHIN])
    text = _as_declared(data, declared[1].decode("ascii")) if declared else None
    if text is None:
        text, _ = decode(data, place)
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text)


def _as_declared(data: bytes, name: str) -> str | None:
    """Return the page read by the label *name*, None where it is wrong: a label without Chinese (latin-1) says nothing."""
    try:
        if "一".encode(name).startswith(b"\\"):  # unicode_escape: no page is kept so
            return None
        return data.decode("gb18030" if name.lower() in ("gb2312", "gbk") else name)
    except (LookupError, UnicodeError):
        return None


def _parsed(source: str, place: str) -> HtmlElement:
    """Return the page's tree, whole; a page nested deeper than any reader goes is laid flat first."""
    for text in (source, _flat(source)):
        parser = lxml_html.HTMLParser(huge_tree=True)
        try:
            root = lxml_html.document_fromstring(text, parser=parser)
        except (ParserError, ValueError):
            raise DataError(place, "holds no page; save the web page again, or its text as .txt") from None
        if not any("XML_PARSE_HUGE" in error.message for error in parser.error_log):
            return root
    raise DataError(place, "is nested too deep to be read whole; save the page's text as .txt")


def _flat(source: str) -> str:
    """Return the page without its nesting: each block begins and ends a paragraph, what marks words is dropped."""

    def level(tag: re.Match[str]) -> str:
        name = tag[1].lower()
        if name in KEPT_TAGS:
            return tag[0]
        return "<p>" if name in BLOCKS else "\u3000" if name in CELLS else ""

    return TAG.sub(level, source)


def _spans(text: str, start: int = 0) -> Iterator[Span]:
    """Yield where each line of *text* from *start* on stands, <br> taken for a line end."""
    return ((m.start(), m.end()) for m in LINE.finditer(text, start))


def _marks(text: str) -> list[Span]:
    """Return where the lines stand that only a report has: its salutation, its opening, its numbered headings."""
    return [(start, end) for start, end in _spans(text) if _is_mark(text[start:end])]


def _is_mark(line: str) -> bool:
    bare = re.sub(r"\s+", "", line).translate(str.maketrans(":,()!", "：，（）！"))
    forms = (SALUTATION, PART, SECTION)
    begins = (SALUTATION_RUN_ON, TURN_TO_ASSEMBLY, OPENING_SENTENCE)
    return any(form.fullmatch(bare) for form in forms) or any(form.match(bare) for form in begins)


def _surroundings(page: Page, marks: list[Span]) -> list[Span]:
    """Return the furniture that may be left out: it holds no mark of a report, and no sentence in the midst of one."""
    if not marks:
        return []
    first, last = marks[0][0], marks[-1][1]
    found = []
    for start, end in page.furniture:
        at = bisect_left(marks, (start, 0))
        holds = any(s < end and start < e for s, e in marks[max(0, at - 1) : at + 1])
        if not holds and not (first < start < last and "。" in page.text[start:end]):
            found.append((start, end))
    return found


def _notices(page: Page, marks: list[Span], left_out: list[Span]) -> list[Span]:
    """Return the notices and links at the page's end that read like paragraphs: 本网站所有内容未经授权不得转载，违者必究。

    Their short companions (上一篇, 责任编辑) stay: the report's frame says why it leaves them out.
    """
    gone = bytearray(len(page.text))
    for start, end in left_out:
        gone[start:end] = b"\1" * (end - start)
    links = dict(page.links)
    last = marks[-1][1] if marks else len(page.text)
    found: list[Span] = []
    for start, end in reversed(list(_spans(page.text, last))):
        line = page.text[start:end].strip()
        if gone[start] or (len(line) < PARAGRAPH_LENGTH and not line.endswith(NOTICE_END)):
            continue
        first = page.text.index(line, start)
        if links.get(first, 0) < first + len(line) and not NOTICE.fullmatch(line):
            break
        found.append((start, end))
    return found


def _without(text: str, spans: list[Span]) -> str:
    """Return *text* with a line end in place of each of the *spans*, which may lie within each other."""
    parts: list[str] = []
    here = 0
    for start, end in sorted(spans):
        if start >= here:
            parts += (text[here:start], "\n")
        here = max(here, end)
    return "".join([*parts, text[here:]])


def _lines(block: str) -> list[str]:
    """Return the lines of a block: each <br> ends one, but where blank lines divide its paragraphs a lone one may not."""
    pieces = [re.sub(r"[ \t\r\f]+", " ", piece) for piece in block.split(BREAK)]
    if len(BLANK_LINE.findall(block)) < DIVIDED:
        return [piece.strip() for piece in pieces]
    lines: list[str] = []
    for piece in pieces:
        bare = piece.strip()
        if lines and bare and not INDENT.match(piece) and _goes_on(lines[-1], bare):
            lines[-1] += bare
        else:
            lines.append(bare)
    return lines


def _goes_on(line: str, after: str) -> bool:
    """Return whether *line* was only broken for its length, so that *after* goes on with its sentence."""
    heading = NUMBERED.match(line) and not line.startswith("——") and "。" not in line
    occasion = line.endswith("上") and OCCASION.fullmatch(line)
    ended = len(line) < FULL_LINE or line.endswith((*PARAGRAPH_END, *".!?;:"))
    begins = NUMBERED.match(after) or SPEAKER.fullmatch(after) or DATE.match(after.lstrip("（("))
    return not (heading or occasion or ended or begins)
