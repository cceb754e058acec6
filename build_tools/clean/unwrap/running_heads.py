"""Delete what a printer puts on every sheet: running heads and feet, and the date, title and address of a printed web page.

Sheets end where page numbers in a sequence, or the page breaks of a PDF, are. A running head is a line beside several
of these ends that reads the same each time, digits apart.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.clean.unwrap.lines import PAGE_NUMBER, lines_of
from build_tools.clean.unwrap.lines_between import taken_out
from build_tools.clean.unwrap.page_width import page_width
from build_tools.clean.unwrap.sheets import FEWEST_STAMPS, STAMP, form_of, numbered_pages
from build_tools.text.characters import PAGE_BREAK

DEPTH: Final = 3  # lines above and below the end of a sheet that may be a foot and a head
FEWEST_SHEETS: Final = 3  # sheets that have a running head
SHARE_OF_SHEETS: Final = 0.5  # of all sheets
LONGEST_HEAD: Final = 40  # characters, but for the stamp of a browser
# ，全力推进…   what only a sentence has
IN_SENTENCE: Final = re.compile(r"[，。；！？]")


def running_heads(text: str) -> Iterator[Edit]:
    """Return the deletion of the lines that recur at the ends of the sheets. A title that reads so stays."""
    lines = [line for line in lines_of(text) if line[0].strip()]
    ends = _sheet_ends(lines)
    if len(ends) < FEWEST_STAMPS:
        return iter(())
    beside = [_lines_beside(lines, end) for end in ends]
    counts = Counter(form for sheet in beside for form in {form_of(lines[i][0]) for i in sheet})
    stamps = {form_of(line[0]) for line in lines if STAMP.search(line[0])}
    heads = {form for form, count in counts.items() if count >= _fewest(form in stamps, len(ends))}
    titles = _titles(lines, heads - stamps) - {i for sheet in beside[1:] for i in sheet}
    found = {i for sheet in beside for i in sheet if form_of(lines[i][0]) in heads and i not in titles}
    return taken_out(text, lines, found, joined=page_width(text) is None)


def page_breaks(text: str) -> Iterator[Edit]:
    """Yield the deletion of the form feeds at which the pages of a PDF begin."""
    return ((match.start(), match.end(), "") for match in re.finditer(rf"(?<=\n){PAGE_BREAK}+", text))


def _sheet_ends(lines: Sequence[re.Match[str]]) -> list[int]:
    """Return the index of the line after each page number, and of the one after each page break; 0 for the first sheet."""
    broken = [i for i, line in enumerate(lines) if line[0].startswith(PAGE_BREAK)]
    numbered = [i + 1 for i in numbered_pages([line[0] for line in lines])]
    ends = sorted({*broken, *numbered})
    return [0, *ends, *([len(lines)] if broken else [])] if ends else []


def _lines_beside(lines: Sequence[re.Match[str]], end: int) -> list[int]:
    """Return the indexes of the lines around the *end* of a sheet that may be its foot, or the head of the next."""
    around = range(max(0, end - DEPTH), min(len(lines), end + DEPTH))
    return [i for i in around if _may_be_head(lines[i][0].strip())]


def _may_be_head(line: str) -> bool:
    if PAGE_NUMBER.fullmatch(line):
        return False
    return STAMP.search(line) is not None or (len(line) <= LONGEST_HEAD and not IN_SENTENCE.search(line))


def _fewest(is_stamp: bool, sheets: int) -> float:
    """Return on how many of the *sheets* a line is at least that is a running head."""
    return max(FEWEST_STAMPS if is_stamp else FEWEST_SHEETS, SHARE_OF_SHEETS * sheets)


def _titles(lines: Sequence[re.Match[str]], heads: set[str]) -> set[int]:
    """Return the index of the first line of each of the *heads*, which may be the title, but of none with numbers that differ: 报告 第3页."""
    firsts: dict[str, int] = {}
    differing = set()
    for i, line in enumerate(lines):
        form = form_of(line[0])
        if form in heads and lines[firsts.setdefault(form, i)][0].split() != line[0].split():
            differing.add(form)
    return {i for form, i in firsts.items() if form not in differing}
