"""The name of what a number measures, with the rule that gave it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """The name of what a number measures."""

    text: str
    rule: str = ""  # the name of the rule that gave it
    goes_on: bool = True  # whether the next clause may leave it out: 高新技术产业增加值525.9亿元，增长17.9%
    next_subject: str = ""  # what the next clause may leave out instead: 税收完成预算的103%，增长6%
    of_noun: bool = False  # whether the noun after the number gave it, so that the predicate says nothing of it
    carried: bool = False  # whether a part of it comes from other words than those around the number
