"""Quotations judged by their length: long ones are sayings, short ones need a usual shape or a verb before them."""

from typing import Final

from build_tools.programmes.quoted.quotation import Quotation
from build_tools.programmes.quoted.with_head_noun import words_of_longer_name
from build_tools.programmes.vocabulary import Vocabulary

SHORTEST: Final = 2  # characters of a quoted name
LONGEST: Final = 24  # characters of a quoted name; what is longer is a saying, or a list: “…、…、…六项计划”
LISTED: Final = r"[^、]+(?:、[^、]+)+(?:«head_nouns»)"
SHORTEST_PLAIN: Final = 4  # characters of a name without numeral or head noun that needs no verb before it
# names of a few characters that need no verb before them
SHORT_NAME: Final = r"""
    .{2,6}(?:«short_name_endings»)   # 桂惠贷   绵企通
    | .[速易快]办
    | .[改转].                        # 瓶改管   公转铁
    | .{1,2}共体                      # 教共体
    | .+\+                           # 互联网+
"""
# “排调转”成效明显   the words after what is carried out
CARRIED_OUT_AFTER: Final = r"(?:全面|深入|扎实|有序|稳步|持续|纵深)?(?:«carried_out»)"
# 坚持“引进来”   高质量“引进来”和高水平“走出去”   the words before a short name
PROGRAMME_VERB_BEFORE: Final = r"(?:«programme_verbs»|以|[和及与、])(?:“[^”]{1,16}”[、和与及]?)*$"


def impossible_length(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """One character is no name, and neither is a text that is longer than any name and no list of them."""
    if SHORTEST <= len(quotation.key) <= LONGEST:
        return None
    listed = vocabulary.pattern(LISTED).fullmatch(quotation.words)
    named = "、" in quotation.words and (quotation.naming or words_of_longer_name(quotation, vocabulary))
    return None if len(quotation.key) > LONGEST and (listed or named) else False


def short_name(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """A short name of a usual shape is a name, whatever is around it: “桂惠贷”, “公转铁”, “互联网+”."""
    return True if vocabulary.pattern(SHORT_NAME).fullmatch(quotation.words) else None


def long_enough(quotation: Quotation, _: Vocabulary) -> bool | None:
    """Four characters or more that no other rule refuses are a name."""
    return True if len(quotation.key) >= SHORTEST_PLAIN else None


def carried_out(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """Three characters are a name if what follows says that it is carried out: “排调转”成效明显."""
    done = vocabulary.pattern(CARRIED_OUT_AFTER).match(quotation.after)
    return True if done and len(quotation.key) == SHORTEST_PLAIN - 1 else None


def after_programme_verb(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """Two or three characters are a name after a verb that is usual before programmes: 坚持“引进来”."""
    return True if vocabulary.pattern(PROGRAMME_VERB_BEFORE).search(quotation.before) else None
