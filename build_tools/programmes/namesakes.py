"""Programmes that share their quotation: “百日攻坚”行动 and “百日攻坚”活动 are two, and so are 普法“六进” and 禁毒“六进”."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import permutations

from build_tools.programmes.candidate import Candidate
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.folding import same_name

LONGEST_SUBJECT = 6  # characters


def separate_namesakes(
    candidates: Mapping[str, Sequence[Candidate]], vocabulary: Vocabulary
) -> dict[str, list[Candidate]]:
    """Return *candidates* (by the text's id) with namesakes known by their whole name only.

    Candidates are namesakes if they have the same quotation, but different head nouns, or each a subject of its own
    before it. The quotation alone stands for the first of those with different head nouns.
    """
    sharing: dict[str, list[Candidate]] = defaultdict(list)
    for found in candidates.values():
        for c in found:
            if c.variants and c.quoted:
                sharing[same_name(c.variants[0])].append(c)
    changed: dict[int, Candidate] = {}
    for quotation, uses in sharing.items():
        if _are_different({c.head_noun for c in uses if c.head_noun}):
            first = next(c.head_noun for c in uses if c.head_noun)
            others = [c for c in uses if c.head_noun and not _is_same(c.head_noun, first)]
            changed |= {id(c): _whole_only(c, quotation) for c in others}
        elif all(_has_subject(c, vocabulary) for c in uses) and _are_different({c.prefix for c in uses}):
            changed |= {id(c): _with_subject(c) for c in uses}
    return {text_id: [changed.get(id(c), c) for c in found] for text_id, found in candidates.items()}


def _are_different(words: set[str]) -> bool:
    """Return whether *words* are two or more, none of them a part of another."""
    return len(words) > 1 and not any(_is_same(one, other) for one, other in permutations(words, 2))


def _is_same(one: str, other: str) -> bool:
    """Return whether one of two words is a part of the other: 行动 and 专项行动."""
    return one in other or other in one


def _has_subject(candidate: Candidate, vocabulary: Vocabulary) -> bool:
    """Return whether a noun before the quotation of *candidate* says whose programme it is: 普法“六进”活动."""
    is_noun = not any(word.text in vocabulary.listed("verbs") for word in vocabulary.cut(candidate.prefix))
    return bool(candidate.head_noun) and 2 <= len(candidate.prefix) <= LONGEST_SUBJECT and is_noun


def _whole_only(candidate: Candidate, quotation: str) -> Candidate:
    """Return *candidate* known by its whole name only, not by its *quotation*."""
    whole = tuple(variant for variant in candidate.variants if same_name(variant) != quotation)
    return replace(candidate, variants=whole, exact=True)


def _with_subject(candidate: Candidate) -> Candidate:
    """Return *candidate* with its subject as a part of its name."""
    name, start = candidate.prefix + candidate.name, candidate.start - len(candidate.prefix)
    return replace(candidate, name=name, start=start, variants=(name,), exact=True)
