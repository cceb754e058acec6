"""A candidate: a line that may be or begin a heading, with the kind and the value of its number."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from build_tools.model.outline import Line
from build_tools.outline.number_kinds import BARE_KIND, HeadingKind
from build_tools.outline.numbered_headings import Number, number_of, ordinal_run_in, title_end
from build_tools.text.heading_forms import OPENING_OR_CLOSING, ORDINAL, PART_TITLE


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be or begin a heading."""

    at: int  # index of the line
    kind: HeadingKind
    number: Number | None  # None for a bare heading
    value: int | None  # of the number; None if it has none
    title: str
    is_alone: bool  # has the line to itself

    @property
    def titles_part(self) -> bool:
        """Whether the words are those of a part: 2031年工作安排."""
        return PART_TITLE.fullmatch(self.title) is not None

    @property
    def opens_or_closes(self) -> bool:
        """Whether the words are those of what comes before the first or after the last part: 引言, 结束语."""
        return OPENING_OR_CLOSING.fullmatch(self.title) is not None


def heading_candidates(body: Sequence[Line], bare: Collection[int], text: Collection[int]) -> list[Candidate]:
    """Return the candidates of *body* in order. *bare*: the lines that are bare headings; *text*: those that are none."""
    has_ordinals = any(ORDINAL.fullmatch(line.text) for i, line in enumerate(body) if i not in text)
    found = []
    for i, line in enumerate(body):
        if i in bare:
            found.append(Candidate(i, BARE_KIND, None, None, line.text.rstrip("："), is_alone=True))
        elif i not in text:
            number = number_of(line.text) or (ordinal_run_in(line.text) if has_ordinals else None)
            if number is not None:
                found.append(_numbered(i, line.text, number))
    rows = _Rows(found)
    return [candidate for candidate in found if not rows.is_stray(candidate)]


def _numbered(i: int, text: str, number: Number) -> Candidate:
    end = title_end(text, number.end)
    title = text[number.end : end].strip("。：】")
    return Candidate(i, number.kind, number, number.value, title, is_alone=end == len(text))


class _Rows:
    """The numbers of all candidates, by kind."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._first = {(c.kind, c.value): c.at for c in reversed(candidates)}
        self._last = {(c.kind, c.value): c.at for c in candidates}

    def is_stray(self, candidate: Candidate) -> bool:
        """Return whether the number of *candidate* neither begins a row nor counts on from another: 2）排放强度…"""
        kind, value, at = candidate.kind, candidate.value, candidate.at
        if kind.is_sure or value is None or (value == 1 and not kind.needs_row):
            return False
        return self._first.get((kind, value - 1), at) >= at and self._last.get((kind, value + 1), at) <= at
