"""Numbers of another place, and how much more or less than another place: 全国增长8%, 高于全国0.5个百分点."""

from typing import Final

from build_tools.figures.exclusions.number_in_text import NumberInText
from build_tools.model.figure_words import ExclusionWords
from build_tools.text.word_patterns import pattern_with

# 全国增长8%   全国粮食产量1.3万亿斤   but not 全国率先，我市增长8%, 全国文明城市
OF_WIDER: Final = r"""
    ^(?:«before_wider»)*
    (?P<wider>«wider_places»)(?!«wider_titles»|\d+强)(?![^，]{0,12}(?:«own_place»))
    (?P<words>.*)
    """
# 全国增长8%   全国平均水平
SAYS_ELSEWHERE: Final = r"«elsewhere_verbs»"
NATION: Final = "国务院"
# 高于全国0.5个百分点
COMPARED: Final = r"""
    (?:«compared_verbs»)[^，；。]{0,4}(?:«compared_with»)[^，；。]{0,10}$
  | (?:比(?![重例率值])|较)[^，；。]{1,10}(?<![提降])[高低]$ | [高低快慢]于[^，；。]{1,12}$      # 比去年预算低   快于经济增速
    """


class Elsewhere:
    """Tells numbers of other places, with the words of ``[exclusions]`` in ``data/figures.toml``."""

    def __init__(self, words: ExclusionWords) -> None:
        self._of_wider = pattern_with(OF_WIDER, words)
        self._says_elsewhere = pattern_with(SAYS_ELSEWHERE, words)
        self._compared = pattern_with(COMPARED, words)

    def is_elsewhere(self, number: NumberInText) -> bool:
        """Return whether the number is a wider place's: 全国增长8%; but 全国率先，我市增长8%, 全国文明村镇3个."""
        match = self._of_wider.match(number.before.strip())
        if match is None or number.is_rank or match["wider"] not in wider_places(number.place):
            return False
        if self._says_elsewhere.search(match["words"]):
            return True
        titles = number.quantity.counts and number.unit == number.quantity.unit  # 全国重点镇3个
        return bool(number.place) and not titles

    def is_compared(self, number: NumberInText) -> bool:
        """Return whether the number is a difference from another place: 高于全国0.5个百分点."""
        return number.quantity.unit.endswith("百分点") and self._compared.search(number.before) is not None


def wider_places(place: str) -> frozenset[str]:
    """Return the words for what is wider than *place*: 全国, 全省 for a city; only the world for the nation."""
    wider = {"全球", "世界"}
    if place == NATION:
        return frozenset(wider)
    wider |= {"全国", "我国"}
    if place.endswith(("市", "县", "旗", "州", "盟", "区")) and not place.endswith("自治区"):
        wider.add("全省")
    if place.endswith(("县", "旗")) or (place.endswith("区") and not place.endswith(("自治区", "地区", "新区"))):
        wider.add("全市")
    return frozenset(wider)
