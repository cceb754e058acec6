"""Find the figures of a report: numbers that state a result, an estimate, a target or a task; and the numbers left out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from build_tools.data.indicators import Catalogue
from build_tools.figures.absurd import is_absurd
from build_tools.figures.clauses.findings import Finding, Findings
from build_tools.figures.clauses.read import TextReader
from build_tools.figures.indicators import indicator_of
from build_tools.figures.periods.headings import HeadingTimes
from build_tools.figures.periods.timeline import Timeline
from build_tools.figures.status import status_of
from build_tools.figures.tables.column_headers import ColumnHeaders
from build_tools.figures.tables.header_rows import read_header_rows
from build_tools.figures.tables.rows import RowReader
from build_tools.model.figure import Figure, Untabled
from build_tools.model.figure_words import FigureWords
from build_tools.model.report import Paragraph, Report
from build_tools.text.wording import wordings


def find_figures(
    report: Report, catalogue: Catalogue, words: FigureWords
) -> tuple[tuple[Figure, ...], tuple[Untabled, ...]]:
    """Return the figures of *report* and the other numbers with a unit, in the order of the text.

    *words* are those of ``data/figures.toml``. A number inside a mention of one of the report's programmes is a part of
    the name.
    """
    programmes: dict[str, list[tuple[int, int]]] = {}
    for programme in report.programmes:
        for mention in programme.mentions:
            programmes.setdefault(mention.paragraph, []).append((mention.start, mention.end))
    readers = _readers(words)
    timeline = Timeline(report, readers.headings)
    tables = readers.tables(report)
    figures: list[Figure] = []
    untabled: list[Untabled] = []
    for paragraph in (p for p in report.paragraphs if not p.note):
        findings = readers.read(paragraph, tables, timeline, programmes.get(paragraph.id, []))
        sound = [finding for finding in findings.found if not is_absurd(finding)]
        for finding in sorted(sound, key=lambda f: f.quantity.number_start):
            figures.append(_figure(f"f{len(figures) + 1}", finding, paragraph, catalogue))
        untabled += _untabled(paragraph, findings)
    return tuple(figures), tuple(untabled)


class _Readers:
    """The readers of texts, headings and tables, made once for the words of ``data/figures.toml``."""

    def __init__(self, words: FigureWords) -> None:
        self.text = TextReader(words)
        self.headings = HeadingTimes(words.periods)
        self.columns = ColumnHeaders(words.columns, self.text.grammar.tidy, self.headings, self.text.times)

    def tables(self, report: Report) -> dict[str, RowReader | None]:
        """Return the reader of each paragraph that is a row of a table, by the id of the paragraph; None for a header row."""
        rows: dict[int, list[Paragraph]] = {}
        for paragraph in report.paragraphs:
            if paragraph.table is not None:
                rows.setdefault(paragraph.table, []).append(paragraph)
        readers: dict[str, RowReader | None] = {}
        for table in rows.values():
            header_rows = read_header_rows([row.text for row in table], self.columns)
            reader = RowReader(self.text, self.columns, header_rows, report.meta.planned_year, report.meta.place or "")
            readers |= {row.id: None if i < header_rows.count else reader for i, row in enumerate(table)}
        return readers

    def read(
        self,
        paragraph: Paragraph,
        tables: Mapping[str, RowReader | None],
        timeline: Timeline,
        programmes: Sequence[tuple[int, int]],
    ) -> Findings:
        """Return the findings of *paragraph* and the numbers left out; *programmes* are the spans of programme names."""
        if paragraph.id not in tables:
            timeline.enter_paragraph(paragraph)
            when, year, place = timeline.enter_sentence, timeline.year, timeline.place
            return self.text.read(paragraph.text, when, year, programmes, place, timeline.title)
        timeline.enter_paragraph(replace(paragraph, text=""))  # a row says no time for the text after its table
        row_reader = tables[paragraph.id]
        if row_reader is None:
            findings = Findings()
            findings.leave_out(self.text.quantities(paragraph.text), "unclear")
            return findings
        return row_reader.read(paragraph.text, timeline.time, programmes)


@lru_cache(maxsize=2)
def _readers(words: FigureWords) -> _Readers:
    """Return the readers for *words*. They are kept, because to compile their patterns takes as long as to read a report."""
    return _Readers(words)


def _figure(own_id: str, finding: Finding, paragraph: Paragraph, catalogue: Catalogue) -> Figure:
    quantity = finding.quantity
    indicator = indicator_of(finding.name, finding.measure, finding.value, quantity.unit, catalogue)
    return Figure(
        id=own_id,
        name=finding.name,
        indicator=indicator.name if indicator else "",
        group=indicator.group if indicator else catalogue.group_of(finding.name),
        measure=finding.measure,
        value=finding.value,
        upper=quantity.upper,
        before=finding.before,
        annual=finding.annual,
        unit=quantity.unit,
        bound=quantity.bound,
        period=finding.period,
        part=finding.part,
        status=status_of(finding),
        scope=finding.scope,
        real=finding.real,
        rule=finding.rule,
        carried=finding.carried,
        paragraph=paragraph.id,
        start=finding.start,
        end=finding.end,
        quote=paragraph.text[finding.start : finding.end],
        number_start=quantity.number_start,
        number_end=quantity.number_end,
    )


def _untabled(paragraph: Paragraph, findings: Findings) -> list[Untabled]:
    """Return the numbers of *paragraph* that are no figures, in the order of the text, each with its reason in words."""
    reasons = {left_out.quantity: left_out.reason for left_out in findings.left_out}
    reasons |= {finding.quantity: "absurd" for finding in findings.found if is_absurd(finding)}
    return [
        Untabled(
            paragraph.id,
            quantity.number_start,
            quantity.number_end,
            paragraph.text[quantity.number_start : quantity.number_end],
            wordings("untabled")[reason],
        )
        for quantity, reason in sorted(reasons.items(), key=lambda item: item[0].number_start)
    ]
