"""A number with the words around it in its clause: all that the rules look at."""

from dataclasses import dataclass

from build_tools.figures.numbers.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberInText:
    """A number that may be a figure. Offsets count characters of the text."""

    quantity: Quantity
    before: str  # the words of the clause before the number
    after: str  # after the number and the words that bound it
    after_number: str  # after the number alone: what bounds it, and what follows
    text: str
    start: int  # of the clause in the text
    end: int
    place: str = ""  # whose report it is: 株洲市, 国务院; "" if that is not known

    @property
    def unit(self) -> str:
        """The unit without its scale."""
        return self.quantity.unit.lstrip("万亿千百十")

    @property
    def is_rank(self) -> bool:
        """Whether the number is written like a rank: 第三, 前3位."""
        return self.quantity.form == "rank"
