"""What a dash, or 到, between two numbers means: a range (5%—10%), or a change from one to the other (由5所到8所)."""

import re
from typing import Final

from build_tools.figures.numbers.minus import MINUS_SIGN

# 5%—10%   20到30家   between the ends of a range
RANGE: Final = r"[~～\-－—–\u2212至到]{1,2}"
# 由5所到8所   从全国5%到8%   before a number that changes to the next one
CHANGES: Final = re.compile(r"[由从][\u4e00-\u9fff]{0,6}$")
# -5%—-3%   a dash and the minus of the upper end
DASH_AND_MINUS: Final = re.compile(rf".{MINUS_SIGN}$")


def comes_from(text: str, start: int) -> bool:
    """Return whether the number at *start* is where a change begins, so that it is no end of a range: 由5所到8所."""
    return CHANGES.search(text[max(0, start - 8) : start]) is not None


def has_minus(dash: str) -> bool:
    """Return whether the *dash* of a range ends in the minus of its upper end: -5%—-3%."""
    return DASH_AND_MINUS.search(dash) is not None
