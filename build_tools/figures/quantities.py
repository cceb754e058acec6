"""Read numbers with their units: 9.5%, 1.2万亿元, 近2万户, 百分之六点三, 翻两番, 第28名, 5%—10%, 7.5:58:34.5."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal, TypeAlias

from build_tools.figures.bounds import (
    EARLY_MORE,
    MORE,
    RANGE,
    bound_before,
    comes_from,
    is_signed,
    minus_before,
    with_bounds,
)
from build_tools.figures.digits import (
    COLON,
    DIGITS,
    HAN_NUMBER,
    MIDDLE_POINT,
    RATIO,
    SPACE,
    decimal_value,
    is_ratio,
    widths,
)
from build_tools.figures.fractions import find_fractions
from build_tools.figures.units import COUNTED, MEASURED, PER, PERCENT, SCALE, SCALES, SMALL_SCALE, UNIT, scaled_unit
from build_tools.model.figure import Bound
from build_tools.text.numerals import HAN_DIGIT, NONZERO_DIGIT, counted_value, numeral_value

Form: TypeAlias = Literal["amount", "rank", "ratio"]
# 第28名   第2位   第二   but not 第一、二、三产业
RANK: Final = re.compile(
    rf"第\s?(?P<number>\d+|[{HAN_DIGIT}十百]+)(?P<unit>名|位|(?=[，。；、！高大]|$|的)(?!、第?[二三](?:[、和及与]|产业)))|前(?P<within>\d+|[{HAN_DIGIT}十百]+)(?P<place>名|位)|首位(?=[，。；、！]|$)|榜首|第一方阵(?!.)"
)
# 翻两番   翻了一番   翻了近两番   翻番   but not 两个翻番, 两个“翻番”
DOUBLED: Final = re.compile(rf"(?<!个)(?<!个[“‘])翻了?(?P<about>[近约])?(?P<number>[{HAN_DIGIT}\d])?番")
# 一倍   两倍   近三倍   一点五倍
TIMES: Final = re.compile(
    rf"(?<![{HAN_DIGIT}十百千万亿第\d几数点])(?P<number>[{HAN_DIGIT}十]+(?:点[{HAN_DIGIT}]+)?)倍(?!增)"
)
# 百分之六点三   千分之五点二   十万分之八
PER_CENT: Final = re.compile(
    rf"(?P<base>百|千|[十百]?万)分之(?P<number>[{HAN_DIGIT}十百]+?(?:点[{HAN_DIGIT}]+)?)(?=[^{HAN_DIGIT}十点]|$)(?!分之)"
)
# 9.5%   525.9亿元   1万余套   200多个工作日   5%—10%   but no part of 3×5米, 3*5米
AMOUNT: Final = re.compile(
    rf"(?<![\d.第A-Za-z+×])(?<!\d\*)(?P<low>{DIGITS})(?:\s?(?P<low_scale>{SCALE})?(?P<low_unit>{UNIT})?\s?(?P<to>{RANGE})\s?(?P<high>{DIGITS}))?"
    rf"\s?(?P<scale>{SCALE}|{SMALL_SCALE})?(?P<more>{MORE})?\s?(?P<unit>(?:{UNIT}){PER})?"
)
# 3亿500万   2亿3千万元   1万2千亿元   12万3456人   two scales in a row
STACKED: Final = re.compile(
    rf"(?<![\d.第A-Za-z+×])(?P<big>{DIGITS})(?P<scale>[万亿])零?(?P<small>{DIGITS})(?P<tens>[十百千]?)(?P<last>[万亿]?)(?P<more>{MORE})?(?P<unit>{UNIT})?"
)
# 四亿零七百多万吨   二十六亿六千万美元   二万三千亿元   三万五千户
HAN_STACKED: Final = re.compile(
    rf"(?<![{HAN_DIGIT}十百千万亿第几数])(?P<big>{HAN_NUMBER})(?P<scale>[万亿])零?(?P<small>{HAN_NUMBER})(?P<tens>)"
    rf"(?:(?P<early>{MORE})(?=[万亿]))?(?P<last>[万亿]?)(?P<more>{MORE})?(?P<unit>{UNIT})"
)
# 六十个   十所   九个   过百项   近百亿元   but not 近三个月; Chinese numerals count only before a unit
HAN_AMOUNT: Final = re.compile(
    rf"(?<![{HAN_DIGIT}十百千万亿第\d几数年月])(?<!近(?![百千]|{HAN_NUMBER}[万亿]))(?P<low>{HAN_NUMBER})(?:(?P<more>{MORE})?(?P<scale>万亿|亿|万)|(?P<scaled>万亿|亿|万)?(?P<over>{MORE})?)(?P<unit>{UNIT})"
)
# 十至十五个   二十万到三十万亩   from one Chinese numeral to another
HAN_RANGE: Final = re.compile(
    rf"(?<![{HAN_DIGIT}十百千万亿第\d几数年月])(?P<low>{HAN_NUMBER})(?P<low_scale>万亿|亿|万)?(?P<to>{RANGE})"
    rf"(?P<high>{HAN_NUMBER})(?P<scale>万亿|亿|万)?(?P<more>{MORE})?(?P<unit>{UNIT})"
)
LARGE: Final = 10  # 二元结构, 三米: below this, and without 万 or 亿, Chinese numerals count things only
# 三五年   七八个   two digits in a row are a guess, no number
LOOSE: Final = re.compile(rf"(?:^|[十百千])[{NONZERO_DIGIT}]{{2}}$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit. Offsets count characters; the span has the words that bound it as well."""

    start: int
    end: int
    value: Decimal | str
    unit: str
    form: Form = "amount"
    upper: Decimal | None = None
    bound: Bound = ""
    number_start: int = 0  # the number and its unit alone
    number_end: int = 0
    chinese: bool = False  # written with Chinese numerals
    worded: str = ""  # 翻番, 一半: a number that is a word

    @property
    def counts(self) -> bool:
        """Whether the unit counts things or people: what is counted may stand behind it."""
        bare = self.unit.removeprefix("万亿").lstrip("十百千万亿")
        return self.form == "amount" and (bare in COUNTED or bare == "")

    @property
    def fallen(self) -> bool:
        """Whether it is a percentage below zero: 进口-3.5%, by which something can only have grown less than nothing."""
        return self.unit in PERCENT and isinstance(self.value, Decimal) and self.value < 0


