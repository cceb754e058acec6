"""A cell as a clause: words put before it, and a unit put after its number; and how its offsets are those in the row."""

import re
from dataclasses import dataclass, replace
from typing import Final

from build_tools.figures.numbers.quantity import Quantity

# 1200   约9.5   5—10   a number without a unit
BARE_NUMBER: Final = re.compile(r"\D{0,6}\d[\d.,]*(?:[—\-－–~～至]{1,2}\d[\d.,]*)?")


@dataclass(frozen=True, slots=True)
class CellClause:
    """A cell put into a clause. Offsets count characters."""

    cell: str  # with the unit
    words: str = ""  # put before it
    unit_start: int = 0  # where in the cell the unit was put
    unit_length: int = 0

    @property
    def text(self) -> str:
        """The clause."""
        return self.words + self.cell

    def offset_in_cell(self, offset: int) -> int:
        """Return the offset in the cell, as it is in the table, of an *offset* in the clause."""
        inside = max(0, offset - len(self.words))
        return inside if inside <= self.unit_start else max(self.unit_start, inside - self.unit_length)

    def quantity_in_row(self, quantity: Quantity, cell_start: int) -> Quantity:
        """Return *quantity* of the clause with its offsets in the row, in which the cell begins at *cell_start*."""
        return replace(
            quantity,
            start=cell_start + self.offset_in_cell(quantity.start),
            end=cell_start + self.offset_in_cell(quantity.end),
            number_start=cell_start + self.offset_in_cell(quantity.number_start),
            number_end=cell_start + self.offset_in_cell(quantity.number_end),
        )


def with_unit(cell: str, unit: str) -> CellClause:
    """Return *cell* with *unit* after its number: 1200以上, 亿元 → 1200亿元以上; as it is if it has no number."""
    number = BARE_NUMBER.match(cell)
    if number is None:
        return CellClause(cell)
    end = number.end()
    return CellClause(cell[:end] + unit + cell[end:], unit_start=end, unit_length=len(unit))
