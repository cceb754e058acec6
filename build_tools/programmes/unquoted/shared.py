"""What a head noun makes names of: the words before it, or the members of a list that share it.

残疾儿童康复及孤独症干预救助计划 is one name; 粮油单产提升、设施蔬菜扩容等行动 are two.
"""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final, NamedTuple

from build_tools.programmes.kinds import kind_of
from build_tools.programmes.leading_words import after_amount
from build_tools.programmes.unquoted.left_edge import JOINTS, Place, own_words
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.dictionary import Word
from build_tools.text.numerals import ONE_TO_TEN

COMMA: Final = ("、",)
# 三大 工程   等 行动   等五大 工程   what sums a list up before its head noun
SUM: Final = re.compile(rf"(?P<others>等)?(?:(?:[{ONE_TO_TEN}两]{{1,2}}|\d+)[大项个])?$")
SHORT: Final = 3  # characters: 老区、库区公路联网 is one name, a member of three makes a name of its own
PREDICATES: Final = ("v", "d", "a", "ad")  # tags
LONGEST: Final = 12  # characters of a member
NOT_LISTED: Final = r"«fragment_words»|\d|(?:«head_nouns»)$"  # a clause or a whole name, not a member of a list
OF_SEVERAL: Final = re.compile("(?:行动|计划|战略|条例)$")  # 甲、乙等行动 are names, 甲、乙等工程 are building jobs
LISTED: Final = re.compile("(?:工程|行动|计划|战略|条例|试点|方案|办法|规定|活动|攻坚战|保卫战)$")
# 无废城市建设和…试点   what ends a thing that needs no head noun
COMPLETE: Final = re.compile("(?:建设|创建|工作|项目|名单|名录)$")


class Named(NamedTuple):
    """The words that make a name with a head noun, and their span; ``apart`` if the head noun is not in the span."""

    words: str
    start: int
    end: int
    apart: bool = False


def names_before(
    words: Sequence[Word], head_noun: str, after: Word, starts: bool, vocabulary: Vocabulary
) -> list[Named]:
    """Return what *head_noun* makes names of, from the *words* before it and the word *after* it.

    *starts* tells that the words begin a clause: no name and no quotation is before them.
    """
    total = SUM.search(_text(words))
    end = words[0].start + total.start() if words and total else 0
    segments = _split([word for word in words if word.end <= end], COMMA)
    if not total or not segments or words[-1].text in (*COMMA, *JOINTS):
        return []
    layout, alone = kind_of(head_noun, vocabulary) == "layout", len(segments) == 1
    place = Place(not alone, starts and alone and after.tag not in PREDICATES, layout)
    last, governed = own_words(segments[-1], place, vocabulary)
    members, listed = _split(last, () if governed and last and last[0].text in JOINTS else JOINTS), False
    if len(last) == len(segments[-1]) and LISTED.search(head_noun):
        before = _members_before(segments[:-1], starts, vocabulary)
        listed = bool(before) and (bool(total[0]) or _alike([*before, *members]))
        members = [*before, *members] if listed else members
    if layout or not _is_shared(members, head_noun, governed or listed, vocabulary):
        members = members[-1:]
    while layout and members and members[-1] and members[-1][0].text in vocabulary.listed("verbs"):  # 和办好 试验区
        members = [members[-1][1:]]
    if members and (counted := after_amount(members[-1], 0, vocabulary)):  # 民生实事和10项 暖民心
        members = [members[-1][counted:]]
    return _named(words, members, head_noun, total) if members and members[-1] else []


def _is_shared(members: Sequence[Sequence[Word]], head_noun: str, governed: bool, vocabulary: Vocabulary) -> bool:
    """Return whether *head_noun* belongs to all of *members*: not in 无废城市建设和新污染物治理 试点."""
    areas = vocabulary.listed("levels") | vocabulary.listed("own_areas")
    building = head_noun.endswith("工程") and not governed and len(_text(members[-1] if members else ())) > SHORT
    return not building and not any(COMPLETE.search(_text(m)) or _text(m) in areas for m in members[:-1])


def _named(
    words: Sequence[Word], members: Sequence[Sequence[Word]], head_noun: str, total: re.Match[str]
) -> list[Named]:
    """Return the names that *members* make: one each if each can stand alone, or else one of all."""
    several, lengths = OF_SEVERAL.search(head_noun), [len(_text(member)) for member in members]
    start = members[0][0].start
    parallel = SHORT <= min(lengths) >= max(lengths) - 1 and any(
        word.text == "、" and word.start >= start for word in words
    )
    apart = total["others"] or (several and parallel and not total[0]) or (head_noun == "战略" and len(members) > 1)
    if apart:
        apart_from = [m for m in members if several and len(_text(m)) >= SHORT]
        return [Named(_text(m), m[0].start, m[-1].end, apart=True) for m in apart_from]
    return [Named(_text(words)[start - words[0].start :], start, words[-1].end)]


def _members_before(segments: Sequence[Sequence[Word]], starts: bool, vocabulary: Vocabulary) -> list[Sequence[Word]]:
    """Return the members of a list in *segments*, from the verb that governs the first one on; [] if they are no list."""
    members: list[Sequence[Word]] = []
    unlike, bounded = vocabulary.pattern(NOT_LISTED), starts
    for segment in reversed(segments):
        at_start = segment is segments[0]
        own, _ = own_words(segment, Place(not at_start, at_start and starts, layout=False), vocabulary)
        members[:0] = _split(own, JOINTS) or [own]
        if len(own) < len(segment):
            bounded = True
            break
    fits = all(m and len(_text(m)) <= LONGEST and not unlike.search(_text(m)) for m in members)
    return members if bounded and fits else []


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
