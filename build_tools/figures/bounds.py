"""Tell what bounds a number, and where a range or a minus stands: 近2万户, 不低于9%, 5亿元以上, 5%—10%, 由5所到8所, -0.8%."""

import re
from typing import Final

from build_tools.figures.units import SCALE, UNIT
from build_tools.model.figure import Bound
from build_tools.text.numerals import HAN_DIGIT

# 近   超过   不低于   what bounds a number before it
BEFORE: Final = (
    r"(?P<about>大?约|将?近|接近)|(?P<least>超过?|突破|逾|高于|大于|多于|不低于|不少于|不小于|至少|迈上|跨越|跨上|站上|越过|跃上|"
    r"(?<![通经超])过|破)|(?P<most>不超过|不高于|不大于|低于|小于|少于|不足|不到)"
)
# <5亿元   能耗≤0.5吨   >98%   a sign that bounds the number behind it
SIGN_BEFORE: Final = re.compile(r"(?:(?P<least>[>≥≧⩾])|(?P<most>[<≤≦⩽])|(?P<about>[≈]))=?\s?$")
# <b>5亿元   a tag that was left in the text bounds nothing
TAG: Final = re.compile(r"<[^<>\d]{1,18}>$")
# 2万余户   200多个   between the number and its unit
MORE: Final = r"余|多"
# 20多亿元   1百余万人   a word between a number and its scale
EARLY_MORE: Final = re.compile(rf"(?<=\d)(?P<small>[十百千]?)(?P<more>{MORE})(?P<scale>{SCALE})")
# 9%以上   左右   behind the unit
BEHIND: Final = r"(?P<least>以上|之多|多|余)|(?P<about>左右|上下)|(?P<most>以内|以下|之内)"
BOUND_BEFORE: Final = re.compile(rf"(?:{BEFORE})\s?(?:了|至|到)?$")
BOUND_BEHIND: Final = re.compile(rf"\s?(?:{BEHIND})")
# 6万户农民以上   2万亩山地以上   a bound behind the noun; but not 10个省级以上平台
BOUND_BEHIND_NOUN: Final = re.compile(
    r"[\u4e00-\u9fff]{1,4}(?<!规模)(?P<least>以上)(?P<about>(?!))?(?P<most>(?!))?(?=[，。；、：！]|$)"
)
RANGE: Final = r"[~～\-－—–\u2212至到]{1,2}"
# 由5所到8所   从全国5%到8%   a number that another one follows
CHANGES: Final = re.compile(r"[由从][\u4e00-\u9fff]{0,6}$")
# 增长-0.8%   最低气温－5℃   （-1.5亿元）   a minus, but neither 5%-10% nor 就业——3万人
MINUS_SIGN: Final = r"[-－–\u2212]"
MINUS: Final = re.compile(rf"(?<![\d%‰A-Za-z“”‘’》\-－–\u2212—~～]){MINUS_SIGN}\s?$")
# 5亿元-8亿元   1月-5个   a sign behind a number is none
NO_MINUS: Final = re.compile(rf"[\d{HAN_DIGIT}十](?:{SCALE})?(?:{UNIT}|年|月份?|日|号){MINUS_SIGN}\s?$")
# 增长—0.8%   a dash behind a word of growth is a minus too
DASH_FOR_MINUS: Final = re.compile(r"(?:增长|增速|增幅|增加|下降|降低|减少|回落)(?:为|达|达到)?—$")


def with_bounds(text: str, start: int, end: int, behind_noun: bool) -> tuple[int, int, Bound]:
    """Return the number from *start* to *end* with the words that bound it taken in, and its bound.

    Where *behind_noun*, a bound behind what is counted counts too, though it is not taken in: 6万户农民以上.
    """
    near = text[max(0, start - 20) : start]
    signed = None if TAG.search(near) else SIGN_BEFORE.search(near)
    before = signed or bound_before(text, start)
    behind = BOUND_BEHIND.match(text, end)
    match = before or behind or (BOUND_BEHIND_NOUN.match(text, end) if behind_noun else None)
    bound: Bound = ""
    if match:
        bound = "at_least" if match["least"] else "at_most" if match["most"] else "about"
    return start - (len(before[0]) if before else 0), behind.end() if behind else end, bound


def bound_before(text: str, start: int) -> re.Match[str] | None:
    """Return the word that bounds the number at *start* and stands before it, None where there is none: 近, 不低于."""
    return BOUND_BEFORE.search(text[max(0, start - 5) : start])


def comes_from(text: str, start: int) -> bool:
    """Return whether the number at *start* is what another one follows, and no end of a range: 由5所到8所."""
    return CHANGES.search(text[max(0, start - 8) : start]) is not None


def minus_before(text: str, start: int) -> int:
    """Return how many characters the minus before the number at *start* takes, 0 where there is none."""
    before = text[max(0, start - 8) : start]
    minus = MINUS.search(before)
    if minus and not NO_MINUS.search(before):
        return len(minus[0])
    return 1 if DASH_FOR_MINUS.search(before) else 0


def is_signed(dash: str) -> bool:
    """Return whether the *dash* of a range ends in the minus of its upper end: -5%—-3%."""
    return re.search(rf".{MINUS_SIGN}$", dash) is not None
