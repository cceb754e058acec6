"""Changes from one value to another: 由302项减至122项, 从第40名跃升至第28名."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from build_tools.figures.clauses.clause import Clause
from build_tools.figures.clauses.pieces import separator_between
from build_tools.figures.clauses.singles import read_singles
from build_tools.figures.naming.counted_nouns import noun_with_verb
from build_tools.figures.numbers.conversion import converted
from build_tools.figures.numbers.quantity import Quantity
from build_tools.text.dates import CHINESE_YEAR

# 由302项   从全省第40名   自38%   before the first value
FROM: Final = re.compile(r"(?:由|从|自(?=$|去年|上年|年初|原来|(?:19|20)\d\d))[^，；。由从]{0,16}$")
# 减至   跃升至   提高到2020年的   减少到了现在的   between the two values
TO: Final = re.compile(
    rf"""
    [^，；。]{{0,14}}?(?:到|至|为|成)了?
    (?:(?:(?:19|20)\d\d年|{CHINESE_YEAR}年|今年|去年|上年|现在|目前|如今|当前|眼下)(?:年?末|年?底)?的?)?
    (?:近|约|超)?$
    """,
    re.VERBOSE,
)
# 由18.6%降至零   归零
TO_ZERO: Final = re.compile(r"[^，；。、\d]{0,6}?(?:到|至|为|归|清)(?P<zero>零)(?=[，。；、！]|$)")


class Change(NamedTuple):
    """Two values of a change, and where its words 由… begin in the text."""

    old: Quantity
    new: Quantity
    start: int


def read_changes(clause: Clause) -> bool:
    """Read the changes of a clause, each as one finding with the value it came from. Return False if there is no change."""
    start, numbers = clause.start, clause.quantities
    while change := _next_change(clause, start, numbers):
        numbers_before = [q for q in numbers if q.end <= change.start]
        start = _read_before(clause, numbers_before, start, change.start)
        add_change(clause, change.old, change.new, start, change.start)
        start, numbers = change.new.end, [q for q in numbers if q.start > change.new.end]
    changed = start > clause.start
    if changed and numbers:
        read_singles(clause, numbers, start, clause.end)
    return changed


def _next_change(clause: Clause, start: int, numbers: Sequence[Quantity]) -> Change | None:
    """Return the first change between two of *numbers* after *start*, or None."""
    for old in numbers:
        zero = TO_ZERO.match(clause.text, old.end, clause.end)
        if zero and (first := FROM.search(clause.text[start : old.start])):
            at, end = zero.span("zero")
            new = replace(old, value=Decimal(0), bound="", start=at, number_start=at, end=end, number_end=end)
            return Change(old, new, start + first.start())
    for old, new in pairwise(numbers):
        first = FROM.search(clause.text[start : old.start])
        if first and old.form == new.form and TO.fullmatch(clause.text[old.end : new.start]):
            return Change(old, new, start + first.start())
    return None


def _read_before(clause: Clause, numbers: Sequence[Quantity], start: int, end: int) -> int:
    """Read the *numbers* that come before a change in a list; return where the words of the change begin.

    投资300亿元、出口由5亿美元增加到8亿美元: 300亿元 is read alone, and the change is one of 出口.
    """
    if not numbers:
        return start
    separator = separator_between(clause.text, numbers[-1].end, end)
    if separator is None:  # 45个县中由第5位升至第3位
        clause.leave_out(numbers, "unclear")
        return start
    read_singles(clause, numbers, start, separator.start())
    return separator.end()


def _in_unit_of(new: Quantity, old: Quantity) -> Decimal | None:
    """Return the *old* value in the unit of the *new* one, or None if their units measure unlike things."""
    return converted(old.value, old.unit, new.unit) if isinstance(old.value, Decimal) else None


def add_change(clause: Clause, old: Quantity, new: Quantity, start: int, end: int) -> None:
    """Add the change from *old* to *new*, whose subject is from *start* to *end* (由), or carried, or after *new*."""
    subject, _ = clause.grammar.subjects.divide(clause.text[start:end])
    if subject.startswith("占"):  # 生产总值增长，占全国比重从11%提高到15%
        subject = clause.carried.subject + subject
    if clause.grammar.verbs.is_verb(subject):
        subject = clause.carried.subject or noun_with_verb(clause.text[new.end : clause.end])
    if len(subject) < 2:
        clause.leave_out([old, new], "unclear")
        return
    finding = clause.add(
        new, subject, "", own_subject=True, rule="change", carried_name=subject == clause.carried.subject
    )
    if new.form == "amount":
        finding.before = _in_unit_of(new, old)
        if finding.before is None:
            clause.leave_out([old], "base")
        else:
            finding.measure = "change"
            clause.findings.before.append(old)
    else:
        finding.before = old.value
        clause.findings.before.append(old)
    clause.carry(subject)
