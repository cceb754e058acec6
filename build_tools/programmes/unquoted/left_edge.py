"""Where a proper name begins: which of the words before its head noun belong to it."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from build_tools.programmes.leading_words import after_amount, name_begins
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.dictionary import Word
from build_tools.text.numerals import ONE_TO_TEN

# tags of the words that only a clause has: 的, 了, 着
CLAUSE_TAGS: Final = ("uj", "ul", "uz", "ug")
JOINTS: Final = ("和", "与", "及", "以及")
BY: Final = "以"
DISTRICTS: Final = ("省", "市", "县", "区", "州", "盟", "旗")
AUTHORITIES: Final = ("党委", "政府")  # 自治区党委28条规定
VERBAL: Final = ("v", "d", "ad")  # tags
BUILD: Final = ("建设", "形成")
LONG_PLACE: Final = (
    5  # characters of a place after such a verb: 流域建设 优质良种肉牛产业带, but 生态文明建设先行 示范区
)
NEGATIONS: Final = ("不", "不再", "不能", "没有", "不得", "严禁", "杜绝", "严防", "禁止", "拒绝")
# …等重大高技术工程   …等5项工程   a sort of things after 等; 等重点群体就业服务攻坚行动 is a name
SORT_OF_THINGS: Final = re.compile(
    rf"""
    重大 | 重点(?!群体|人群) | 领域 | 方面 | 区域
    | [省市县区]+[级两]
    | 多[个项]
    | [\d{ONE_TO_TEN}两]+[大项类种]
    """,
    re.VERBOSE,
)


class Place(NamedTuple):
    """Where words before a head noun are: what the rules ask for beside them."""

    in_list: bool  # after a 、 that parts them from other words
    object_of_verb: bool  # they begin a clause, and no predicate follows: a verb that begins them governs the name
    layout: bool  # the head noun names a layout, whose names contain few verbs


def first_word(words: Sequence[Word], place: Place, vocabulary: Vocabulary) -> tuple[int, bool] | None:
    """Return which of *words*, those before a head noun, begins the name, and whether an act governs it.

    Return None if they are no name: 这个 疏浚方案.
    """
    acts, verbs = vocabulary.listed("acts"), vocabulary.listed("verbs")
    first = _after_clause(words, place.in_list, vocabulary)
    if first and words[first - 1].text == "等" and SORT_OF_THINGS.match("".join(word.text for word in words[first:])):
        return None
    begins, governed = name_begins(words[first:], vocabulary, least=0)
    first += begins
    if not governed:
        after = _after_verb(words, first, place.layout, vocabulary)
        governed = after > first and words[after - 1].text in acts
        first = after + name_begins(words[after:], vocabulary, least=0)[0]
    if first + 1 < len(words) and words[first].text in NEGATIONS:
        return None
    if (
        place.object_of_verb
        and not governed
        and (first == 0 or words[first - 1].text in vocabulary.listed("own_areas"))
    ):
        first += _after_unknown_verb(words[first:])
    while place.layout and first < len(words) and words[first].text in verbs:
        first += 1
    first = _after_area(words, first, vocabulary)
    around = {word.text for word in words[max(0, first - 1) : first + 1]}
    return None if around & vocabulary.listed("determiners") else (first, governed)


def _after_clause(words: Sequence[Word], in_list: bool, vocabulary: Vocabulary) -> int:
    """Return which of *words* follows the last one that only a clause has, or an amount: 新获认定6个 …示范区."""
    breaks = vocabulary.listed("breaks") | {word for word in vocabulary.listed("determiners") if len(word) > 1}
    areas, acts = vocabulary.listed("own_areas"), vocabulary.listed("acts")
    joined = vocabulary.listed("ended_head_nouns"), acts | vocabulary.listed("clause_verbs")
    for i in range(len(words) - 1, -1, -1):
        word, before = words[i], words[i - 1].text if i else ""
        own = before in acts or (i == 0 and in_list)  # 坚持 以河定产, 实施 向海图强
        joint = word.text in JOINTS and (i == 0 or before in joined[1] or (i > 1 and before in joined[0]))
        area = word.text in areas and words[i + 1 : i + 2] and words[i + 1].text not in AUTHORITIES
        breaks_off = word.text in breaks or (word.tag == "p" and len(word.text) > 1) or _is_modal(words[i : i + 2])
        if joint or area or word.tag in CLAUSE_TAGS or (breaks_off and not (own and word.tag == "p")):
            return i + 1
        if word.text.isdecimal() and (after := after_amount(words, i, vocabulary)) > i:
            return after
    return 0


def _after_verb(words: Sequence[Word], first: int, layout: bool, vocabulary: Vocabulary) -> int:
    """Return which of *words* follows the last verb of a clause, or *first*: 市政府打造 …示范区, 青河县获 国家…试点."""
    acts, levels = vocabulary.listed("acts"), vocabulary.listed("levels")
    verbs = acts | vocabulary.listed("clause_verbs")
    for i in range(len(words) - 1, first - 1, -1):
        left = words[-1].end - words[i].end
        before_level = words[i].tag in ("v", "p") and left > 0 and words[i + 1].text in levels
        before_place = layout and left >= LONG_PLACE and words[i].text in BUILD
        own = i > 0 and words[i - 1].text in acts
        if not own and (words[i].text in verbs or before_level or before_place):
            return i + 1
    return first


def _is_modal(words: Sequence[Word]) -> bool:
    """Return whether the first of *words* is 要 before a verb."""
    return len(words) > 1 and words[0].text == "要" and words[1].tag == "v"


def _after_unknown_verb(words: Sequence[Word]) -> int:
    """Return which of *words* follows the verb that governs the name, though no list has it: 各镇开办 夜校提升试点.

    The verb has two characters or more, and a noun follows; another verb may be before it.
    """
    for i, word in enumerate(words[:-1]):
        if word.tag == "v" and len(word.text) > 1:
            after = next((k for k in range(i + 1, len(words)) if words[k].tag not in VERBAL), len(words))
            return after if after < len(words) else 0
    return 0


def _after_area(words: Sequence[Word], first: int, vocabulary: Vocabulary) -> int:
    """Return which of *words* follows the area that has the programme: 临江区 国家…试点."""
    for i in range(first + 1, min(first + 4, len(words))):
        area = all(word.tag == "ns" or word.text in DISTRICTS for word in words[first:i])
        if area and words[i - 1].text in DISTRICTS and words[i].text in vocabulary.listed("levels"):
            return i
    return first
