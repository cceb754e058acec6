"""Two slogans in one pair of quotation marks: “三量齐升、五化同步” is two names."""

from collections.abc import Iterator, Mapping, Sequence

from build_tools.programmes.candidate import Candidate
from build_tools.programmes.name_groups import NameGroup
from build_tools.text.folding import same_name


def split_joined_slogans(
    candidates: Mapping[str, Sequence[Candidate]], texts: Mapping[str, str], groups: Sequence[NameGroup]
) -> dict[str, list[Candidate]]:
    """Return *candidates* (by the text's id) with two joined slogans as two, if one of them is known alone.

    “三量齐升、五化同步” is two names if the report, or the glossary, has “三量齐升” elsewhere.
    “三证合一、一照一码” stays one.
    """
    known = {key for group in groups for key in group.keys}
    alone = known | {same_name(c.name) for found in candidates.values() for c in found}
    return {
        text_id: [part for candidate in found for part in _parts(candidate, texts[text_id], known, alone)]
        for text_id, found in candidates.items()
    }


def _parts(candidate: Candidate, text: str, known: set[str], alone: set[str]) -> Iterator[Candidate]:
    """Yield the two slogans of *candidate*, or *candidate* itself if it is one name."""
    parts = candidate.name.split("、")
    two = len(parts) == 2 and same_name(candidate.name) not in known
    if not (two and any(same_name(part) in alone for part in parts)):
        yield candidate
        return
    for part in parts:
        start = text.index(part, candidate.start)
        yield Candidate(start, start + len(part), part, (part,))
