"""How a result and a target differ, in words that respect the bound of the target."""

from decimal import Decimal

from build_tools.figures.series.gaps import Gap, gap, is_about
from build_tools.figures.series.keys import POINTS
from build_tools.model.figure import Figure
from build_tools.pages.amounts import bare_amount
from build_tools.text.word_lists import word_list
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
    end = wordings("pages.verdicts.ends")[found.end] if target.upper is not None else ""
    return _apart(found, wording("pages.verdicts.target") + end, found.apart, _about(found))


def aim(target: Figure, result: Figure) -> str:
    """Return in words how the *target* differs from the *result* of the year before; "" if that cannot be told.

    A bound that the result keeps says nothing of the difference: 目标为9%以上 after 9.5%; one that it does not keep says the
    least: 较上年实际至少高0.3个百分点 for 8.5%以上 after 8.2%.
    """
    found = gap(result, target)
    if found is None or result.bound:
        return ""
    before = wordings("pages.verdicts.before")["estimate" if result.status == "estimate" else "actual"]
    if found.end == "within":
        return wording("pages.verdicts.result_in_range", before=before)
    if found.end == "about" and found.apart == 0:
        return wording("pages.verdicts.aimed_as_before", before=before)
    if target.upper is not None:
        return wordings("pages.verdicts.ends")[found.end] + _apart(found, before, -found.apart)
    if found.end in ("exact", "about"):
        return _apart(found, before, -found.apart, _about(found))
    if (found.apart if found.end == "lower" else -found.apart) >= 0:
        return wording("pages.verdicts.bound", amount=bare_amount(target))
    return _apart(found, before, -found.apart, wording("pages.verdicts.at_least"))


def _is_height(unit: str) -> bool:
    """Return whether a value in *unit* is higher or lower, not more or less: 8.5%, 32943元, but 16亿元."""
    return unit in POINTS or "/" in unit or unit in word_list("pages.heights")


def _about(found: Gap) -> str:
    return wording("pages.verdicts.about") if found.end == "about" else ""


def _apart(found: Gap, other: str, apart: Decimal, loosely: str = "") -> str:
    """Return in words how a result or a target is *apart* from the *other*; *loosely*: 约, 至少."""
    if apart == 0:
        return wording("pages.verdicts.equal", other=other)
    unit = wording("pages.targets.points") if found.unit in POINTS else found.unit
    kind = "falls" if found.falls else "height" if _is_height(found.unit) else "amount"
    direction = f"{kind}_{'more' if apart > 0 else 'less'}"
    words = {"other": other, "loosely": loosely, "number": f"{abs(apart):f}", "unit": unit}
    return wordings("pages.verdicts.apart")[direction].format(**words)
