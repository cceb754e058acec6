"""Tell when two spellings are one name."""

import re
import unicodedata
from typing import Final

PUNCTUATION: Final = re.compile(r"[\W_]+")


def fold(name: str) -> str:
    """Return the key by which two spellings are one name: width, case, quotation marks, spaces and · aside.

    民生“100” → 民生100, ４２２工程 → 422工程, 株洲・中国动力谷 → 株洲中国动力谷, 互联网+ → 互联网
    """
    return PUNCTUATION.sub("", unicodedata.normalize("NFKC", name).lower())


def bare(name: str) -> str:
    """Return *name* without quotation marks and spaces: “千家企业走访帮扶”活动 → 千家企业走访帮扶活动."""
    return re.sub(r"[“”\"「」『』《》\s]", "", name)
