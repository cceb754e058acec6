"""Look for signs that figures were read wrongly, for the report's editor.

How often each sign was right is in benchmarks/README.md.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from build_tools.figures.series.best import by_key, disagreeing
from build_tools.figures.series.keys import POINTS
from build_tools.model.figure import Figure, value_text
from build_tools.model.report import Report, Section, Sign, SignKind
from build_tools.text.wording import wording

FEWEST_FIGURES: Final = 10  # of a part whose targets are counted
MOST_TARGETS: Final = 80  # % of the figures of a part that looks back
MOST_TIMES: Final = 50  # that a value changes from one to the other
ROUNDING: Final = Decimal("0.25")  # % by which rounded shares miss 100


def check_figures(report: Report) -> tuple[Sign, ...]:
    """Return what an editor should look at in the figures of *report*."""
    return tuple(sign for check in CHECKS for sign in check(report))


def _targets(report: Report) -> Iterator[Sign]:
    """Yield the first part with many figures if most of them are targets: a review is probably read as a plan."""
    top = _top_sections(report)
    parts: dict[str, list[Figure]] = {}
    for figure in report.figures:
        parts.setdefault(top[figure.paragraph].id, []).append(figure)
    for figures in parts.values():
        if len(figures) >= FEWEST_FIGURES:
            share = 100 * sum(figure.status == "target" for figure in figures) // len(figures)
            section = top[figures[0].paragraph]
            if share >= MOST_TARGETS:
                words = wording("figures.signs.targets", title=section.shown, count=len(figures), share=share)
                yield Sign("targets", section.id, section.start, words)
            return


def _top_sections(report: Report) -> dict[str, Section]:
    """Return the section of level 1 of each paragraph, by the id of the paragraph."""
    sections = {section.id: section for section in report.sections}
    top: dict[str, Section] = {}
    for paragraph in report.paragraphs:
        section = sections[paragraph.section]
        while section.parent:
            section = sections[section.parent]
        top[paragraph.id] = section
    return top


def _jumps(report: Report) -> Iterator[Sign]:
    """Yield each change by so many times that the scale of one of its ends is probably wrong."""
    for figure in report.figures:
        before, after = figure.before, figure.value
        if not (isinstance(before, Decimal) and isinstance(after, Decimal)) or figure.unit in POINTS:
            continue
        if min(before, after) > 0 and max(before / after, after / before) > MOST_TIMES:
            ends = {"before": value_text(before), "after": value_text(after), "unit": figure.unit}
            sentence = wording("figures.signs.jump", name=figure.name, times=MOST_TIMES, **ends)
            yield _sign("jump", report, figure, sentence)


def _two_values(report: Report) -> Iterator[Sign]:
    """Yield each indicator with two exact results for one time; a target may be 5%、力争6%."""
    known = [figure for figure in report.figures if figure.indicator and figure.period and figure.status != "target"]
    for period in dict.fromkeys(figure.period for figure in known):
        of_time = by_key(figure for figure in known if figure.period == period)
        for key, figures in of_time.items():
            if apart := disagreeing(figures):
                values = "、".join(dict.fromkeys(value_text(f.value) + f.unit for f in apart))
                words = wording("figures.signs.two_values", name=key.name, period=period, values=values)
                yield _sign("two_values", report, apart[-1], words)


def _shares(report: Report) -> Iterator[Sign]:
    """Yield each ratio of three shares of a whole that do not sum to 100: 7.5:58:36.5."""
    for figure in report.figures:
        parts = figure.value.split(":") if isinstance(figure.value, str) else []
        whole = sum(map(Decimal, parts), Decimal(0))
        if len(parts) == 3 and abs(whole - 100) > ROUNDING:
            words = wording("figures.signs.shares", name=figure.name, sum=f"{whole:f}")
            yield _sign("shares", report, figure, words)


def _sign(kind: SignKind, report: Report, figure: Figure, sentence: str) -> Sign:
    start = next(paragraph.start for paragraph in report.paragraphs if paragraph.id == figure.paragraph)
    return Sign(kind, figure.paragraph, start, sentence)


CHECKS: Final[Sequence[Callable[[Report], Iterator[Sign]]]] = (_targets, _jumps, _two_values, _shares)
