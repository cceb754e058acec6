"""Recognise the number of a heading, and where its title ends."""

import re
from typing import Final, NamedTuple

from build_tools.outline.number_kinds import NUMBER_KINDS, ORDINAL_KIND, HeadingKind
from build_tools.text.characters import CLAUSE_END, STATEMENT_END
from build_tools.text.numerals import NUMERAL, ordinal
from build_tools.text.word_lists import any_word

# 第二，发展农业。粮食面积…   an ORDINAL with its paragraph on the line, if others have lines of their own
ORDINAL_RUN_IN: Final = re.compile(
    rf"(?P<number> 第[{NUMERAL}]{{1,3}}[，、] ) \s* (?P<rest> [^{STATEMENT_END}：]{{4,45}}。 .+ )",
    re.VERBOSE,
)
# 一、2013年工作回顾过去一年是…，   a title that runs on without any mark
# But not 一、2013年工作总结回顾, whose line holds no clause: it is a title as a whole.
RUN_ON_TITLE: Final = re.compile(
    rf"""
    [^{CLAUSE_END}]{{0,24}}? {any_word("outline.run_on_title_endings")}
    (?= \d{{4}}年 | {any_word("outline.run_on_sentence_beginnings")} )
    (?= .* [{CLAUSE_END}] )
    """,
    re.VERBOSE,
)
TITLE_LENGTH: Final = 40  # characters of a title; a longer first sentence is text
TITLE_LENGTH_ALONE: Final = 60  # of a title that has its line for itself
STATEMENT_STOP: Final = re.compile(f"[{STATEMENT_END}]")


class Number(NamedTuple):
    """The number that begins a heading."""

    kind: HeadingKind  # of NUMBER_KINDS
    text: str  # as written: 一, （八）, 3.; empty for a sign
    end: int  # offset of the title in the line

    @property
    def value(self) -> int | None:
        """The value of the number: 8 of （八）; None for a sign."""
        return ordinal(self.text) if self.text else None


def number_of(text: str) -> Number | None:
    """Return the number of the heading that *text* is or begins with, or None."""
    for kind in NUMBER_KINDS:
        if match := kind.form.fullmatch(text):
            return Number(kind, match["number"], match.start("rest"))
    return None


def ordinal_run_in(text: str) -> Number | None:
    """Return the number of a heading like 第二，发展农业。粮食面积… or None."""
    match = ORDINAL_RUN_IN.fullmatch(text)
    return Number(ORDINAL_KIND, match["number"], match.start("rest")) if match else None


def title_end(text: str, start: int) -> int:
    """Return where the title that begins at *start* ends, with its 。; *start* if the sentence is too long for a title."""
    if run_on := RUN_ON_TITLE.match(text, start):
        return run_on.end()
    stop = STATEMENT_STOP.search(text, start)
    if stop is None or stop.end() == len(text):
        return len(text) if len(text) - start <= TITLE_LENGTH_ALONE else start
    return stop.end() if stop[0] == "。" and 0 < stop.start() - start <= TITLE_LENGTH else start
