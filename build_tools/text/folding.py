"""When two spellings count as the same: as a name, and in the search."""

import re
import unicodedata
from typing import Final

SKIPPED: Final = frozenset("“”‘’\"'「」『』《》〈〉·・‧•･")
PUNCTUATION: Final = re.compile(r"[\W_]+")


def same_name(name: str) -> str:
    """Return the key by which two spellings are one name: width, case, quotation marks, spaces and · aside.

    民生“100” → 民生100, ４２２工程 → 422工程, 株洲・中国动力谷 → 株洲中国动力谷, 互联网+ → 互联网
    """
    return PUNCTUATION.sub("", unicodedata.normalize("NFKC", name).lower())


def bare(name: str) -> str:
    """Return *name* without quotation marks and spaces: “千家企业走访帮扶”活动 → 千家企业走访帮扶活动."""
    return re.sub(r"[“”\"「」『』《》\s]", "", name)


def as_searched(text: str) -> str:
    """Return *text* as it is searched: width and case aside, without quotation marks, dots and spaces.

    ``search.js`` does the same, character by character.
    """
    plain = unicodedata.normalize("NFKC", text).lower()
    return "".join(c for c in plain if c not in SKIPPED and not c.isspace())
