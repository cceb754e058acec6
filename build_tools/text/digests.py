"""One digest of several parts: by it is told whether something is as it was."""

import hashlib


def digest(*parts: str | bytes) -> str:
    """Return the digest of *parts*, each by itself: moving a character from one to the next gives another."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(part.encode() if isinstance(part, str) else part).digest())
    return whole.hexdigest()
