"""Quotations that the lexicon knows: formulas are names, metaphors are not."""

from typing import Final

from build_tools.programmes.quoted.quotation import Quotation
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.folding import same_name

# 渔鼓名片   第一推力
METAPHOR: Final = r".+(?:«metaphor_endings») | 第一.{1,3}"
# “红黑榜”制度   “难安置”专项治理   the head noun that makes a name of a metaphor
SYSTEM_HEAD_NOUN: Final = r".*(?:«system_head_nouns»)"
# “家门口”就业三年行动计划   a metaphor that opens a name
METAPHOR_OPENS_NAME: Final = r"[«HAN»]{2,8}?(?:(?:三年|专项)行动|«action_head_nouns»)"
TOO_SHORT_TO_OPEN: Final = 2  # characters of a metaphor that never opens a name


def formula(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """A formula of the lexicon is a name: “一带一路”."""
    return True if quotation.key in vocabulary.formula_keys else None


def metaphor_with_head_noun(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """A metaphor that includes the head noun is no name: “面子”工程."""
    whole = same_name(quotation.words + quotation.head_noun)
    return False if quotation.head_noun and whole in vocabulary.metaphor_keys else None


def metaphor(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """A metaphor is a name only if the words after it make it one: “红黑榜”制度, “家门口”就业三年行动计划.

    It is in the list, or its last word makes it one: “渔鼓名片”.
    """
    listed = {same_name(part) for part in quotation.words.split("、")} <= vocabulary.metaphor_keys
    if (
        quotation.key not in vocabulary.metaphor_keys
        and not listed
        and not vocabulary.pattern(METAPHOR).fullmatch(quotation.words)
    ):
        return None
    if quotation.naming or vocabulary.pattern(SYSTEM_HEAD_NOUN).fullmatch(quotation.head_noun):
        return True
    opens = vocabulary.pattern(METAPHOR_OPENS_NAME).match(quotation.after)
    return opens is not None and len(quotation.key) > TOO_SHORT_TO_OPEN
