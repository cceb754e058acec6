"""A name that another one of the paragraph ends with is its short form: 大学生创业领航计划, 创业领航计划."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from build_tools.programmes.candidate import Candidate
from build_tools.text.folding import same_name

SHORTEST: Final = 6  # characters of a short form with its head noun


def join_short_forms(candidates: Mapping[str, Sequence[Candidate]]) -> dict[str, list[Candidate]]:
    """Return *candidates* (by the text's id) with the whole name as a variant of each short form.

    What two whole names of the report end with is short for neither.
    """
    keys = {same_name(c.name) for found in candidates.values() for c in found}
    whole: dict[str, set[str]] = defaultdict(set)  # short form → whole names in one paragraph with it
    for found in candidates.values():
        names = {same_name(c.name): c.name for c in found if not c.exact}
        for key in names:
            if len(key) >= SHORTEST:
                whole[key] |= {name for other, name in names.items() if other != key and other.endswith(key)}
    ends = Counter(key[start:] for key in keys for start in range(1, len(key) - SHORTEST + 1))
    only = {key: names for key, names in whole.items() if len(names) == 1 and ends[key] == 1}
    return {
        text_id: [replace(c, variants=(*c.variants, *only.get(same_name(c.name), ()))) for c in found]
        for text_id, found in candidates.items()
    }
