"""Phrases by the parts of speech of their words: a noun that may belong to a name, or a clause that may not."""

from collections.abc import Iterator, Sequence
from typing import Final

from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.dictionary import Word

# The first letters of jieba's tags: nouns, places, abbreviations and verbs that serve as nouns; what only a clause has
# (adverb, 于, 并, 的, 这).
NOUNS: Final = ("n", "s", "j", "vn")
CLAUSE_WORDS: Final = ("d", "p", "c", "u", "r", "y")
VERB: Final = "v"
ALSO_VERB: Final = "发展"  # tagged as a noun


def is_noun(phrase: str, vocabulary: Vocabulary) -> bool:
    """Return whether *phrase* is a noun: 创新创业园区, 防汛, but not 总结推广, 并积极培育."""
    words = vocabulary.cut(phrase)
    if not any(word.tag.startswith(NOUNS) for word in words) or words[0].text == ALSO_VERB:
        return False
    verbs = vocabulary.listed("verbs")
    return not any(w.tag == VERB or w.tag.startswith(CLAUSE_WORDS) or w.text in verbs for w in words)


def is_bare_noun(phrase: str, vocabulary: Vocabulary) -> bool:
    """Return whether *phrase* is a noun without any verb: 茶企, but not 城市管理."""
    return is_noun(phrase, vocabulary) and not any(w.tag.startswith(VERB) for w in vocabulary.cut(phrase))


def nouns_of(phrase: str, vocabulary: Vocabulary) -> Iterator[Word]:
    """Yield the words of *phrase* up to the first that no noun has: 国土 空间 规划 体系 of 国土空间规划体系逐步形成."""
    words: Sequence[Word] = vocabulary.cut(phrase)
    for word in words:
        if word.tag == VERB or word.tag.startswith(CLAUSE_WORDS):
            return
        yield word
