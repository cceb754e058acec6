"""A rule for quotations: what is quoted, and what is around it, tell whether it is a name."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from build_tools.programmes.quoted.quotation import Quotation
from build_tools.programmes.vocabulary import Vocabulary

Verdict: TypeAlias = Literal["name", "none", "doubt"]  # in doubt, the editor decides
MANY: Final = 1000  # characters
NONE: Final = "(?!.)"  # no head noun


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule applies where each of its forms fits. A form is a regex as ``Vocabulary.pattern`` takes it."""

    name: str
    verdict: Verdict
    words: str = ""  # all that is quoted
    before: str = ""  # the end of the text before it
    after: str = ""  # the beginning of the text after it
    head_noun: str = ""  # the head noun after it
    least: int = 0  # characters
    most: int = MANY
    also: Callable[[Quotation, Vocabulary], object] | None = None  # what no form can tell

    def applies(self, quotation: Quotation, vocabulary: Vocabulary) -> bool:
        """Return whether the rule decides about *quotation*."""
        return (
            self.least <= len(quotation.key) <= self.most
            and (not self.head_noun or vocabulary.pattern(self.head_noun).fullmatch(quotation.head_noun) is not None)
            and (not self.words or vocabulary.pattern(self.words).fullmatch(quotation.words) is not None)
            and (not self.before or vocabulary.pattern(f"(?:{self.before})$").search(quotation.before) is not None)
            and (not self.after or vocabulary.pattern(self.after).match(quotation.after) is not None)
            and (self.also is None or bool(self.also(quotation, vocabulary)))
        )
