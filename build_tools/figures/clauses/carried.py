"""What each clause of a sentence leaves to the next one: its subject, the verb of its list, its time, 预计."""

import re
from dataclasses import dataclass, field
from typing import Final, NamedTuple

# 预计，投资增长7%，消费增长6%   which covers all of the sentence
EXPECTED: Final = re.compile(r"(?:初步)?预计，")
# 预计全年投资增长7%，消费增长6%   全年预计   which covers what is measured over the year; but no 新建学校5所
EXPECTED_OF_YEAR: Final = re.compile(r"(?:初步)?预计(?:全年|(?:19|20)\d\d年)|全年(?:初步)?预计")


class Told(NamedTuple):
    """What a clause told of: the names of its numbers, or its words if it has none."""

    names: tuple[str, ...]
    words: str = ""
    things: tuple[str, ...] = ()  # those of the names whose numbers count or measure things, not money


@dataclass(slots=True)
class Carried:
    """What holds for the next clause, unless that says otherwise."""

    subject: str = ""
    subjects: tuple[str, ...] = ()  # several, if the clause before listed them with 分别
    subject_start: int = 0  # where the clause that names the subject begins
    estimate: bool = False  # whether that clause says 预计
    names: tuple[str, ...] = ()  # the names of the figures of the clause before
    period: str | None = None  # the time that a clause before named
    expected: bool = False  # whether the sentence opens with 预计， which covers all of it
    expected_of_year: bool = False  # whether it opens with 预计全年, which covers what is measured
    part: str = ""  # the part of a year that a clause before named: 一季度
    verb: str = ""  # the verb that opened the list: 新增
    verb_kind: str = ""  # the kind of things that the last item of the list counts
    kind: str = ""  # the kind of things that the last number of the sentence counts
    kind_of_amount: str = ""  # the same, of the last that is no share and no growth in %
    growth: str = ""  # the predicate of the last growth in % of the sentence
    without_prices: bool | None = None  # what a clause without a number said of prices: 按可比价计算
    title: str = ""  # of the section, for its first sentence
    told: list[Told] = field(default_factory=list)  # by the clauses of the sentence before this one
    told_before: list[Told] = field(
        default_factory=list
    )  # by the sentence before, if that has one clause without a number

    def begin_sentence(self, sentence: str) -> None:
        """Go on to *sentence*: it has its own subject and time."""
        if self.told:
            self.title = ""
        self.told_before = self.told if len(self.told) == 1 and not self.told[0].names else []
        self.told = []
        self.period, self.part, self.without_prices = None, "", None
        self.expected = EXPECTED.match(sentence) is not None
        self.expected_of_year = EXPECTED_OF_YEAR.match(sentence) is not None
        self.verb = self.verb_kind = self.kind = self.kind_of_amount = self.growth = ""
        self.drop_subject()

    def drop_subject(self) -> None:
        """Forget the subject: the next clause has its own."""
        self.subject, self.subjects = "", ()
