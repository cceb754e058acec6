"""What the review of the next report says of each task and target of a report."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from build_tools.answers.agreement import amounts_of
from build_tools.answers.match import MOST_RELATED, Match, Matcher, Thing
from build_tools.answers.objects import words_of_object
from build_tools.answers.statements import Statement, statements_of
from build_tools.answers.wording import Weights, loose_pairs_of, pairs_of, plain
from build_tools.figures.series.keys import key_of
from build_tools.model.answer import Answer, Grade, Promise
from build_tools.model.figure import Figure
from build_tools.model.figure_words import FigureWords
from build_tools.model.report import Report
from build_tools.model.task import Task
from build_tools.tasks.targets import figures_in_tasks, indicator_targets
from build_tools.text.spans import pieces

CLAUSE_END: Final = "，；：。！？"
DIGIT: Final = re.compile(r"\d")
LEAST_OF_NAME: Final = 0.6  # of the words of an indicator that a clause has
LEAST_WITH_LEAD: Final = 0.5  # the first of them among these


def promises_of(earlier: Report, later: Report, words: FigureWords) -> tuple[Promise, ...]:
    """Return the tasks and the targets of *earlier*, each with what the review of *later* says of it."""
    finder = _Finder(earlier, later, words)
    return (*finder.tasks(), *finder.targets())


class _Finder:
    def __init__(self, earlier: Report, later: Report, words: FigureWords) -> None:
        self._earlier = earlier
        self._year = str(earlier.meta.planned_year or "")
        self._texts = {paragraph.id: paragraph.text for paragraph in earlier.paragraphs}
        self._statements = tuple(statements_of(later, words))
        self._weights = Weights([*_clauses(earlier), *_clauses(later)])
        self._matcher = Matcher(self._statements, self._weights)
        self._results = [f for f in later.figures if f.status != "target" and f.period == self._year]
        later_texts = [plain(paragraph.text) for paragraph in later.paragraphs]
        self._pairs_later = frozenset[str]().union(*map(pairs_of, later_texts))
        self._loose_later = frozenset[str]().union(*map(loose_pairs_of, later_texts))

    def tasks(self) -> Iterator[Promise]:
        """Yield the tasks with their answers."""
        figures = figures_in_tasks(self._earlier)
        for task in self._earlier.tasks:
            counted = figures.get(task.id, [])
            words = words_of_object(task.object)
            if not pairs_of(words):
                words = words_of_object(self._clause_before(task))
            units = tuple(figure.unit for figure in counted if not figure.unit.endswith("元"))
            thing = Thing(words, amounts_of(task.amount), units, task.object)
            answers = self._answers(thing, counted)
            yield self._promise(task.id, task.text, task.shown, task.paragraph, words, answers)

    def targets(self) -> Iterator[Promise]:
        """Yield the targets of indicators with their answers."""
        for figure in indicator_targets(self._earlier):
            thing = Thing(figure.name, amounts_of(figure.quote), (figure.unit,), figure.name)
            answers = self._answers(thing, [figure], of_target=True)
            yield self._promise(figure.id, figure.quote, figure.name, figure.paragraph, figure.name, answers)

    def _clause_before(self, task: Task) -> str:
        """Return the clause before *task*, which names what it only counts: 稳定开行中欧班列，全年2500列以上."""
        before = self._texts[task.paragraph][: task.start].rstrip("，；：")
        return before[max(before.rfind(mark) for mark in CLAUSE_END) + 1 :]

    def _promise(
        self, of: str, text: str, shown: str, paragraph: str, thing: str, answers: tuple[Answer, ...]
    ) -> Promise:
        """Return the promise with the id *of*; it is absent if no form of *thing* stands in the later report."""
        absent = not answers and not self._stands_later(plain(thing))
        return Promise(id=of, text=text, shown=shown, paragraph=paragraph, answers=answers, absent=absent)

    def _stands_later(self, thing: str) -> bool:
        """Return whether two characters of *thing* are side by side later, or near each other."""
        pairs = pairs_of(thing)
        return not pairs or bool(pairs & self._pairs_later or pairs & self._loose_later)

    def _answers(self, thing: Thing, figures: Sequence[Figure], of_target: bool = False) -> tuple[Answer, ...]:
        """Return the answers to *thing*, which *figures* count: the figure of the same series, else the best clause.

        What is sure of a target states a number; all other clauses are only related.
        """
        keys = {key_of(figure) for figure in figures} - {None}
        same = next((result for result in self._results if key_of(result) in keys), None)
        stated = self._statement_of(same) if same else None
        matches = self._matcher.matches(thing)
        sure = [match for match in matches if match.grade == "sure" and (not of_target or _states(match))]
        best = (
            [stated]
            if stated
            else [m.statement for m in sure[:1] + [m for m in sure[1:2] if m.whole and not m.counted]]
        )
        rest = [m.statement for m in matches if m.statement not in best][:MOST_RELATED]
        return (*(_answer(s, "sure") for s in best), *(_answer(s, "related") for s in rest))

    def _statement_of(self, figure: Figure) -> Statement | None:
        return next(
            (s for s in self._statements if s.paragraph == figure.paragraph and s.start <= figure.number_start < s.end),
            None,
        )


def _states(match: Match) -> bool:
    """Return whether *match* may state what a target came to: 海洋生产总值 is not 生产总值."""
    return DIGIT.search(match.text) is not None and match.share >= (
        LEAST_OF_NAME if not match.lead else LEAST_WITH_LEAD
    )


def _answer(statement: Statement, grade: Grade) -> Answer:
    return Answer(
        quote=statement.text, paragraph=statement.paragraph, start=statement.start, end=statement.end, grade=grade
    )


def _clauses(report: Report) -> Iterator[str]:
    """Yield the clauses of *report*."""
    for paragraph in report.paragraphs:
        for start, end in pieces(paragraph.text, 0, len(paragraph.text), "，；：。！？"):
            yield plain(paragraph.text[start:end])
