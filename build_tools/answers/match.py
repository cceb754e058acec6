"""Find for a thing the clause that speaks of it, and grade how sure that is."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from build_tools.answers.agreement import (
    amounts_of,
    name_numbers,
    numbered_otherwise,
    odd_numbers_of,
    of_document,
    sibling,
)
from build_tools.answers.statements import Statement
from build_tools.answers.wording import Weights, loose_pairs_of, pairs_of, plain
from build_tools.model.answer import Grade
from build_tools.text.characters import HAN
from build_tools.text.numerals import NUMERAL
from build_tools.text.spans import pieces
from build_tools.text.word_lists import any_word
from build_tools.text.word_patterns import any_of

# A clause is sure to speak of a thing if it has so much of the weight of its words, and so much weight in all: a rare
# name needs less of its words than a common one. Measured on pairs of reports read by hand.
SURE: Final = 7.0  # of the share times the weight
LEAST_SHARE: Final = 0.25
SAME_AMOUNT: Final = 6.0  # what the very amount of a thing weighs: 700万吨
BEFORE: Final = 0.5  # what a word in the clause before weighs of one in a clause that counts
SAME_NAME: Final = 4.0  # what a name in quotation marks weighs beside its words
CLOSE: Final = (0.7, 9.0)  # closeness and weight of an item that is nearly nothing but the thing
RELATED: Final = (0.25, 7.0)  # share and weight of a clause that may speak of the thing
UNNAMED: Final = (0.45, 9.0)  # the same of one that has neither its first nor its last word
LEAST_WEIGHT: Final = 4.5  # of a clause that is looked at
OTHERWISE_COUNTED: Final = 0.6  # the same of one that counts something in another unit
UNCOUNTED_SHARE: Final = 0.45  # what a clause that gives no amount must have of the words of a thing that is counted
SAME_COUNT: Final = (0.5, 4.5)  # share and weight of a clause that counts in the same unit
WITH_AMOUNT: Final = 12.0  # the weight of a clause that gives the very amount
WITHOUT_LEAD: Final = 0.39  # the share of a clause without the first word of the thing: it must have its last
WITHOUT_HEAD: Final = 0.75  # the share of a clause without the last word of the thing, if the first is a common one
RARE: Final = 4.8  # the weight of a pair that few clauses have
WHOLE: Final = 0.99  # the share of a clause that has all words of the thing
MOST_WITH_NAME: Final = 3  # clauses with a name that tells which thing is meant
MOST_RELATED: Final = 3  # clauses that may speak of a thing
# “两重”   《优化营商环境条例》
QUOTED: Final = re.compile(rf"“(?!{any_word('answers.common_names')}”)[^”]+”|《[^》]+》")
# 3005列   12万余户   a number in its unit
COUNTS: Final = re.compile(rf"\d[余多]?{any_word('answers.units')}")
# 消费品以旧换新和设备更新   the parts of an object that names several
PART: Final = re.compile(rf"[^{HAN}A-Za-z]+|[和与及等]")
SORT: Final = re.compile(r"(?<=..)(?:工程|项目|行动|活动)$")


@dataclass(frozen=True, slots=True)
class Thing:
    """What an answer is looked for, as its words are compared."""

    words: str
    amounts: frozenset[str] = frozenset()  # as written, with their units: 700万吨
    units: tuple[str, ...] = ()  # in which it is counted
    spoken: str = ""  # the object as the task has it, with the numbers that are parts of names
    written: bool = False  # whether it is a document that is to be written: 编制…规划, but not 实施…方案


@dataclass(frozen=True, slots=True)
class _Sought:
    """A thing with what is compared of it."""

    thing: Thing
    parts: list[str]  # of its words, at 、 and 和
    pairs: frozenset[str]
    weight: float  # of all of them
    names: dict[
        str, bool
    ]  # in quotation marks, that clauses have → whether so few have it that it tells which is meant
    numbers: dict[str, set[int]]  # that are parts of names
    counted: re.Pattern[str] | None  # a number in its unit: 3005列, but not 班列


@dataclass(frozen=True, slots=True)
class Match:
    """A clause with how much of the words of a thing it has."""

    statement: Statement
    share: float  # of their weight, 0 to 1
    weight: float
    closeness: float  # how much of the nearest item of the clause the thing makes up, 0 to 1
    item: int  # which item of the clause is nearest
    counted: bool  # whether the thing is counted
    counts: bool  # whether the clause counts something
    same_amount: bool  # whether the clause has its very amount
    same_unit: bool  # whether the clause counts in its unit
    lead: bool  # whether the clause has the first word of the thing
    named: bool  # whether the first or the last word of the thing is in the clause, as its share demands
    agrees: bool  # whether it is not of another number or another kind

    @property
    def text(self) -> str:
        """The words of the clause."""
        return self.statement.text

    @property
    def whole(self) -> bool:
        """Whether all words of the thing are in the clause."""
        return self.share >= WHOLE

    @property
    def grade(self) -> Grade | None:
        """How sure it is; None if it is no match."""
        if self._is_sure:
            return "sure" if self.statement.of_year and self.agrees else "related"
        least = RELATED if self.named else UNNAMED
        return "related" if self.share >= least[0] and self.weight >= least[1] else None

    @property
    def _is_sure(self) -> bool:
        if self.same_unit and self.share >= SAME_COUNT[0] and self.weight >= SAME_COUNT[1]:
            return True
        if self.counted and not self.same_unit and self.share < (OTHERWISE_COUNTED if self.counts else UNCOUNTED_SHARE):
            return False
        if self.same_amount and self.weight >= WITH_AMOUNT:
            return True
        close = self.closeness >= CLOSE[0] and self.weight >= CLOSE[1]
        return self.named and ((self.share >= LEAST_SHARE and self.share * self.weight >= SURE) or close)

    @property
    def rank(self) -> tuple[bool, bool, float, float]:
        """What puts it before others."""
        counts = self.counted and self.same_unit and self._is_sure
        return self.statement.of_year, counts, round(self.weight, 3), self.closeness


class Matcher:
    """Knows the clauses of a review by their pairs of characters."""

    def __init__(self, statements: Sequence[Statement], weights: Weights) -> None:
        self._statements, self._weights = statements, weights
        self._plain = [plain(statement.text) for statement in statements]
        self._pairs = [pairs_of(text) for text in self._plain]
        self._loose = [loose_pairs_of(text) for text in self._plain]
        self._with_pair: dict[str, list[int]] = defaultdict(list)
        for number, (pairs, loose) in enumerate(zip(self._pairs, self._loose, strict=True)):
            for pair in pairs | loose:
                self._with_pair[pair].append(number)
        self._with_amount: dict[str, list[int]] = defaultdict(list)
        for number, statement in enumerate(statements):
            for amount in amounts_of(statement.text) | odd_numbers_of(statement.text):
                self._with_amount[amount].append(number)

    def matches(self, thing: Thing) -> list[Match]:
        """Return the clauses that speak, or may speak, of *thing*, the best first."""
        words = plain(thing.words)
        wanted = pairs_of(words)
        if not any(len(run) > 1 for run in PART.split(words)):
            return []
        amounts = thing.amounts | odd_numbers_of("".join(thing.amounts))
        same = {number for amount in amounts for number in self._with_amount.get(amount, ())}
        near = {number for pair in wanted for number in self._with_pair.get(pair, ())}
        parts = [SORT.sub("", part) for part in PART.split(words) if len(part) > 1]
        names = {name: tells for name in QUOTED.findall(thing.spoken) if (tells := self._tells(name)) is not None}
        counted = re.compile(rf"[\d{NUMERAL}][余多]?{any_of(thing.units)}") if thing.units else None
        sought = _Sought(thing, parts, wanted, self._weights.of(wanted), names, name_numbers(thing.spoken), counted)
        found = (self._match(number, sought, number in same) for number in sorted(near | same))
        return sorted((match for match in found if match and match.grade), key=lambda match: match.rank, reverse=True)

    def _match(self, number: int, sought: _Sought, same_amount: bool) -> Match | None:
        """Return how the clause of that *number* matches; None if it has too little of the words."""
        statement, weights, pairs = self._statements[number], self._weights, self._pairs[number]
        shared = sought.pairs & pairs
        loose = (sought.pairs - pairs) & self._loose[number]
        named = any(tells and name in statement.text for name, tells in sought.names.items())
        weight = weights.of(shared) + weights.of_loose(loose) + SAME_AMOUNT * same_amount + SAME_NAME * named
        if weight < LEAST_WEIGHT:
            return None
        same_unit = same_amount or (sought.counted is not None and sought.counted.search(statement.text) is not None)
        if same_unit and self._goes_on(number):  # 实施“工业上楼”项目，打造智造空间1015万平方米
            weight += BEFORE * weights.of((sought.pairs - pairs) & self._pairs[number - 1])
        share = min(weight / sought.weight, 1.0)
        text = self._plain[number]
        items = [pairs_of(text[s:e]) for s, e in pieces(text, 0, len(text), "、")]
        near = [weights.of(sought.pairs & item) / (weights.of(item) or 1) for item in items] or [0.0]
        ends = [(part[:2] in shared | loose, part[-2:] in shared | loose) for part in sought.parts]
        rare = self._is_rare(shared)
        other_lead = sibling(sought.parts[0], text)
        agrees = (
            not numbered_otherwise(sought.numbers, name_numbers(statement.text))
            and (not sought.thing.written or of_document(statement.text))
            and (not sought.names or any(name in statement.text for name in sought.names))
        )
        return Match(
            statement=statement,
            share=share,
            weight=weight,
            closeness=max(near),
            item=near.index(max(near)),
            counted=bool(sought.thing.units),
            counts=COUNTS.search(statement.text) is not None,
            same_amount=same_amount,
            same_unit=same_unit,
            lead=ends[0][0],
            named=same_amount or named or _has_ends(ends, share, max(near), rare, other_lead),
            agrees=agrees,
        )

    def _goes_on(self, number: int) -> bool:
        """Return whether the clause of that *number* goes on a sentence."""
        before, clause = self._statements[number - 1], self._statements[number]
        return number > 0 and before.paragraph == clause.paragraph and before.sentence == clause.sentence

    def _tells(self, name: str) -> bool | None:
        """Return whether so few clauses have *name* that it tells which thing is meant; None if none has it."""
        having = sum(name in statement.text for statement in self._statements)
        return having <= MOST_WITH_NAME if having else None

    def _is_rare(self, pairs: Iterable[str]) -> bool:
        """Return whether few clauses have one of *pairs*."""
        return any(self._weights.of((pair,)) >= RARE for pair in pairs)


def _has_ends(ends: Sequence[tuple[bool, bool]], share: float, closeness: float, rare: bool, other_lead: bool) -> bool:
    """Return whether a clause has so much of the first and the last word of a thing, or of one of its *ends*, as it needs."""
    lead, head = ends[0][0], any(last for _, last in ends)
    if any(first and last for first, last in ends) or (lead and (rare or share >= WITHOUT_HEAD)):
        return True
    return head and (share >= WITHOUT_LEAD or closeness >= CLOSE[0]) and (lead or not other_lead)
