"""The time that a part of a report is about, which holds for its numbers unless they say another."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimeSetting:
    """What numbers are about if nothing nearer says otherwise."""

    period: str  # 2015, 2011-2015; "" if it is not known
    plan: bool  # whether the text looks ahead
    year: int | None  # the year reported on, or planned for
    five_years: str  # the five years around it: 2011-2015; "" if they are not known
    review: bool = False  # whether a heading says that the text looks back


def review_of(year: int | None) -> TimeSetting:
    """Return the setting in which a report of *year* begins: it looks back at the year before."""
    if not year:
        return TimeSetting("", False, None, "")
    return TimeSetting(str(year - 1), False, year - 1, f"{year - 5}-{year - 1}")


def plan_for(year: int | None) -> TimeSetting:
    """Return the setting of a plan for *year*."""
    if not year:
        return TimeSetting("", True, year, "")
    return TimeSetting(str(year), True, year, f"{year}-{year + 4}")
