"""Figures that contradict each other, in one report or in those of two years: readers see both, and no comparison."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from build_tools.figures.series.across import misfits
from build_tools.figures.series.best import by_key, disagreeing
from build_tools.model.figure import Figure
from build_tools.pages.amounts import amount, row_link
from build_tools.pages.book import Book
from build_tools.pages.markup import escape
from build_tools.text.wording import wording


def values_apart(book: Book, title: str, figures: Sequence[Figure], page: str) -> Iterator[str]:
    """Yield a line for each indicator with two exact values among *figures*, which are those of the time *title*."""
    known = [figure for figure in figures if figure.indicator]
    for key, found in by_key(known).items():
        if apart := disagreeing(found):
            values = "、".join(row_link(book, figure, page, amount(figure)) for figure in apart)
            yield wording("pages.doubtful.values", name=escape(key.name), time=title, values=values)


def years_apart(books: Sequence[Book], page: str) -> Iterator[str]:
    """Yield a line for each growth that the levels of two years' reports do not give; *books* are in order."""
    for earlier, later in pairwise(books):
        for misfit in misfits(earlier.report, later.report):
            yield wording(
                "pages.doubtful.years",
                name=escape(misfit.name),
                year=later.report.meta.year,
                last=earlier.report.meta.year,
                told=row_link(later, misfit.growth, page, amount(misfit.growth)),
                before=row_link(earlier, misfit.before, page, amount(misfit.before)),
                after=row_link(later, misfit.after, page, amount(misfit.after)),
                computed=f"{misfit.computed:f}",
            )
