"""What a later report says of a task or a target of an earlier one."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

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
