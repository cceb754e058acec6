"""Programmes that share their quotation: 人居环境整治“百日攻坚”行动 and 信访积案化解“百日攻坚”活动 are two."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from build_tools.programmes.candidate import Candidate
from build_tools.text.folding import same_name


def separate_namesakes(candidates: Mapping[str, Sequence[Candidate]]) -> dict[str, list[Candidate]]:
    """Return *candidates* (by the text's id) with namesakes known by their whole name only.

    Candidates are namesakes if they have the same quotation, but different head nouns.
    """
    head_nouns: dict[str, set[str]] = defaultdict(set)
    for found in candidates.values():
        for c in found:
            if c.prefix and c.head_noun and c.variants:
                head_nouns[same_name(c.variants[0])].add(same_name(c.head_noun))
    namesakes = {quotation for quotation, nouns in head_nouns.items() if len(nouns) > 1}
    return {text_id: [_whole_only(c, namesakes) for c in found] for text_id, found in candidates.items()}


def _whole_only(candidate: Candidate, namesakes: set[str]) -> Candidate:
    """Return *candidate* known by its whole name only, if its quotation is one of *namesakes*."""
    if not candidate.variants or same_name(candidate.variants[0]) not in namesakes:
        return candidate
    whole = tuple(variant for variant in candidate.variants if same_name(variant) not in namesakes)
    return replace(candidate, variants=whole, exact=True)
