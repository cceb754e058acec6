"""One clause while it is read: its words and numbers, and how a number of it becomes a finding."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from build_tools.figures.clauses.carried import Carried
from build_tools.figures.clauses.findings import Finding, Findings
from build_tools.figures.naming.grammar import Grammar
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

    @property
    def words_start(self) -> int:
        """Where the words of the clause begin, after white space."""
        return self.end - len(self.words.lstrip())

    @property
    def names_here(self) -> tuple[str, ...]:
        """The names of the findings of this clause so far."""
        return tuple(finding.name for finding in self.findings.found if finding.start >= self.start)

    def add(self, quantity: Quantity, name: str, predicate: str, own_subject: bool) -> Finding:
        """Add a finding and return it.

        *own_subject* tells whether the clause names the subject itself, so that no 预计 of an earlier clause covers it.
        """
        measures, carried = self.grammar.measures, self.carried
        measure = measures.measure(quantity, predicate, self.text[self.start : quantity.start])
        if measure == "level" and quantity.unit == "%" and name.endswith("占比"):  # 近八成群众满意
            measure = "share"
        if measure == "share" and not NAMES_SHARE.search(name):
            name += "占比"
        if measure == "growth" and measures.says_fall(predicate):
            quantity = as_fall(quantity)
        named_before = carried.subject and carried.subject in name and carried.subject_start < self.start
        part = carried.part
        if part and not name.startswith(part):
            name = part + name
        finding = Finding(
            quantity=quantity,
            name=name,
            part=part,
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
        return finding

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
