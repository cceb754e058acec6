"""What the review of the next report says of each task and target of a report."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from build_tools.answers.agreement import amounts_of, is_written
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
from build_tools.text.characters import SENTENCE_END
from build_tools.text.spans import pieces

CLAUSE_END: Final = "，；：。！？"
# 同比增长8%   分别增长7.8%   a clause that leaves to the one before of what it speaks
WITHOUT_SUBJECT: Final = re.compile(r"(?:分别|同比|比上年|较上年|增长|增速|增幅|下降|减少|达到?\d)")
DIGIT: Final = re.compile(r"\d")
NEARER: Final = 0.15  # how much nearer a thing must be to take an item of a clause from another
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
        self._later_texts = {paragraph.id: paragraph.text for paragraph in later.paragraphs}
        later_texts = [plain(text) for text in self._later_texts.values()]
        self._pairs_later = frozenset[str]().union(*map(pairs_of, later_texts))
        self._loose_later = frozenset[str]().union(*map(loose_pairs_of, later_texts))

    def tasks(self) -> Iterator[Promise]:
        """Yield the tasks with their answers."""
        figures = figures_in_tasks(self._earlier)
        sought = [(task, self._thing(task, figures.get(task.id, []))) for task in self._earlier.tasks]
        found = [self._matcher.matches(thing) for _, thing in sought]
        nearest = _nearest(found)
        for (task, thing), matches in zip(sought, found, strict=True):
            own = [match for match in matches if not _is_of_another(match, nearest)]
            answers = self._answers(own, figures.get(task.id, []))
            yield self._promise(task.id, task.text, task.shown, task.paragraph, thing.words, answers)

    def _thing(self, task: Task, counted: Sequence[Figure]) -> Thing:
        """Return what an answer to *task*, which the figures count, is looked for by."""
        words = words_of_object(task.object)
        if not pairs_of(words):
            words = f"{words_of_object(self._named_before(task))} {task.verb}".strip()
        units = tuple(figure.unit for figure in counted if not figure.unit.endswith("元"))
        amounts = amounts_of(task.amount or task.text)
        return Thing(words, amounts, units, task.object, is_written(task.verb, task.object))

    def targets(self) -> Iterator[Promise]:
        """Yield the targets of indicators with their answers."""
        for figure in indicator_targets(self._earlier):
            thing = Thing(figure.name, amounts_of(figure.quote), (figure.unit,), figure.name)
            answers = self._answers(self._matcher.matches(thing), [figure], of_target=True)
            yield self._promise(figure.id, figure.quote, figure.name, figure.paragraph, figure.name, answers)

    def _named_before(self, task: Task) -> str:
        """Return what *task* only counts: the task before it in its sentence, else the clause, as in 稳定开行中欧班列，全年2500列以上."""
        before = self._texts[task.paragraph][: task.start].rstrip("，；：")
        sentence = max(before.rfind(mark) for mark in SENTENCE_END) + 1
        named = (each for each in self._earlier.tasks if each.paragraph == task.paragraph and each.end <= task.start)
        last = next((each for each in reversed(list(named)) if each.start >= sentence), None)
        return last.object if last else before[max(before.rfind(mark) for mark in CLAUSE_END) + 1 :]

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

    def _answers(
        self, matches: Sequence[Match], figures: Sequence[Figure], of_target: bool = False
    ) -> tuple[Answer, ...]:
        """Return the answers to what *figures* count: the figure of the same series, else the best of *matches*.

        What is sure of a target states a number; all other clauses are only related.
        """
        keys = {key_of(figure) for figure in figures} - {None}
        same = next((result for result in self._results if key_of(result) in keys), None)
        stated = self._statement_of(same) if same else None
        sure = [match for match in matches if match.grade == "sure" and (not of_target or _states(match))]
        best = (
            [stated]
            if stated
            else [m.statement for m in sure[:1] + [m for m in sure[1:2] if m.whole and not m.counted]]
        )
        rest = [m.statement for m in matches if m.statement not in best][:MOST_RELATED]
        return (*(_answer(s, "sure") for s in best), *(_answer(s, "related") for s in rest))

    def _statement_of(self, figure: Figure) -> Statement | None:
        """Return the clause that states *figure*, with the clauses before that say of what: 财政收入10亿元，同比增长8%."""
        for number, stated in enumerate(self._statements):
            if stated.paragraph == figure.paragraph and stated.start <= figure.number_start < stated.end:
                first = number
                while first and WITHOUT_SUBJECT.match(self._statements[first].text) and self._go_on(first):
                    first -= 1
                begin = self._statements[first].start
                return replace(stated, start=begin, text=self._later_texts[stated.paragraph][begin : stated.end])
        return None

    def _go_on(self, number: int) -> bool:
        """Return whether the clause of that *number* goes on the sentence of the one before."""
        before, clause = self._statements[number - 1], self._statements[number]
        return before.paragraph == clause.paragraph and before.sentence == clause.sentence


def _nearest(found: Sequence[Sequence[Match]]) -> dict[tuple[Statement, int], float]:
    """Return how near the nearest counted thing comes to each item of a clause that counts."""
    nearest: dict[tuple[Statement, int], float] = {}
    for match in (match for matches in found for match in matches if match.counted and match.same_unit):
        place = match.statement, match.item
        nearest[place] = max(nearest.get(place, 0.0), match.closeness)
    return nearest


def _is_of_another(match: Match, nearest: dict[tuple[Statement, int], float]) -> bool:
    """Return whether the item that *match* found counts another thing: 保障性租赁住房 is not 保障性住房, if both are counted."""
    if not match.counted or match.same_amount:
        return False
    return match.closeness + NEARER < nearest.get((match.statement, match.item), 0.0)


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
