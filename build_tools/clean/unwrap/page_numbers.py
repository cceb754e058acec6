"""Delete the numbers of printed pages."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.clean.unwrap.lines import PAGE_NUMBER, lines_of
from build_tools.clean.unwrap.page_width import page_width

# — 12 —   -3-   a number between dashes is a page number in any text
BETWEEN_DASHES: Final = re.compile(r"\s*[—–\-－]{1,2}\s*\d{1,3}\s*[—–\-－]{1,2}\s*")


def page_numbers(text: str) -> Iterator[Edit]:
    """Yield the deletion of lines that hold nothing but a page number.

    If a printed page broke the text, these are numbers of any form, else only those between dashes.
    """
    form = BETWEEN_DASHES if page_width(text) is None else PAGE_NUMBER
    for line in lines_of(text):
        if line[0].strip() and form.fullmatch(line[0]):
            yield line.start(), min(line.end() + 1, len(text)), ""
