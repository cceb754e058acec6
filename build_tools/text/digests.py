"""One digest for several parts, to see whether something has changed."""

import hashlib


def digest(*parts: str | bytes) -> str:
    """Return the hexadecimal SHA-256 digest of *parts*; ("ab", "c") and ("a", "bc") have different digests."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(part.encode() if isinstance(part, str) else part).digest())
    return whole.hexdigest()
