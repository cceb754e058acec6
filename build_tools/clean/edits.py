"""Edit a text step by step, and keep for each character its offset in the source."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from build_tools.model.source import Change

Edit: TypeAlias = tuple[int, int, str]  # start, end, new text


class MadeEdit(NamedTuple):
    """An edit that was made, as the span of the source that it replaced."""

    start: int
    end: int
    order: int  # 0 for the first edit made
    reason: str


@dataclass(frozen=True, slots=True)
class TracedText:
    """A text on its way through the steps.

    ``offsets[i]`` is the source offset of character i; the last one is the length of the source.
    """

    text: str
    offsets: "array[int]"  # of four bytes each: a long text has millions
    made: tuple[MadeEdit, ...] = ()

    @classmethod
    def of(cls, source: str) -> "TracedText":
        """Return *source* before any edit."""
        return cls(source, array("I", range(len(source) + 1)))

    def edited(self, edits: Iterable[Edit], reason: str) -> "TracedText":
        """Return the text with *edits* made, which are sorted and do not overlap."""
        text: list[str] = []
        offsets = array("I")
        made: list[MadeEdit] = []
        done = 0  # offset in ``self.text`` up to which everything is copied
        for start, end, new in edits:
            text += (self.text[done:start], new)
            offsets += self.offsets[done:start]
            offsets += self.offsets[start : start + 1] * len(new)
            made.append(MadeEdit(self.offsets[start], self.offsets[end], len(self.made) + len(made), reason))
            done = end
        if not made:
            return self
        text.append(self.text[done:])
        offsets += self.offsets[done:]
        return TracedText("".join(text), offsets, (*self.made, *made))

    def changes(self, source: str) -> tuple[Change, ...]:
        """Return the edits made as disjoint changes of *source*, sorted.

        Where two edits touch the same characters, they become one change with the reason of the later one.
        """
        changes = []
        position = 0  # in ``self.text``; the text is read once, side by side with the sorted edits
        for start, end, _, reason in _merged(self.made):
            while self.offsets[position] < start:
                position += 1
            first = position
            while position < len(self.text) and self.offsets[position] < end:
                position += 1
            changes.append(Change(start, end, source[start:end], self.text[first:position], reason))
        return tuple(changes)


def _merged(made: Iterable[MadeEdit]) -> list[MadeEdit]:
    """Return the edits sorted, those that overlap in the source merged into one."""
    merged: list[MadeEdit] = []
    for edit in sorted(made):
        if merged and edit.start < merged[-1].end:
            last = merged.pop()
            latest = max(last, edit, key=lambda e: e.order)
            edit = MadeEdit(last.start, max(last.end, edit.end), latest.order, latest.reason)
        merged.append(edit)
    return merged
