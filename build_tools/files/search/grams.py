"""What the index of the search knows a text by.

A key of the index is a pair of characters of a text, or one of these, told by its first character:

    #9.5            a number as it is written, whole
    =9500000000元   the value of a figure with its unit: 95亿元 and 0.95万亿元 … are one key
    @地区生产总值    the indicator of a figure
    &产值            a pair of characters in the name of a figure
    ~工程            a pair of characters in a name of the glossary
    !422工程         a whole name of the glossary, or another spelling of it
    $枫桥经验        a known word in a text; $& one in the name of a figure, or of its indicator, $~ one in a name
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from build_tools.model.figure import Figure
from build_tools.text.folding import as_searched

NUMBER, VALUE, INDICATOR, FIGURE, NAME, WHOLE_NAME, KNOWN = "#=@&~!$"
# 9.5   1000   2,350
DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")
# 万套   千亿元   百万亩   but not 千瓦: 瓦 has no scale of its own
SCALE: Final = re.compile(r"[百千]?[万亿]+")
# &产值   ~工程   !422工程   $枫桥经验   $&生产总值   the mark of a key that is in the shard of its first pair
MARK: Final = re.compile(r"(?:\$[&~]?|[&~!])(?=.)", re.DOTALL)
POWERS: Final = {"百": 2, "千": 3, "万": 4, "亿": 8}


def pairs(folded: str) -> Iterator[str]:
    """Yield the pairs of characters of a folded text: 地区生 → 地区, 区生."""
    return (folded[i : i + 2] for i in range(len(folded) - 1))


def numbers(folded: str) -> Iterator[str]:
    """Yield the keys of the numbers in a folded text: 增长9.5% → #9.5."""
    return (NUMBER + number[0] for number in DIGITS.finditer(folded))


def value_key(number: Decimal, unit: str) -> str:
    """Return the key of a value, whatever the scale of its unit: 1000, 亿元 → =100000000000元; 9.50, % → =9.5%."""
    scale = SCALE.match(unit)
    power = sum(POWERS[sign] for sign in scale[0]) if scale else 0
    return (
        f"{VALUE}{format((number.scaleb(power)).normalize(), 'f')}{as_searched(unit[scale.end() :] if scale else unit)}"
    )


def figure_value(figure: Figure) -> str:
    """Return the key of the figure's value, "" for a ratio; that of a fall is without its sign, as the text says it."""
    if not isinstance(figure.value, Decimal):
        return ""
    return value_key(abs(figure.value) if figure.measure == "growth" else figure.value, figure.unit)


def shard_of(key: str, shards: int) -> int:
    """Return the number of the shard that holds *key*; the page's script computes the same.

    The keys of a pair of characters are in one shard, whether it is in a text, a figure or a name.
    """
    mark = MARK.match(key)
    told_by = key[mark.end() : mark.end() + 2] if mark else key
    number = 0
    for char in told_by:
        number = (number * 31 + ord(char)) % 0x1000000
    return number % shards
