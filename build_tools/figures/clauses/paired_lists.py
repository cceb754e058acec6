"""Several subjects with as many numbers, in order: 分别 lists (A、B分别增长10%、14.3%), and numbers side by side."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from build_tools.figures.clauses.clause import Clause
from build_tools.figures.clauses.value_changes import FROM, add_change
from build_tools.figures.numbers.quantity import Quantity

# 年计划   目标任务
PLAN_LAST: Final = re.compile(r"(?:计划|任务|目标|预算|预期)$")
BASE: Final = re.compile(r"(?:是|为|相当于)(?:(?:19|20)\d\d年|上年|去年)")


def read_respective(clause: Clause) -> bool:
    """Read a clause with 分别: A、B分别增长10%、14.3%. Return False for any other clause.

    Nothing is guessed if there are not as many subjects as numbers.
    """
    before, respectively, after = clause.words.partition("分别")
    numbers = [q for q in clause.quantities if q.number_start >= clause.start + len(before)]
    if not respectively or len(numbers) < 2:
        return False
    old = clause.quantities[: len(clause.quantities) - len(numbers)]
    if len(old) == len(numbers) and read_paired_changes(clause, old, numbers):
        return True
    subject, predicate = clause.grammar.subjects.divide(_without_counts(clause, before))
    predicate += clause.text[clause.end - len(after) : numbers[0].start]
    subjects = clause.grammar.bare_names.with_owner(_subjects(clause, subject, len(numbers)))
    measured, _ = clause.grammar.subjects.divide(clause.text[clause.end - len(after) : numbers[0].start])
    if numbers[0].form == "rank":
        measured = clause.grammar.ranked.subject(measured, measured)
    if BASE.match(measured):  # 分别是2019年的113.7%和118.6%
        clause.leave_out(numbers, "unclear")
        return True
    met = "完成率" if numbers[0].unit == "%" and PLAN_LAST.search(measured) else ""  # 分别完成年计划的118%、102%
    if measured and subjects and not clause.grammar.verbs.is_verb(measured):  # 南区、北区分别完成投资2亿元、3亿元
        subjects = tuple(each + measured + met for each in subjects)
    numbers = _with_shared_bound(numbers)
    _add_each(clause, subjects, numbers, predicate, own_subject=bool(subject), rule="respective")
    if subject and len(subjects) == len(numbers):
        clause.carry(subject, subjects)
    return True


def _without_counts(clause: Clause, before: str) -> str:
    """Return the words *before* 分别 without how many own what is measured: 9家市属企业资产总额、营业收入."""
    for quantity in reversed(clause.quantities):
        start, end = quantity.start - clause.start, quantity.end - clause.start
        item = before[:start].rpartition("、")[2].strip()
        if quantity.counts and end < len(before) and not item:
            before = before[:start] + before[end:]
    return before


def _with_shared_bound(numbers: Sequence[Quantity]) -> list[Quantity]:
    """Return *numbers* with the bound that only the first or the last has: 分别突破3亿元、5亿元; 分别控制在5%和3%以内."""
    first, *middle, last = (quantity.bound for quantity in numbers)
    bound = first if any(middle) or (first and last) else first or last
    return [replace(q, bound=q.bound or bound) for q in numbers]


def read_paired_changes(clause: Clause, old: Sequence[Quantity], new: Sequence[Quantity]) -> bool:
    """Read 收入由12亿元、支出由36亿元分别增加到18亿元、52亿元. Return False if not every *old* number is one that changed."""
    starts = [clause.start, *(q.end for q in old)]
    first_words = [FROM.search(clause.text[start : q.start]) for start, q in zip(starts, old, strict=False)]
    if not all(first_words):
        return False
    for start, first, one, other in zip(starts, first_words, old, new, strict=False):
        if first:
            add_change(clause, one, other, start, start + first.start())
    return True


def _subjects(clause: Clause, subject: str, count: int) -> tuple[str, ...]:
    """Return the subjects of *count* numbers: those listed in *subject*, or else those of the clause before."""
    carried, lists = clause.carried, clause.grammar.lists
    names_before = carried.names if len(set(carried.names)) == count else ()
    if subject and not clause.grammar.verbs.is_verb(subject):
        subjects = lists.divide(subject, count)
        if len(subjects) == 1 and names_before:  # 建议148件、提案134件，满意率分别达98.6%和99.2%
            return tuple(clause.grammar.list_verbs.without(name) + subject for name in names_before)
        return subjects
    subjects = carried.subjects if len(carried.subjects) == count else _listed_before(clause, count)
    return subjects or names_before or _told_one_by_one(clause, count) or lists.divide(carried.subject, count)


def _listed_before(clause: Clause, count: int) -> tuple[str, ...]:
    """Return the *count* subjects that a clause without a number lists before: 产业、集群从无到有，分别达2个、3个."""
    told = clause.carried.told[-1:]
    listed = clause.grammar.subjects.divide(told[0].words)[0] if told and not told[0].names else ""
    subjects = clause.grammar.lists.divide(listed, count) if "、" in listed else ()
    return subjects if len(subjects) == count else ()


def _told_one_by_one(clause: Clause, count: int) -> tuple[str, ...]:
    """Return the last *count* names of the sentence, if each clause before told one: 人数达37万，收入38亿元，分别增长…."""
    told = clause.carried.told[-count:]
    names = [name for clause_told in told for name in dict.fromkeys(clause_told.names)]
    return tuple(names) if len(told) == len(names) == count else ()


def read_side_by_side(clause: Clause) -> bool:
    """Read a clause that ends in a list of numbers alone: 省级、市级龙头企业2家、20家. Return False for any other clause."""
    numbers = clause.quantities
    if len(numbers) < 2 or clause.text[numbers[-1].end : clause.end]:
        return False
    between = {clause.text[one.end : other.start] for one, other in pairwise(numbers)}
    if not between <= {"、", "和"} or len({q.unit for q in numbers}) > 1:
        return False
    subject, predicate = clause.grammar.subjects.divide(clause.text[clause.start : numbers[0].start])
    subjects = clause.grammar.lists.divide(subject, len(numbers))
    _add_each(clause, subjects, numbers, predicate, own_subject=True, rule="side by side")
    if len(subjects) == len(numbers):
        clause.carry(subject, subjects)
    return True


def _add_each(
    clause: Clause,
    subjects: Sequence[str],
    numbers: Sequence[Quantity],
    predicate: str,
    *,
    own_subject: bool,
    rule: str,
) -> None:
    """Add each of *numbers* under its subject, or leave all of them out if there are not as many subjects.

    The verb that opens the first subject holds for all: 新增省级、市级龙头企业2家、20家.
    """
    if len(subjects) != len(numbers):
        clause.leave_out(numbers, "uneven")
        clause.carry("")
        return
    names = subjects if numbers[0].family == "percent" else clause.grammar.list_verbs.shared(subjects)
    for subject, name, quantity in zip(subjects, names, numbers, strict=True):
        carried = not own_subject or name != subject
        clause.add(quantity, name, predicate, own_subject=own_subject, rule=rule, carried_name=carried)