def find_quantities(text: str) -> list[Quantity]:
    """Return the numbers of *text* with their units, in order and disjoint."""
    plain = MIDDLE_POINT.sub(".", widths(text))
    plain = EARLY_MORE.sub(r"\g<small>\g<scale>\g<more>", plain)
    found: list[Quantity] = []
    taken = bytearray(len(plain) + 1)
    for reader in (_ratios, _ranks, _worded, _stacked, _amounts, _han_ranges, _han_amounts):
        for quantity in reader(plain):
            if not any(taken[quantity.number_start : quantity.number_end]):
                taken[quantity.number_start : quantity.number_end] = b"\x01" * (
                    quantity.number_end - quantity.number_start
                )
                found.append(quantity)
    return [_bounded(q, plain) for q in sorted(found, key=lambda q: q.number_start)]


def _bounded(quantity: Quantity, text: str) -> Quantity:
    """Return *quantity* with what bounds it before and behind taken in."""
    start, end, bound = with_bounds(text, quantity.start, quantity.end, behind_noun=quantity.form == "amount")
    return replace(quantity, start=start, end=end, bound=quantity.bound or bound)


def _made(match: re.Match[str], value: Decimal | str, unit: str, **more: object) -> Quantity:
    span = {"start": match.start(), "end": match.end(), "number_start": match.start(), "number_end": match.end()}
    return Quantity(value=value, unit=unit, **(span | more))  # type: ignore[arg-type]


def _ratios(text: str) -> Iterator[Quantity]:
    for match in RATIO.finditer(text):
        if is_ratio(match):
            yield _made(match, ":".join(COLON.split(match[0])), "", form="ratio")


def _ranks(text: str) -> Iterator[Quantity]:
    for match in RANK.finditer(text):
        number = match["number"] or match["within"]
        value = Decimal(1) if number is None else Decimal(number) if number.isdecimal() else counted_value(number)
        if value is not None:
            unit = match["unit"] or match["place"] or "位"
            yield _made(match, value, unit, form="rank", bound="at_most" if match["within"] else "")


def _worded(text: str) -> Iterator[Quantity]:
    for match in DOUBLED.finditer(text):
        times = numeral_value(match["number"] or "一")
        bound = "about" if match["about"] else ""
        yield _made(match, Decimal(2**times - 1) * 100, "%", worded="翻番", bound=bound)
    for match in TIMES.finditer(text):
        if (value := counted_value(match["number"])) is not None:
            yield _made(match, value, "倍", chinese=True)
    for match in PER_CENT.finditer(text):
        if (value := counted_value(match["number"])) is not None:
            unit = {"百": "%", "千": "‰"}.get(match["base"], f"/{match['base'].replace('十', '10')}")
            yield _made(match, value, unit, chinese=True)
    for match, percent, word in find_fractions(text):
        yield _made(match, percent, "%", worded=word)


