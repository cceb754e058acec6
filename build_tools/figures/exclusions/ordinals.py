"""Ordinals that are no ranks (第三届, 十一次全会), ranks from below, and by how many places a rank moved."""

import re
from typing import Final

from build_tools.figures.exclusions.number_in_text import NumberInText
from build_tools.model.figure_words import ExclusionWords
from build_tools.text.word_patterns import pattern_with

# 倒数第二
FROM_BELOW: Final = re.compile(r"倒数\s?$")
# 前移4位   but 排名上升3位 is a figure
MOVED: Final = re.compile(r"[前后上下]移了?\s?$")
# 第一位的工作任务   what describes something else
DESCRIBES: Final = "的"
# 把安全放在首位   what comes first for those who speak
PUT: Final = re.compile(r"(?:放在|摆在|置于|作为|列为)[^，；。]{0,12}$")

# 居全省第二   跃升至第28名   全国第一   the words before a rank
RANK_AFTER: Final = r"(?:«rank_verbs»)[^，；。]{0,14}$ | (?:«rank_places»)$"
# 十一次全会
MEETING: Final = r"\s?(?:«meetings»)"


class Ordinals:
    """Tells ordinals from ranks, with the words of ``[exclusions]`` in ``data/figures.toml``."""

    def __init__(self, words: ExclusionWords) -> None:
        self._rank = pattern_with(RANK_AFTER, words)
        self._meeting = pattern_with(MEETING, words)

    def is_ordinal(self, number: NumberInText) -> bool:
        """Return whether the number is an ordinal and no rank: 第三届, 作为第一位的任务."""
        spoken = number.after.startswith(DESCRIBES) or PUT.search(number.before)
        ranked = self._rank.search(number.before) and not spoken
        return number.is_rank and not ranked

    def is_meeting(self, number: NumberInText) -> bool:
        """Return whether the number tells which meeting: 十一次全会."""
        return number.unit == "次" and self._meeting.match(number.after) is not None


def is_rank_from_below(number: NumberInText) -> bool:
    """Return whether the number is a rank from below: 倒数第二."""
    return number.is_rank and FROM_BELOW.search(number.before) is not None


def is_rank_moved(number: NumberInText) -> bool:
    """Return whether the number tells by how many places a rank moved: 前移4位."""
    return number.quantity.counts and number.unit in ("位", "名") and MOVED.search(number.before) is not None
