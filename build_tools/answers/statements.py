"""The clauses in which a report looks back."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.figures.periods.headings import HeadingTimes
from build_tools.figures.periods.timeline import Timeline
from build_tools.model.figure_words import FigureWords
from build_tools.model.report import Report
from build_tools.text.characters import SENTENCE_END
from build_tools.text.spans import pieces


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause of a report. Offsets count characters of the paragraph's text."""

    paragraph: str
    start: int
    end: int
    text: str
    sentence: int  # where its sentence begins
    of_year: bool  # whether it tells of one year, not of several


def planned_sentences(report: Report, words: FigureWords) -> Iterator[tuple[str, str]]:
    """Yield the sentences in which *report* plans its year, each with the id of its paragraph."""
    timeline = Timeline(report, HeadingTimes(words.periods))
    for paragraph in (p for p in report.paragraphs if not p.note and p.table is None):
        timeline.enter_paragraph(paragraph)
        for start, end in pieces(paragraph.text, 0, len(paragraph.text), SENTENCE_END):
            sentence = paragraph.text[start:end]
            if timeline.enter_sentence(sentence).plan:
                yield paragraph.id, sentence.strip()


def statements_of(report: Report, words: FigureWords) -> list[Statement]:
    """Return the clauses in which *report* looks back, in the order of the text.

    If its headings say which parts look back (2015年工作回顾), no other part does.
    """
    timeline = Timeline(report, HeadingTimes(words.periods))
    found: list[tuple[Statement, bool]] = []
    for paragraph in (p for p in report.paragraphs if not p.note and p.table is None):
        timeline.enter_paragraph(paragraph)
        text = paragraph.text
        for start, end in pieces(text, 0, len(text), SENTENCE_END):
            time = timeline.enter_sentence(text[start:end])
            if time.plan:
                continue
            for clause in pieces(text, start, end, "，；："):
                statement = Statement(paragraph.id, *clause, text[slice(*clause)], start, "-" not in time.period)
                found.append((statement, time.review))
    told = any(review for _, review in found)
    return [statement for statement, review in found if review or not told]
