"""Look for known names in a text, however they are written: quotation marks, spaces, width and dots do not count."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from build_tools.text.folding import DOTS, QUOTES

# A shorter name may be a word like any other (引进来, 四化, 146): it must be in quotation marks.
SHORT: Final = 4  # characters
KEY: Final = 2  # characters by which names are looked up
# “   ·   İ   and wide characters: what is left out or written otherwise; and what may be two characters in lower case
SPECIAL: Final = re.compile(rf"[{re.escape(''.join((*QUOTES, *DOTS)))}\s\uff01-\U0010ffff\u0130]")
OPENING: Final = frozenset('“「『"‘〝＂')
CLOSING: Final = frozenset('”」』"’〞＂')
ONE_FOR_BOTH: Final = OPENING & CLOSING
WORD: Final = re.compile(r"[0-9A-Za-z+.]")


class Spellings:
    """The names to look for; made once, used for many texts."""

    def __init__(self, names: Iterable[str], certain: Iterable[str] = ()) -> None:
        """Take the names to look for, and *certain* ones, which need no quotation marks even if they are short."""
        self._certain = {_plain(name)[0] for name in certain}
        self._names = {_plain(name)[0] for name in names} | self._certain
        lengths: dict[str, set[int]] = defaultdict(set)
        for name in self._names - {""}:
            lengths[name[:KEY]].add(len(name))
        self._lengths = {key: sorted(found, reverse=True) for key, found in lengths.items()}
        self._key_lengths = sorted({len(key) for key in self._lengths}, reverse=True)
        first = "".join(sorted({key[0] for key in self._lengths}))
        self._first = re.compile(f"[{re.escape(first)}]" if first else r"(?!)")

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the span of each name in *text*, with the quotation marks around it."""
        plain, offsets = _plain(text)
        for first, last in self._known_in(plain):
            if inside_longer(plain, first, last):
                continue
            start, end = offsets[first], offsets[last - 1] + 1
            opened = start > 0 and text[start - 1] in OPENING
            closed = end < len(text) and text[end] in CLOSING
            if into_next_quotation(text[start - opened : end]):
                continue
            if last - first >= SHORT or plain[first:last] in self._certain or (opened and closed):
                yield _with_marks(text, start, end, opened, closed)

    def _known_in(self, plain: str) -> Iterator[tuple[int, int]]:
        """Yield the span of each name in *plain*, the longest at each place; the time does not grow with the names."""
        done = 0
        for start in (match.start() for match in self._first.finditer(plain)):
            if start < done:
                continue
            for width in self._key_lengths:
                lengths = self._lengths.get(plain[start : start + width], ())
                if found := next(
                    (plain[start : start + n] for n in lengths if plain[start : start + n] in self._names), ""
                ):
                    done = start + len(found)
                    yield start, done
                    break


def _with_marks(text: str, start: int, end: int, opened: bool, closed: bool) -> tuple[int, int]:
    """Return the span of a name with the marks right before it (*opened*) and after it (*closed*) that belong to it.

    A mark belongs to the name if its other half is at the other end, or inside: 「放管服」改革.
    """
    inside = set(text[start:end])
    if opened and (closed or inside & CLOSING):
        start -= 1
    if closed and (text[start] in QUOTES or inside & OPENING):
        end += 1
    return start, end


def into_next_quotation(words: str) -> bool:
    """Return whether *words*, with the mark before them, run from one pair of quotation marks into the next: “甲”“乙."""
    was_closed = is_open = False
    for mark in words:
        opens = mark in OPENING and not (mark in ONE_FOR_BOTH and is_open)
        if opens and was_closed:
            return True
        if mark in QUOTES:
            was_closed, is_open = was_closed or not opens, opens
    return False


def inside_longer(text: str, start: int, end: int) -> bool:
    """Return whether the span is a part of a longer number, code or word: 6+4 in 16+45, PPP in PPPA."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    begun = WORD.match(text[start]) is not None and WORD.match(before) is not None
    goes_on = WORD.match(text[end - 1]) is not None and text[end - 1] != "+" and WORD.match(after) is not None
    return begun or goes_on


def _plain(text: str) -> tuple[str, list[int]]:
    """Return *text* without quotation marks and spaces, of one width and one kind of dot, and each character's offset.

    Folds less than the search does (``text/folding.py``): here 《》 and · part words, and ① is not 1.
    """
    plain: list[str] = []
    offsets: list[int] = []
    done = 0
    for match in SPECIAL.finditer(text):
        at = match.start()
        plain.append(text[done:at].lower())
        offsets += range(done, at)
        done = at + 1
        if match[0] not in QUOTES and not match[0].isspace():
            plain.append("·" if match[0] in DOTS else _one_narrow(match[0]))
            offsets.append(at)
    plain.append(text[done:].lower())
    offsets += range(done, len(text))
    return "".join(plain), offsets


def _one_narrow(char: str) -> str:
    """Return *char* in its usual width and in lower case, unless that is more than one character."""
    narrow = unicodedata.normalize("NFKC", char).lower()
    return narrow if len(narrow) == 1 else char
