"""The noun after a number, which it counts: 6位院士在园区设立工作站 → 院士."""

import re
from typing import Final

from build_tools.figures.naming.tidy import QUOTES
from build_tools.model.figure_words import VerbWords
from build_tools.text.word_patterns import pattern_with

LONGEST_NAME: Final = 24  # characters
# 6万户农民以上   a bound after a noun is no part of it; but 规模以上
BOUND_LAST: Final = re.compile(r"(?<=..)(?<!规模)(?<!限额)以上$")
# 科技成果在2015年全国科技奖励大会上   where a noun ends and the words of the place begin
PLACE: Final = re.compile(r"(?<=.{4})在(?=\d|全国|全省|全市|国家|北京|我[市省县区])")

# 开工建设   建成   顺利   but not 在校生, 脱贫人口
VERB_AFTER: Final = r"(?!«ends_noun_not»)(?:«ends_noun»)"


class CountedNouns:
    """Cuts the noun after a number at its verb, with the words of ``[verbs]`` in ``data/figures.toml``."""

    def __init__(self, words: VerbWords) -> None:
        self._verb = pattern_with(VERB_AFTER, words)

    def noun(self, after: str) -> str:
        """Return the noun at the beginning of the words *after* a number."""
        after = _without_bound(after)
        cut = self._verb.search(after, 2) if len(after) > 2 else None
        return _shortened(after[: cut.start()] if cut else after).strip("，、；")


def noun_with_verb(after: str) -> str:
    """Return the words *after* a number as they are, up to a place: for a number without a verb before it (5所建成开学)."""
    after = _without_bound(after)
    place = PLACE.search(after)
    return _shortened(after[: place.start()] if place else after)


def _without_bound(after: str) -> str:
    return BOUND_LAST.sub("", after.strip().removeprefix("的"))


def _shortened(words: str) -> str:
    return words[:LONGEST_NAME].translate(QUOTES)
