"""Keep what a sentence gives while it is read: its rows so far, and what each clause leaves to the next."""

from dataclasses import dataclass, field
from decimal import Decimal

from build_tools.figures.periods import Scope
from build_tools.figures.quantities import Quantity
from build_tools.model.figure import Measure


@dataclass(slots=True)
class Row:
    """A figure in the making. Offsets count characters of the paragraph's text."""

    quantity: Quantity
    name: str
    measure: Measure
    value: Decimal | str
    period: str
    estimate: bool
    start: int
    end: int
    scope: Scope
    before: Decimal | str | None = None
    annual: bool = False


@dataclass(slots=True)
class Sentence:
    """What a sentence carries from clause to clause, and what was read so far."""

    subject: str = ""
    subjects: tuple[str, ...] = ()  # several, where the clause before told them apart by 分别
    named: tuple[str, ...] = ()  # the names in the clause before
    start: int = 0  # of the clause that names the subject
    estimate: bool = False  # whether 预计 stands in that clause
    period: str | None = None  # the time that a clause before named
    rows: list[Row] = field(default_factory=list)
    left: list[tuple[Quantity, str]] = field(default_factory=list)  # numbers that are no figures, with the reason

    expected: bool = False  # whether the sentence opens with 预计， and so covers all of it

    def begin(self, words: str) -> None:
        """Go on to the sentence *words*: nothing of the one before is carried."""
        self.period = None
        self.expected = words.startswith(("预计，", "初步预计，"))
        self.forget()

    def forget(self) -> None:
        """Drop the subject: what follows has its own."""
        self.subject, self.subjects = "", ()
