"""The one figure that stands for a series at a time, of several that a report has for it."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from build_tools.figures.numbers.conversion import base_unit
from build_tools.figures.series.keys import POINTS, Key, key_of
from build_tools.model.figure import Figure

EXACTNESS: Final = {"": 0, "about": 1, "at_least": 2, "at_most": 2}  # a threshold says least


def by_key(figures: Iterable[Figure]) -> dict[Key, list[Figure]]:
    """Return *figures* by what those of one series share, in the order of the text; others are left out."""
    found: dict[Key, list[Figure]] = {}
    for figure in figures:
        if key := key_of(figure):
            found.setdefault(key, []).append(figure)
    return found


def best_by_key(figures: Iterable[Figure]) -> Mapping[Key, Figure]:
    """Return for each series of *figures*, which are of one time, the one that stands for it, if there is one."""
    best = {key: best_of(found) for key, found in by_key(figures).items()}
    return {key: figure for key, figure in best.items() if figure is not None}


def best_of(figures: Sequence[Figure]) -> Figure | None:
    """Return the figure that tells most of *figures*, which are of one series and time; None if two disagree.

    An exact value is taken before a range or a threshold (突破800亿元, then 826亿元), a result before an estimate, and of a
    number and its rounding the number (1.2万亿元, then 12035亿元).
    """
    likely = _likeliest(figures)
    return min(likely, key=_step) if likely and not disagreeing(likely) else None


def disagreeing(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Return those of *figures*, which are of one series and time, that tell most, if two of them disagree."""
    likely = _likeliest(figures)
    finest = min(likely, key=_step)
    return () if all(_agree(figure, finest) for figure in likely) else likely


def _likeliest(figures: Sequence[Figure]) -> Sequence[Figure]:
    rank = min(map(_rank, figures), default=None)
    return [figure for figure in figures if _rank(figure) == rank]


def in_base(figure: Figure) -> Decimal:
    """Return the value of *figure* in its unit without scale: 12035亿元 → 1203500000000."""
    assert isinstance(figure.value, Decimal)
    return figure.value * base_unit(figure.unit)[0]


def _rank(figure: Figure) -> tuple[int, bool]:
    exactness = 2 if figure.upper is not None else EXACTNESS[figure.bound]
    return exactness, figure.status == "estimate"


def _step(figure: Figure) -> Decimal:
    """Return what one more in the last digit is worth."""
    assert isinstance(figure.value, Decimal)
    exponent = figure.value.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0) * base_unit(figure.unit)[0]


def _agree(rough: Figure, fine: Figure) -> bool:
    """Return whether the value of *rough* is that of *fine*, or an amount that rounds it."""
    apart = abs(in_base(rough) - in_base(fine))
    ends = (rough.upper, rough.bound) == (fine.upper, fine.bound)
    rounds = fine.unit not in POINTS and _step(rough) > _step(fine) and apart < _step(rough)
    return (apart == 0 and ends) or rounds
