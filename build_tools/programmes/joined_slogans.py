"""Two slogans in one pair of quotation marks: “三量齐升、五化同步” is two names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from build_tools.programmes.candidate import Candidate
from build_tools.programmes.name_groups import NameGroup
from build_tools.text.folding import QUOTES, same_name

MARKS: Final = f"{QUOTES} \u3000"  # around a slogan; no part of its name


def split_joined_slogans(
    candidates: Mapping[str, Sequence[Candidate]], texts: Mapping[str, str], groups: Sequence[NameGroup]
) -> dict[str, list[Candidate]]:
    """Return *candidates* (by the text's id) with two joined slogans as two, if one of them is known alone.

    “三量齐升、五化同步” is two names if the report, or the glossary, has “三量齐升” elsewhere.
    “三证合一、一照一码” stays one.
    """
    known = {key for group in groups for key in group.keys}
    alone = known | {same_name(n) for found in candidates.values() for c in found for n in (c.name, *c.variants[:1])}
    return {
        text_id: [part for candidate in found for part in _parts(candidate, texts[text_id], known, alone)]
        for text_id, found in candidates.items()
    }


def _parts(candidate: Candidate, text: str, known: set[str], alone: set[str]) -> Iterator[Candidate]:
    """Yield the two slogans of *candidate*, or *candidate* itself if it is one name."""
    names = candidate.name.split("、")
    spans = _spans(text, candidate.start, candidate.end)
    two = len(names) == len(spans) == 2 and same_name(candidate.name) not in known
    keys = [same_name(name) for name in names]
    as_written = [same_name(text[start:end]) for start, end in spans]
    if not (two and all(keys) and keys == as_written and any(key in alone for key in keys)):
        yield candidate
        return
    for name, (start, end) in zip(names, spans, strict=True):
        yield Candidate(start, end, name, (name,))


def _spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans between the 、 of *text* from *start* to *end*, without the marks and spaces around them.

    “活力云岭、幸福水乡”三年行动 → 活力云岭 and 幸福水乡”三年行动. The name has no marks, so only the text tells its spans.
    """
    spans = []
    for piece in re.finditer("[^、]+", text[start:end]):
        words = piece[0].strip(MARKS)
        first = start + piece.start() + len(piece[0]) - len(piece[0].lstrip(MARKS))
        spans.append((first, first + len(words)))
    return spans
