"""Shorten a long subject to what names it: 举办自行车赛、围棋赛等精品赛事 → 举办精品赛事."""

from typing import Final

from build_tools.figures.naming.counted_nouns import LONGEST_NAME
from build_tools.model.figure_words import VerbWords
from build_tools.text.word_patterns import pattern_with

# 举办环湖公路自行车赛、少儿围棋公开赛等精品赛事   examples before what they are examples of
EXAMPLES: Final = r"(?P<verb>«verbs»)?.*、.*等(?P<kind>.{2,})"


class Shortening:
    """Shortens subjects that are longer than a name."""

    def __init__(self, words: VerbWords) -> None:
        self._examples = pattern_with(EXAMPLES, words)

    def shorten(self, subject: str) -> str:
        """Return *subject* without its examples, or without what comes before its last 的, if it is long."""
        if len(subject) > LONGEST_NAME:
            if examples := self._examples.match(subject):
                return f"{examples['verb'] or ''}{examples['kind']}"
            if len(rest := subject.rpartition("的")[2]) >= 4:
                return rest
        return subject[-2 * LONGEST_NAME :]
