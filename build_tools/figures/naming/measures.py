"""What kind of measure a number is: a level, a count, a growth, a share, a rank, a ratio."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from build_tools.figures.numbers.quantity import Quantity
from build_tools.model.figure import Measure
from build_tools.model.figure_words import MeasureWords
from build_tools.text.word_patterns import pattern_with

# 是“十一五”的三倍   相当于2010年的1.5倍   增长到原来的3倍
TIMES_OF: Final = re.compile(r"(?:是|为|达到?|相当于|(?:增长|增加|扩大|提高)到)(?P<base>[^，；。]{2,12}?)的$")
# 年均增长9%   年均分别增长   the average of each year
ANNUAL: Final = re.compile(r"年均|年平均|平均每年|每年平均")
# 占全省的比重   参保率   a name that says itself that it is a share
NAMES_SHARE: Final = re.compile(r"占|比重|比例|份额|比率|率$")

# 老旧小区改造提升29个   what was done to things, not how much more of them there are; but 位次提升3位
IMPROVED: Final = re.compile(r"(?:提升|提速|优化)\s*")
PLACES: Final = ("位", "次", "名")

# 增长   能耗下降   产能降
GROWTH: Final = r"«rises+falls» | [增降减]$"
FALL: Final = r"«falls» | [降减]$"
# 提高到62%   a level that was reached
ARRIVES: Final = r"(?:«arrives»)(?:到|至|为)"
# 占GDP   占比达到   比重为
SHARE: Final = r"占[^，；。]{0,24}$ | (?:«shares»)(?:«share_verbs»)*$"


class Measures:
    """Tells growths, falls and shares, with the words of ``[measures]`` in ``data/figures.toml``."""

    def __init__(self, words: MeasureWords) -> None:
        self._growth = pattern_with(GROWTH, words)
        self._fall = pattern_with(FALL, words)
        self._arrives = pattern_with(ARRIVES, words)
        self._share = pattern_with(SHARE, words)

    def says_growth(self, words: str) -> bool:
        """Return whether *words* say that something grew or fell."""
        return self._growth.search(words) is not None

    def says_fall(self, words: str) -> bool:
        """Return whether *words* say that something fell."""
        return self._fall.search(words) is not None

    def measure(self, quantity: Quantity, predicate: str, before: str) -> Measure:
        """Return what kind of measure the number is, by its unit, its *predicate* and all words *before* it."""
        if quantity.form != "amount":
            return quantity.form
        if quantity.unit == "倍" and TIMES_OF.search(before):
            return "ratio"
        grown = self.says_growth(predicate) and not self._arrives.search(predicate)
        if quantity.counts and IMPROVED.fullmatch(predicate) and quantity.unit[-1:] not in PLACES:
            grown = False
        if quantity.worded == "翻番" or grown or quantity.fallen:
            return "growth"
        if quantity.unit == "%":
            return "share" if self._share.search(before) else "level"
        return "count" if quantity.counts else "level"


def as_fall(quantity: Quantity) -> Quantity:
    """Return *quantity* with its value below zero: 下降3% → -3. A ratio stays as it is."""
    if not isinstance(quantity.value, Decimal):
        return quantity
    upper = None if quantity.upper is None else -abs(quantity.upper)
    return replace(quantity, value=-abs(quantity.value), upper=upper)
