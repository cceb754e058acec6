"""Ranks (第28名, 前3位, 首位) and ratios (7.5:58:34.5)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from build_tools.figures.numbers.digits import COLON, RATIO, is_ratio
from build_tools.figures.numbers.quantity import Quantity, quantity_at
from build_tools.text.numerals import HAN_DIGIT, counted_value

RANK: Final = re.compile(
    rf"""
    第\s?(?P<number>\d+|[{HAN_DIGIT}十百]+)
      (?P<unit>
          名|位                       # 第28名   第2位
        | (?=[，。；、！高大]|$|的)    # 居全省第二，   but not 第一、二、三产业
          (?!、第?[二三](?:[、和及与]|产业))
      )
  | 前(?P<within>\d+|[{HAN_DIGIT}十百]+)(?P<place>名|位)     # 前3位
  | 首位(?=[，。；、！]|$)
  | 榜首
  | 第一方阵(?!.)
    """,
    re.VERBOSE,
)


def find_ranks(text: str) -> Iterator[Quantity]:
    """Yield each number of *text* that may be a rank; whether it is one, the words around it tell (``exclusions``)."""
    for match in RANK.finditer(text):
        value = _rank(match["number"] or match["within"])
        if value is not None:
            unit = match["unit"] or match["place"] or "位"
            yield quantity_at(match, value, unit, form="rank", bound="at_most" if match["within"] else "")


def _rank(number: str | None) -> Decimal | None:
    """Return the value of a rank's number, 1 for a word without a number (榜首), or None if it is no number."""
    if number is None:
        return Decimal(1)
    return Decimal(number) if number.isdecimal() else counted_value(number)


def find_ratios(text: str) -> Iterator[Quantity]:
    """Yield each ratio of *text*."""
    for match in RATIO.finditer(text):
        if is_ratio(match):
            yield quantity_at(match, ":".join(COLON.split(match[0])), "", form="ratio")
