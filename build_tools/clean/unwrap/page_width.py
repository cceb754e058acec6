"""Tell whether a printed page broke a text into lines of one width, and how wide they are.

It did if most lines are equally wide. It also did if many lines are equally wide and go on in the next line, and hardly
a line is wider. In any other text, a line end is the end of a paragraph.
"""

from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import Final

from build_tools.clean.unwrap.lines import ENDS, PAGE_NUMBER, begins_line, columns

FEWEST_PRINTED_LINES: Final = 30  # a shorter text tells too little
NARROWEST_FULL_LINE: Final = 24  # columns (a Chinese character takes two)
WIDEST_FULL_LINE: Final = 120  # wider lines are paragraphs
WIDER: Final = 2 * WIDEST_FULL_LINE  # stands for the width of a line that is wider in any case
SLACK: Final = 4  # columns that a full line may lack, because a mark never begins a line
# Share of the lines that are full, and share of the full lines that end in mid-sentence, if most lines are full.
MOST: Final = 0.5
# If fewer are full: the narrowest page, how many full lines go on in the next one, the share of all lines that are
# full, the share of the full ones that go on, and the share of all lines that may be wider.
NARROWEST_PAGE: Final = 40
FEWEST_BROKEN: Final = 6
SHARE_FULL: Final = 0.25
SHARE_BROKEN: Final = 0.6
SHARE_WIDER: Final = 0.02


@lru_cache(maxsize=1)  # several steps ask of the same text
def page_width(text: str) -> int | None:
    """Return how many columns wide the full lines of *text* are, or None if no printed page broke it."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip() and not PAGE_NUMBER.fullmatch(line)]
    widths = [columns(line) if len(line) <= WIDEST_FULL_LINE else WIDER for line in lines]
    counts = Counter(width for width in widths if NARROWEST_FULL_LINE <= width <= WIDEST_FULL_LINE)
    if not counts:
        return None
    page = max(counts.items(), key=lambda item: (item[1], item[0]))[0]
    is_broken = _most_lines_are_full(lines, widths, page) or _full_lines_go_on(lines, widths, page)
    return page if is_broken else None


def _most_lines_are_full(lines: list[str], widths: list[int], page: int) -> bool:
    """Return whether most *lines* are as wide as the *page*, and most of these end in mid-sentence."""
    full = [line for line, width in zip(lines, widths, strict=True) if abs(width - page) <= SLACK]
    broken = sum(line[-1] not in ENDS for line in full)
    return len(lines) >= FEWEST_PRINTED_LINES and len(full) >= MOST * len(lines) and broken >= MOST * len(full)


def _full_lines_go_on(lines: list[str], widths: list[int], page: int) -> bool:
    """Return whether the *page* was no wider: hardly a line is wider, and the full ones go on in the next."""
    full = sum(abs(width - page) <= SLACK for width in widths)
    broken = sum(
        abs(width - page) <= SLACK and line[-1] not in ENDS and not begins_line(following)
        for width, (line, following) in zip(widths, pairwise(lines), strict=False)
    )
    wider = sum(width > page + SLACK for width in widths)
    enough = page >= NARROWEST_PAGE and broken >= FEWEST_BROKEN and full >= SHARE_FULL * len(lines)
    return enough and broken >= SHARE_BROKEN * full and wider <= SHARE_WIDER * len(lines)
