"""What each clause of a sentence leaves to the next one: its subject, its time, whether it is an estimate."""

import re
from dataclasses import dataclass
from typing import Final

# 预计，投资增长7%，消费增长6%   which covers all of the sentence
EXPECTED: Final = re.compile(r"(?:初步)?预计，")
# 预计全年投资增长7%，消费增长6%   全年预计   which covers what is measured over the year; but no 新建学校5所
EXPECTED_OF_YEAR: Final = re.compile(r"(?:初步)?预计(?:全年|(?:19|20)\d\d年)|全年(?:初步)?预计")


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

    def begin_sentence(self, sentence: str) -> None:
        """Go on to *sentence*: it has its own subject and time."""
        self.period, self.part = None, ""
        self.expected = EXPECTED.match(sentence) is not None
        self.expected_of_year = EXPECTED_OF_YEAR.match(sentence) is not None
        self.drop_subject()

    def drop_subject(self) -> None:
        """Forget the subject: the next clause has its own."""
        self.subject, self.subjects = "", ()
