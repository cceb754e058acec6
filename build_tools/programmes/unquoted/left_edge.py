"""Where a proper name begins: which of the words before its head noun belong to it."""

import re
from dataclasses import dataclass
from typing import Final

from build_tools.programmes.kinds import kind_of
from build_tools.programmes.leading_words import without_leading_words
from build_tools.programmes.unquoted.clauses import CLAUSE_VERB
from build_tools.programmes.unquoted.without_verb import is_name_without_verb, list_before
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.numerals import ONE_TO_TEN

SHORTEST: Final = 2  # characters that a cut leaves of a name
# 就业等 重点群体   作为 …   为 …   words that no name goes over
BREAK: Final = re.compile(r"[等了]|作为|(?<=[^行])为(?!民)(?=.)")
# …等重大高技术工程   …等5项工程   a sort of things after 等; 等重点群体就业服务攻坚行动 is a name
SORT_OF_THINGS: Final = re.compile(
    rf"""
    重大 | 重点(?!群体|人群) | 领域 | 方面 | 区域
    | [省市县区]+[级两]
    | 多[个项]
    | [\d{ONE_TO_TEN}两]+[大个项类种]
    """,
    re.VERBOSE,
)
# …行动和…   a name that has ended before 和
ENDED: Final = r"(?:«ended_head_nouns»)[和与及]"
# 实施扩大学位供给三年计划   a verb that governs a whole name, whatever verb the name begins with
ACT: Final = r"(?:«acts»)(?:好|新一轮|学习贯彻)?|落实(?=提升)"
OWN_VERB: Final = r"对标(?=.{4})|创建(?=.{4})|«own_verbs»"
# 市容整治和东山组团   joins a name to other words; 和美乡村 and 和谐 begin with it, 文化和旅游 holds it
JOINT: Final = re.compile(r"(?<!文化(?=和旅游))和(?![美谐平])|[与及]")
SHORTEST_JOINED: Final = 5  # characters of a name after 和
SHORTEST_JOINED_STRATEGY: Final = 4
SHORTEST_JOINED_PLACE: Final = 2
# 6项暖民心 行动   1万名老年人白内障复明 工程   a number before a name is no part of it
NUMBER_BEFORE: Final = re.compile(r"^\d+万?(?:个[省市县区乡镇村](?!级)|[项个条户名处座家所])(?=.{2})")


@dataclass(frozen=True, slots=True)
class Clause:
    """What is around a name: the text before it, the words up to its head noun, the head noun, the text after it."""

    earlier: str
    words: str
    head_noun: str
    after: str


@dataclass(frozen=True, slots=True)
class LeftEdge:
    """The words that belong to a name as far as known, and whether something shows that the name begins there."""

    words: str
    shown: bool


def words_of_name(clause: Clause, vocabulary: Vocabulary) -> str | None:
    """Return the words of *clause* that belong to the name.

    Return None if neither a verb nor a list nor a predicate shows that there is one.
    """
    edge = _after_breaks(clause)
    if edge is None:
        return None
    edge = _after_last(ENDED, edge, vocabulary)
    edge = _after_last(ACT, edge, vocabulary)
    acted = edge.shown and vocabulary.pattern(ACT).search(clause.words) is not None
    if not acted:
        edge = _after_last(CLAUSE_VERB, edge, vocabulary)
    edge = _after_joint(edge)
    edge = _after_leading_words(edge, acted, vocabulary)
    edge = _after_de(edge, vocabulary)
    edge = _last_joined(edge, clause, acted, vocabulary)
    if edge.words and edge.words == clause.words:
        listed = list_before(clause.earlier, len(edge.words), vocabulary)
        if listed:
            return listed + edge.words
    place = kind_of(clause.head_noun, vocabulary) == "layout"
    if edge.shown or is_name_without_verb(edge.words, clause.earlier, clause.after, place, vocabulary):
        return NUMBER_BEFORE.sub("", edge.words)
    return None


def _after_breaks(clause: Clause) -> LeftEdge | None:
    """Return the words after the last break, or None for a sort of things after 等: 就业等 5项工程."""
    words = BREAK.split(clause.words)[-1]
    broken_off = clause.words[: len(clause.words) - len(words)]
    if broken_off.endswith("等") and (not words or SORT_OF_THINGS.match(words)):
        return None
    return LeftEdge(words, shown=bool(broken_off))


def _after_last(form: str, edge: LeftEdge, vocabulary: Vocabulary) -> LeftEdge:
    """Return the words after the last match of *form* that leaves enough of them, or *edge* itself."""
    words = edge.words
    ends = [m.end() for m in vocabulary.pattern(form).finditer(words) if len(words) - m.end() >= SHORTEST]
    return LeftEdge(words[ends[-1] :], shown=True) if ends else edge


def _after_joint(edge: LeftEdge) -> LeftEdge:
    """Return the words without a 和 that begins them: 和 东山组团."""
    return LeftEdge(edge.words[1:], shown=True) if JOINT.match(edge.words) else edge


def _after_leading_words(edge: LeftEdge, acted: bool, vocabulary: Vocabulary) -> LeftEdge:
    """Return the words without leading verbs, but with the name's own verb after an act: 实施 提升就业服务质量工程."""
    if acted and vocabulary.pattern(OWN_VERB).match(edge.words):
        return edge
    words = without_leading_words(edge.words, vocabulary)
    return LeftEdge(words, shown=True) if words != edge.words else edge


def _after_de(edge: LeftEdge, vocabulary: Vocabulary) -> LeftEdge:
    """Return the words after the last 的: 农民欢迎的 美丽乡村建设行动."""
    if "的" not in edge.words:
        return edge
    return LeftEdge(without_leading_words(edge.words.rpartition("的")[2], vocabulary), shown=True)


def _last_joined(edge: LeftEdge, clause: Clause, acted: bool, vocabulary: Vocabulary) -> LeftEdge:
    """Return the words after the last 和, unless an act governs both sides or too few words would be left."""
    strategy = clause.head_noun == "战略"
    place = kind_of(clause.head_noun, vocabulary) == "layout"
    if acted and "以及" not in edge.words and not strategy and not place:
        return edge
    shortest = SHORTEST_JOINED_STRATEGY if strategy else SHORTEST_JOINED
    shortest = SHORTEST_JOINED_PLACE if place else shortest
    joined = JOINT.split(edge.words)
    if len(joined) > 1 and len(joined[-1]) >= shortest:
        return LeftEdge(joined[-1], shown=True)
    return edge
