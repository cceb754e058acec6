"""Join sentences that were broken into lines of any width."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.clean.unwrap.broken_numbers import breaks_number
from build_tools.clean.unwrap.lines import (
    TO_FULL_WIDTH,
    begins_line,
    begins_paragraph,
    ends_sentence,
    lines_of,
)
from build_tools.clean.unwrap.lone_figures import lone_figures
from build_tools.clean.unwrap.open_brackets import LINES_AHEAD, closes_soon, left_open
from build_tools.text.characters import CLAUSE_END
from build_tools.text.salutations import SALUTATION

# ，同时抓好…   》，提出…   是：坚持…   为：粮食…   的新进展   what no line begins with   but not 》》点击, 的确
NO_BEGINNING: Final = re.compile(rf"[{CLAUSE_END}、）”’]|》(?!》)|[是为][：，]|的(?![确士])")
# …制定了《   …期间，   １９８５年的   今年我们将以   在   what no line ends with
NO_END: Final = re.compile(r"(?<![《（“‘])[《（“‘，、]$|[的以]$|^(?:在|关于|对于?|和|与|以|为|按照|根据)$")
# 今年我们将以   …发展的   a line that ends inside a clause
MID_CLAUSE: Final = re.compile(r"[的以]$")
# 为抓手，推动老厂房换新颜；…   what follows a piece of such a clause: the end of a clause
REST_OF_CLAUSE: Final = re.compile(rf"[^{CLAUSE_END}]{{1,20}}[{CLAUSE_END}、]")
PARAGRAPH_INDENT: Final = re.compile(r"[ \t\u3000\xa0\u2002\u2003]")
DEEPEST_BRACKET: Final = 8  # brackets within each other that are followed
LONG_PARAGRAPH: Final = 60  # characters of a paragraph that goes on in the next line if it ends in mid-sentence
FEWEST_PARAGRAPHS: Final = 5  # fewer do not tell what is usual in the text
USUALLY_ENDED: Final = 0.8  # share of the long paragraphs that end a sentence, if one that does not was broken
USUALLY_INDENTED: Final = 0.6  # share of the paragraphs with an indent, if a line without one goes on


@dataclass(frozen=True, slots=True)
class Habits:
    """How the paragraphs of a text usually begin and end."""

    indented: bool
    ended: bool


@dataclass(slots=True)
class Paragraph:
    """The paragraph that is being joined."""

    beginning: str = ""  # its first characters
    length: int = 0
    has_comma: bool = False
    opened: str = ""  # the brackets that it leaves open
    lines: int = 0
    is_broken: bool = False  # was joined because a line of it ends in mid-sentence

    def add(self, line: str) -> None:
        """Add a further *line*, without the space around it."""
        self.beginning = (self.beginning + line)[:LONG_PARAGRAPH] if self.lines else line[:LONG_PARAGRAPH]
        self.length += len(line)
        self.has_comma = self.has_comma or "，" in line
        self.opened = left_open(line, self.opened)[-DEEPEST_BRACKET:]
        self.lines += 1


def broken_sentences(text: str) -> Iterator[Edit]:
    """Yield the deletion of line ends in mid-sentence.

    These are the line ends before what no line begins with, and after what no line ends with; those around a figure on
    a line of its own; those inside a number; and those after a bracket that is left open. If paragraphs usually have an indent, also those
    before a line without one. If long paragraphs usually end a sentence, also those after a long paragraph that does not.
    """
    lines = [line for line in lines_of(text) if line[0].strip()]
    texts = [line[0].strip().translate(TO_FULL_WIDTH) for line in lines]
    habits = _habits(lines)
    figures = lone_figures(texts)
    paragraph = Paragraph()
    for i, (line, following) in enumerate(pairwise(lines)):
        is_inside = paragraph.lines > 0 or PARAGRAPH_INDENT.match(line[0]) is not None
        paragraph.add(texts[i])
        goes_on = paragraph.opened != "" and closes_soon(paragraph.opened, texts[i + 1 : i + 1 + LINES_AHEAD])
        is_figure = not figures.isdisjoint((i, i + 1))
        is_next = following.start() == line.end() + 1
        is_number = is_next and breaks_number(texts[i], texts[i + 1])
        if (
            goes_on
            or is_figure
            or is_number
            or _is_broken(line, following, (texts[i], texts[i + 1]), habits, is_inside, paragraph)
        ):
            paragraph.is_broken = paragraph.is_broken or MID_CLAUSE.search(texts[i]) is not None
            yield line.start() + len(line[0].rstrip()), following.end() - len(following[0].lstrip()), ""
        else:
            paragraph = Paragraph()


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


def _is_broken(
    line: re.Match[str],
    following: re.Match[str],
    texts: tuple[str, str],
    habits: Habits,
    is_inside: bool,
    paragraph: Paragraph,
) -> bool:
    """Return whether the sentence of *line* goes on in the *following* line; *texts* are both without space around them.

    *is_inside*: the line has an indent or was joined to others. *paragraph*: what was joined so far, with the line.
    """
    this, after = texts
    is_alone = _is_alone(this) or (paragraph.lines > 1 and _is_alone(paragraph.beginning))
    is_next = following.start() == line.end() + 1  # no blank line between
    if NO_BEGINNING.match(after) and not SALUTATION.fullmatch(this) and (is_next or not is_alone):
        return True
    if ends_sentence(this) or is_alone or begins_line(after) or begins_paragraph(after):
        return False
    if NO_END.search(this) or (habits.ended and paragraph.length >= LONG_PARAGRAPH and paragraph.has_comma):
        return True
    if paragraph.is_broken and is_next and REST_OF_CLAUSE.match(after):
        return True
    return habits.indented and is_next and is_inside and not PARAGRAPH_INDENT.match(following[0])


def _is_alone(line: str) -> bool:
    """Return whether *line* is a heading, or the like, and no paragraph that begins like one."""
    is_paragraph = len(line) >= LONG_PARAGRAPH and "。" in line
    return not is_paragraph and begins_paragraph(line)
