"""Find paragraphs that are numbered through a whole text, as in policy addresses: their numbers head nothing."""

import re
from collections.abc import Sequence
from typing import Final

from build_tools.model.outline import Line
from build_tools.outline.numbered_headings import number_of
from build_tools.text.characters import PARAGRAPH_END, SENTENCE_END

# 17. 政府會興建更多公營房屋，…。   17．   17、
NUMBERED: Final = re.compile(r"(?P<number>\d{1,3})[.．、]?\s*(?P<text>(?!\d)\S.*)")
FEWEST: Final = 4  # paragraphs numbered through
FEWEST_HEADINGS: Final = 2  # headings between them
LONGEST_HEADING: Final = 40  # characters
# 抓好稳产保供。全年粮食…   a short sentence that begins a longer paragraph may be its title
TITLE: Final = re.compile(rf"[^{SENTENCE_END}]{{2,24}}。.")
MOST_TITLES: Final = 1 / 3  # of numbered paragraphs may begin so by chance


def numbered_paragraphs(body: Sequence[Line]) -> tuple[set[int], set[int]]:
    """Return the indexes of the paragraphs of *body* that are numbered from 1 on without beginning anew, and of the
    unnumbered headings between them: in such a text, a short line without a number is no paragraph.

    Headings are between the paragraphs, and most of these are whole and begin with no title.
    """
    found: list[int] = []
    between: list[int] = []
    titles = 0
    for i, line in enumerate(body):
        match = NUMBERED.fullmatch(line.text)
        is_whole = line.text.endswith(tuple(PARAGRAPH_END)) or line.table is not None
        if match is None:
            if not is_whole and len(line.text) <= LONGEST_HEADING:
                between.append(i)
        elif int(match["number"]) == len(found) + 1 and is_whole:
            found.append(i)
            titles += TITLE.match(match["text"]) is not None
        elif int(match["number"]) == 1:
            return set(), set()
    inside = [i for i in between if found and found[0] < i < found[-1]]
    if len(found) < FEWEST or len(inside) < FEWEST_HEADINGS or titles > MOST_TITLES * len(found):
        return set(), set()
    bare = [i for i in between if number_of(body[i].text) is None]
    return set(found), set(bare)
