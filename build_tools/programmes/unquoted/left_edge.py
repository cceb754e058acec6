"""Where a proper name begins: which of the words before its head noun belong to it."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from build_tools.programmes.leading_words import after_amount, name_begins
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.dictionary import Word

# tags of the words that only a clause has: 的, 了, 着
CLAUSE_TAGS: Final = ("uj", "ul", "uz", "ug")
RESULTS: Final = ("好", "住")  # after a verb: 管理好 …试验区, 扭住 …示范区
JOINTS: Final = ("和", "与", "及", "以及")
DISTRICTS: Final = ("省", "市", "县", "区", "州", "盟", "旗")
AUTHORITIES: Final = ("党委", "政府")  # 自治区党委28条规定
VERBAL: Final = ("v", "d", "ad")  # tags
ADVERBS: Final = ("d", "ad", "z")  # tags
# …等重大高技术工程   …等5项工程   a sort of things after 等; 等重点群体就业服务攻坚行动 is a name
SORT_OF_THINGS: Final = r"«sorts» | [省市县区]+[级两] | [\d«ONE_TO_TEN»两]+[大项类种]"


class Place(NamedTuple):
    """Where words before a head noun are: what the rules ask for beside them."""

    in_list: bool  # after a 、 that parts them from other words
    object_of_verb: bool  # they begin a clause, and no predicate follows: a verb that begins them governs the name
    layout: bool  # the head noun names a layout, whose names contain few verbs


def own_words(words: Sequence[Word], place: Place, vocabulary: Vocabulary) -> tuple[Sequence[Word], bool]:
    """Return those of *words*, which are before a head noun, that belong to the name, and whether an act governs it.

    There are none if the words make no name: 这个 疏浚方案.
    """
    acts, verbs = vocabulary.listed("acts"), vocabulary.listed("verbs")
    first = _after_clause(words, place, vocabulary)
    subject = first == 0 or words[first - 1].text in vocabulary.listed("own_areas")
    rest = "".join(word.text for word in words[first:])
    if first and words[first - 1].text == "等" and vocabulary.pattern(SORT_OF_THINGS).match(rest):
        return (), False
    begins, governed = name_begins(words[first:], vocabulary, least=0)
    first += begins
    if not governed:
        after = _after_verb(words, first, vocabulary)
        subject = subject and all(word.text in vocabulary.listed("means") for word in words[first - begins : after])
        governed = after > first and words[after - 1].text in acts
        first = after + name_begins(words[after:], vocabulary, least=0)[0]
    if first + 1 < len(words) and words[first].text in vocabulary.listed("negations"):
        return (), False
    if place.object_of_verb and subject and not governed:
        first += _after_unknown_verb(words[first:])
    while place.layout and first < len(words) and (words[first].text in verbs or _is_verb_before_place(words[first:])):
        first += 1
    if place.layout and first < len(words) and words[first].text == "以":  # 以中心城市引领 城市群
        return (), False
    around = {word.text for word in words[max(0, first - 1) : first + 1]}
    return () if around & vocabulary.listed("determiners") else words[first:], governed


def _is_verb_before_place(words: Sequence[Word]) -> bool:
    """Return whether *words* begin with a verb before the name of a place: 促进 长江 经济带."""
    return len(words) > 1 and words[0].tag in ("v", "vn") and len(words[0].text) > 1 and words[1].tag == "ns"


def _after_clause(words: Sequence[Word], place: Place, vocabulary: Vocabulary) -> int:
    """Return which of *words* follows the last one that only a clause has, or an amount: 新获认定6个 …示范区."""
    breaks = vocabulary.listed("breaks") | {word for word in vocabulary.listed("determiners") if len(word) > 1}
    areas, acts = vocabulary.listed("own_areas"), vocabulary.listed("acts")
    joined = vocabulary.listed("ended_head_nouns"), acts | vocabulary.listed("clause_verbs")
    for i in range(len(words) - 1, -1, -1):
        word, before = words[i], words[i - 1].text if i else ""
        own = before in acts or (i == 0 and place.in_list)  # 坚持 以河定产, 实施 向海图强
        own_joint = own and word.text == "与"  # 开展 与老同乐
        joint = word.text in JOINTS and (i == 0 or before in joined[1] or (i > 1 and before in joined[0]))
        following = words[i + 1] if i + 1 < len(words) else word
        area = word.text in areas and following is not word and following.text not in AUTHORITIES
        area = area and not following.text[0].isdecimal()
        area = area or (not place.layout and word.text in DISTRICTS and following.text in vocabulary.listed("levels"))
        if word.text == "要" and following is not word and following.tag in ("v", "p"):  # 要实施, 要与
            return i + 2
        result = word.text in RESULTS and i > 0 and words[i - 1].tag[:1] == "v"
        result = result or (word.text == "地" and i > 0 and words[i - 1].tag in ADVERBS)  # 自觉地
        governed = i > 1 and words[i - 2].text in acts  # 实施 管好水 行动
        breaks_off = word.text in breaks or (word.tag == "p" and len(word.text) > 1)
        if (
            (joint and not own_joint)
            or area
            or (result and not governed)
            or word.tag in CLAUSE_TAGS
            or (breaks_off and not (own and word.tag == "p"))
        ):
            return i + 1
        if word.text[0].isdecimal() and (after := after_amount(words, i, vocabulary)) > i:
            return after
    return 0


def _after_verb(words: Sequence[Word], first: int, vocabulary: Vocabulary) -> int:
    """Return which of *words* follows the last verb of a clause, or *first*: 市政府打造 …示范区, 青河县获 国家…试点."""
    acts, levels = vocabulary.listed("acts"), vocabulary.listed("levels")
    verbs = acts | vocabulary.listed("clause_verbs")
    for i in range(len(words) - 1, first - 1, -1):
        left = words[-1].end - words[i].end
        before_level = words[i].tag in ("v", "p") and left > 0 and words[i + 1].text in levels
        own = i > 0 and words[i - 1].text in acts
        if not own and (words[i].text in verbs or before_level):
            return i + 1
    return first


def _after_unknown_verb(words: Sequence[Word]) -> int:
    """Return which of *words* follows the verb that governs the name, though no list has it: 各镇开办 夜校提升试点.

    The verb has two characters or more, and a noun follows; another verb may be before it.
    """
    for i, word in enumerate(words[:-1]):
        if word.tag == "v" and len(word.text) > 1:
            after = next((k for k in range(i + 1, len(words)) if words[k].tag not in VERBAL), len(words))
            return after if after < len(words) else 0
    return 0
