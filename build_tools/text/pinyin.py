"""The sound of Chinese names: for the order from A to Z, and for ASCII ids."""

import re
from functools import cache, lru_cache

from build_tools.text.folding import same_name


@cache
def syllables(name: str) -> tuple[str, ...]:
    """Return the syllables of *name* without tones; letters and digits stay: “422”工程 → 422, gong, cheng."""
    from pypinyin import lazy_pinyin  # its dictionary of phrases (重庆, 银行) takes a while to load

    plain = "+".join(map(same_name, re.split(r"[+\uff0b]", name)))  # 6+4 is not 64
    return tuple(part.replace("ü", "v") for part in lazy_pinyin(plain, v_to_u=False))


@lru_cache(maxsize=1 << 14)
def slug(name: str, longest: int = 40) -> str:
    """Return an ASCII id for *name*: 五城四基地 → wuchengsijidi, of whole syllables and at most *longest* characters."""
    short = ""
    for syllable in syllables(name):
        part = re.sub(r"[^a-z0-9]", "", syllable)
        if len(short) + len(part) > longest:
            break
        short += part
    return short or "x"


def initial(name: str) -> str:
    """Return the letter of the alphabet that *name* is listed under: 株洲 → Z; a name that begins with a digit: 0-9."""
    first = slug(name)[0].upper()
    return first if first.isalpha() else "0-9"


@lru_cache(maxsize=1 << 14)  # several pages and editions list the same names
def sort_key(name: str) -> tuple[bool, tuple[str, ...], str]:
    """Return a key that orders names by sound, those with a digit first after all others."""
    return (not slug(name)[0].isalpha(), syllables(name), name)
