"""Find for a thing the clause that speaks of it, and grade how sure that is."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from build_tools.answers.statements import Statement
from build_tools.answers.wording import Weights, pairs_of
from build_tools.model.answer import Grade
from build_tools.text.spans import pieces

# A clause is sure to speak of a thing if it has so much of the weight of its words, and so much weight in all: a rare
# name needs less of its words than a common one. Measured on pairs of reports read by hand.
SURE: Final = 7.0  # of the share times the weight
LEAST_SHARE: Final = 0.25
SAME_AMOUNT: Final = 6.0  # what the very amount of a thing weighs: 700万吨
CLOSE: Final = (0.7, 9.0)  # closeness and weight of an item that is nearly nothing but the thing
RELATED: Final = (0.25, 7.0)
UNCOUNTED_SHARE: Final = 0.5  # what a clause that gives no amount must have of the words of a thing that is counted
MOST_RELATED: Final = 3  # clauses that may speak of a thing


@dataclass(frozen=True, slots=True)
class Match:
    """A clause with how much of the words of a thing it has."""

    statement: Statement
    share: float  # of their weight, 0 to 1
    weight: float
    closeness: float  # how much of the nearest item of the clause the thing makes up, 0 to 1
    counted: bool  # whether the thing is counted
    same_unit: bool  # whether the clause counts in its unit

    @property
    def text(self) -> str:
        """The words of the clause."""
        return self.statement.text

    @property
    def grade(self) -> Grade | None:
        """How sure it is; None if it is no match."""
        close = self.closeness >= CLOSE[0] and self.weight >= CLOSE[1]
        if self.counted and not self.same_unit and self.share < UNCOUNTED_SHARE:
            return "related"
        if (self.share >= LEAST_SHARE and self.share * self.weight >= SURE) or close:
            return "sure" if self.statement.of_year else "related"
        return "related" if self.share >= RELATED[0] and self.weight >= RELATED[1] else None

    @property
    def rank(self) -> tuple[bool, float, bool, float]:
        """What puts it before others."""
        return self.statement.of_year, round(self.weight, 3), self.same_unit, self.closeness


class Matcher:
    """Knows the clauses of a review by their pairs of characters."""

    def __init__(self, statements: Sequence[Statement], weights: Weights) -> None:
        self._statements, self._weights = statements, weights
        self._pairs = [pairs_of(statement.text) for statement in statements]
        self._with_pair: dict[str, list[int]] = defaultdict(list)
        for number, pairs in enumerate(self._pairs):
            for pair in pairs:
                self._with_pair[pair].append(number)

    def matches(self, words: str, amounts: Sequence[str] = (), units: Sequence[str] = ()) -> list[Match]:
        """Return the clauses that speak, or may speak, of the thing *words*, the best first.

        *amounts* of it are as written, *units* are those it is counted in.
        """
        wanted = pairs_of(words)
        whole = self._weights.of(wanted)
        if not whole:
            return []
        found = []
        for number in {number for pair in wanted for number in self._with_pair.get(pair, ())}:
            text = self._statements[number].text
            weight = self._weights.of(wanted & self._pairs[number]) + SAME_AMOUNT * any(a in text for a in amounts)
            if weight / whole >= RELATED[0] and weight >= RELATED[1]:
                found.append(self._match(number, wanted, weight, weight / whole, units))
        return sorted((match for match in found if match.grade), key=lambda match: match.rank, reverse=True)

    def _match(self, number: int, wanted: frozenset[str], weight: float, share: float, units: Sequence[str]) -> Match:
        statement = self._statements[number]
        items = [pairs_of(statement.text[s:e]) for s, e in pieces(statement.text, 0, len(statement.text), "、")]
        closeness = max(
            (self._weights.of(wanted & item) / (self._weights.of(item) or 1) for item in items), default=0.0
        )
        return Match(statement, share, weight, closeness, bool(units), any(u in statement.text for u in units))
