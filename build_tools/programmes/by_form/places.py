"""Names made with a place: 平安株洲, 株洲·中国动力谷."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.dictionary import Word
from build_tools.text.word_patterns import any_of

# 平安株洲   数字中国   what a place wants to become, but not 数字中国建设峰会
AIM: Final = r"«aims»"
OTHER_AFTER_PLACE: Final = r"[省市区县]|(?:发展|建设)?(?:«meetings»)"
NOUN_TAGS: Final = ("n", "q")  # first letters
# 株洲·中国动力谷   a place with a name of its own
DOTTED: Final = r"[·・‧•●．][«HAN»]{2,8}?(?:«landscapes»)"


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


def find_dotted(text: str, places: Sequence[str], vocabulary: Vocabulary) -> Iterator[re.Match[str]]:
    """Yield the names in *text* with a dot after one of *places*."""
    return vocabulary.pattern(f"(?:{any_of(places)}){DOTTED}").finditer(text)
