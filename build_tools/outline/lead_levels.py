"""Tell the levels of the sections that leads head."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from build_tools.outline.body_lines import BodyLine
from build_tools.outline.leads import kind_of_lead, lead_of

FEWEST_PLAIN: Final = 2  # leads without a number in a section, if rows with numbers are below them


def leads_are_deep(part: Sequence[BodyLine]) -> bool:
    """Return whether the leads of *part* head divisions of its sections (level 3) rather than sections beside them.

    They do if any section but the last has leads, if the last is the only one, or if it has no text but theirs. After
    the last of several sections without leads, leads are sections themselves.
    """
    with_leads = []
    is_bare = False  # whether the last section has no text above its leads
    for line, following in zip(part, [*part[1:], None], strict=True):
        if line.level == 2:
            with_leads.append(False)
            has_line = line.title_end == len(line.text)
            is_bare = has_line and following is not None and following.is_lead and not kind_of_lead(following.text)
        elif line.is_lead and with_leads:
            with_leads[-1] = True
    return any(with_leads[:-1]) or with_leads == [True] or is_bare


def nested_leads(part: Sequence[BodyLine], turns: Collection[int]) -> set[int]:
    """Return the indexes of the leads one level below others of their section.

    They have no number, and are between leads of one kind that have: 一是… 做强园区。… 二是…, or after leads that head
    others. Or they are a row with numbers right below a lead that has nothing else: 扩大开放。 一要… 二要… 优化环境。…
    """
    nested: set[int] = set()
    section: list[int] = []  # the leads of one section
    for i, line in enumerate(part):
        if line.level is not None or i in turns:
            nested |= _nested_in(part, section)
            section = []
        elif line.is_lead:
            section.append(i)
    return nested | _nested_in(part, section)


def without_lone_leads(part: Sequence[BodyLine], turns: Collection[int]) -> list[BodyLine]:
    """Return the lines of *part*, those without their lead that are the only one in the section that a turn opens.

    A section is not divided into one.
    """
    lone: set[int] = set()
    leads: list[int] = []
    is_turn = False
    for i, line in enumerate([*part, None]):
        if line is None or line.level is not None or i in turns:
            lone.update(leads if is_turn and len(leads) == 1 else ())
            leads, is_turn = [], i in turns
        elif line.is_lead:
            leads.append(i)
    return [replace(line, is_lead=line.is_lead and i not in lone) for i, line in enumerate(part)]


def _nested_in(part: Sequence[BodyLine], leads: Sequence[int]) -> set[int]:
    """Return those of the *leads* of one section that are one level below others.

    Leads with numbers of one kind are above those between them, if there are some between at least two pairs of them.
    """
    heads = [at for at, i in enumerate(leads) if part[i].heads_leads]
    if heads:
        return {i for at, i in enumerate(leads) if at > heads[0] and not part[i].heads_leads}
    nested = _rows_below_leads(part, leads)
    if nested:
        return nested
    kinds = [kind_of_lead(part[i].text) for i in leads]
    for kind in {kind for kind in kinds if kind}:
        outer = [at for at, other in enumerate(kinds) if other == kind]
        if sum(after - before > 1 for before, after in pairwise(outer)) > 1:
            nested.update(i for i, other in zip(leads[outer[0] :], kinds[outer[0] :], strict=True) if not other)
    return nested


def _rows_below_leads(part: Sequence[BodyLine], leads: Sequence[int]) -> set[int]:
    """Return those of the *leads* of one section that make rows below leads without a number, which have no other text."""
    nested: set[int] = set()
    plain = [i for i in leads if not kind_of_lead(part[i].text)]
    if len(plain) < FEWEST_PLAIN:
        return nested
    for head, end in zip(plain, [*plain[1:], len(part)], strict=True):
        row = [i for i in leads if head < i < end]
        match = lead_of(part[head].text)
        if row and row[0] == head + 1 and match is not None and not match["rest"]:
            nested.update(row)
    return nested
