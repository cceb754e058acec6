"""Find leads that are too long to be sure by themselves, by the row of leads that they are in: five alike are five."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from build_tools.outline.body_lines import BodyLine
from build_tools.outline.leads import lead_of

LONGER_LEAD: Final = 32  # characters of one between shorter ones
LONGER_TO_SHORT: Final = 1.5  # so many longer leads for one short one, at most
ALIKE: Final = 2  # characters by which longer leads begin like those beside them
BEGINNING: Final = 5  # characters by which those of a row begin alike: 五年来，我
PARALLEL_LEAD: Final = 40  # characters of one in a row of parallel ones
FEWEST_PARALLEL: Final = 3


def with_rows(
    short: Sequence[bool], leads: Sequence[re.Match[str] | None], lines: Sequence[BodyLine], sections: Sequence[int]
) -> list[bool]:
    """Return which lines begin with leads: the *short* ones, and the longer ones in rows.

    *leads*: the first sentence of each line that may be a lead. *sections*: the number of each line's section.
    """
    found = _with_same_beginning(short, lines, sections)
    found = _with_parallel(found, leads, sections)
    found = _with_those_between(found, leads, lines, sections)
    return _with_those_alike(found, leads, sections)


def _with_same_beginning(short: Sequence[bool], lines: Sequence[BodyLine], sections: Sequence[int]) -> list[bool]:
    """Return which lines begin with leads: those of *short*, and rows of long ones that begin alike.

    五年来，我们着力稳增长，…，经济实力迈上新台阶。… 五年来，我们着力惠民生，…，生活品质不断提高。…
    """
    found = list(short)
    leads = [lead_of(line.text, in_row=True) if line.level is None else None for line in lines]
    keys = [lead["title"][:BEGINNING] if lead and lead["rest"] and "，" in lead["title"] else "" for lead in leads]
    for (key, _), group in groupby(range(len(keys)), key=lambda i: (keys[i], sections[i])):
        row = list(group)
        if key and len(row) >= FEWEST_PARALLEL:
            for i in row:
                found[i] = True
    return found


def _with_parallel(short: Sequence[bool], leads: Sequence[re.Match[str] | None], sections: Sequence[int]) -> list[bool]:
    """Return which lines begin with leads: those of *short*, and rows of longer ones that are built alike.

    以提升软实力为突破，着力建设音乐名城。 以冰雪资源为抓手，着力建设冰雪名城。 以全域旅游为目标，着力建设旅游名城。
    """
    found = list(short)
    row: list[int] = []
    for i, lead in enumerate([*leads, None]):
        goes_on = (
            bool(row) and lead is not None and sections[i] == sections[row[0]] and _are_parallel(leads[row[-1]], lead)
        )
        if not goes_on:
            if len(row) >= FEWEST_PARALLEL:
                for at in row:
                    found[at] = True
            row = []
        if lead is not None and _is_plain(lead, PARALLEL_LEAD) and "，" in lead["title"]:
            row.append(i)
        else:
            row = []
    return found


def _are_parallel(lead: re.Match[str] | None, other: re.Match[str]) -> bool:
    """Return whether the last clauses of the titles of two leads begin alike: ，着力…"""
    return lead is not None and _last_clause(lead)[:ALIKE] == _last_clause(other)[:ALIKE]


def _last_clause(lead: re.Match[str]) -> str:
    return lead["title"].rpartition("，")[2]


def _with_those_between(
    short: Sequence[bool], leads: Sequence[re.Match[str] | None], lines: Sequence[BodyLine], sections: Sequence[int]
) -> list[bool]:
    """Return which lines begin with leads: the *short* ones, and longer ones between those of a section below a part.

    Paragraphs side by side are headed alike: all of those between two short leads begin with a lead, if they can, and
    if they are not too many.
    """
    found = list(short)
    below_parts: dict[int, list[int]] = {
        sections[i]: [] for i, line in enumerate(lines) if line.level is not None and line.level > 1
    }
    for i in (i for i, ok in enumerate(short) if ok and sections[i] in below_parts):
        below_parts[sections[i]].append(i)
    for marked in below_parts.values():
        longer = [i for i in range(marked[0], marked[-1]) if not short[i]] if marked else []
        if len(longer) <= LONGER_TO_SHORT * len(marked) and all(_is_longer_lead(leads[i]) for i in longer):
            for i in longer:
                found[i] = True
    return found


def _with_those_alike(
    short: Sequence[bool], leads: Sequence[re.Match[str] | None], sections: Sequence[int]
) -> list[bool]:
    """Return which lines begin with leads: those of *short*, and longer ones right before or after a row of them.

    They begin alike: 我们扭住…。 我们加快…。 beside 我们巩固…。 我们深化…。
    """
    found = list(short)
    for step in (1, -1):
        order = range(len(found)) if step > 0 else range(len(found) - 1, -1, -1)
        for i in order:
            row = [i - step, i - 2 * step]
            if found[i] or not all(0 <= at < len(found) and found[at] and sections[at] == sections[i] for at in row):
                continue
            beginnings = {lead["title"][:ALIKE] for at in (i, *row) if (lead := leads[at])}
            found[i] = len(beginnings) == 1 and _is_longer_lead(leads[i])
    return found


def _is_longer_lead(lead: re.Match[str] | None) -> bool:
    return lead is not None and _is_plain(lead, LONGER_LEAD)


def _is_plain(lead: re.Match[str], longest: int) -> bool:
    """Return whether the title of *lead* is no longer than *longest* and without digits."""
    return len(lead["title"]) <= longest and not any(map(str.isdecimal, lead["title"]))
