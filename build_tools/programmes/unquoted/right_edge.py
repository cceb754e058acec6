"""Where a proper name ends: its head noun, and the head nouns that follow it."""

import re
from typing import Final

from build_tools.programmes.kinds import kind_of
from build_tools.programmes.unquoted.clauses import CLAUSE_VERB, PREDICATE
from build_tools.programmes.vocabulary import Vocabulary

HEAD_NOUN: Final = r"«head_nouns»"
# 战略性   计划生育   携带动   the characters of a head noun inside another word; read from its last two characters on
LOOKALIKE: Final = r"«lookalikes»|.带(?:动|来|头|领)"
# 能源综合改革创新试点市   国家文化旅游消费试点城市   a place that is on trial
PLACE_ON_TRIAL: Final = re.compile(r"试点(?:城市|[市县](?!场|级|域|[、，]?[镇乡]))")
# 株醴都市区创新发展试验区   a head noun some words after another one
SECOND_HEAD_NOUN: Final = r"(?P<gap>[«HAN»]{2,8}?)(?:«head_nouns»)"
# 走廊和…   走廊建设…   words that separate two names
SEPARATOR: Final = re.compile(r"[和与及的等]|建设")


def is_lookalike(text: str, end: int, vocabulary: Vocabulary) -> bool:
    """Return whether the head noun that ends at *end* of *text* is a part of another word: 战略 of 战略性."""
    return vocabulary.pattern(LOOKALIKE).match(text[end - 2 : end + 5]) is not None


def name_end(text: str, head_noun: re.Match[str], vocabulary: Vocabulary) -> int:
    """Return where the name ends whose first head noun is the match *head_noun* in *text*.

    Head nouns may follow each other (交通堵点畅通工程三年行动), and a name of a place or a strategy may go on
    to a second one (株醴都市区创新发展试验区).
    """
    end = head_noun.end()
    while following := vocabulary.pattern(HEAD_NOUN).match(text, end):
        end = following.end()
    if place := PLACE_ON_TRIAL.match(text, end - 2):
        return place.end()
    second = vocabulary.pattern(SECOND_HEAD_NOUN).match(text, end)
    goes_on = head_noun[0] == "战略" or kind_of(text[head_noun.start() : end], vocabulary) == "layout"
    if second is None or not goes_on:
        return end
    gap = second["gap"]
    separated = (
        SEPARATOR.search(gap)
        or vocabulary.pattern(CLAUSE_VERB).search(gap)
        or vocabulary.pattern(PREDICATE).match(gap)
        or is_lookalike(text, second.end(), vocabulary)
    )
    return end if separated else second.end()
