"""Divide the words of a clause among its numbers: each owns those up to the 、 before the next, or up to the verb."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from build_tools.figures.numbers.quantity import Quantity
from build_tools.text.characters import HAN

# 新增就业6.21万人、转移就业1.69万人   what separates two numbers with words of their own; but not 和美乡村
BETWEEN_NUMBERS: Final = re.compile(r"[、及与（，]|和(?!美|谐|平)")
# 乡（镇）   县（市、区）   a bracket that is part of a noun
SHORT_BRACKET: Final = re.compile(rf"（[{HAN}、]{{1,4}}）")
# 支持36家（次）企业   a bracket that is part of the unit
BRACKET_OF_UNIT: Final = re.compile(r"^（[^（）\d]{1,3}）")
# 新建公园3个（含口袋公园1个）   a bracket that opens after the noun
BRACKET_OPEN: Final = re.compile(rf"[（(](?![{HAN}、]{{1,4}}）)")


class Piece(NamedTuple):
    """A number with the span of the words that belong to it."""

    quantity: Quantity
    start: int
    end: int
    shares_end: bool  # whether the words after it belong to the next number as well, from their verb on
    listed: bool  # whether a 、 or 和 divides it from the number before


def pieces(text: str, quantities: Sequence[Quantity], start: int, end: int) -> Iterator[Piece]:
    """Yield each number of *text* from *start* to *end* with its words."""
    listed = False
    for quantity, following in zip(quantities, [*quantities[1:], None], strict=True):
        if following is None:
            yield Piece(quantity, start, end, shares_end=False, listed=listed)
        elif separator := separator_between(text, quantity.end, following.start):
            yield Piece(quantity, start, separator.start(), shares_end=False, listed=listed)
            start, listed = separator.end(), True
        else:  # 90个重点项目完成投资60亿元: from the verb on, the words belong to the next number alone
            yield Piece(quantity, start, following.start, shares_end=True, listed=listed)
            start, listed = quantity.end, False


def separator_between(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the first 、 or 和 of *text* between two numbers that is in no short bracket, or None."""
    inside = [bracket.span() for bracket in SHORT_BRACKET.finditer(text, start, end)]
    for separator in BETWEEN_NUMBERS.finditer(text, start, end):
        if not any(opened <= separator.start() < closed for opened, closed in inside):
            return separator
    return None


def words_after(text: str, quantity: Quantity, end: int) -> str:
    """Return the words after *quantity* up to *end* of *text*, without a bracket that is no part of their noun."""
    words = BRACKET_OF_UNIT.sub("", text[quantity.end : end].lstrip("”）"))
    return BRACKET_OPEN.split(words)[0].rstrip("“")
