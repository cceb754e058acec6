"""Take lines that a printer added out of a text, and join the sentence that they part."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.clean.unwrap.lines import begins_line, begins_paragraph, ends_sentence
from build_tools.text.characters import CLAUSE_END

SHORTEST_SENTENCE: Final = 20  # characters of a line that goes on after the lines taken out
INSIDE: Final = re.compile(rf"[{CLAUSE_END}、]")


def taken_out(text: str, lines: Sequence[re.Match[str]], gone: Iterable[int], joined: bool) -> Iterator[Edit]:
    """Yield the deletion of the *lines* with the indexes *gone*; none of *lines* is blank.

    If *joined*, the line ends around them go too where a sentence goes on.
    """
    for first, last in _runs(sorted(gone)):
        start, end = lines[first].start(), min(lines[last].end() + 1, len(text))
        if joined and first > 0 and last + 1 < len(lines) and _goes_on(lines[first - 1][0], lines[last + 1][0]):
            before, after = lines[first - 1], lines[last + 1]
            yield before.start() + len(before[0].rstrip()), after.end() - len(after[0].lstrip()), ""
        else:
            yield start, end, ""


def _runs(indexes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of each run of *indexes* that follow one another."""
    starts = [i for before, i in pairwise([-2, *indexes]) if i != before + 1]
    ends = [i for i, after in pairwise([*indexes, -2]) if after != i + 1]
    return zip(starts, ends, strict=True)


def _goes_on(line: str, following: str) -> bool:
    """Return whether the sentence of *line* goes on in the *following* line, after what is taken out between them."""
    line, following = line.strip(), following.strip()
    if ends_sentence(line) or begins_line(following) or begins_paragraph(following):
        return False
    is_heading = begins_paragraph(line) and "。" not in line
    return len(line) >= SHORTEST_SENTENCE and INSIDE.search(line) is not None and not is_heading
