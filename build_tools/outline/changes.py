"""List what reads differently from the source, and what the report leaves out of it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from build_tools.model.outline import Frame, Outline
from build_tools.model.source import Change, CleanText, Removed
from build_tools.outline.source_spans import source_span
from build_tools.text.wording import wording


class KeptText:
    """Which characters of a source are in the report: in its head, a section heading or a paragraph."""

    def __init__(self, source: str, spans: Iterable[tuple[int, int]]) -> None:
        self._is_kept = bytearray(len(source) + 1)
        for start, end in spans:
            self._is_kept[start:end] = b"\x01" * (end - start)

    def holds(self, change: Change) -> bool:
        """Return whether *change* is made inside the report."""
        return self._is_kept[change.start] == 1


def list_changes(clean: CleanText, outline: Outline, source: str, kept: KeptText) -> tuple[Change, ...]:
    """Return the changes inside the report, sorted.

    The final 。 of a title, which belongs to the heading and is not shown, is a change of its own.
    """
    reason = wording("outline.title_stop")
    stops = {clean.offsets[stop] for stop in outline.stops}
    changes = [
        replace(change, new="", reason=reason) if change.start in stops else change
        for change in clean.changes
        if kept.holds(change)
    ]
    known = {change.start for change in changes}
    changes += [Change(stop, stop + 1, source[stop], "", reason) for stop in stops if stop not in known]
    return tuple(sorted(changes, key=lambda change: change.start))


def list_removed(clean: CleanText, frame: Frame, source: str, kept: KeptText) -> tuple[Removed, ...]:
    """Return the text that the report leaves out, sorted: its surroundings, and what cleaning deleted between the lines."""
    removed = []
    for line, reason in frame.surroundings:
        start, end = source_span(clean, line)
        removed.append(Removed(start, end, source[start:end], reason))
    removed.sort(key=lambda text: text.start)
    deleted = [
        Removed(change.start, change.end, change.old, change.reason)
        for change in clean.changes
        if not kept.holds(change) and not change.old.isspace() and not _is_inside(change, removed)
    ]
    return tuple(sorted([*removed, *deleted], key=lambda text: text.start))


def _is_inside(change: Change, removed: Sequence[Removed]) -> bool:
    """Return whether *change* was made inside one of the texts *removed*, which are sorted and do not overlap."""
    index = bisect_right(removed, change.start, key=lambda text: text.start)
    return index > 0 and change.end <= removed[index - 1].end
