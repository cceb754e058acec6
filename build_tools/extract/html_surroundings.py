"""What surrounds the article on a web page: menus, footers, lists of links, notices.

It is left out if the page says so by its elements, classes or ids and nothing in it belongs to a report. What is left
of it the stage ``frame`` removes, and says why.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from lxml.html import HtmlElement

from build_tools.extract.html_elements import BLOCKS, CELLS, HEADINGS
from build_tools.extract.html_text import PageText, Span
from build_tools.text.characters import SENTENCE_END
from build_tools.text.heading_forms import PART, SECTION
from build_tools.text.occasion_and_speaker import OPENING_SENTENCE
from build_tools.text.salutations import SALUTATION, SALUTATION_RUN_ON, TURN_TO_ASSEMBLY

# Elements that are surroundings by their meaning, and those that may be so by their class or id.
SURROUNDING_TAGS: Final = frozenset(("nav", "footer", "aside", "form"))
NAMED_TAGS: Final = (BLOCKS | CELLS) - HEADINGS - {"p", "br", "body", "html", "pre"}
# footer   bottom-nav   shareBox   article_prev   but not footnote and foot-notes   a class or id of surroundings
SURROUNDING_NAME: Final = re.compile(
    r"""
    (?: ^ | [\s_-] )
    (?: page|bottom|top|main|site|bd|sub|left|right )?
    (?: footer | foot (?! [\s_-]* notes? ) | copyright|share|nav | bread[\s_-]?crumb | crumb
      | related|recommend|prev|next | side[\s_-]?bar | comment )
    (?: s|ed|ation|box|bar|list|wrap|next )? \d*
    (?= $ | [\s_-] )
    """,
    re.VERBOSE,
)
# shareBox: a word begins
CAMEL_CASE: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
# What a page says of itself:
NOTICE: Final = re.compile(
    r"""
    (?: 本站|本网站?|免责|版权|网站|转载|特别 ) 声明 [：:] .*   # 本站声明：…
    | 凡本网 (?: 站?注明 | 转载 ) .*   # 凡本网注明…
    # 本网站所有内容未经授权不得转载，违者必究。
    | .* 未经 .{0,12} (?: 授权|许可|同意|允许 ) [^。]{0,12} (?: 不得|禁止|请勿|严禁 ) [^。]{0,8}
      (?: 转载|复制|摘编|使用|镜像 ) .*
    # 建议您使用以下浏览器版本：…   版权所有：…
    | .* (?: 最佳浏览|浏览器版本|版权所有|ICP备|公网安备|网站标识码 ) .*
    """,
    re.VERBOSE,
)
# A line after the report that is so long, or ends so, reads like a paragraph of it.
PARAGRAPH_LENGTH: Final = 60
PARAGRAPH_END: Final = (*SENTENCE_END, "”")
LINE: Final = re.compile(r"[^\n\v]+")
FULL_WIDTH: Final = str.maketrans(":,()!", "：，（）！")


def is_surrounding(element: HtmlElement) -> bool:
    """Return whether the page says by its element, class or id that *element* is no part of its article."""
    if element.tag in SURROUNDING_TAGS:
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag in NAMED_TAGS and SURROUNDING_NAME.search(CAMEL_CASE.sub("-", names).lower()) is not None


def spans_left_out(page: PageText) -> list[Span]:
    """Return the spans in the text of *page* that are sure to surround the report."""
    text = page.text
    report_lines = [(start, end) for start, end in _lines(text) if _is_of_report(text[start:end])]
    surroundings = _surroundings(page.surroundings, report_lines, text)
    last = report_lines[-1][1] if report_lines else len(text)
    return surroundings + _notices(dict(page.links), surroundings, text, last)


def _lines(text: str, start: int = 0) -> Iterator[Span]:
    """Yield the span of each line of *text* from *start* on; <br> ends a line."""
    return ((m.start(), m.end()) for m in LINE.finditer(text, start))


def _is_of_report(line: str) -> bool:
    """Return whether only a report has such a line: its salutation, its opening sentence, its numbered headings."""
    bare = re.sub(r"\s+", "", line).translate(FULL_WIDTH)
    whole = (SALUTATION, PART, SECTION)
    begins = (SALUTATION_RUN_ON, TURN_TO_ASSEMBLY, OPENING_SENTENCE)
    return any(form.fullmatch(bare) for form in whole) or any(form.match(bare) for form in begins)


def _surroundings(spans: list[Span], report_lines: list[Span], text: str) -> list[Span]:
    """Return those of *spans* that hold no line of a report, and no sentence in the midst of one."""
    if not report_lines:
        return []
    first, last = report_lines[0][0], report_lines[-1][1]
    found = []
    for start, end in spans:
        index = bisect_left(report_lines, (start, 0))
        holds_line = any(s < end and start < e for s, e in report_lines[max(0, index - 1) : index + 1])
        if not holds_line and not (first < start < last and "。" in text[start:end]):
            found.append((start, end))
    return found


def _notices(links: dict[int, int], left_out: list[Span], text: str, last: int) -> list[Span]:
    """Return the notices and links after *last* that read like paragraphs: 本网站所有内容未经授权不得转载，违者必究。

    Short lines beside them (上一篇, 责任编辑) stay.
    """
    gone = bytearray(len(text))
    for start, end in left_out:
        gone[start:end] = b"\1" * (end - start)
    found: list[Span] = []
    for start, end in reversed(list(_lines(text, last))):
        line = text[start:end].strip()
        if gone[start] or (len(line) < PARAGRAPH_LENGTH and not line.endswith(PARAGRAPH_END)):
            continue
        first = text.index(line, start)
        if links.get(first, 0) < first + len(line) and not NOTICE.fullmatch(line):
            break
        found.append((start, end))
    return found
