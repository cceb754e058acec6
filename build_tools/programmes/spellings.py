"""Look for known names in a text, whatever quotation marks, spaces, width or dots they are written with."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from build_tools.text.folding import DOTS, QUOTES
from build_tools.text.word_patterns import any_of

# A shorter name may be a word like any other (引进来, 四化, 146): it must stand in quotation marks.
SHORT: Final = 4  # characters
OPENING: Final = frozenset('“「『"')
CLOSING: Final = frozenset('”」』"')
WORD: Final = re.compile(r"[0-9A-Za-z+.]")


class Spellings:
    """The names to look for; made once, used for many texts."""

    def __init__(self, names: Iterable[str], certain: Iterable[str] = ()) -> None:
        """Take *names*, and names so *certain* that even a short one needs no quotation marks: the report explains it."""
        self.certain = {_plain(name)[0] for name in certain}
        names = [*names, *self.certain]
        self.pattern = re.compile(any_of({plain for name in names if (plain := _plain(name)[0])}))

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the span of each name in *text*, with the quotation marks around it."""
        plain, at = _plain(text)
        for match in self.pattern.finditer(plain):
            if inside_longer(plain, match.start(), match.end()):
                continue
            start, end = at[match.start()], at[match.end() - 1] + 1
            opened, closed = (
                text[start - 1 : start] in QUOTES and start > 0,
                text[end : end + 1] in QUOTES and end < len(text),
            )
            if len(match[0]) < SHORT and match[0] not in self.certain and not (opened and closed):
                continue
            inside = text[start:end]
            if opened and (closed or set(inside) & CLOSING):  # 「放管服」改革
                start -= 1
            if closed and (text[start] in QUOTES or set(inside) & OPENING):
                end += 1
            yield start, end


def _plain(text: str) -> tuple[str, list[int]]:
    """Return *text* without quotation marks and spaces, of one width and one kind of dot, and the offset of each character.

    Folds less than the search does (``text/folding.py``): here 《》 and · part words, and ① is not 1.
    """
    plain: list[str] = []
    at: list[int] = []
    for i, char in enumerate(text):
        if char in QUOTES or char.isspace():
            continue
        if char >= "\uff01":
            char = unicodedata.normalize("NFKC", char)
        plain.append("·" if char in DOTS else char.lower())
        at.append(i)
    return "".join(plain), at


def inside_longer(text: str, start: int, end: int) -> bool:
    """Return whether the place is a part of a longer number, code or word: 6+4 in 16+45, PPP in PPPA."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    begun = WORD.match(text[start]) is not None and WORD.match(before) is not None
    goes_on = WORD.match(text[end - 1]) is not None and text[end - 1] != "+" and WORD.match(after) is not None
    return begun or goes_on
