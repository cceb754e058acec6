"""Marks of quotations and titles one level further in, by GB/T 15834: “…‘…“…”…’…”, 《…〈…〉…》."""

import re
from typing import Final

INNER: Final = dict(zip("“”‘’《》〈〉", "‘’“”〈〉《》", strict=True))
# “   》   and e’s of the People’s Republic, which is no quotation
MARK: Final = re.compile(r"[A-Za-z]’[A-Za-z]|[“”‘’《》〈〉]")


def inside_marks(text: str) -> str:
    """Return *text* as it stands inside of such marks."""
    return MARK.sub(lambda match: INNER.get(match[0], match[0]), text)
