"""Give every section its permanent id, page and anchor."""

from collections.abc import Sequence

from build_tools.data.ledger import Ledger
from build_tools.model.outline import Outline
from build_tools.model.report import Section
from build_tools.model.source import CleanText
from build_tools.outline.body_lines import DEEPEST_LEVEL
from build_tools.outline.numbering import TakenNumbers, number_sections
from build_tools.outline.source_spans import source_span


def address_sections(slug: str, outline: Outline, clean: CleanText, ledger: Ledger) -> tuple[Section, ...]:
    """Return the sections with ids: part 三 is 3, its section （八） is 3-8, the second division of that is 3-8-2.

    Sections of the deepest level are on the page of the section above them: 3-8-2 is /<slug>/3-8/#s2.
    """
    ids = _section_ids(slug, outline, ledger)
    sections = []
    for i, heading in enumerate(outline.headings):
        is_anchor = heading.level == DEEPEST_LEVEL
        start, end = source_span(clean, heading)
        sections.append(
            Section(
                id=ids[i],
                parent=ids[heading.parent] or None,
                level=heading.level,
                number=heading.number,
                title=heading.title,
                shown=heading.shown,
                implicit=heading.implicit,
                start=start,
                end=end,
                page=ids[heading.parent] if is_anchor else ids[i],
                anchor="s" + ids[i].rpartition("-")[2] if is_anchor else None,
            )
        )
    return tuple(sections)


def _section_ids(slug: str, outline: Outline, ledger: Ledger) -> dict[int | None, str]:
    """Return the id of each heading by its index, and "" by None for the parent of the parts."""
    ids: dict[int | None, str] = {None: ""}
    for level in range(1, DEEPEST_LEVEL + 1):
        siblings: dict[int | None, list[int]] = {}
        for i, heading in enumerate(outline.headings):
            if heading.level == level:
                siblings.setdefault(heading.parent, []).append(i)
        for parent, indexes in siblings.items():
            ids |= _sibling_ids(slug, outline, indexes, ids[parent], ledger)
    return ids


def _sibling_ids(
    slug: str, outline: Outline, siblings: Sequence[int], parent: str, ledger: Ledger
) -> dict[int | None, str]:
    """Return the ids of *siblings*, indexes of the headings below the section *parent*."""
    headings = [outline.headings[i] for i in siblings]
    level = headings[0].level
    # What comes before the first part opens the report: number 0.
    ordinals = [
        0 if i == 0 and heading.implicit and level == 1 else heading.ordinal
        for i, heading in zip(siblings, headings, strict=True)
    ]
    taken = TakenNumbers.of(ledger, *_around_number(slug, level, parent))
    numbers = number_sections([heading.shown for heading in headings], ordinals, taken)
    return {i: f"{parent}-{number}" if parent else number for i, number in zip(siblings, numbers, strict=True)}


def _around_number(slug: str, level: int, parent: str) -> tuple[str, str]:
    """Return what is before and after the number of a section in its address: /<slug>/3-8/, /<slug>/3-8/#s2."""
    if level == DEEPEST_LEVEL:
        return f"/{slug}/{parent}/#s", ""
    return (f"/{slug}/{parent}-" if parent else f"/{slug}/"), "/"
