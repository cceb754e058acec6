"""The verbs of a task, one or several that follow each other: 新建, 加快建设, 规划建设, 巩固和深化."""

import re
from dataclasses import dataclass
from typing import Final

from build_tools.text.word_lists import any_word, word_list
from build_tools.text.word_patterns import any_of

DOING: Final = frozenset(word_list("tasks.doing"))
WINNING: Final = frozenset(word_list("tasks.winning"))
BETTERING: Final = frozenset(word_list("tasks.bettering"))
RAISING: Final = frozenset(word_list("tasks.raising"))
AIMING: Final = frozenset(word_list("tasks.aiming"))
CARRYING_OUT: Final = frozenset(word_list("tasks.carrying_out"))
COMPLETING: Final = frozenset(word_list("tasks.completing"))
RULING: Final = frozenset(word_list("tasks.ruling"))
# 新建   新认定   抓好   a verb, with 新 before and 好 after it
ALL: Final = (*DOING, *WINNING, *BETTERING, *word_list("tasks.pushing"))
VERB: Final = re.compile(rf"新?(?P<verb>{any_of(ALL)})好?")
JOINED: Final = re.compile(r"[、和并或与]")
BETWEEN: Final = re.compile(any_word("tasks.between_verbs"))
# 保护区   what makes even the first verb a part of a noun
NOUN_AT_ONCE: Final = re.compile(r"区(?!域)|业|贸易|性|站|费|率|期|价|税|厅|局|权|者|员")
# 启动建设工程: the second verb is a noun's
AS_NOUN: Final = re.compile(any_word("tasks.verbs_as_nouns"))


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs at the beginning of a text."""

    words: tuple[str, ...]  # as the lists have them, without 新 and 好
    text: str  # as written
    end: int  # where the object begins

    @property
    def done(self) -> bool:
        """Whether one of them is done once."""
        return any(word in DOING or word in WINNING for word in self.words)

    @property
    def betters(self) -> bool:
        """Whether they only make better what there is."""
        return all(word in BETTERING for word in self.words)

    @property
    def aims(self) -> bool:
        """Whether they only say what something is to become."""
        return all(word in AIMING or word in BETTERING for word in self.words)

    @property
    def carries_out(self) -> bool:
        """Whether they say that a rule that there is takes effect."""
        return self.words[-1] in CARRYING_OUT

    @property
    def completes(self) -> bool:
        """Whether they say that a deed comes to its end, or begins."""
        return any(word in COMPLETING for word in self.words)

    @property
    def raises(self) -> bool:
        """Whether they say that an amount goes up."""
        return self.words[-1] in RAISING

    @property
    def wins(self) -> bool:
        """Whether what follows is a title that somebody gives."""
        return self.words[-1] in WINNING

    @property
    def rules(self) -> bool:
        """Whether what follows may be a rule that is made new."""
        return any(word in RULING for word in self.words)


def verbs_at(text: str, start: int) -> Verbs | None:
    """Return the verbs that *text* has at *start*, or None."""
    words: list[str] = []
    end = start
    while verb := _next_verb(text, end, first=not words):
        if NOUN_AT_ONCE.match(text, verb.end()):
            break
        if words and _is_noun(text, end, verb, words[-1]):
            break
        words.append(verb["verb"])
        end = verb.end()
    return Verbs(tuple(words), text[start:end], end) if words else None


def _is_noun(text: str, end: int, verb: re.Match[str], before: str) -> bool:
    """Return whether *verb*, after the verb *before* that ends at *end*, begins the object: 启动建设工程, 引进创新人才."""
    if verb["verb"] in DOING:
        return AS_NOUN.match(text, verb.end()) is not None
    return verb.start() == end and (before in DOING or before in WINNING) and verb["verb"] not in WINNING


def _next_verb(text: str, position: int, first: bool) -> re.Match[str] | None:
    """Return the verb at *position*, after a conjunction or an adverb if it is not the *first*."""
    starts = [position]
    if not first:
        for mark in (JOINED, BETWEEN):
            if between := mark.match(text, position):
                starts.append(between.end())
    found = (VERB.match(text, start) for start in starts)
    return next((verb for verb in found if verb), None)
