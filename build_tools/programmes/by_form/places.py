"""Names made with a place: 平安株洲, 株洲·中国动力谷, 一刻钟便民生活圈."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from build_tools.programmes.candidate import Candidate
from build_tools.programmes.leading_words import without_leading_words
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.characters import HAN
from build_tools.text.dictionary import Word
from build_tools.text.word_patterns import any_of

# 平安株洲   数字中国   what a place wants to become, but not 数字中国建设峰会
AIM: Final = r"«aims»"
OTHER_AFTER_PLACE: Final = r"[省市区县]|(?:发展|建设)?(?:«meetings»)"
NOUN_TAGS: Final = ("n", "q")  # first letters
# 株洲·中国动力谷   a place with a name of its own
DOT: Final = re.compile(r"[·・‧•●．]")
DOTTED: Final = r"[«HAN»]{2,4}[·・‧•●．][«HAN»]{2,8}?(?:«landscapes»)"
# 15分钟生活就业融合服务圈   一刻钟便民生活圈   a ring named by the way to its edge
RING: Final = re.compile(rf"(?:\d{{1,2}}分钟|一刻钟)[{HAN}]{{2,10}}?圈")


def find_aims(text: str, places: Sequence[str], vocabulary: Vocabulary) -> Iterator[re.Match[str]]:
    """Yield what *places* want to become, as *text* says: 平安株洲."""
    form = f"(?:{AIM})(?:{any_of(places)})(?!{OTHER_AFTER_PLACE})"
    for match in vocabulary.pattern(form).finditer(text):
        around = vocabulary.around(text, match.start(), match.end())
        if around and not _is_noun(around[0], vocabulary) and not _is_noun(around[1], vocabulary):
            yield match


def _is_noun(word: Word | None, vocabulary: Vocabulary) -> bool:
    """Return whether *word* makes a longer noun with an aim beside it: 农耕 文明青河, 绿色青河 米."""
    if word is None or word.text in vocabulary.listed("after_names") | vocabulary.listed("verbs"):
        return False
    return word.tag[:1] in NOUN_TAGS


def find_rings(text: str) -> Iterator[Candidate]:
    """Yield the rings in *text* that are named by the way to their edge."""
    for match in RING.finditer(text):
        yield Candidate(match.start(), match.end(), match[0], quoted=False)


def find_dotted(text: str, places: Sequence[str], vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Yield the names in *text* with a dot after a place.

    They begin with one of *places*, or after the verbs before them.
    """
    for match in vocabulary.pattern(DOTTED).finditer(text):
        before = DOT.split(match[0])[0]
        own = (place for place in places if before.endswith(place))
        place = next(own, None) or without_leading_words(before, vocabulary)
        cut = len(before) - len(place)
        yield Candidate(match.start() + cut, match.end(), match[0][cut:], quoted=False)
