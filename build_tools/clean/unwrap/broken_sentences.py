"""Join sentences that were broken into lines of any width."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.clean.unwrap.lines import (
    TO_FULL_WIDTH,
    begins_line,
    begins_paragraph,
    ends_sentence,
    lines_of,
)
from build_tools.text.characters import CLAUSE_END
from build_tools.text.salutations import SALUTATION

# ，同时抓好…   》，提出…   what no line begins with   but not 》》点击
NO_BEGINNING: Final = re.compile(rf"[{CLAUSE_END}、）”’]|》(?!》)")
# …制定了《   …期间，   １９８５年的   在   what no line ends with
NO_END: Final = re.compile(r"(?<![《（“‘])[《（“‘，、]$|的$|^(?:在|关于|对于?|和|与|以|为|按照|根据)$")
PARAGRAPH_INDENT: Final = re.compile(r"[ \t\u3000\xa0\u2002\u2003]")
LONG_PARAGRAPH: Final = 60  # characters of a paragraph that goes on in the next line if it ends in mid-sentence
FEWEST_PARAGRAPHS: Final = 5  # fewer do not tell what is usual in the text
USUALLY_ENDED: Final = 0.8  # share of the long paragraphs that end a sentence, if one that does not was broken
USUALLY_INDENTED: Final = 0.6  # share of the paragraphs with an indent, if a line without one goes on


@dataclass(frozen=True, slots=True)
class Habits:
    """How the paragraphs of a text usually begin and end."""

    indented: bool
    ended: bool


def broken_sentences(text: str) -> Iterator[Edit]:
    """Yield the deletion of line ends in mid-sentence.

    These are the line ends before what no line begins with, and after what no line ends with. If paragraphs usually
    have an indent, also those before a line without one. If long paragraphs usually end a sentence, also those after
    a long paragraph that does not.
    """
    lines = [line for line in lines_of(text) if line[0].strip()]
    habits = _habits(lines)
    joined = 0  # characters of the lines that were joined so far
    for line, following in pairwise(lines):
        is_inside = joined > 0 or PARAGRAPH_INDENT.match(line[0]) is not None
        joined += len(line[0].strip())
        if _is_broken(line, following, habits, is_inside, joined):
            yield line.start() + len(line[0].rstrip()), following.end() - len(following[0].lstrip()), ""
        else:
            joined = 0


def _habits(lines: list[re.Match[str]]) -> Habits:
    indented = _share(
        PARAGRAPH_INDENT.match(following[0]) for line, following in pairwise(lines) if ends_sentence(line[0])
    )
    ended = _share(ends_sentence(line[0]) for line in lines if len(line[0].strip()) >= LONG_PARAGRAPH)
    return Habits(indented >= USUALLY_INDENTED, ended >= USUALLY_ENDED)


def _share(answers: Iterable[object]) -> float:
    """Return the share of the *answers* that are true, or 0 if there are fewer than FEWEST_PARAGRAPHS."""
    found = [bool(answer) for answer in answers]
    return sum(found) / len(found) if len(found) >= FEWEST_PARAGRAPHS else 0.0


def _is_broken(line: re.Match[str], following: re.Match[str], habits: Habits, is_inside: bool, joined: int) -> bool:
    """Return whether the sentence of *line* goes on in the *following* line.

    *is_inside*: the line has an indent or was joined to others. *joined*: characters of the paragraph so far.
    """
    this, after = (each[0].strip().translate(TO_FULL_WIDTH) for each in (line, following))
    is_next = following.start() == line.end() + 1  # no blank line between
    if NO_BEGINNING.match(after) and not SALUTATION.fullmatch(this) and (is_next or not _is_alone(this)):
        return True
    if ends_sentence(this) or _is_alone(this) or begins_line(after) or begins_paragraph(after):
        return False
    if NO_END.search(this) or (habits.ended and joined >= LONG_PARAGRAPH and "，" in this):
        return True
    return habits.indented and is_next and is_inside and not PARAGRAPH_INDENT.match(following[0])


def _is_alone(line: str) -> bool:
    """Return whether *line* is a heading, or the like, and no paragraph that begins like one."""
    is_paragraph = len(line) >= LONG_PARAGRAPH and "。" in line
    return not is_paragraph and begins_paragraph(line)
