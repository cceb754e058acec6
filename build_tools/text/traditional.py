"""Text in traditional characters, read as the same in simplified ones."""

from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from opencc import OpenCC

# Characters that almost every page in traditional characters has, and none in simplified ones.
SIGNS: Final = frozenset("國會區發報與為對業個財預長員務過時來後們經")
SHARE: Final = 0.005  # of a text's characters that are such


def simplified(text: str) -> str:
    """Return *text* in simplified characters, each at its position, if it is in traditional ones; else *text* itself."""
    if not text or sum(char in SIGNS for char in text) < SHARE * len(text):
        return text
    return "".join(map(_simplified_character, text))


@cache
def _simplified_character(char: str) -> str:
    converted: str = _converter().convert(char)
    return converted if len(converted) == 1 else char


@cache
def _converter() -> "OpenCC":
    from opencc import OpenCC  # here, because its tables take long to load

    return OpenCC("t2s")
