"""Word the title of an implicit section out of the first words of its paragraph, or find that none makes sense."""

import re
from typing import Final

from build_tools.outline.topics import topic_of
from build_tools.text.characters import CLAUSE_END, STATEMENT_END
from build_tools.text.word_lists import any_word

SENTENCES_READ: Final = 3  # from the beginning of the paragraph
SHORTEST: Final = 4  # characters of a title
LONGEST: Final = 46
LONGEST_SENTENCE: Final = 30  # of a sentence that is a title as a whole
# 五年的成就令人振奋，积累的经验弥足珍贵。   a sentence, or what it announces
SENTENCE: Final = re.compile(rf"[^{STATEMENT_END}：]+")
# 我还想就青年工作多说几句   what the speaker is going to speak of
SPOKEN_OF: Final = re.compile(rf"[想再要愿来]就(?P<title>[^{CLAUSE_END}]{{2,20}}?)(?:再|多|(?<!工)作|讲|谈|说)")
# 但是   概括起来   a clause that only joins
JOINING: Final = re.compile(rf"{any_word('outline.joining_clauses')}")
# 但我们也要看到…   before what is said
LEADING_WORDS: Final = re.compile(
    rf"""
    (?: {any_word("outline.joining_words")} )? (?:我们)? (?:也|还|更)? (?:要|必须|应该?|应当)?   # 但我们也要
    (?:清醒地?)? (?:看到|认识到) (?= .{{4}} )   # 清醒地认识到
    """,
    re.VERBOSE,
)
# 过去一年   刚刚过去的2030年   2030年   a clause that only says when or how, and takes the next one along
ADVERBIAL: Final = re.compile(rf"{any_word('outline.adverbial_beginnings')}[^{CLAUSE_END}]{{0,12}}|\d{{4}}年")
# 除了上面谈到的这些事以外   面对新的任务   在大家的努力下   half a sentence
FRAGMENT_BEGINNING: Final = re.compile(
    rf"""
    {any_word("outline.fragment_beginnings")}
    | 对 (?! {any_word("outline.not_fragment_after_dui")} )
    | (?:我们|各级政府)? (?:将|要|必须|继续)* (?: 以.*为 | 按照 | 根据 )   # 我们要以强军目标为引领
    | [在从自当] .* {any_word("outline.adverbial_endings")} $
    """,
    re.VERBOSE,
)
# 最令人鼓舞的是   …的时候   大家提出的   but not 道路是曲折的
FRAGMENT_ENDING: Final = re.compile(rf"{any_word('outline.fragment_endings')}$|^[^是]*的$")
# …，是大家一起流汗换来的   a clause that says something of the clause before
PREDICATE: Final = re.compile(any_word("outline.predicate_beginnings"))
# 五年来的主要体会，就是…   a noun that is a topic by itself
TOPIC_NOUN: Final = re.compile(rf".*{any_word('outline.topic_nouns')}")


def spoken_title(text: str) -> str | None:
    """Return a title in the words of the paragraph *text*, or None if its beginning makes none.

    It is what the paragraph announces, else the first of its sentences that makes a title: the sentence if it is short,
    or its first clause that is more than half a sentence, with the time before it and what is said of it.
    """
    if topic := topic_of(text):
        return topic
    sentences = [match[0].strip() for match in SENTENCE.finditer(text)][:SENTENCES_READ]
    return next((title for sentence in sentences if (title := _title_of_sentence(sentence))), None)


def _title_of_sentence(sentence: str) -> str | None:
    clauses = [clause.strip() for clause in sentence.split("，")]
    return sentence.rstrip("、") if _is_title(sentence, clauses[0]) else _clause_title(clauses)


def _is_title(sentence: str, first_clause: str) -> bool:
    """Return whether the whole *sentence* is a title."""
    if not SHORTEST <= len(sentence) <= LONGEST_SENTENCE or JOINING.fullmatch(first_clause):
        return False
    return not _is_fragment(first_clause) and LEADING_WORDS.match(sentence) is None


def _is_fragment(clause: str) -> bool:
    """Return whether *clause* is half a sentence."""
    return FRAGMENT_BEGINNING.match(clause) is not None or FRAGMENT_ENDING.search(clause) is not None


def _clause_title(clauses: list[str]) -> str | None:
    """Return the first of the *clauses* that is a title, with what belongs to it, or None."""
    time = ""
    for i, clause in enumerate(clauses):
        if spoken := SPOKEN_OF.search(clause):
            return spoken["title"]
        if JOINING.fullmatch(clause):
            continue
        words = LEADING_WORDS.sub("", clause, count=1)
        is_topic = TOPIC_NOUN.fullmatch(words) is not None and not _is_fragment(words)
        if ADVERBIAL.fullmatch(words) and not is_topic:
            time = words
        elif _is_fragment(words):
            continue
        else:
            title = f"{time}，{words}" if time else words
            return _with_predicate(title.rstrip("、"), clauses[i + 1 :], is_topic)
    return None


def _with_predicate(title: str, following: list[str], is_topic: bool) -> str | None:
    """Return *title* with the clause after it that says something of it; None if it is too short or too long."""
    if following and PREDICATE.match(following[0]) and not is_topic and not _says_something(title):
        title = f"{title}，{following[0]}"
    return title if SHORTEST <= len(title) <= LONGEST else None


def _says_something(title: str) -> bool:
    """Return whether *title* has what is said of its subject: 这五年，是实力增强的五年."""
    return "是" in title or PREDICATE.match(title.rpartition("，")[2]) is not None
