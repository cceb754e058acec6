"""Numbers of another place, and how much more or less than another place: 全国增长8%, 高于全国0.5个百分点."""

from typing import Final

from build_tools.figures.exclusions.number_in_text import NumberInText
from build_tools.model.figure_words import ExclusionWords
from build_tools.text.word_patterns import pattern_with

# 全国增长8%   but not 全国率先，我市增长8%
ELSEWHERE: Final = r"^(?:«elsewhere»)(?![^，]{0,12}(?:«own_place»)).*(?:«elsewhere_verbs»)"
# 高于全国0.5个百分点
COMPARED: Final = r"(?:«compared_verbs»)[^，；。]{0,4}(?:«compared_with»)[^，；。]{0,10}$"


class Elsewhere:
    """Tells numbers of other places, with the words of ``[exclusions]`` in ``data/figures.toml``."""

    def __init__(self, words: ExclusionWords) -> None:
        self._elsewhere = pattern_with(ELSEWHERE, words)
        self._compared = pattern_with(COMPARED, words)

    def is_elsewhere(self, number: NumberInText) -> bool:
        """Return whether the number is another place's: 全国增长8%; but 全国率先，我市增长8%."""
        return self._elsewhere.match(number.before.strip()) is not None

    def is_compared(self, number: NumberInText) -> bool:
        """Return whether the number is a difference from another place: 高于全国0.5个百分点."""
        return number.quantity.unit.endswith("百分点") and self._compared.search(number.before) is not None
