"""Find the paragraph after a list of leads: it opens an implicit section beside the list."""

from collections.abc import Collection, Sequence
from typing import Final

from build_tools.outline.body_lines import BodyLine
from build_tools.outline.leads import kind_of_lead, lead_of
from build_tools.outline.spoken_titles import spoken_title
from build_tools.text.characters import SENTENCE_END

FEWEST_ITEMS: Final = 3  # leads that make a list


def paragraphs_after_lists(part: Sequence[BodyLine], turns: Collection[int]) -> dict[int, str]:
    """Return the paragraphs of *part* that follow a list, as index → title of the section.

    A list is leads with numbers of one kind, each with one paragraph. So a second paragraph after the last lead is no
    part of the list.
    """
    found: dict[int, str] = {}
    items: list[int] = []  # the leads of a list
    for i, line in enumerate(part):
        follows = bool(items) and i == _end_of_item(part, items[-1])
        kind = kind_of_lead(line.text) if line.is_lead and i not in turns else ""
        if kind:
            goes_on = follows and kind_of_lead(part[items[-1]].text) == kind
            items = [*items, i] if goes_on else [i]
        elif follows and len(items) >= FEWEST_ITEMS:
            title = spoken_title(line.text) if part[i - 1].text.endswith(tuple(SENTENCE_END)) else None
            if title and line.level is None and not line.is_lead and i not in turns:
                found[i] = title
            items = []
    return found


def _end_of_item(part: Sequence[BodyLine], lead: int) -> int:
    """Return the index after the paragraph of the *lead*, which is on its line, or on the next if the lead is alone."""
    match = lead_of(part[lead].text)
    is_alone = match is not None and not match["rest"] and not any(line.is_lead for line in part[lead + 1 : lead + 2])
    return lead + (2 if is_alone else 1)
