"""Delete the numbers of printed pages."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.clean.unwrap.lines import PAGE_NUMBER, lines_of
from build_tools.clean.unwrap.lines_between import taken_out
from build_tools.clean.unwrap.page_width import page_width
from build_tools.clean.unwrap.sheets import numbered_pages

# — 12 —   -3-   a number between dashes is a page number in any text
BETWEEN_DASHES: Final = re.compile(r"\s*[—–\-－]{1,2}\s*\d{1,3}\s*[—–\-－]{1,2}\s*")


def page_numbers(text: str) -> Iterator[Edit]:
    """Return the deletion of lines that hold nothing but a page number.

    If a printed page broke the text, these are numbers of any form, else only those between dashes and those that
    number the pages one after another.
    """
    is_printed = page_width(text) is not None
    form = PAGE_NUMBER if is_printed else BETWEEN_DASHES
    lines = [line for line in lines_of(text) if line[0].strip()]
    numbering = set(numbered_pages([line[0] for line in lines]))
    gone = [
        i
        for i, line in enumerate(lines)
        if form.fullmatch(line[0]) or (i in numbering and PAGE_NUMBER.fullmatch(line[0]))
    ]
    return taken_out(text, lines, gone, joined=not is_printed)
