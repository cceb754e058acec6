"""Where a name begins: the verbs, times, areas and amounts before it that are no part of it."""

from collections.abc import Sequence
from typing import Final

from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.dictionary import Word
from build_tools.text.numerals import ONE_TO_TEN

# 全国首批   第三批   30个县   500多项   近千个   an amount or an ordinal, which is no part of a name
AMOUNT: Final = rf"""
    (?:«batch_scopes»)?(?:首批|第[{ONE_TO_TEN}]+[批轮期])
    | (?:超过?|[近约逾上])?\d+(?:\.\d+)?[多余来]?[十百千万亿]*[多余]?(?:«measure_words»)(?<!条)(?![级域]|(?<=乡)村|(?<=村)庄)
    | \d+条(?=.{{2}})(?!(?:«measure_modifiers»)+$)
    | (?:(?:超过?|[近约逾上数几])[{ONE_TO_TEN}两百千万亿]+[多余]?|[{ONE_TO_TEN}两百千万亿]+[多余])(?:«measure_words»)
"""
BEFORE_VERBS: Final = ("v", "vn", "a", "d", "ad")  # tags
ALSO_IN_CHAIN: Final = ("建设", "新建")  # 推进建设 …   no name begins with them, whatever verb is before them


def without_leading_words(words: str, vocabulary: Vocabulary, least: int = 2) -> str:
    """Return the end of *words* that may be a name, *least* characters or more: 深入实施乡村教师支持 → 乡村教师支持."""
    found = vocabulary.cut(words)
    acts = [i for i, word in enumerate(found) if word.text in vocabulary.listed("acts")]
    begins = acts[-1] if acts else 0
    while begins < len(found) and found[begins].text in vocabulary.listed("breaks"):  # 以 民生“100”工程
        begins += 1
    begins += name_begins(found[begins:], vocabulary, least)[0]
    return words[found[begins].start if begins < len(found) else len(words) :]


def name_begins(words: Sequence[Word], vocabulary: Vocabulary, least: int = 2) -> tuple[int, bool]:
    """Return which of *words* begins a name that all the others end, and whether an act governs it.

    An act (实施) begins no name, and neither does a verb before it. After it a name may begin with a verb: 推进 扩大学位供给.
    """
    end = words[-1].end if words else 0
    first, governed = 0, False
    while first < len(words):
        after = after_amount(words, first, vocabulary)
        if after == first and (act := _next_act(words, first, vocabulary)) is not None:
            after, governed = act + 1, True
        elif after == first and _is_no_beginning(words[first].text, governed, vocabulary):
            after = first + 1
        elif after == first and not governed and _is_verb_before_verb(words[first:], vocabulary):
            after = first + 2
        left = end - words[after].start if after < len(words) else 0
        if after == first or left < least:
            break
        first = after
    return first, governed


def after_amount(words: Sequence[Word], first: int, vocabulary: Vocabulary) -> int:
    """Return which of *words* follows the amount that begins at *first*; *first* itself if there is none."""
    amount = vocabulary.pattern(AMOUNT).match("".join(word.text for word in words[first:]))
    end = words[first].start + (amount.end() if amount else 0)
    return next((i for i in range(first, len(words) + 1) if i > first and words[i - 1].end == end), first)


def _is_no_beginning(word: str, governed: bool, vocabulary: Vocabulary) -> bool:
    """Return whether no name begins with *word*; a name that an act governs may begin with most verbs."""
    if word in vocabulary.listed("not_in_name"):
        return True
    return word in ALSO_IN_CHAIN if governed else word in vocabulary.listed("verbs")


def _is_verb_before_verb(words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Return whether the first two of *words* begin a clause: 优化 完善, 新 推出."""
    return len(words) > 2 and words[0].tag in BEFORE_VERBS and words[1].text in vocabulary.listed("verbs")


def _next_act(words: Sequence[Word], first: int, vocabulary: Vocabulary) -> int | None:
    """Return which of *words* is the act that *first* is, or that only verbs and adverbs from *first* on precede."""
    for i in range(first, len(words)):
        if words[i].text in vocabulary.listed("acts"):
            return i
        if words[i].text not in vocabulary.listed("verbs"):
            return None
    return None
