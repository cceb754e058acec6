"""The tasks in the object of a verb: each of its items that is something to be done."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from build_tools.figures.numbers.quantity import Quantity
from build_tools.tasks.counts import Counts
from build_tools.tasks.drafts import Draft
from build_tools.tasks.lists import AND_SO_ON, EACH, items_of
from build_tools.tasks.openings import deadline_of, opening_end
from build_tools.tasks.things import (
    core,
    is_aim,
    is_common,
    is_deed,
    is_made_rule,
    is_named_rule,
    is_rule,
    is_standard,
    is_state,
    is_strategy,
    is_thing,
    without_outcome,
)
from build_tools.tasks.verbs import Verbs, verbs_at

# 音乐厅、博物馆等工程   what the items of a list are that is carried out
WORKS: Final = re.compile(r"等(?P<sort>工程|项目)$")
PROJECT: Final = re.compile(r"(?:工程|项目|行动|计划|试点)$")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its verbs, whose object is to be cut."""

    text: str  # of the paragraph
    start: int  # of the clause, or of the money that the clause before names for it
    object: int  # where the object begins
    end: int
    verbs: Verbs | None  # None if a thing is named before what it comes to
    verb: str  # as the page shows it
    deadline: str = ""
    unit: str = ""
    shared: str = ""  # the verb that a counted thing in the next clause may share
    whole: bool = False  # whether the object is no list
    sure: bool = False  # whether the form of the clause already says that it is a task


def tasks_in(clause: Clause, counts: Counts) -> Iterator[Draft]:
    """Yield the tasks of *clause*."""
    words = clause.text[clause.object : clause.end]
    amounts = counts.of_things(words)
    if not clause.sure and not amounts and counts.all_in(words) and _only_share(words):
        return
    led_by = clause.text[clause.start : clause.object]
    money = [led_by[q.start : q.end] for q in counts.of_things(led_by) if q.unit.endswith("元")]
    titles = clause.verbs is not None and clause.verbs.wins
    rules = clause.verbs is not None and clause.verbs.betters and is_named_rule(words)
    spans = [(0, len(words))] if clause.whole or rules else items_of(words, counts, titles)
    end_of_list = _shared_end(words, spans, clause.verb)
    of_each = amounts[-1:] if EACH.search(words) else []
    listed = len(spans) > 1 and AND_SO_ON.search(words) is not None
    for number, (start, end) in enumerate(spans):
        item = words[start:end]
        own = _own_amounts(amounts, start, end) or of_each
        if not own and counts.all_in(item) and _only_share(item):
            continue
        if not clause.sure and any(counts.is_indicator(item, _moved(q, -start)) for q in own[:1]):
            continue
        if not (own or clause.sure or _is_done(item, words, clause.verbs, listed)):
            continue
        verbs = verbs_at(item, opening_end(item)) if number else None
        own_verb = verbs if verbs and verbs.done and verbs.end < len(item) else None
        words_of_object = item[own_verb.end :] if own_verb else item
        shares_end = number < len(spans) - 1 and core(item) == item and not PROJECT.search(item)
        yield Draft(
            start=clause.start if number == 0 else clause.object + start,
            end=clause.object + end,
            verb=own_verb.text if own_verb else clause.verb,
            object=words_of_object + (end_of_list if shares_end else ""),
            amount="；".join([*(words[q.start : q.end] for q in own), *(money if number == 0 else ())]),
            deadline=clause.deadline or deadline_of(led_by),
            unit=clause.unit,
            named=is_thing(item),
            clause=clause.start,
        )


def _own_amounts(amounts: Sequence[Quantity], start: int, end: int) -> list[Quantity]:
    """Return those of *amounts* that say how much of the item from *start* to *end*: not 日处理3万吨 of a plant that is counted."""
    own = [q for q in amounts if start <= q.number_start and q.number_end <= end]
    if not any(q.family == "counted" for q in own):
        return own
    return [q for q in own if q.family == "counted" or q.unit.endswith("元") or q.end == end]


def _moved(quantity: Quantity, by: int) -> Quantity:
    """Return *quantity* with its offsets moved."""
    return replace(quantity, start=quantity.start + by, end=quantity.end + by)


def _only_share(words: str) -> bool:
    """Return whether *words* give a share or a growth and nothing else."""
    return "%" in words or "百分点" in words or "倍" in words


def _is_done(item: str, words: str, verbs: Verbs | None, listed: bool) -> bool:
    """Return whether *verbs* with *item*, one of those in *words*, are something to be done; *listed* are things of their own."""
    if verbs is None or len(item) < 2:
        return False
    if is_common(item):
        return False
    if verbs.betters:
        return (verbs.raises and is_standard(words)) or is_named_rule(item)
    if verbs.carries_out and is_made_rule(words):
        return True
    if verbs.aims and is_aim(words) and not item.startswith("一批"):
        return False
    if verbs.wins or listed or is_thing(words) or is_thing(item):
        return True
    if verbs.words[-1] == "实施" and is_strategy(words):
        return True
    if verbs.completes and is_deed(words):
        return True
    if verbs.done:
        return not is_state(core(words)) or (verbs.rules and is_rule(words))
    outcome, and_so_on = without_outcome(words), AND_SO_ON.search(words)
    return (outcome is not None and is_thing(outcome)) or (
        and_so_on is not None and is_thing(words[: and_so_on.start()])
    )


def _shared_end(words: str, spans: list[tuple[int, int]], verb: str) -> str:
    """Return what the last item of a list has behind its own thing, and the others share: 的招商和改造工作.

    What is carried out is no building: 实施音乐厅、博物馆等工程 is 实施音乐厅工程.
    """
    last = words[slice(*spans[-1])]
    if len(spans) > 1 and verb.endswith("实施") and (works := WORKS.search(last)):
        return works["sort"]
    thing = without_outcome(last) or core(last)
    end = last[len(thing) :]
    return end if len(spans) > 1 and last.startswith(thing) and not end.startswith("等") else ""
