"""Find the tasks of a report: in the parts that look ahead, and in the annexes that list undertakings."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from build_tools.figures.numbers.digits import with_narrow_marks
from build_tools.figures.periods.headings import HeadingTimes
from build_tools.figures.periods.timeline import Timeline
from build_tools.model.figure_words import FigureWords
from build_tools.model.report import Paragraph, Report
from build_tools.model.task import Task, TaskOrigin
from build_tools.tasks.counts import Counts
from build_tools.tasks.drafts import Draft
from build_tools.tasks.responsible import responsible_after
from build_tools.tasks.sentences import tasks_of
from build_tools.tasks.undertakings import undertaken, undertakings
from build_tools.text.characters import SENTENCE_END

# 新建公园3个，改造学校2所。
SENTENCE: Final = re.compile(rf"[^{SENTENCE_END}\n]+[{SENTENCE_END}]?")


def find_tasks(report: Report, words: FigureWords) -> tuple[Task, ...]:
    """Return the tasks of *report*, in the order of the text; *words* are those of ``data/figures.toml``."""
    counts, headings = _readers(words)
    timeline = Timeline(report, headings)
    listed = undertakings(report)
    tasks: list[Task] = []
    for paragraph in (p for p in report.paragraphs if not p.note and p.table is None):
        timeline.enter_paragraph(paragraph)
        text = with_narrow_marks(paragraph.text)
        annexed = paragraph.section in listed
        drafts = undertaken(text, counts) if annexed else _planned(text, timeline, counts)
        origin: TaskOrigin = "annex" if annexed else "text"
        tasks += [_task(draft, paragraph, origin) for draft in drafts]
    return tuple(tasks)


@lru_cache(maxsize=2)
def _readers(words: FigureWords) -> tuple[Counts, HeadingTimes]:
    """Return the readers for *words*, which are kept: to compile their patterns takes long."""
    return Counts(words), HeadingTimes(words.periods)


def _planned(text: str, timeline: Timeline, counts: Counts) -> Iterator[Draft]:
    """Yield the tasks in the sentences of *text* that plan the report's year."""
    for sentence in SENTENCE.finditer(text):
        time = timeline.enter_sentence(sentence[0])
        if time.plan and time.period in ("", str(timeline.year)):
            yield from tasks_of(text, *sentence.span(), counts)


def _task(draft: Draft, paragraph: Paragraph, origin: TaskOrigin) -> Task:
    """Return *draft*, found in *paragraph*, as a task that has no id yet."""
    return Task(
        id="",
        text=paragraph.text[draft.start : draft.end],
        verb=draft.verb,
        object=draft.object,
        amount=draft.amount,
        deadline=draft.deadline,
        unit=draft.unit or responsible_after(paragraph.text, draft.end),
        checkable=bool(draft.amount or draft.deadline or draft.named),
        origin=origin,
        paragraph=paragraph.id,
        start=draft.start,
        end=draft.end,
    )
