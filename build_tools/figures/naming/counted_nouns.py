"""The noun after a number, which it counts: 6位院士在园区设立工作站 → 院士."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.figures.naming.parts_of_speech import PartsOfSpeech
from build_tools.figures.naming.tidy import QUOTES
from build_tools.model.figure_words import NamingWords, VerbWords
from build_tools.text.word_patterns import pattern_with

LONGEST_NAME: Final = 28  # characters
# 6万户农民以上   a bound after a noun is no part of it; but 规模以上
BOUND_LAST: Final = re.compile(r"(?<=..)(?<!规模)(?<!限额)以上$")
# 科技成果在2015年全国科技奖励大会上   where a noun ends and the words of the place begin
PLACE: Final = re.compile(r"(?<=.{4})在(?=\d|全国|全省|全市|国家|北京|我[市省县区])")

# 风电、北湖2×35万千瓦热电   县中医院和534所   another thing of the list, with a number of its own
OTHER_THING: Final = re.compile(r"(?<=..)(?:、[^、]*\d|[和及与]\d).*$")
# 开工建设   建成   顺利   but not 在校生, 脱贫人口
VERB_AFTER: Final = r"(?!«ends_noun_not»)(?:«ends_noun»)"
# 景区|接待   乡镇|建成   any verb
ANY_VERB: Final = r"(?!«ends_noun_not»)(?!«not_verbs»)(?:«ends_noun+verbs»|占(?!地))(?!«verbs_as_modifiers»)"
# 医院|接诊   行政村|通了   who can own the next number
OWNER_FIRST: Final = r"[\u4e00-\u9fff]{0,8}?(?:«shared_out+owners»)"
# 300家大关   200万人次新台阶   what is no noun
NO_NOUN: Final = r"^(?:«no_nouns»)+"


class CountedNouns:
    """Cuts the noun after a number at its verb, with the words of ``[verbs]`` in ``data/figures.toml``."""

    def __init__(self, words: VerbWords, naming: NamingWords, parts_of_speech: PartsOfSpeech) -> None:
        self._parts_of_speech = parts_of_speech
        self._verb = pattern_with(VERB_AFTER, words)
        self._any_verb = pattern_with(ANY_VERB, words)
        self._owner = pattern_with(OWNER_FIRST, naming)
        self._no_noun = pattern_with(NO_NOUN, naming)

    def noun(self, after: str) -> str:
        """Return the noun at the beginning of the words *after* a number."""
        after = _without_bound(after)
        cut = next(self._cuts(after), None)
        return _shortened(after[: cut.start()] if cut else after).strip("，、；").removesuffix("等")

    def _cuts(self, after: str) -> Iterator[re.Match[str]]:
        """Yield where a verb ends the noun in *after*, but where it cuts a word in two: not 公|共充电桩, 省级|共享农庄."""
        whole = self._parts_of_speech.whole_word_before
        for cut in self._verb.finditer(after, 2) if len(after) > 2 else ():
            if all(whole(after, at) == at for at in ((cut.start(), cut.end()) if len(cut[0]) == 1 else (cut.start(),))):
                yield cut

    def owner(self, after: str) -> str:
        """Return the noun at the beginning of words whose rest, from the verb on, belongs to the next number."""
        if cut := self._any_verb.search(after, 1):
            return _shortened(after[: cut.start()]).strip("，、；")
        owner = self._owner.match(after)  # 5家医院接诊病人30万人次: a verb that no list has
        return owner[0] if owner else ""

    def opens_with_verb(self, after: str) -> bool:
        """Return whether the words *after* a number begin with a verb: 全部办结, 建成通车."""
        return self._verb.match(after) is not None

    def without_no_noun(self, after: str) -> str:
        """Return the words *after* a number, without what nobody counts: 大关, 新台阶."""
        return self._no_noun.sub("", after)


def noun_with_verb(after: str) -> str:
    """Return the words *after* a number as they are, up to a place: for a number without a verb before it (5所建成开学)."""
    after = _without_bound(after)
    place = PLACE.search(after)
    return _shortened(after[: place.start()] if place else after)


def _without_bound(after: str) -> str:
    return BOUND_LAST.sub("", OTHER_THING.sub("", after.strip().removeprefix("的")))


def _shortened(words: str) -> str:
    return words[:LONGEST_NAME].translate(QUOTES)
