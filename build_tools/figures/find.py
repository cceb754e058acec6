"""Find the figures of a report: every number that states a result, an estimate, a target or a task, and what is left."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from build_tools.data.indicators import Catalogue
from build_tools.figures.clauses import UNCLEAR
from build_tools.figures.periods import Scope, Timeline
from build_tools.figures.quantities import find_quantities
from build_tools.figures.sentences import Row, Sentence
from build_tools.figures.table_rows import Heads, heads_of, read_row
from build_tools.figures.texts import read_text
from build_tools.model.figure import Figure, Status, Untabled
from build_tools.model.report import Paragraph, Report

ABSURD: Final = "数值超出常理，请核对原文"
MOST_GROWTH: Final = 1000  # %
WHOLE: Final = 100  # %
MOST_DIGITS: Final = 12  # before the point: a run of digits is a slip or a number of another kind, not an amount


def find_figures(report: Report, catalogue: Catalogue) -> tuple[tuple[Figure, ...], tuple[Untabled, ...]]:
    """Return the figures of *report* and the numbers with a unit that are none, in the order of the text.

    What stands inside a mention of one of the report's programmes is a part of the name.
    """
    names: dict[str, list[tuple[int, int]]] = {}
    for programme in report.programmes:
        for mention in programme.mentions:
            names.setdefault(mention.paragraph, []).append((mention.start, mention.end))
    timeline, tables = Timeline(report), _tables(report)
    figures: list[Figure] = []
    untabled: list[Untabled] = []
    for paragraph in (p for p in report.paragraphs if not p.note):
        read = _read(paragraph, tables, timeline, names.get(paragraph.id, []))
        left = [*read.left, *((row.quantity, ABSURD) for row in read.rows if _absurd(row))]
        for row in sorted((r for r in read.rows if not _absurd(r)), key=lambda r: r.quantity.number_start):
            figures.append(_figure(f"f{len(figures) + 1}", row, paragraph, catalogue))
        for quantity, why in sorted(dict(left).items(), key=lambda item: item[0].number_start):
            start, end = quantity.number_start, quantity.number_end
            untabled.append(Untabled(paragraph.id, start, end, paragraph.text[start:end], why))
    return tuple(figures), tuple(untabled)


def _absurd(row: Row) -> bool:
    """Return whether no government would report the value: growth over 1000 %, a share over 100 %, a rank of 0, more digits
    than any amount has."""
    if not isinstance(row.value, Decimal) or not isinstance(row.quantity.value, Decimal):
        return False
    if any(isinstance(v, Decimal) and v.adjusted() >= MOST_DIGITS for v in (row.value, row.before)):
        return True
    growth = row.measure == "growth" and row.quantity.unit == "%" and abs(row.value) > MOST_GROWTH
    share = row.measure == "share" and row.quantity.unit == "%" and row.value > WHOLE
    return growth or share or (row.measure == "rank" and row.value < 1)


def _tables(report: Report) -> dict[str, Heads | None]:
    """Return for each paragraph that is a row what the heads of its table say; None for a head."""
    rows: dict[int, list[Paragraph]] = {}
    for paragraph in report.paragraphs:
        if paragraph.table is not None:
            rows.setdefault(paragraph.table, []).append(paragraph)
    found: dict[str, Heads | None] = {}
    for table in rows.values():
        heads = heads_of([row.text for row in table])
        found |= {row.id: None if i < heads.count else heads for i, row in enumerate(table)}
    return found


def _read(
    paragraph: Paragraph, tables: Mapping[str, Heads | None], timeline: Timeline, names: Sequence[tuple[int, int]]
) -> Sentence:
    """Return the rows of *paragraph* and the numbers left out; *names* are the spans of programme names in it."""
    if paragraph.id not in tables:
        timeline.begin(paragraph)
        return read_text(paragraph.text, timeline.read, timeline.year, names)
    timeline.begin(replace(paragraph, text=""))  # a row says no time for what stands behind its table
    heads = tables[paragraph.id]
    if heads is None:
        return Sentence(left=[(quantity, UNCLEAR) for quantity in find_quantities(paragraph.text)])
    return read_row(paragraph.text, heads, timeline.scope, timeline.year, names)


def _figure(own_id: str, row: Row, paragraph: Paragraph, catalogue: Catalogue) -> Figure:
    indicator = catalogue.indicator(row.name)
    return Figure(
        id=own_id,
        name=row.name,
        indicator=indicator.name if indicator else "",
        group=indicator.group if indicator else catalogue.group_of(row.name),
        measure=row.measure,
        value=row.value,
        upper=row.quantity.upper,
        before=row.before,
        annual=row.annual,
        unit=row.quantity.unit,
        bound=row.quantity.bound,
        period=row.period,
        status=_status(row, row.scope),
        paragraph=paragraph.id,
        start=row.start,
        end=row.end,
        quote=paragraph.text[row.start : row.end],
        number_start=row.quantity.number_start,
        number_end=row.quantity.number_end,
    )


def _status(row: Row, scope: Scope) -> Status:
    """Return whether the row is a target, an estimate or a result; 去年 in a plan is a result."""
    past = bool(row.period and scope.year and int(row.period[-4:]) < scope.year)
    if scope.plan and not past:
        return "target"
    return "estimate" if row.estimate else "actual"
