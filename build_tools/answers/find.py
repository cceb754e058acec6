"""What the review of the next report says of each task and target of a report."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from build_tools.answers.match import MOST_RELATED, Matcher
from build_tools.answers.objects import words_of_object
from build_tools.answers.statements import Statement, statements_of
from build_tools.answers.wording import Weights, pairs_of
from build_tools.figures.series.keys import key_of
from build_tools.model.answer import Answer, Grade, Promise
from build_tools.model.figure import Figure
from build_tools.model.figure_words import FigureWords
from build_tools.model.report import Report
from build_tools.tasks.targets import figures_in_tasks, indicator_targets
from build_tools.text.characters import HAN
from build_tools.text.spans import pieces

# 700万吨   5000家
AMOUNT: Final = re.compile(rf"\d[\d.]*[万亿千百]*[{HAN}]")
DIGIT: Final = re.compile(r"\d")
LEAST_OF_NAME: Final = 0.6  # of the name of an indicator: 海洋生产总值 is not 生产总值


def promises_of(earlier: Report, later: Report, words: FigureWords) -> tuple[Promise, ...]:
    """Return the tasks and the targets of *earlier*, each with what the review of *later* says of it."""
    finder = _Finder(earlier, later, words)
    return (*finder.tasks(), *finder.targets())


class _Finder:
    def __init__(self, earlier: Report, later: Report, words: FigureWords) -> None:
        self._earlier = earlier
        self._year = str(earlier.meta.planned_year or "")
        self._statements = tuple(statements_of(later, words))
        self._weights = Weights([*_clauses(earlier), *_clauses(later)])
        self._matcher = Matcher(self._statements, self._weights)
        self._results = [f for f in later.figures if f.status != "target" and f.period == self._year]
        self._all_pairs = (
            frozenset().union(*(pairs_of(p.text) for p in later.paragraphs)) if later.paragraphs else frozenset()
        )

    def tasks(self) -> Iterator[Promise]:
        """Yield the tasks with their answers."""
        figures = figures_in_tasks(self._earlier)
        for task in self._earlier.tasks:
            thing = words_of_object(task.object)
            answers = self._answers(thing, figures.get(task.id, []), AMOUNT.findall(task.amount))
            yield self._promise(task.id, task.text, task.shown, task.paragraph, thing, answers)

    def targets(self) -> Iterator[Promise]:
        """Yield the targets of indicators with their answers."""
        for figure in indicator_targets(self._earlier):
            answers = self._answers(figure.name, [figure], AMOUNT.findall(figure.quote), LEAST_OF_NAME)
            yield self._promise(figure.id, figure.quote, figure.name, figure.paragraph, figure.name, answers)

    def _promise(
        self, of: str, text: str, shown: str, paragraph: str, thing: str, answers: tuple[Answer, ...]
    ) -> Promise:
        """Return the promise with the id *of*; it is absent if no two characters of *thing* are side by side later."""
        absent = not answers and not pairs_of(thing) & self._all_pairs
        return Promise(id=of, text=text, shown=shown, paragraph=paragraph, answers=answers, absent=absent)

    def _answers(
        self, thing: str, figures: Sequence[Figure], amounts: Sequence[str], least: float = 0.0
    ) -> tuple[Answer, ...]:
        """Return the answers to *thing*, which *figures* count: the figure of the same series, else the best clauses.

        A clause with less than the share *least* of the words, or without any number if that is given, is only related.
        """
        keys = {key_of(figure) for figure in figures} - {None}
        same = next((result for result in self._results if key_of(result) in keys), None)
        stated = self._statement_of(same) if same else None
        matches = self._matcher.matches(thing, amounts, [figure.unit for figure in figures])
        sure = [m for m in matches if m.grade == "sure" and m.share >= least and (not least or DIGIT.search(m.text))]
        best = [stated] if stated else [m.statement for m in sure[:1]]
        rest = [m.statement for m in matches if m.statement not in best][:MOST_RELATED]
        return (*(_answer(s, "sure") for s in best), *(_answer(s, "related") for s in rest))

    def _statement_of(self, figure: Figure) -> Statement | None:
        return next(
            (s for s in self._statements if s.paragraph == figure.paragraph and s.start <= figure.number_start < s.end),
            None,
        )


def _answer(statement: Statement, grade: Grade) -> Answer:
    return Answer(
        quote=statement.text, paragraph=statement.paragraph, start=statement.start, end=statement.end, grade=grade
    )


def _clauses(report: Report) -> Iterator[str]:
    """Yield the clauses of *report*."""
    for paragraph in report.paragraphs:
        for start, end in pieces(paragraph.text, 0, len(paragraph.text), "，；：。！？"):
            yield paragraph.text[start:end]
