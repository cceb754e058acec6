"""The words and signs that bound a number: 近2万户, 不低于9%, 5亿元以上, 9%左右, <5亿元."""

import re
from typing import Final

from build_tools.model.figure import Bound
from build_tools.model.figure_words import BoundWords
from build_tools.text.word_patterns import pattern_with

# 2万余户   200多个   between the number and its unit
MORE: Final = r"余|多|几|来"
# 近2万户   不低于9%   超过了   and 过: 过百项, but not 通过, 经过
BEFORE: Final = r"""
    (?P<negated>不得|不能|不应|不可|不宜|不会|不再|没有|未能|未)?\s?
    (?:
        (?P<about>«about_before»)
      | (?P<least>«least_before»|(?<![通经超])过)
      | (?P<most>«most_before»)
    )
    \s?(?:了|至|到)?$
    """
# 节约12%   附近3公里   a word that only ends like a bound
WORD_LAST: Final = r"(?:«about_not»)$"
# 不得低于   未超过   what a negated bound means
NEGATED: Final[dict[Bound, Bound]] = {"at_least": "at_most", "at_most": "at_least", "about": "", "": ""}
# 5亿元以上   9%左右   4.5%以内
AFTER: Final = r"\s?(?:(?P<least>«least_after»)|(?P<about>«about_after»)|(?P<most>«most_after»))"
# <5亿元   能耗≤0.5吨   >98%   a sign before the number
SIGN_BEFORE: Final = re.compile(r"(?:(?P<least>[>≥≧⩾])|(?P<most>[<≤≦⩽])|(?P<about>[≈]))=?\s?$")
# <b>5亿元   a tag that was left in the text is no sign
TAG_BEFORE: Final = re.compile(r"<[^<>\d]{1,18}>$")
# 6万户农民以上   2万亩山地以上   a bound after the noun that is counted; but not 10个省级以上平台
AFTER_NOUN: Final = re.compile(
    r"[\u4e00-\u9fff]{1,4}(?<!规模)(?P<least>以上)(?P<about>(?!))?(?P<most>(?!))?(?=[，。；、：！]|$)"
)


class Bounds:
    """The bounds of ``[bounds]`` in ``data/figures.toml``."""

    def __init__(self, words: BoundWords) -> None:
        self._before = pattern_with(BEFORE, words)
        self._after = pattern_with(AFTER, words)
        self._words = pattern_with(WORD_LAST, words)

    def extend(self, text: str, start: int, end: int, after_noun: bool) -> tuple[int, int, Bound]:
        """Return the span of the number from *start* to *end* with the words that bound it, and its bound.

        With *after_noun*, a bound after the noun that is counted also holds, but is no part of the span: 6万户农民以上.
        """
        near = text[max(0, start - 20) : start]
        sign = None if TAG_BEFORE.search(near) else SIGN_BEFORE.search(near)
        before = sign or self.before(text, start)
        after = self._after.match(text, end)
        match = before or after or (AFTER_NOUN.match(text, end) if after_noun else None)
        bound: Bound = ""
        if match:
            bound = "at_least" if match["least"] else "at_most" if match["most"] else "about"
            if match is before and not sign and match["negated"]:
                bound = NEGATED[bound]
        return start - (len(before[0]) if before else 0), after.end() if after else end, bound

    def before(self, text: str, start: int) -> re.Match[str] | None:
        """Return the word that bounds the number at *start* and comes before it (近, 不低于), or None."""
        match = self._before.search(text[max(0, start - 8) : start])
        return None if match and self._words.search(text[: start - len(match[0]) + 1]) else match


def bound_of_more(word: str | None) -> Bound:
    """Return the bound that *word* after a number gives, 余 or 多, or no word: 1万余套 is at least 10000."""
    if not word:
        return ""
    return "about" if word == "来" else "at_least"
