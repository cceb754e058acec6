"""The annexes that list what will be done: 2026年民生实事, 重点任务清单. Each item is one task."""

import re
from typing import Final

from build_tools.model.report import Report
from build_tools.tasks.counts import Counts
from build_tools.tasks.drafts import Draft
from build_tools.tasks.openings import deadline_of, opening_end
from build_tools.tasks.responsible import RESPONSIBLE
from build_tools.tasks.verbs import verbs_at
from build_tools.text.annexes import NUMBERED_ITEM

# 2026年民生实事   十件为民实事项目   市政府重点任务清单
UNDERTAKINGS: Final = re.compile(r"实事(?:项目)?(?:清单|安排)?$|(?:任务|责任|项目)清单$")


def undertakings(report: Report) -> frozenset[str]:
    """Return the ids of the sections of *report* that list undertakings, and of the sections in them."""
    within: set[str] = set()
    for section in report.sections:
        listed = section.level == 1 and not section.number and UNDERTAKINGS.search(section.title)
        if listed or section.parent in within:
            within.add(section.id)
    return frozenset(within)


def undertaken(text: str, counts: Counts) -> list[Draft]:
    """Return the one task that an item of such a list is, without its number and the mark of who is responsible."""
    number = NUMBERED_ITEM.match(text)
    start = number.end() if number else 0
    mark = RESPONSIBLE.search(text, start)
    end = len(text[: mark.start() if mark else len(text)].rstrip("。；， "))
    if end - start < 2:
        return []
    words = text[start:end]
    verbs = verbs_at(words, opening_end(words))
    return [
        Draft(
            start=start,
            end=end,
            verb=verbs.text if verbs else "",
            object=words[verbs.end :] if verbs else words,
            amount="；".join(words[q.start : q.end] for q in counts.of_things(words)),
            deadline=deadline_of(words),
            unit="",
            named=True,
            clause=start,
        )
    ]
