"""Tell the levels of headings by how their rows of numbers lie within each other.

A row counts on: 一、 二、 三、. What lies between two successive numbers of a row is below it. So two rows of one kind are
told apart: the outer one goes on after the inner one has ended. A row that begins is below what is open, but never below
a kind that custom puts further in: （一） is not below 1.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from build_tools.outline.body_lines import DEEPEST_LEVEL
from build_tools.outline.heading_candidates import Candidate
from build_tools.outline.number_kinds import BARE_KIND, ORDINAL_KIND, HeadingKind
from build_tools.outline.parts import PartForm


@dataclass(frozen=True, slots=True)
class Open:
    """A heading that is open: the last of its row so far."""

    kind: HeadingKind
    value: int | None
    is_alone: bool
    is_divided: bool = False  # a heading of its row has bare headings right below it


BEFORE_PARTS = Open(BARE_KIND, None, True)  # what comes before the first part


class Nesting:
    """Puts each heading to its level, in the order of the text."""

    def __init__(self, candidates: Sequence[Candidate], parts: PartForm) -> None:
        self._candidates = candidates
        self._parts = parts
        self._positions = _Positions(candidates, parts.unnumbered)
        self._open: list[Open] = []  # one for each level

    def levels(self) -> dict[int, int]:
        """Return the level of each heading, by its line. What would be below the deepest level is no heading."""
        levels: dict[int, int] = {}
        for position, candidate in enumerate(self._candidates):
            depth = self._depth(position, candidate)
            if depth is not None and depth < DEEPEST_LEVEL:
                self._put(candidate, depth)
                levels[candidate.at] = depth + 1
        return levels

    def _put(self, candidate: Candidate, depth: int) -> None:
        """Open *candidate* at *depth*: what is open there and further in ends."""
        if not self._open and depth > 0:
            self._open.append(BEFORE_PARTS)
        ended = self._open[depth] if depth < len(self._open) else None
        goes_on = ended is not None and ended.kind is candidate.kind
        del self._open[depth:]
        if depth and candidate.kind is BARE_KIND:
            self._open[-1] = replace(self._open[-1], is_divided=True)
        is_divided = goes_on and ended is not None and ended.is_divided
        self._open.append(Open(candidate.kind, candidate.value, candidate.is_alone, is_divided))

    def _depth(self, position: int, candidate: Candidate) -> int | None:
        """Return how many headings are above *candidate*, or None if it is text."""
        if candidate.at in self._parts.unnumbered:
            return 0
        if candidate.kind.rank is None:
            return self._depth_unnumbered(position, candidate)
        same = [depth for depth, row in enumerate(self._open) if row.kind is candidate.kind]
        if not same:
            if candidate.kind is ORDINAL_KIND and not candidate.is_alone:
                return None
            return 0 if candidate.kind is self._parts.kind else self._depth_of_new_row(position, candidate)
        if candidate.value == 1:
            return self._depth_beginning_anew(position, candidate, same[-1])
        return self._depth_in_row(candidate, same)

    def _depth_in_row(self, candidate: Candidate, same: Sequence[int]) -> int:
        """Return the depth of the row that *candidate* continues, out of those of its kind, which are open at *same*."""
        exact = [depth for depth in same if self._open[depth].value == (candidate.value or 0) - 1]
        alike = [depth for depth in exact if self._open[depth].is_alone == candidate.is_alone]
        if exact:
            return (alike or exact)[-1]
        smaller = [depth for depth in same if (self._open[depth].value or 0) < (candidate.value or 0)]
        return max(smaller, key=lambda depth: (self._open[depth].value or 0, depth), default=same[-1])

    def _depth_beginning_anew(self, position: int, candidate: Candidate, depth: int) -> int:
        """Return the depth of *candidate*, a 1, while a row of its kind is open at *depth*."""
        inside = range(depth + 1, len(self._open))
        bare = [at for at in inside if self._open[at].kind.rank is None]
        if bare:
            return bare[-1] + 1
        if not self._goes_on(depth, position):
            return depth
        return 1 + max((at for at in inside if self._goes_on(at, position + 1)), default=depth)

    def _depth_of_new_row(self, position: int, candidate: Candidate) -> int:
        """Return the depth of *candidate*, the first of its row."""
        rank = candidate.kind.rank or 0
        for depth in range(1, len(self._open)):
            open_rank = self._open[depth].kind.rank
            if open_rank is not None and open_rank > rank and not self._goes_on(depth, position + 1):
                return depth
        return max(1, len(self._open))

    def _depth_unnumbered(self, position: int, candidate: Candidate) -> int:
        """Return the depth of a heading without a number that titles no part."""
        same = [at for at in range(1, len(self._open)) if self._open[at].kind is candidate.kind]
        going_on = [at for at in range(1, len(self._open)) if self._goes_on(at, position + 1)]
        if same:
            return same[-1]
        if going_on:
            return going_on[-1] + 1
        return 1 + self._open[1].is_divided if len(self._open) > 1 else 1

    def _goes_on(self, depth: int, position: int) -> bool:
        """Return whether the row open at *depth* goes on among the candidates from *position* on.

        A row of the same kind that begins anew before it goes on is an inner one.
        """
        row = self._open[depth]
        if row.value is None:
            return False
        inner: Candidate | None = None
        of_kind = self._positions.of_kind[row.kind]
        first, end = (bisect_left(of_kind, at) for at in (position, self._end(depth, position)))
        for at in range(first, end):
            candidate = self._candidates[of_kind[at]]
            continues_inner = inner is not None and candidate.value == (inner.value or 0) + 1
            if candidate.value == row.value + 1:
                if not continues_inner or (inner is not None and inner.is_alone != candidate.is_alone == row.is_alone):
                    return True
            elif candidate.value != 1 and not continues_inner:
                return False
            inner = candidate
        return False

    def _end(self, depth: int, position: int) -> int:
        """Return where the row open at *depth* ends, from *position* on: a row further out goes on, or a bare part begins."""
        kind = self._open[depth].kind
        ends = [_first_from(self._positions.unnumbered, position)]
        for row in self._open[:depth]:
            if row.value is not None and row.kind is not kind:
                ends.append(_first_from(self._positions.of_number[row.kind, row.value + 1, row.is_alone], position))
        return min((end for end in ends if end is not None), default=len(self._candidates))


class _Positions:
    """Where candidates of each kind, and with each number, are in the row of all."""

    def __init__(self, candidates: Sequence[Candidate], unnumbered: Collection[int]) -> None:
        self.of_kind: dict[HeadingKind, list[int]] = defaultdict(list)
        self.of_number: dict[tuple[HeadingKind, int | None, bool], list[int]] = defaultdict(list)
        self.unnumbered = [position for position, c in enumerate(candidates) if c.at in unnumbered]
        for position, candidate in enumerate(candidates):
            self.of_kind[candidate.kind].append(position)
            self.of_number[candidate.kind, candidate.value, candidate.is_alone].append(position)


def _first_from(positions: Sequence[int], position: int) -> int | None:
    """Return the first of the sorted *positions* that is not before *position*, or None."""
    index = bisect_left(positions, position)
    return positions[index] if index < len(positions) else None