def _stacked(text: str) -> Iterator[Quantity]:
    for match in STACKED.finditer(text):
        if (match["unit"] or (match["last"] and not match["tens"])) and (
            stack := _stack(match, decimal_value(match["big"]), decimal_value(match["small"]))
        ):
            yield _made(match, *stack, bound="at_least" if match["more"] else "")
    for match in HAN_STACKED.finditer(text):
        big, small = counted_value(match["big"]), counted_value(match["small"])
        stack = None if big is None or small is None else _stack(match, big, small)
        if stack:
            bound = "at_least" if match["early"] or match["more"] else ""
            yield _made(match, *stack, chinese=True, bound=bound)


def _stack(match: re.Match[str], big: Decimal, small: Decimal) -> tuple[Decimal, str] | None:
    """Return the value and the unit of two numbers with a scale each, None where the second does not go on with the first.

    2亿3千万元 → 2.3 亿元, 1万2千亿元 → 1.2 万亿元, 12万3456人 → 123456 人.
    """
    scale, last, unit = match["scale"], match["last"], match["unit"] or ""
    small *= SCALES.get(match["tens"], 1)
    within = scale == "万" and last == "亿"  # both count 亿
    part = small * (1 if within else SCALES.get(last, 1))
    if part >= SCALES[scale]:
        return None
    if not last:
        return big * SCALES[scale] + part, unit
    value = (big + part / SCALES[scale]).normalize()
    return value + 0, ("万亿" if within else scale) + unit


def _amounts(text: str) -> Iterator[Quantity]:
    place = 0
    while match := AMOUNT.search(text, place):
        place = match.end()
        sign = minus_before(text, match.start())
        low = -decimal_value(match["low"]) if sign else decimal_value(match["low"])
        upper = _upper(match, negative=bool(sign))
        if upper is not None and not _is_range(match, low, upper):
            place = match.start("high")
            if match["low_unit"]:
                yield _low_alone(match, low, sign)
            continue
        start, end = match.start() - sign, match.end()
        if (unit := scaled_unit(SPACE.sub("", match["unit"] or ""), match["scale"] or "", text[end:])) is not None:
            bound = "at_least" if match["more"] else ""
            if (times := SCALES.get(match["scale"], 1)) <= SCALES["千"]:  # 5千套: 5000套
                low, upper = low * times, None if upper is None else upper * times
            made = _made(match, low, unit, upper=upper, bound=bound, end=end, number_end=end)
            yield replace(made, start=start, number_start=start)


def _is_range(match: re.Match[str], low: Decimal, upper: Decimal) -> bool:
    """Return whether two numbers are the ends of a range: not 2016-2020年, 3.5公里至5米, 由5所到8所."""
    changes = match["low_unit"] and match["to"] in ("到", "至") and comes_from(match.string, match.start())
    return upper > low and (match["low_unit"] or match["unit"]) == match["unit"] and not changes


def _low_alone(match: re.Match[str], low: Decimal, sign: int) -> Quantity:
    """Return the first of two numbers that are no range; its minus takes *sign* characters."""
    start, end = match.start() - sign, match.end("low_unit")
    made = _made(match, low, (match["low_scale"] or "") + match["low_unit"], end=end, number_end=end)
    return replace(made, start=start, number_start=start)


def _upper(match: re.Match[str], negative: bool) -> Decimal | None:
    """Return the upper end of a range, None where there is one number only; -5%—-3% ends at -3."""
    if not match["high"]:
        return None
    signed = negative and is_signed(match["to"])
    return -decimal_value(match["high"]) if signed else decimal_value(match["high"])


def _han_ranges(text: str) -> Iterator[Quantity]:
    for match in HAN_RANGE.finditer(text):
        low, high = counted_value(match["low"]), counted_value(match["high"])
        changes = comes_from(text, match.start())
        if low is None or high is None or high <= low or changes or match["low_scale"] not in (None, match["scale"]):
            continue
        bound = "at_least" if match["more"] else ""
        yield _made(match, low, (match["scale"] or "") + match["unit"], upper=high, chinese=True, bound=bound)


def _han_amounts(text: str) -> Iterator[Quantity]:
    for match in HAN_AMOUNT.finditer(text):
        words = match["low"]
        if LOOSE.search(words) or words in ("零", "〇", "一"):  # 一批, 一个: no number is meant
            continue
        value = counted_value(words)
        bounded = bound_before(text, match.start())
        if value is None or (words[0] in "百千" and not bounded):
            continue
        if match["unit"] in MEASURED and not (match["scale"] or match["scaled"]) and value < LARGE:
            continue
        scale = match["scale"] or match["scaled"] or ""
        bound = "at_least" if match["more"] or match["over"] else ""
        yield _made(match, value, scale + match["unit"], chinese=True, bound=bound)
