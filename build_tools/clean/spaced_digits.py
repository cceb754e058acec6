"""Join the digits of numbers that a file parts by spaces throughout: 4 9 2 5 0 万吨 → 49250万吨."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.text.characters import HAN

GAP: Final = r"[\u0020\u3000\xa0\u2002-\u200a\u202f]{1,2}"
# Digits of one width, half or full: a file may part those of the one width and not those of the other.
WIDTHS: Final = ("0-9", "０-９")
GAP_BEFORE_UNIT: Final = re.compile(rf"{GAP}(?=[{HAN}%％‰])")
ONE_GAP: Final = re.compile(GAP)
FEWEST: Final = 2  # numbers with spaces, if the file parts them throughout
SHARE: Final = 0.5  # of the numbers of two digits or more


def spaced_digits(text: str) -> Iterator[Edit]:
    """Yield the deletion of the gaps in such numbers, if most numbers of the file have them; else they stay as they are."""
    edits: list[Edit] = []
    for digits in WIDTHS:
        spaced = [number for number in _spaced(digits).finditer(text) if ONE_GAP.search(number[0])]
        unspaced = len(re.findall(rf"(?<![\d.．])[{digits}]{{2,}}", text))
        if len(spaced) >= FEWEST and len(spaced) >= SHARE * (len(spaced) + unspaced):
            edits += _gaps(text, spaced)
    return iter(sorted(edits))


def _spaced(digits: str) -> re.Pattern[str]:
    """Return a pattern for a number whose *digits* are apart, or beside a decimal point: 4 9 2 5 0, 8 . 8, 1 2.5."""
    return re.compile(
        rf"""
        (?<! [\d.．] ) [{digits}]
        (?: {GAP} [{digits}] | (?:{GAP})? [.．] (?:{GAP})? [{digits}] (?! [{digits}] ) )+
        (?! \d )
        """,
        re.VERBOSE,
    )


def _gaps(text: str, numbers: Sequence[re.Match[str]]) -> Iterator[Edit]:
    """Yield the deletion of the gaps inside the *numbers*, and of the one before a unit."""
    for number in numbers:
        yield from ((gap.start(), gap.end(), "") for gap in ONE_GAP.finditer(text, number.start(), number.end()))
        if after := GAP_BEFORE_UNIT.match(text, number.end()):
            yield after.start(), after.end(), ""
