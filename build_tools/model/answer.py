"""What a later report says of a task or a target of an earlier one."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from build_tools.model.figure import Figure

Grade: TypeAlias = Literal["sure", "related"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A clause of the later report's review. Offsets count characters of the paragraph's text."""

    quote: str
    paragraph: str
    start: int
    end: int
    grade: Grade
    confirmed: bool = False  # whether an editor says that it is an answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A task or the target of an indicator, with the answers to it; none that is sure stands for 未找到回应."""

    id: str  # of the task or the figure
    text: str
    shown: str
    paragraph: str
    answers: tuple[Answer, ...] = ()
    absent: bool = False  # whether no form of its object stands in the whole later report

    @property
    def sure(self) -> tuple[Answer, ...]:
        """The answers that are sure."""
        return tuple(answer for answer in self.answers if answer.grade == "sure")


@dataclass(frozen=True, slots=True)
class TargetChange:
    """The target of an indicator in two successive reports; None in the one that has none."""

    name: str
    before: Figure | None
    after: Figure | None
    rises: bool | None  # None if the two are equal or cannot be compared


@dataclass(frozen=True, slots=True)
class Reworded:
    """A sentence of a plan that the next report has in other words."""

    before: str
    after: str
    paragraph: str  # of the later report
    ratio: float  # how much the two have in common, 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoYears:
    """Two successive reports of a place side by side."""

    earlier: str  # slug
    later: str
    promises: tuple[Promise, ...]
    targets: tuple[TargetChange, ...]
    carried: tuple[Reworded, ...]  # sentences that are the same word for word
    reworded: tuple[Reworded, ...]
