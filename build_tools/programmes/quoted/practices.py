"""Quotations that are a practice which the report wants to end: “不想干”的问题, 破除“以权代法”."""

from typing import Final

from build_tools.programmes.quoted.quotation import Quotation
from build_tools.programmes.vocabulary import Vocabulary

# “不想干”、“不会干”的问题   the words after a practice
PRACTICE_AFTER: Final = r"""
    (?:[、和与及]?“[^”]*”)*                  # other quotations
    (?:等|的|等的|等方面的)?.{0,6}?
    (?:«practice_nouns»|(?:«misconduct»).{0,4}行为)
"""
# 破除“以权代法”   the words before it
PRACTICE_BEFORE: Final = r"(?:«practice_verbs»)[«HAN»]{0,4}(?:“[^”]*”[、和])*$"
# “负面清单”问题   a list or a system is no practice
SYSTEM: Final = r".*(?:«systems»)"


def practice(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """A practice is no name; the words before or after it tell."""
    if vocabulary.pattern(PRACTICE_BEFORE).search(quotation.before):
        return False
    named = vocabulary.pattern(PRACTICE_AFTER).match(quotation.after)
    return False if named and not vocabulary.pattern(SYSTEM).fullmatch(quotation.words) else None
