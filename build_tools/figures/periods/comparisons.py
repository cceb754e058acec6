"""Times that a clause only compares with: 比去年, 与上年持平, 在2010年基础上, 由2015年底的; they are not when it happened."""

import re
from typing import Final

from build_tools.model.figure_words import PeriodWords
from build_tools.text.numerals import ONE_TO_NINE
from build_tools.text.word_patterns import pattern_with

A_TIME: Final = rf"""
    (?:
        (?:19|20)\d\d年 | 去年 | 上年 | 上一?年度? | 前年
      | “?[一二三四]?十?[{ONE_TO_NINE}]?五”?(?=末|时期|期间|相比|的|翻|增|提|下)
    )
    """
COMPARED_WITH: Final = rf"""
    在[^，；。：在]{{0,12}}?{A_TIME}[^，；。：]{{0,20}}?基础上       # 在去年改造30个的基础上
  | (?:«base_words»)[^，；。：、\d]{{0,4}}?{A_TIME}(?:末|底|同期|初)?   # 比去年   与上年   由2015年底   扣除上年
  | {A_TIME}(?:末|底|初)?(?:的?同期|的?基础上|相比|持平)           # 上年同期
    """


# 是1950年到2002年的总和   比2011—2015年   years that are only compared with
COMPARED_YEARS: Final = re.compile(
    r"(?:[比较与是为]|超过了?|高于|低于)(?:19|20)\d\d年?[—\-－–~～至到]{1,2}(?:19|20)\d\d年"
)


class Comparisons:
    """Knows the words of ``[periods]`` in ``data/figures.toml`` that make a time the base of a comparison."""

    def __init__(self, words: PeriodWords) -> None:
        self._compared_with = pattern_with(COMPARED_WITH, words)

    @staticmethod
    def without_years(clause: str) -> str:
        """Return *clause* without the years from one to another that it only compares with."""
        return COMPARED_YEARS.sub("", clause)

    def without(self, clause: str) -> str:
        """Return *clause* without the times that it only compares with."""
        return self._compared_with.sub("", clause)
