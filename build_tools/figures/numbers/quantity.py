"""A number as it was read: its value, its unit, and its position in the text."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from build_tools.model.figure import Bound

Form: TypeAlias = Literal["amount", "rank", "ratio"]
Family: TypeAlias = Literal["percent", "counted", "measured"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its unit. Offsets count characters of the text."""

    start: int  # with the words that bound it: 近, 左右
    end: int
    number_start: int  # of the number and its unit alone
    number_end: int
    value: Decimal | str  # a ratio as it is written: 7:58:35
    unit: str  # "" for a ratio
    family: Family = "measured"  # of the unit
    form: Form = "amount"
    upper: Decimal | None = None  # the upper end of a range
    bound: Bound = ""
    chinese: bool = False  # whether it is written with Chinese numerals
    worded: str = ""  # the word that gives it: 翻番, 一半; "" for a number that is written as such

    @property
    def counts(self) -> bool:
        """Whether the unit counts things or people: what is counted may follow the number."""
        return self.form == "amount" and self.family == "counted"

    @property
    def fallen(self) -> bool:
        """Whether it is a percentage below zero (进口-3.5%), which can only be a growth."""
        return self.family == "percent" and isinstance(self.value, Decimal) and self.value < 0


def quantity_at(
    match: re.Match[str],
    value: Decimal | str,
    unit: str,
    *,
    form: Form = "amount",
    bound: Bound = "",
    upper: Decimal | None = None,
    chinese: bool = False,
    worded: str = "",
) -> Quantity:
    """Return the quantity that is written at *match*."""
    return Quantity(
        start=match.start(),
        end=match.end(),
        number_start=match.start(),
        number_end=match.end(),
        value=value,
        unit=unit,
        form=form,
        bound=bound,
        upper=upper,
        chinese=chinese,
        worded=worded,
    )
