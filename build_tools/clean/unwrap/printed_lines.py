"""Join the lines of one width into which a printed page broke the paragraphs of a text."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.clean.unwrap.lines import ENDS, begins_line, columns, has_own_line, is_double_spaced, lines_of
from build_tools.clean.unwrap.page_width import SLACK, page_width
from build_tools.text.characters import CLAUSE_END

SHARE_OF_LONG_LINE: Final = 0.6  # share of the full width that a line needs to go on if it ends in mid-sentence
SHARE_OF_LONG_HEADING: Final = 0.75  # share of the full width that a heading needs to go on
# 系建设。坚持发挥优势…   what a heading has on its second line
REST_OF_HEADING: Final = re.compile(rf"[^{CLAUSE_END}]{{1,12}}。")


def printed_lines(text: str) -> Iterator[Edit]:
    """Yield the deletion of the line ends that a full line has in the middle of a paragraph."""
    width = page_width(text)
    if width is None:
        return
    lines = [line for line in lines_of(text) if line.start() < len(text)]
    if is_double_spaced(lines):
        lines = [line for line in lines if line[0].strip()]
    for line, following in pairwise(lines):
        if not line[0].strip() or not following[0].strip() or begins_line(following[0]):
            continue
        if goes_on(line[0].rstrip(), following[0].strip(), width):
            end = line.start() + len(line[0].rstrip())
            indent = len(following[0]) - len(following[0].lstrip())
            yield end, following.start() + indent, ""


def goes_on(line: str, following: str, width: int) -> bool:
    """Return whether the paragraph of *line* goes on in the *following* line of a page of *width* columns.

    It does if the line is full, or if it is long and ends in mid-sentence. A heading without a full stop ends with its
    line, unless it is nearly full and the next line begins with the few characters that it lacks.
    """
    used = columns(line)
    if used >= width - SLACK:
        return True
    if has_own_line(line.strip()) and "。" not in line:
        return used >= SHARE_OF_LONG_HEADING * width and REST_OF_HEADING.match(following) is not None
    return used >= SHARE_OF_LONG_LINE * width and line[-1] not in ENDS
