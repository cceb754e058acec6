"""What reading a text gives: findings, each a figure in the making, and numbers that are left out, each with a reason."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from build_tools.figures.numbers.quantity import Quantity
from build_tools.figures.periods.setting import TimeSetting
from build_tools.model.figure import Measure


@dataclass(slots=True, kw_only=True)
class Finding:
    """A figure in the making. Offsets count characters of the text that was read."""

    quantity: Quantity
    name: str
    measure: Measure
    value: Decimal | str
    period: str
    estimate: bool
    start: int  # of the quote
    end: int
    time: TimeSetting  # that the sentence is about
    before: Decimal | str | None = None  # the value it came from
    annual: bool = False
    part: str = ""  # the part of a year that the number is about: 一季度
    rule: str = ""  # what named it
    carried: bool = False  # whether its subject, verb, measure or time comes from other words than those around it
    scope: str = ""  # of what part or by what way of counting: 市本级, 同口径
    real: bool | None = None  # whether a growth leaves out prices; None if the text does not say


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A number that is no figure; *reason* is a key of ``[untabled]`` in ``templates/strings.toml``."""

    quantity: Quantity
    reason: str


@dataclass(slots=True)
class Findings:
    """The findings of a text and the numbers left out, in the order in which they were read."""

    found: list[Finding] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    before: list[Quantity] = field(default_factory=list)  # the values that changes came from

    def leave_out(self, quantities: Sequence[Quantity], reason: str) -> None:
        """Add *quantities* to the numbers that are no figures."""
        self.left_out += [LeftOut(quantity, reason) for quantity in quantities]

    def leave_out_rest(self, quantities: Sequence[Quantity]) -> None:
        """Add those of *quantities* that no rule has read to the numbers that are no figures."""
        read = {quantity.number_start for quantity in self.before}
        read |= {finding.quantity.number_start for finding in self.found}
        read |= {left_out.quantity.number_start for left_out in self.left_out}
        self.leave_out([quantity for quantity in quantities if quantity.number_start not in read], "unclear")
