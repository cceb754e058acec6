"""Find where each report begins if one file holds several."""

from itertools import pairwise
from typing import Final

from build_tools.frame.report_lines import salutation_of
from build_tools.frame.title import is_title_of_several, title_of
from build_tools.model.outline import Line

SALUTATION_WITHIN: Final = 7  # lines after a title that begins a report
TITLES_APART: Final = 8  # lines; a title nearer to the one before repeats it
SHORTEST_REPORT: Final = 100  # characters
# A line at least so long tells whether a report is new; a report with no more new lines than this share is a copy.
SHORTEST_COMPARED_LINE: Final = 20  # characters
SHARE_NEW: Final = 0.5


def find_starts(lines: tuple[Line, ...]) -> list[int]:
    """Return the indexes of the lines that begin a report of their own. If there are not several reports, the list may be
    empty.

    These are titles with a number (篇1, 篇2), or else titles above a salutation. A further copy of a report does not count.
    """
    starts: list[int] = []
    known: set[str] = set()
    for start, end in pairwise([*_candidates(lines), len(lines)]):
        texts = [line.text for line in lines[start:end] if len(line.text) >= SHORTEST_COMPARED_LINE]
        new = sum(text not in known for text in texts)
        if lines[end - 1].end - lines[start].start >= SHORTEST_REPORT and new > SHARE_NEW * len(texts):
            starts.append(start)
        known.update(texts)
    return starts


def _candidates(lines: tuple[Line, ...]) -> list[int]:
    """Return the indexes of the titles that may begin a report."""
    numbered = [i for i, line in enumerate(lines) if is_title_of_several(line)]
    if len(numbered) > 1:
        return numbered
    titled = [i for i, line in enumerate(lines) if title_of(line.text) and _is_above_salutation(lines, i)]
    return [
        i for i, before in zip(titled, [None, *titled], strict=False) if before is None or i - before > TITLES_APART
    ]


def _is_above_salutation(lines: tuple[Line, ...], title: int) -> bool:
    return any(salutation_of(line) for line in lines[title + 1 : title + 1 + SALUTATION_WITHIN])
