"""A task before it has an id."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A task as its clause gives it. Offsets count characters of the paragraph's text."""

    start: int
    end: int
    verb: str
    object: str
    amount: str
    deadline: str
    unit: str
    named: bool  # whether its object is a thing that one can point at
    clause: int  # where its clause begins
