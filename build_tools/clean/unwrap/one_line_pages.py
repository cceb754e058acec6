"""Take page numbers and the spaces at the ends of printed lines out of a text that lost its line ends.

…到位资金 — 1 — 比上年增加两成。城乡居民养老金按时足额发放，困难群众救助标准 再次提高。…
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.clean.unwrap.lines import begins_line, columns, ends_sentence
from build_tools.clean.unwrap.page_width import NARROWEST_FULL_LINE, SLACK, WIDEST_FULL_LINE
from build_tools.clean.unwrap.printed_lines import goes_on
from build_tools.text.lost_line_ends import lines_without_line_ends

#  — 12 —    -3-    第 4 页 共 30 页   a page number in the midst of a line, with the space after it
PAGE_NUMBER: Final = re.compile(
    r"""
    (?<! [\d—–] ) (?:
        [—–\-－]{1,2} [ \u3000]* (\d{1,3}) [ \u3000]* [—–\-－]{1,2}
        | (?<= [ \u3000] ) 第 [ ]? (\d{1,3}) [ ]? 页 (?: [ ]? 共 [ ]? \d{1,3} [ ]? 页 )? (?= [ \u3000] )
    ) (?! [\d—–] ) [ \u3000]*
    """,
    re.VERBOSE,
)
FEWEST_NUMBERS: Final = 2  # in a row, if they are those of pages
GAP: Final = re.compile(r"[^\S\n]+")
FEWEST_GAPS: Final = 20  # in a line; fewer do not tell how wide the page was
SHARE_FULL: Final = 0.5  # of the pieces between the gaps, which are as wide as the page
SHARE_BROKEN: Final = 0.5  # of these, which end in mid-sentence
INDENT: Final = "　　"  # which the first line of a paragraph had, and lost with the line ends


def inline_page_numbers(text: str) -> Iterator[Edit]:
    """Yield the deletion of the page numbers in the midst of lines, if they number the pages one after another."""
    for start, end in lines_without_line_ends(text):
        numbers = list(PAGE_NUMBER.finditer(text, start, end))
        values = [int(number[1] or number[2]) for number in numbers]
        if len(numbers) >= FEWEST_NUMBERS and all(0 < b - a <= 2 for a, b in pairwise(values)):
            yield from ((number.start(), number.end(), "") for number in numbers)


def printed_gaps(text: str) -> Iterator[Edit]:
    """Yield the deletion of the spaces that were line ends in the middle of a paragraph of a printed page."""
    for start, end in lines_without_line_ends(text):
        gaps = list(GAP.finditer(text, start, end))
        edges = [start, *(edge for gap in gaps for edge in gap.span()), end]
        pieces = [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
        if width := _width_of_page(pieces):
            yield from ((*gaps[i].span(), "") for i in _line_ends(pieces, width))


def _width_of_page(pieces: Sequence[str]) -> int | None:
    """Return how many columns wide the full lines are of which the *pieces* are; None if no printed page broke them."""
    widths = [columns(piece) for piece in pieces]
    counts = Counter(width for width in widths if NARROWEST_FULL_LINE <= width <= WIDEST_FULL_LINE)
    if len(pieces) <= FEWEST_GAPS or not counts:
        return None
    page = max(counts.items(), key=lambda item: (item[1], item[0]))[0]
    full = [piece for piece, width in zip(pieces, widths, strict=True) if abs(width - page) <= SLACK]
    broken = sum(not ends_sentence(piece) for piece in full)
    return page if len(full) >= SHARE_FULL * len(pieces) and broken >= SHARE_BROKEN * len(full) else None


def _line_ends(pieces: Sequence[str], width: int) -> Iterator[int]:
    """Yield the indexes of the *pieces* after which the paragraph goes on."""
    indent = INDENT
    for i, (piece, following) in enumerate(pairwise(pieces)):
        is_ended = begins_line(following) or (ends_sentence(piece) and _is_first_line(following, width))
        if not is_ended and goes_on(indent + piece, following, width):
            yield i
            indent = ""
        else:
            indent = INDENT


def _is_first_line(piece: str, width: int) -> bool:
    """Return whether *piece* was a full line of a page of *width* columns only with the indent of a paragraph."""
    lacking = width - columns(piece)
    return columns(INDENT) <= lacking < columns(INDENT) + SLACK and not ends_sentence(piece)
