"""When a sign before a number is a minus (增长-0.8%), and when it is a dash (5%-10%, 就业——3万人)."""

import re
from typing import Final

from build_tools.figures.numbers.units import SCALE, Units
from build_tools.text.numerals import HAN_DIGIT

MINUS_SIGN: Final = r"[-－–\u2212]"
# 增长-0.8%   最低气温－5℃   （-1.5亿元）   but neither 5%-10% nor 就业——3万人
MINUS: Final = re.compile(rf"(?<![\d%‰A-Za-z“”‘’》\-－–\u2212—~～]){MINUS_SIGN}\s?$")
# 增长—0.8%   a dash after a word of growth is a minus too
DASH_FOR_MINUS: Final = re.compile(r"(?:增长|增速|增幅|增加|下降|降低|减少|回落)(?:为|达|达到)?—$")


class Minus:
    """Finds the minus before a number; a sign after a unit or a date is a dash."""

    def __init__(self, units: Units) -> None:
        # 5亿元-8亿元   1月-5个
        unit_or_date = f"{units.pattern}|年|月份?|日|号"
        self._dash = re.compile(rf"[\d{HAN_DIGIT}十](?:{SCALE})?(?:{unit_or_date}){MINUS_SIGN}\s?$")

    def length_before(self, text: str, start: int) -> int:
        """Return how many characters the minus before the number at *start* takes, 0 if there is no minus."""
        before = text[max(0, start - 8) : start]
        minus = MINUS.search(before)
        if minus and not self._dash.search(before):
            return len(minus[0])
        return 1 if DASH_FOR_MINUS.search(before) else 0
