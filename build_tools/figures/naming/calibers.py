"""By what way of counting a number holds (同口径, 市本级), and whether a growth leaves out prices (按可比价计算)."""

import re
from typing import Final

from build_tools.model.figure_words import NamingWords
from build_tools.text.word_patterns import pattern_with

# 同口径增长   市本级收入
SCOPE: Final = r"(?<!县)(?:«scopes»)(?<!人民币) | 人民币(?=.{0,4}[存贷])"
# 实际增长   按可比价计算
REAL: Final = r"«real»"
# 名义增长   按现价计算
NOMINAL: Final = r"«nominal»"
# 增长5%（同口径）   what a bracket right after the number says of it alone
BRACKET: Final = re.compile(r"（(?P<words>[^（）\d]{1,12})）")


class Calibers:
    """Knows the words of ``[naming]`` in ``data/figures.toml`` for ways of counting."""

    def __init__(self, words: NamingWords) -> None:
        self._scope = pattern_with(SCOPE, words)
        self._real, self._nominal = pattern_with(REAL, words), pattern_with(NOMINAL, words)

    def scope(self, name: str, before: str, after: str) -> str:
        """Return the way of counting that *name*, the words *before* its number or a bracket *after* it tell, or ""."""
        bracket = BRACKET.match(after)
        own = before.rpartition("、")[2] + (bracket["words"] if bracket else "")
        if match := self._scope.search(own):
            return match[0]
        match = self._scope.search(name)  # but no scope where the name counts 城区 itself
        return match[0] if match and match.end() < len(name) else ""

    def real(self, words: str, said_before: bool | None) -> bool | None:
        """Return whether the growth after *words* leaves out prices: 实际增长 does, 名义增长 does not; None if nothing says."""
        if self._real.search(words):
            return True
        return False if self._nominal.search(words) else said_before
