"""Numbers inside a name or a title: “三个一”, 《三年行动计划》, 608所."""

from decimal import Decimal
from typing import Final

from build_tools.figures.exclusions.number_in_text import NumberInText
from build_tools.model.figure_words import ExclusionWords
from build_tools.text.word_patterns import pattern_with

# From here on, 所 without 学校 or 医院 counts nothing: 608所 is the name of an institute.
LEAST_NAMED: Final = 100
# 608所学校   608所医院   608所乡镇卫生院
SCHOOL: Final = r"«schools» | ^[«HAN»]{1,8}(?:«built»)"
# 建成608所   优质高中232所   普惠园达到310所   a verb of making or reaching, or what is built; but not 航发608所, 发挥608所
COUNTS: Final = r"(?:«making» | «built» | 达到? | [有为至到超])$"


def is_quoted(number: NumberInText) -> bool:
    """Return whether the number is between quotation marks: “三个一”."""
    text, start, end = number.text, number.quantity.number_start, number.quantity.number_end
    opened = text.rfind("“", number.start, start)
    return opened >= 0 and text.find("”", opened, start) < 0 <= text.find("”", end, number.end)


def is_in_title(number: NumberInText) -> bool:
    """Return whether the number is in 《》: 《三年行动计划》."""
    start = number.quantity.number_start
    opened = number.text.rfind("《", 0, start)
    return opened >= 0 and number.text.find("》", opened, start) < 0


class Institutes:
    """Tells 608所 from 608所学校, with the words of ``[exclusions]`` in ``data/figures.toml``."""

    def __init__(self, words: ExclusionWords) -> None:
        self._schools, self._counts = pattern_with(SCHOOL, words), pattern_with(COUNTS, words)

    def names(self, number: NumberInText) -> bool:
        """Return whether the number names an institute: 608所."""
        value = number.quantity.value
        large = number.unit == "所" and isinstance(value, Decimal) and value >= LEAST_NAMED
        counts = self._schools.search(number.after[:10]) or self._counts.search(number.before.rstrip())
        return large and not counts
