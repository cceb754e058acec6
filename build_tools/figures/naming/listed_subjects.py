"""Several subjects in one list, each with what they share: 陶瓷、服饰产业增加值 → 陶瓷产业增加值, 服饰产业增加值."""

import re
from typing import Final

from build_tools.model.figure_words import NamingWords
from build_tools.text.word_patterns import pattern_with

# A、B和C   but not 文化和…, 温和, 和谐, 与会
LIST_SEPARATOR: Final = re.compile(r"、|(?<!文化)(?<!饱)(?<!温)和(?!谐)|及|与(?!会)")
# 第一、二、三产业   第二、第三产业增加值   一二三产业   the sectors of an economy
SECTORS: Final = re.compile(r"第?(?P<list>[一二三](?:[、和及与]?第?[一二三])+)(?P<end>产业.*)")
NOT_A_SECTOR: Final = re.compile(r"[^一二三]")
# 接待游客数   参保率   销售额   a subject that shares no end: it says itself what is measured
COMPLETE: Final = re.compile(r"[数率额量值入度比积]$|^GDP$")

# 产业增加值   居民人均可支配收入增速   what listed subjects share at their end
SHARED_END: Final = r"(?:«before_shared_ends»)?(?:«shared_ends»)(?:«after_shared_ends»)?$"


class ListedSubjects:
    """Divides listed subjects, with the words of ``[naming]`` in ``data/figures.toml``."""

    def __init__(self, words: NamingWords) -> None:
        self._shared_end = pattern_with(SHARED_END, words)
        self._pairs = tuple((both, (one, other)) for both, one, other in map(str.split, words.pairs))

    def says_what(self, subject: str) -> bool:
        """Return whether *subject* ends with what is measured: 工业增加值, 优良天数占比."""
        return self._shared_end.search(subject) is not None

    def divide(self, words: str) -> tuple[str, ...]:
        """Return the subjects listed in *words*, each with what they share.

        城乡居民人均可支配收入 → 城镇…, 农村…; 存贷款余额 → 存款余额, 贷款余额; 省级、市级龙头企业 → 省级龙头企业, 市级龙头企业.
        """
        if sectors := SECTORS.fullmatch(words):
            return tuple(f"第{number}{sectors['end']}" for number in NOT_A_SECTOR.sub("", sectors["list"]))
        parts = [part for part in (p.strip() for p in LIST_SEPARATOR.split(words)) if part]
        if not parts:
            return ()
        if len(parts) == 1:
            return self._pair(parts[0])
        *others, last = parts
        alike = last.find(others[-1][-1])  # 省级、市级龙头企业: what is shared begins after the last character of 省级
        if 0 < alike < len(last) - 2 and not self.says_what(others[-1]):
            return (*(part + last[alike + 1 :] for part in others), last)
        end = self._shared_end.search(last)
        if end and end.start() >= 1:
            return (*(p if COMPLETE.search(p) or self.says_what(p) else p + end[0] for p in others), last)
        return tuple(parts)

    def _pair(self, words: str) -> tuple[str, ...]:
        """Return the two subjects that *words* write as one (城乡居民收入), or *words* alone."""
        for both, pair in self._pairs:
            if both in words:
                return tuple(words.replace(both, one, 1) for one in pair)
        return (words,)
