"""A rule for quotations: what is quoted, and what is around it, tell whether it is a name."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from build_tools.programmes.quoted.quotation import Quotation
from build_tools.programmes.vocabulary import Vocabulary

Verdict: TypeAlias = Literal["name", "none", "doubt"]  # in doubt, the editor decides
# The head noun after the quotation: one that becomes a part of the name, any, none, any that does not become a part, or
# whatever is there.
HeadNoun: TypeAlias = Literal["naming", "any", "none", "not naming", "whatever"]
MANY = 1000  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule applies where each of its forms fits. A form is a regex as ``Vocabulary.pattern`` takes it."""

    name: str
    verdict: Verdict
    words: str = ""  # all that is quoted
    before: str = ""  # the end of the text before it
    after: str = ""  # the beginning of the text after it
    head_noun: HeadNoun = "whatever"
    least: int = 0  # characters
    most: int = MANY
    also: Callable[[Quotation, Vocabulary], object] | None = None  # what no form can tell

    def applies(self, quotation: Quotation, vocabulary: Vocabulary) -> bool:
        """Return whether the rule decides about *quotation*."""
        return (
            self.least <= len(quotation.key) <= self.most
            and self._fits_head_noun(quotation)
            and (not self.words or vocabulary.pattern(self.words).fullmatch(quotation.words) is not None)
            and (not self.before or vocabulary.pattern(f"(?:{self.before})$").search(quotation.before) is not None)
            and (not self.after or vocabulary.pattern(self.after).match(quotation.after) is not None)
            and (self.also is None or bool(self.also(quotation, vocabulary)))
        )

    def _fits_head_noun(self, quotation: Quotation) -> bool:
        return {
            "naming": quotation.naming,
            "any": quotation.head_noun != "",
            "none": quotation.head_noun == "",
            "not naming": not quotation.naming,
            "whatever": True,
        }[self.head_noun]
