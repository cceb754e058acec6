"""Give every figure its permanent id."""

from collections.abc import Sequence
from dataclasses import replace

from build_tools.data.ledger import Ledger
from build_tools.model.figure import Figure
from build_tools.outline.numbering import TakenNumbers, number_sections


def number_figures(slug: str, figures: Sequence[Figure], ledger: Ledger) -> tuple[Figure, ...]:
    """Return *figures* with their ids: f37 as published, else the next that is free."""
    taken = TakenNumbers.of(ledger, f"/{slug}/figures/#f", "")
    numbers = number_sections([words_of_figure(figure) for figure in figures], [None] * len(figures), taken)
    return tuple(replace(figure, id=f"f{number}") for figure, number in zip(figures, numbers, strict=True))


def words_of_figure(figure: Figure) -> str:
    """Return the words by which the ledger knows *figure*: 地区生产总值 9.5% 2015."""
    return f"{figure.name} {figure.value}{figure.unit} {figure.period}".strip()
