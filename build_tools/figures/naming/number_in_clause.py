"""A number with the words of its piece of a clause, and what the sentence named before: all that naming looks at."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from build_tools.figures.naming.counted_nouns import LONGEST_NAME, noun_with_verb
from build_tools.figures.naming.grammar import Grammar
from build_tools.figures.numbers.quantity import Quantity

SERVES: Final = ("为", "与", "对", "向", "给")  # before a number of those for whom or with whom something is done
CONJUNCTIONS: Final = ("及", "和", "与")


@dataclass(frozen=True, kw_only=True)
class NumberInClause:
    """A number to be named."""

    grammar: Grammar
    quantity: Quantity
    before: str  # the words before the number
    after: str  # the words after it
    following: str  # the text after this piece of the clause
    subject: str  # in ``before``
    predicate: str  # in ``before``, after the subject
    carried: str  # the subject that the clauses before left
    named_before: tuple[str, ...]  # the names of the clause before
    just_named: tuple[str, ...]  # the same, if no clause without a number comes between
    named_here: tuple[str, ...]  # the names of this clause so far
    list_verb: str = ""  # the verb that opened the list: 新增
    opens: bool = True  # whether no number comes before it in its sentence
    like_last: bool = False  # whether the last number of the sentence counts the same kind of things
    is_part: bool = False  # whether it is a part of one before: 其中新建1345公里、改建200公里
    same_kind: bool = True  # whether it counts or measures the same kind of things as the last amount of the sentence
    before_number: bool = False  # whether another number follows whose words begin in ``after``
    find_owner: Callable[[str], str] = lambda name: ""  # what a name that could be anybody's belongs to

    @property
    def grown(self) -> bool:
        """Whether the words before the number say that something grew, and no words follow."""
        return not self.after and self.grammar.measures.says_growth(self.predicate)

    @property
    def after_other_item(self) -> bool:
        """Whether the words before the number are another item of its list: 城区绿带、|14块绿地."""
        return self.before.rstrip().endswith("、")

    @property
    def reaches(self) -> bool:
        """Whether the words before the number say what was reached: 达到, 累计."""
        return any(word in self.predicate for word in ("达", "累计", "突破", "增至"))

    @cached_property
    def subject_is_verb(self) -> bool:
        """Whether the subject is only a verb, or empty."""
        return self.grammar.verbs.is_verb(self.subject)

    @cached_property
    def verb(self) -> str:
        """The verb before the number; an empty string if it means nothing of its own."""
        return self.grammar.verbs.at_end(self.before)

    @property
    def says_what_was_done(self) -> bool:
        """Whether the noun after the number has a verb of its own after it: 企业开展诊断; but not 提取公积金."""
        if self.before_number or not self.grammar.parts_of_speech.opens_with_noun(self.noun):
            return False
        return self.grammar.nouns.owner(self.noun) not in ("", self.noun)

    @cached_property
    def noun(self) -> str:
        """The noun after the number, if it can be what is counted; with its verb if nothing comes before the number."""
        if self.quantity.form != "amount" or self.quantity.unit[-1:] in ("%", "点", "倍"):
            return ""
        nouns = self.grammar.nouns
        after = nouns.without_no_noun(self.after)
        if self.before_number:  # 38个村集体经济收入超过50万元
            return self.grammar.lists.without_end(nouns.owner(after))
        if self.verb or self.before.endswith(("的", *CONJUNCTIONS)):
            return nouns.noun(after)
        if not self.subject_is_verb:  # 提案166件全部办结: what follows is a verb
            return "" if nouns.opens_with_verb(after) else noun_with_verb(after)
        return noun_with_verb(after) if len(after) <= LONGEST_NAME else nouns.noun(after)
