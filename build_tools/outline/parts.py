"""Tell which headings title the parts of a report: those with the outermost number, or those without one."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from build_tools.outline.heading_candidates import Candidate
from build_tools.outline.number_kinds import HeadingKind
from build_tools.text.word_lists import any_word

FEWEST_TITLES: Final = 2  # bare titles of parts in a report whose parts have no numbers
# 2031年   “十六五”   五年   the time that a title names
TIME: Final = re.compile(r"\d{4}年?|[一二三四五六七八九十]五”|五年")
# 2031年工作安排   the title of a year's plan
YEARS_PLAN: Final = re.compile(rf"\d{{4}}年.*{any_word('outline.plan_endings')}")
# 加强政府自身建设   a topic that is a part of its own
OWN_TOPIC: Final = "自身建设"


@dataclass(frozen=True, slots=True)
class PartForm:
    """How the parts of a report are marked."""

    kind: HeadingKind | None  # the kind of their numbers; None if they have none
    unnumbered: frozenset[int]  # lines of the headings without a number that title parts


def find_part_form(candidates: Sequence[Candidate]) -> PartForm:
    """Return how the parts are marked in the report that has these *candidates* for headings."""
    unranked = [candidate for candidate in candidates if candidate.kind.rank is None]
    bare = [candidate for candidate in unranked if not candidate.opens_or_closes]
    framing = frozenset(candidate.at for candidate in unranked if candidate.opens_or_closes)
    kind = _outermost_kind(candidates)
    row = [c for c in candidates if c.kind is kind]
    if kind is None or _parts_are_bare(bare, row):
        return PartForm(None, framing | {c.at for c in _bare_parts(bare)})
    return PartForm(kind, framing | {c.at for c in bare if _is_beside_numbers(c, row)})


def _outermost_kind(candidates: Sequence[Candidate]) -> HeadingKind | None:
    """Return the kind of number that is furthest out, or None if there are no numbers.

    （一） 一、 二、 （二） 一、: of two kinds, the one that is furthest out by custom is inside if it begins anew between
    the numbers of the other.
    """
    kinds = sorted({c.kind for c in candidates if c.kind.rank is not None}, key=lambda kind: kind.rank or 0)
    rows = [[c for c in candidates if c.kind is kind] for kind in kinds]
    rows = [row for row in rows if not any(_is_crossed(row, other) for other in rows)] or rows
    if len(rows) > 1 and _is_inside(rows[0], rows[1]):
        return rows[1][0].kind
    return rows[0][0].kind if rows else None


def _is_crossed(row: Sequence[Candidate], other: Sequence[Candidate]) -> bool:
    """Return whether *row* counts from 1 between two successive numbers of the *other* row: then it heads no part."""
    if [c.value for c in row] != list(range(1, len(row) + 1)):
        return False
    before = [c.value or 0 for c in other if c.at < row[0].at]
    after = [c.value for c in other if c.at > row[-1].at]
    none_between = len(before) + len(after) == len(other)
    return none_between and bool(before and after) and after[0] == before[-1] + 1


def _is_inside(inner: Sequence[Candidate], outer: Sequence[Candidate]) -> bool:
    """Return whether the row *inner* begins anew between the numbers of the row *outer*, which counts on throughout."""
    begins_anew = sum(c.value == 1 for c in inner) > 1
    counts_on = [c.value for c in outer] == list(range(1, len(outer) + 1))
    return begins_anew and counts_on and len(outer) > 1 and outer[0].at < inner[0].at


def _parts_are_bare(bare: Sequence[Candidate], numbered: Sequence[Candidate]) -> bool:
    """Return whether *bare* headings title the parts, although *numbered* is the outermost row of numbers.

    They do if they have the words of titles of parts and come first, or if the numbers begin anew below each.
    """
    if sum(c.titles_part for c in numbered) * 2 > len(numbered):
        return False
    titles = [c for c in bare if c.titles_part]
    if len(titles) >= FEWEST_TITLES and titles[0].at < numbered[0].at:
        return True
    first, *others = [c.at for c in numbered if c.value == 1] or [0]
    heads = titles or [c for c in bare if bare[0].at < first]
    return bool(others) and all(
        any(before < c.at < after for c in heads) for before, after in zip([first, *others], others, strict=False)
    )


def _bare_parts(bare: Sequence[Candidate]) -> Sequence[Candidate]:
    """Return those of the *bare* headings that title parts, in a report whose parts have no numbers.

    If titles of parts and other headings take turns, the others are below them; else all title parts.
    """
    titles = [c for c in bare if c.titles_part]
    others = [c for c in bare if not c.titles_part]
    if len(titles) < FEWEST_TITLES or titles[0] is not bare[0] or not others:
        return bare
    stretches = [len(list(group)) for is_title, group in groupby(bare, lambda c: c.titles_part) if not is_title]
    differ = {c.kind for c in titles}.isdisjoint(c.kind for c in others)
    return titles if differ or min(stretches) > 1 or len(others) > len(titles) else bare


def _is_beside_numbers(bare: Candidate, row: Sequence[Candidate]) -> bool:
    """Return whether the *bare* heading titles a part beside those with the numbers of *row*.

    It does if a number is missing where it is, or if it is a part's title whose time or topic is not that of the part
    before it: 2031年工作安排 after 二、“十六五”时期的目标. Any other heading between 二、 and 三、 is below 二、.
    """
    place = bisect(row, bare.at, key=lambda c: c.at)
    before = row[place - 1] if place else None
    after = row[place] if place < len(row) else None
    if before is None:
        return after is None or bare.titles_part or after.value == 1
    if not bare.titles_part:
        return False
    is_gap = after is not None and (after.value or 0) == (before.value or 0) + 2
    return is_gap or _is_of_another_part(bare.title, before.title, is_last=after is None)


def _is_of_another_part(title: str, part: str, is_last: bool) -> bool:
    """Return whether *title* cannot be inside the *part*: it plans another year, or is a topic of its own at the end."""
    if is_last and OWN_TOPIC in title and OWN_TOPIC not in part:
        return True
    times = set(TIME.findall(part))
    return YEARS_PLAN.fullmatch(title) is not None and bool(times) and times.isdisjoint(_times(title))


def _times(title: str) -> Iterator[str]:
    yield from TIME.findall(title)
