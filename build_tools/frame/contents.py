"""Find the table of contents (目录) that some reports begin with."""

import re
from typing import Final

from build_tools.model.outline import Line

# 目  录   目录：   目次   目錄   above the list of headings
CONTENTS_HEADING: Final = re.compile(r"目\s*[录錄次]\s*[：:]?")
CONTENTS_LINE: Final = re.compile(
    r"""
    (?P<title> .{2,60}? )
    (?:
        \s* […·.．]{2,} \s* [（(]? \d{0,3} [）)]?   # 一、2023年工作回顾………………1
        | [\t\u3000 ]+ \d{1,3}                     # 一、2023年工作回顾　1
    )?
    """,
    re.VERBOSE,
)
# 一、2023年工作回顾………………1   a line that leads to a page number, also without a heading above
LINE_TO_PAGE: Final = re.compile(r".{2,60}?(?:…{2,}|[·.．]{4,})\s*[（(]?\d{1,3}[）)]?")


def find_contents(lines: tuple[Line, ...]) -> set[int]:
    """Return the indexes of the lines of a table of contents, which is in the first half of *lines*.

    These are lines that lead to a page number, and 目录 with the lines below it whose titles later lines repeat.
    """
    first_half = lines[: len(lines) // 2]
    contents = {i for i, line in enumerate(first_half) if LINE_TO_PAGE.fullmatch(line.text)}
    for i, line in enumerate(first_half):
        if CONTENTS_HEADING.fullmatch(line.text):
            contents.add(i)
            contents |= _entries_below(lines, i)
    return contents


def _entries_below(lines: tuple[Line, ...], heading: int) -> set[int]:
    """Return the indexes of the lines below the *heading* 目录, up to the first whose title no later line repeats."""
    entries = set()
    for i in range(heading + 1, len(lines)):
        entry = CONTENTS_LINE.fullmatch(lines[i].text)
        if not entry or not any(line.text.startswith(entry["title"]) for line in lines[i + 1 :]):
            break
        entries.add(i)
    return entries
