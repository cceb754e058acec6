"""What explains an entry of the glossary, and whose words these are."""

from collections.abc import Iterable, Sequence
from typing import Final

from build_tools.model.programme import Definition
from build_tools.programmes.glossary.entry import Explanation, Use
from build_tools.text.folding import same_name

AGREEING: Final = 0.6  # of the pairs of characters of the shorter text are in the longer one
ENOUGH: Final = 2  # places whose reports must explain a name before their words explain it elsewhere


def own_explanations(uses: Sequence[Use]) -> tuple[Explanation, ...]:
    """Return how the reports of *uses* explain the name: what is known everywhere, else each wording, the newest first."""
    found = [Explanation(use.programme.definition, use) for use in uses if use.programme.definition]
    everywhere = [Explanation(e.definition, None) for e in found if e.definition.trust != "report"]
    reported = (e for e in found if e.use and e.definition.trust == "report")
    newest = sorted(reported, key=lambda e: -(e.use.report.meta.year or 0) if e.use else 0)
    return tuple(_distinct([*everywhere[:1], *newest]))


def lent_explanations(others: Iterable[Explanation]) -> tuple[Explanation, ...]:
    """Return what reports of other places say of a name, if those of several places do and all agree; else ()."""
    by_place: dict[str | None, Explanation] = {}
    for other in others:
        if other.use:
            by_place.setdefault(other.use.place, other)
    found = list(by_place.values())
    agreed = len(found) >= ENOUGH and all(agree(found[0].definition, each.definition) for each in found)
    return tuple(found) if agreed else ()


def agree(one: Definition, other: Definition) -> bool:
    """Return whether two texts say the same: most of the shorter one is in the longer one."""
    shorter, longer = sorted((_pairs(one.text), _pairs(other.text)), key=len)
    return bool(shorter) and len(shorter & longer) >= AGREEING * len(shorter)


def _distinct(explanations: Iterable[Explanation]) -> list[Explanation]:
    """Return those of *explanations* that do not agree with an earlier one."""
    kept: list[Explanation] = []
    for explanation in explanations:
        if not any(agree(explanation.definition, other.definition) for other in kept):
            kept.append(explanation)
    return kept


def _pairs(text: str) -> frozenset[str]:
    plain = same_name(text)
    return frozenset(plain[i : i + 2] for i in range(len(plain) - 1))
