"""How a result and a target differ, in words that respect the bound of the target."""

from decimal import Decimal

from build_tools.figures.series.gaps import Gap, gap, is_about
from build_tools.figures.series.keys import POINTS
from build_tools.model.figure import Figure
from build_tools.text.wording import wording, wordings


def kept(result: Figure, target: Figure) -> str:
    """Return in words how the *result* keeps the *target* of its year; "" if that cannot be told."""
    found = gap(result, target)
    if found is None:
        return ""
    over = found.apart >= 0
    if found.end == "lower" and over and target.upper is None:
        return wording("pages.verdicts.reached")
    if found.end == "within":
        return wording("pages.verdicts.in_range")
    if found.end == "upper" and found.apart <= 0:
        return wording("pages.verdicts.in_limit")
    if found.end == "about" and is_about(found, target):
        return wording("pages.verdicts.as_aimed")
    names = wordings("pages.verdicts.ends")
    return _apart(found, wording("pages.targets.result"), names[found.end], found.apart)


def aim(target: Figure, result: Figure) -> str:
    """Return in words how the *target* differs from the *result* of the year before; "" if that cannot be told."""
    found = gap(result, target)
    if found is None or result.bound:
        return ""
    if found.end == "within":
        return wording("pages.verdicts.result_in_range")
    if found.end == "about" and found.apart == 0:
        return wording("pages.verdicts.aimed_as_before")
    names = wordings("pages.verdicts.ends")
    return _apart(found, names[found.end], wording("pages.targets.result"), -found.apart)


def _apart(found: Gap, name: str, other: str, apart: Decimal) -> str:
    """Return in words how what is called *name* is *apart* from the *other*."""
    unit = wording("pages.targets.points") if found.unit in POINTS else found.unit
    words = {"name": name, "other": other, "number": f"{abs(apart):f}", "unit": unit}
    if apart == 0:
        return wording("pages.verdicts.equal", name=name, other=other)
    direction = ("falls_" if found.falls else "") + ("more" if apart > 0 else "less")
    about = wording("pages.verdicts.about") if found.end == "about" else ""
    return wordings("pages.verdicts.apart")[direction].format(**words, about=about)
