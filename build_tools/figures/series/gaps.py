"""How far a result is from a target, and from which end of it: 4.5%以内, 9%以上, 3%—5%, 6%左右."""

from decimal import Decimal
from typing import Final, Literal, NamedTuple, TypeAlias

from build_tools.figures.numbers.conversion import base_unit, converted
from build_tools.figures.series.keys import POINTS, common_unit
from build_tools.model.figure import Figure

# The end of the target from which it is measured; "within": in the range, or about as much as 左右 says.
End: TypeAlias = Literal["exact", "about", "lower", "upper", "within"]

ABOUT_POINTS: Final = Decimal("0.5")  # 6%左右 is kept by 5.5% to 6.5%
ABOUT_SHARE: Final = Decimal("0.05")  # 1000万吨左右 is kept by 950万吨 to 1050万吨
MOST_PLACES: Final = 4  # after the point


class Gap(NamedTuple):
    """How far a result is above the *end* of a target; below it if negative."""

    end: End
    apart: Decimal
    unit: str
    falls: bool = False  # whether both fall: then ``apart`` is by how much the result fell more


def gap(result: Figure, target: Figure) -> Gap | None:
    """Return the gap between figures of one series; None if it cannot be told.

    Two bounds are never subtracted: of a result of 60%以上 is only known that it keeps 60%以上.
    """
    if not isinstance(target.value, Decimal) or not isinstance(result.value, Decimal) or result.upper is not None:
        return None
    value = converted(result.value, result.unit, _unit(target, result))
    if value is None or result.bound == "about":
        return None
    falls = target.value < 0 and value < 0
    sign = -1 if falls else 1
    low, high = sorted((sign * target.value, sign * (target.value if target.upper is None else target.upper)))
    end, apart = _apart(sign * value, low, high, _end(target, target.value, falls))
    if result.bound and not _sure(result, result.value, end, apart, falls):
        return None
    return Gap(end, *_told(apart, _unit(target, result), result.unit), falls)


def _unit(target: Figure, result: Figure) -> str:
    """Return the unit of *target*, with the measure word of *result* if they count the same: 30个, 57家 → 家."""
    own, other = base_unit(target.unit)[1], base_unit(result.unit)[1]
    same = own != other and common_unit(target.name, target.unit) == common_unit(target.name, result.unit)
    return target.unit.removesuffix(own) + other if same else target.unit


def _end(target: Figure, value: Decimal, falls: bool) -> End:
    """Return which end *target* has: a fall of 3%以上 is an upper end for a value that rises."""
    if target.upper is not None:
        return "within"
    if target.bound in ("", "about"):
        return "about" if target.bound else "exact"
    return "lower" if _rises(target, value, falls) else "upper"


def _rises(figure: Figure, value: Decimal, falls: bool) -> bool:
    """Return whether the bound of *figure* is a lower one; by their size if both *falls*."""
    return (figure.bound == "at_least") != (value < 0 and not falls)


def _apart(value: Decimal, low: Decimal, high: Decimal, end: End) -> tuple[End, Decimal]:
    if end == "within" and not low <= value <= high:
        return ("lower", value - low) if value < low else ("upper", value - high)
    return end, (value - low).normalize() + 0


def _sure(result: Figure, value: Decimal, end: End, apart: Decimal, falls: bool) -> bool:
    """Return whether a *result* that is a bound itself certainly keeps the target: 超过60% keeps 60%以上."""
    lower = _rises(result, value, falls)
    return (end == "lower" and lower and apart >= 0) or (end == "upper" and not lower and apart <= 0)


def _told(apart: Decimal, unit: str, other_unit: str) -> tuple[Decimal, str]:
    """Return *apart* in *unit*, or on the other unit's scale if it is less than one: 0.0124万亿元 → 124亿元."""
    small = converted(apart, unit, other_unit)
    if abs(apart) < 1 and small is not None and abs(small) >= 1 and _digits(small) == _digits(apart):
        apart, unit = small, other_unit
    return round(apart, MOST_PLACES).normalize() + 0, unit


def _digits(number: Decimal) -> tuple[int, ...]:
    return number.normalize().as_tuple().digits


def is_about(found: Gap, target: Figure) -> bool:
    """Return whether a result keeps a *target* of about so much."""
    assert isinstance(target.value, Decimal)
    if target.unit in POINTS:
        return abs(found.apart) <= ABOUT_POINTS
    apart, whole = (
        value * base_unit(unit)[0] for value, unit in ((found.apart, found.unit), (target.value, target.unit))
    )
    return abs(apart) <= ABOUT_SHARE * abs(whole)
