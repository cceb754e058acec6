"""What a head noun makes names of: the words before it, or the members of a list that share it.

残疾儿童康复及孤独症干预救助计划 is one name; 粮油单产提升、设施蔬菜扩容等行动 are two.
"""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final, NamedTuple

from build_tools.programmes.kinds import kind_of
from build_tools.programmes.leading_words import after_amount
from build_tools.programmes.unquoted.left_edge import BY, JOINTS, Place, first_word
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.dictionary import Word
from build_tools.text.numerals import ONE_TO_TEN

COMMA: Final = ("、",)
# 三大 工程   等 行动   等五大 工程   what sums a list up before its head noun
SUM: Final = re.compile(rf"(?P<others>等)?(?:(?:[{ONE_TO_TEN}两]{{1,2}}|\d+)[大项个])?$")
# 以祥泰行动为统领   by a programme
BY_IT: Final = re.compile("为|引领|统领|带动|推动|促进|撬动")
SHORTEST_APART: Final = 3  # characters of a member that makes a name of its own
SHORT: Final = 3  # 老区、库区公路联网   a member that the words after the last one complete
PREDICATES: Final = ("v", "d", "a", "ad")  # tags
LONGEST: Final = 12  # characters of a member
NOT_LISTED: Final = r"«fragment_words»|\d|(?:«head_nouns»)$"  # a clause or a whole name, not a member of a list
OF_SEVERAL: Final = re.compile("(?:行动|计划|战略|条例)$")  # 甲、乙等行动 are names, 甲、乙等工程 are building jobs
LISTED: Final = re.compile("(?:工程|行动|计划|战略|条例|试点|方案|办法|规定|活动|攻坚战|保卫战)$")
# 无废城市建设和…试点   what ends a thing that needs no head noun
COMPLETE: Final = re.compile("(?:建设|创建|工作|项目)$")


class Named(NamedTuple):
    """The words that make a name with a head noun, and their span; ``apart`` if the head noun is not in the span."""

    words: str
    start: int
    end: int
    apart: bool = False


def names_before(
    words: Sequence[Word], head_noun: str, after: Word, begins_clause: bool, vocabulary: Vocabulary
) -> list[Named]:
    """Return what *head_noun* makes names of, from the *words* before it and the word *after* it.

    *begins_clause* tells that the words begin one: no name and no quotation is before them.
    """
    total = SUM.search(_text(words))
    if not words or total is None or words[-1].text in (*COMMA, *JOINTS):
        return []
    segments = _split([word for word in words if word.end <= words[0].start + total.start()], COMMA)
    if not segments:
        return []
    layout = kind_of(head_noun, vocabulary) == "layout"
    single = len(segments) == 1
    place = Place(not single, begins_clause and single and after.tag not in PREDICATES, layout)
    begins = first_word(segments[-1], place, vocabulary)
    if begins is None or not segments[-1][begins[0] :]:
        return []
    first, governed = begins
    last = segments[-1][first:]
    if last[0].text == BY and BY_IT.match(after.text):
        last = last[1:]
    members = _split(last, JOINTS)
    listed = (
        _members_before(segments[:-1], begins_clause, vocabulary) if first == 0 and LISTED.search(head_noun) else []
    )
    if listed and (total[0] or _alike([*listed, *members])):
        members = [*listed, *members]
    if layout or not _is_shared(members, head_noun, governed or bool(listed), vocabulary):
        members = members[-1:]
    if members and (counted := after_amount(members[-1], 0, vocabulary)):  # 民生实事和10项 暖民心
        members = [members[-1][counted:]]
    return _named(words, members, head_noun, total) if members and members[-1] else []


def _is_shared(members: Sequence[Sequence[Word]], head_noun: str, governed: bool, vocabulary: Vocabulary) -> bool:
    """Return whether *head_noun* belongs to all of *members*: not in 无废城市建设和新污染物治理 试点."""
    areas = vocabulary.listed("levels") | vocabulary.listed("own_areas")
    alone = any(COMPLETE.search(_text(member)) or _text(member) in areas for member in members[:-1])
    building = head_noun.endswith("工程") and not governed and len(_text(members[-1])) > SHORT
    return not alone and not building


def _named(
    words: Sequence[Word], members: Sequence[Sequence[Word]], head_noun: str, total: re.Match[str]
) -> list[Named]:
    """Return the names that *members* make: one each if each can stand alone, or else one of all."""
    several = OF_SEVERAL.search(head_noun) is not None
    if total["others"] and not several:
        return []
    lengths = [len(_text(member)) for member in members]
    commas = any(word.text == "、" and word.start >= members[0][0].start for word in words)
    parallel = (
        several and not total[0] and commas and max(lengths) - min(lengths) <= 1 and min(lengths) >= SHORTEST_APART
    )
    if total["others"] or parallel or (head_noun == "战略" and len(members) > 1):
        return [Named(_text(m), m[0].start, m[-1].end, True) for m in members if len(_text(m)) >= SHORTEST_APART]
    start = members[0][0].start
    return [Named(_text(words)[start - words[0].start :], start, words[-1].end)]


def _members_before(
    segments: Sequence[Sequence[Word]], begins_clause: bool, vocabulary: Vocabulary
) -> list[Sequence[Word]]:
    """Return the members of a list in *segments*, from the verb that governs the first one on; [] if they are no list."""
    members: list[Sequence[Word]] = []
    for segment in reversed(segments):
        at_start = segment is segments[0]
        begins = first_word(segment, Place(not at_start, at_start and begins_clause, layout=False), vocabulary)
        if begins is None or not segment[begins[0] :]:
            return []
        members[:0] = _split(segment[begins[0] :], JOINTS)
        if begins[0] > 0:
            break
    else:
        members = members if begins_clause else []
    unlike = vocabulary.pattern(NOT_LISTED)
    return [] if any(len(_text(m)) > LONGEST or unlike.search(_text(m)) for m in members) else members


def _alike(members: Sequence[Sequence[Word]]) -> bool:
    """Return whether *members* share a head noun: but for the first or the last, they are of one length, or all short."""
    lengths = [len(_text(member)) for member in members]
    but_first = len(lengths) > 2 and len(set(lengths[1:])) == 1 and lengths[0] > lengths[1]
    return max(lengths) - min(lengths) <= 1 or but_first or max(lengths[:-1]) <= SHORT


def _split(words: Sequence[Word], signs: Sequence[str]) -> list[Sequence[Word]]:
    """Return *words* parted at *signs*."""
    return [list(part) for sign, part in groupby(words, lambda word: word.text in signs) if not sign]


def _text(words: Sequence[Word]) -> str:
    return "".join(word.text for word in words)
