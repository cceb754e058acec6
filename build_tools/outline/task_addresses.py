"""Give every task its permanent id."""

from collections.abc import Sequence
from dataclasses import replace

from build_tools.data.ledger import Ledger
from build_tools.model.task import Task
from build_tools.outline.numbering import TakenNumbers, number_sections


def number_tasks(slug: str, tasks: Sequence[Task], ledger: Ledger) -> tuple[Task, ...]:
    """Return *tasks* with their ids: t12 as published, else the next that is free."""
    taken = TakenNumbers.of(ledger, f"/{slug}/tasks/#t", "")
    numbers = number_sections([task.words for task in tasks], [None] * len(tasks), taken)
    return tuple(replace(task, id=f"t{number}") for task, number in zip(tasks, numbers, strict=True))
