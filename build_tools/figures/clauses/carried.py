"""What each clause of a sentence leaves to the next one: its subject, its time, whether it is an estimate."""

from dataclasses import dataclass


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

    def begin_sentence(self, sentence: str) -> None:
        """Go on to *sentence*: it has its own subject and time."""
        self.period = None
        self.expected = sentence.startswith(("预计，", "初步预计，"))
        self.drop_subject()

    def drop_subject(self) -> None:
        """Forget the subject: the next clause has its own."""
        self.subject, self.subjects = "", ()
