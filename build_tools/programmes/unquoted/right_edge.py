"""Where a proper name ends: its head noun, and the words that go on from it."""

import re
from collections.abc import Sequence
from typing import Final

from build_tools.programmes.kinds import kind_of
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.dictionary import Word

HEAD_NOUN: Final = r"«head_nouns»"
# 战略合作   计划生育   the characters of a head noun inside another word; read from its last two characters on
LOOKALIKE: Final = r"«lookalikes»|.区(?:长(?![期远足效])|位)"
# 战略方针   行动倡议   工程建设规划   what a head noun may be only a part of
LONGER: Final = r"(?:建设)?(?:«longer_head_nouns»)"
# 能源综合改革创新试点市   国家文化旅游消费试点城市   a place that is on trial
PLACE_ON_TRIAL: Final = re.compile(r"试点(?:城市|[市县](?!场|级|域|[、，]?[镇乡]))")
# 株醴都市区创新发展试验区   a head noun some words after another one
SECOND_HEAD_NOUN: Final = r"(?P<gap>[«HAN»]{2,8}?)(?:«head_nouns»)"
# 走廊和…   走廊建设…   走廊有序推进   what separates two names
SEPARATOR: Final = r"[和与及的等、]|建设|«clause_verbs»|^(?:«predicates»)"
NOUNS: Final = ("n", "nz", "nt", "vn", "b", "s")  # tags
DASHES: Final = ("—", "－", "-", "·", "+")
BESIDE_VERBS: Final = ("组团",)  # no name before a verb: 专家组团帮扶


def name_end(text: str, head_noun: re.Match[str], words: Sequence[Word], vocabulary: Vocabulary) -> int | None:
    """Return where the name ends whose first head noun is the match *head_noun* in *text*, cut into *words*.

    Head nouns may follow each other (交通堵点畅通工程三年行动), and a name of a place or a strategy may go on
    to a second one (株醴都市区创新发展试验区). Return None if a longer word or noun goes on behind them: 经济区位, 战略对话.
    """
    end = head_noun.end()
    while following := vocabulary.pattern(HEAD_NOUN).match(text, end):
        end = following.end()
    if place := PLACE_ON_TRIAL.match(text, end - 2):
        return place.end()
    end = _second_head_noun_end(text, head_noun, end, vocabulary)
    if longer := vocabulary.pattern(LONGER).match(text, end):
        return longer.end()
    return None if _goes_on(text, end, words, vocabulary) else end


def _second_head_noun_end(text: str, head_noun: re.Match[str], end: int, vocabulary: Vocabulary) -> int:
    """Return where the second head noun of a place or a strategy ends, or *end* if there is none."""
    second = vocabulary.pattern(SECOND_HEAD_NOUN).match(text, end)
    goes_on = head_noun[0] == "战略" or kind_of(text[head_noun.start() : end], vocabulary) == "layout"
    if second is None or not goes_on or vocabulary.pattern(SEPARATOR).search(second["gap"]):
        return end
    return end if vocabulary.pattern(LOOKALIKE).match(text, second.end() - 2) else second.end()


def _goes_on(text: str, end: int, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Return whether the head noun that ends at *end* of *text* is only a part of a word, or of a noun of several words."""
    inside = any(word.start < end < word.end for word in words)
    if inside or vocabulary.pattern(LOOKALIKE).match(text, end - 2) or text[end : end + 1] in DASHES:
        return True
    after = next((word for word in words if word.start == end), None)
    if after is None or after.text in vocabulary.listed("after_names"):
        return False
    clause = len(after.text) > 3 and vocabulary.dictionary.tag(after.text[:2]) == "v"  # 赢得好评
    return (after.tag in NOUNS and not clause) or (text.endswith(BESIDE_VERBS, 0, end) and after.tag == "v")
