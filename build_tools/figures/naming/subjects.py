"""Divide the words before a number into a subject and a predicate: 全市地区生产总值增长 → 地区生产总值, 增长."""

import re
from collections.abc import Iterable
from typing import Final

from build_tools.figures.naming.tidy import BRACKET_LEFT_OPEN, Tidy
from build_tools.model.figure_words import SubjectWords
from build_tools.text.dates import with_years_in_digits
from build_tools.text.word_patterns import any_of, pattern_with

# 财政收入（亿元）   新增央企（含子公司）   增长（以下简称增长）   a bracket that is no part of a name
ASIDE: Final = re.compile(
    r"""
    （(?:
        (?:以下|简称|含|不含|包括|其中)[^（）]*
      | (?:单位：?)?[十百千万亿]*(?:美?元|人次?|户|公?斤|吨|亩|平方公?[里米]|公里|千瓦时?|%|个|家|件)
    )）
    """,
    re.VERBOSE,
)
# 2016—2020年新增   years at the beginning
YEARS_FIRST: Final = re.compile(r"^\s*(?:19|20)\d\d年?[—\-－–~～至到]{1,2}(?:19|20)\d\d年")

# 同比增长   预计达到   控制在   稳居   what comes between a subject and its number, to the end of the words
PREDICATE: Final = r"""
    (?:
        «compared+adverbs+changing+reaching+ranking»
      | 在[^，；。在]{2,14}基础上                            # 在2010年基础上
      | (?:19|20)\d\d\s?年[末底]? | [比较](?:19|20)\d\d\s?年   # 2015年末   比2010年
      | (?<=..)(?<!\d)[«ONE_TO_TEN»两\d]年(?:来|间|累计)?      # 储蓄余额五年增长
      | (?<=..)(?:较(?!大|高|低|快|好)|比(?=上|去|前|全|第|\d|原|计划|年初|同期|往年))
        [^，、；。“”比较]{2,14}?(?=«changing»)                    # 较第三次国土调查增加
      | [比较](?:“[^”]{2,4}”|[一二三四十]+五)(?:末|时期|期间|同期)?   # 比“十二五”末
      | 按(?:可比|不变)(?:价格?|口径)(?:计算)?                # 按可比价计算
      | (?<=..)在[全各同][^，；。、在]{1,10}中                   # 在全省地级市中
      | (?<=..)在全[国省市区县州盟旗]                         # 在全省率先
      | 在[^，；]{2,10}(?:综合)?(?:排名|排位|位次) | 综合(?=排)   # 在全省综合排名
      | (?:突破|超过?|跨越|迈[上过]|站上)(?:“[^”]{1,8}”|[百千万亿双]+(?:[亿美]?元|人次?|吨)?)(?:大关|台阶)?、   # 突破万亿元、
      | 每[人生户]每?[月年天]? | 每[月年天] | [月日]人均        # 每人每月   养老金月人均提高
      | (?<=[^，、][^，、])新增                              # 城镇新增
      | 连续[两多«ONE_TO_TEN»\d]+(?:年|个?季度|个月)         # 连续五年   连续8个月
      | (?:优化)?调整(?=[为到至]) | 优化(?=[为到至])          # 调整为
      | [增降减]$                                           # 产能降
      | [“”（）\s]
    )+$
    """


LONGEST_WORD: Final = 3  # characters of a word that is never divided


class Subjects:
    """Divides words into subject and predicate, with the words of ``[subject]`` in ``data/figures.toml``."""

    def __init__(self, words: SubjectWords, tidy: Tidy, whole_words: Iterable[str] = ()) -> None:
        """*whole_words* contain a word of the predicate, but are never divided: 签约, 产能."""
        self.tidy = tidy
        self._whole_words = re.compile(any_of({*whole_words, *words.whole_words}))
        self._predicate = pattern_with(PREDICATE, words)

    def divide(self, words: str) -> tuple[str, str]:
        """Return the subject and the predicate of the *words* before a number."""
        words = ASIDE.sub("", YEARS_FIRST.sub("", with_years_in_digits(words)))
        match = self._predicate.search(words)
        predicate = match[0] if match else ""
        at = len(words) - len(predicate)
        for whole in self._whole_words.finditer(words, max(0, at - LONGEST_WORD)) if predicate else ():
            if whole.start() < at < whole.end():  # 节约
                at = whole.end()
        subject, predicate = words[:at], words[at:]
        if predicate.startswith("）") and BRACKET_LEFT_OPEN.search(subject):  # 示范社区（村）
            subject, predicate = subject + "）", predicate[1:]
        return self.tidy(subject), predicate
