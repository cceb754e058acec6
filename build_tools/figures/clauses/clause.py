"""One clause while it is read: its words and numbers, and how a number of it becomes a finding."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from build_tools.figures.clauses.carried import Carried, Told
from build_tools.figures.clauses.findings import Finding, Findings
from build_tools.figures.naming.grammar import Grammar
from build_tools.figures.naming.list_verbs import kind_of_unit
from build_tools.figures.naming.measures import ANNUAL, NAMES_SHARE, as_fall
from build_tools.figures.naming.rules import Namer
from build_tools.figures.numbers.quantity import Quantity
from build_tools.figures.periods.setting import TimeSetting
from build_tools.model.figure import Measure


@dataclass(frozen=True, slots=True)
class Reading:
    """A text that is being read: what was found so far, and what a clause leaves to the next."""

    text: str
    grammar: Grammar
    namer: Namer
    findings: Findings = field(default_factory=Findings)
    carried: Carried = field(default_factory=Carried)


# 占比预计提高1.5个百分点   增速回落2个百分点   what of the subject moved
FACET_MOVED: Final = re.compile(
    r"(?P<facet>占比|增速|增幅|涨幅|降幅|排名|位次|名次)(?=.*(?:提[高升]|上升|下降|回落|降低|增加|收窄|扩大))"
)


class Clause:
    """One clause of a text, with the numbers in it that may be figures."""

    def __init__(
        self, reading: Reading, start: int, end: int, quantities: Sequence[Quantity], time: TimeSetting
    ) -> None:
        self.reading, self.text, self.start, self.end = reading, reading.text, start, end
        self.grammar, self.carried, self.findings = reading.grammar, reading.carried, reading.findings
        self.words = self.text[start:end]
        self.quantities = list(quantities)
        self.time = time
        self.spoken: list[int] = []  # where numbers that state nothing end: 21项问题
        self.sizes: list[tuple[int, int]] = []  # the words of sizes inside names: 日处理3万吨
        self.told_elsewhere = ""  # what a number of another place is of
        self.growth = ""  # the predicate of the last growth in %
        self.period_is_carried = False  # whether a clause before named the period
        self._found_before = len(self.findings.found)

    @property
    def words_start(self) -> int:
        """Where the words of the clause begin, after white space."""
        return self.end - len(self.words.lstrip())

    @property
    def found_here(self) -> list[Finding]:
        """The findings of this clause so far."""
        return self.findings.found[self._found_before :]

    @property
    def names_here(self) -> tuple[str, ...]:
        """The names of the findings of this clause so far."""
        return tuple(finding.name for finding in self.found_here)

    @property
    def told(self) -> Told:
        """What the findings of this clause so far tell of."""
        things = tuple(f.name for f in self.found_here if not f.quantity.unit.endswith(("元", "%", "点")))
        return Told(self.names_here, things=things)

    def words_between(self, start: int, end: int) -> str:
        """Return the text from *start* to *end* after the last number that states nothing, and without sizes."""
        start = max([start, *(until for until in self.spoken if start < until <= end)])
        for first, last in self.sizes:
            if start <= first and last <= end:
                return self.text[start:first] + self.text[last:end]
        return self.text[start:end]

    def add(
        self, quantity: Quantity, name: str, predicate: str, *, own_subject: bool, rule: str, carried_name: bool = False
    ) -> Finding:
        """Add a finding and return it.

        *own_subject* tells whether the clause names the subject itself, so that no 预计 of an earlier clause covers it;
        *rule* is what named the number, *carried_name* whether the name comes from other words than those around it.
        """
        carried, last = self.carried, self.found_here[-1:]
        measure, name = self._measured(quantity, name, predicate)
        measure = "growth" if rule == "speed" else measure  # 5.4%的增长速度
        if measure == "growth" and self.grammar.measures.says_fall(predicate):
            quantity = as_fall(quantity)
        own_words = self.text[last[0].quantity.end if last else self.start : quantity.start]
        named_before = carried.subject and carried.subject in name and carried.subject_start < self.start
        finding = Finding(
            rule=rule,
            carried=carried_name or (self.period_is_carried and carried.period is not None),
            scope=self._scope(quantity, name, own_words),
            real=self.grammar.calibers.real(own_words, carried.without_prices) if measure == "growth" else None,
            quantity=quantity,
            name=name,
            part=carried.part,
            measure=measure,
            value=quantity.value,
            period=carried.period or self.time.period,
            estimate=self._is_estimate(measure, own_subject),
            start=carried.subject_start if named_before else self.words_start,
            end=self.end,
            time=self.time,
            annual=measure == "growth" and ANNUAL.search(self.text, self.start, quantity.start) is not None,
        )
        self.findings.found.append(finding)
        carried.kind = kind_of_unit(quantity)
        if quantity.family != "percent":
            carried.kind_of_amount = carried.kind
        if measure == "growth" and quantity.unit == "%":
            self.growth = carried.growth = predicate
        return finding

    def _scope(self, quantity: Quantity, name: str, own_words: str) -> str:
        """Return by what way of counting the number holds, or among whom a rank is: 居全省第二 → 全省."""
        if quantity.form == "rank":
            last = next((f.scope for f in reversed(self.found_here) if f.quantity.form == "rank"), "")
            return self.grammar.ranked.among(own_words) or last
        return self.grammar.calibers.scope(name, own_words, self.text[quantity.end : self.end])

    def _measured(self, quantity: Quantity, name: str, predicate: str) -> tuple[Measure, str]:
        """Return what kind of measure the number is, and *name* with 占比 for a share and the part of the year."""
        measure = self.grammar.measures.measure(quantity, predicate, self.text[self.start : quantity.start])
        if measure == "level" and quantity.unit == "%" and name.endswith("占比"):  # 近八成群众满意
            measure = "share"
        if measure == "share" and not NAMES_SHARE.search(name):
            name += "占比"
        moved = FACET_MOVED.search(predicate) if quantity.unit.endswith(("点", "位")) else None
        if moved and measure == "growth" and not name.endswith(moved["facet"]):
            name += moved["facet"]
        if predicate.strip().endswith("提前"):  # 项目开工、验收时间分别提前40天、60天
            name += "提前"
        part = self.carried.part
        return measure, name if name.startswith(part) else part + name

    def _is_estimate(self, measure: Measure, own_subject: bool) -> bool:
        """Return whether a 预计 covers the number: in the clause, before its subject, or at the head of the sentence."""
        carried = self.carried
        if "预计" in self.words or carried.expected or (carried.expected_of_year and measure != "count"):
            return True
        return not own_subject and carried.estimate

    def leave_out(self, quantities: Sequence[Quantity], reason: str) -> None:
        """Add *quantities* to the numbers that are no figures."""
        self.findings.leave_out(quantities, reason)

    def carry(self, subject: str, subjects: tuple[str, ...] = ()) -> None:
        """Leave *subject* to the next clauses, and *subjects* if it lists several."""
        if subject != self.carried.subject or not subject:
            self.carried.subject_start, self.carried.estimate = self.words_start, "预计" in self.words
        self.carried.subject, self.carried.subjects = subject, subjects
