"""When two spellings count as the same: as a name, and in the search.

The search of names in a text (``programmes/spellings.py``) folds less: there 《》 and · part words, and ① is not 1.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

QUOTES: Final = '“”"「」『』‘’＂〝〞'
DOTS: Final = "·・‧•･"
SKIPPED: Final = frozenset(QUOTES + "'《》〈〉" + DOTS)
PUNCTUATION: Final = re.compile(r"[\W_]+")


@lru_cache(maxsize=1 << 15)  # most names are asked of many times
def same_name(name: str) -> str:
    """Return the key that all spellings of one name share: width, case, punctuation and spaces do not count.

    民生“100” → 民生100, ４２２工程 → 422工程, 株洲・中国动力谷 → 株洲中国动力谷, 互联网+ → 互联网
    """
    return PUNCTUATION.sub("", unicodedata.normalize("NFKC", name).lower())


def without_quotes(name: str) -> str:
    """Return *name* without quotation marks, 《》 and spaces: “千家企业走访帮扶”活动 → 千家企业走访帮扶活动."""
    return re.sub(rf"[{QUOTES}'《》\s]", "", name)


def as_searched(text: str) -> str:
    """Return *text* as the search compares it: width and case do not count, quotation marks, dots and spaces are left out.

    Works character by character, as ``docs/assets/scripts/folding.js`` does; the table of examples for both is
    ``tests/cases/folding.md``.
    """
    return "".join(map(_searched_character, text))


@cache
def _searched_character(char: str) -> str:
    plain = unicodedata.normalize("NFKC", char).lower()
    return "".join(c for c in plain if c not in SKIPPED and not c.isspace())
