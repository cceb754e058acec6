"""What the dictionary knows of the words of a name: whether it says itself what was done, whether it is a thing."""

import re
from typing import Final

from build_tools.model.figure_words import VerbWords
from build_tools.text.dictionary import Dictionary

# 超长期国债   可再生能源   verbs that only open adjectives
OPENS_ADJECTIVE: Final = ("超", "可")
# 议事协调机构   应急救援队伍   a verb before these only says what for
DOERS: Final = frozenset(
    [
        "机构",
        "平台",
        "中心",
        "系统",
        "体系",
        "站",
        "室",
        "点",
        "部门",
        "单位",
        "组织",
        "人员",
        "队伍",
        "设施",
        "设备",
        "装置",
        "岗位",
        "试点",
        "基地",
        "用地",
        "用房",
    ]
)
# 每个县   在上海等省市   为退役军人   what is no owner though it ends in a noun
NO_OWNER_FIRST: Final = re.compile(r"[每在为对向从由给与把将以用经按]|我们|政府|国务院|市县")
# 重大项目   各类企业   a noun of these words alone names nothing of its own
NAMES: Final = ("n", "nz", "ns", "nt", "nr", "l", "j")


class PartsOfSpeech:
    """Knows the words of names by the dictionary, and those verbs of ``[verbs]`` that serve as nouns."""

    def __init__(self, words: VerbWords) -> None:
        self._dictionary = Dictionary()
        self._nouns = frozenset(words.nouns)

    def says_what_was_done(self, words: str, shortest: int = 1) -> bool:
        """Return whether a verb of at least *shortest* characters is in *words*.

        定向委培村医, 获国家科技奖; but not 科技型中小企业, 议事协调机构.
        """
        cut = self._dictionary.cut(words)
        if len(cut) > 2 and cut[-1].text in DOERS and cut[-2].tag == "v":
            cut = cut[:-2]
        return any(
            word.tag == "v" and len(word.text) >= shortest and word.text not in (*self._nouns, *OPENS_ADJECTIVE)
            for word in cut
        )

    def is_thing(self, words: str) -> bool:
        """Return whether *words* name something that can do or hold something: 湖滨科技城; but not 每个县, 布局."""
        if NO_OWNER_FIRST.match(words) or self.says_what_was_done(words, shortest=2):
            return False
        return self._dictionary.cut(words)[-1].tag in NAMES

    def opens_with_noun(self, words: str) -> bool:
        """Return whether *words* begin with a noun: 农民工追回欠薪; but not 提取公积金."""
        return bool(words) and self._dictionary.cut(words)[0].tag in (*NAMES, "b", "a", "vn", "d", "m")

    def is_clause(self, words: str) -> bool:
        """Return whether *words* begin with a noun and say what became of it: 政务服务实现网上可办."""
        first = self._dictionary.cut(words)[0]
        return first.tag in (*NAMES, "b", "vn", "a") and len(first.text) > 1 and self.says_what_was_done(words)

    def whole_word_before(self, words: str, at: int) -> int:
        """Return *at*, or the end of the word of *words* that it would cut in two: 水产|品加工能力 → after 水产品."""
        cut = (word.end for word in self._dictionary.cut(words) if word.start < at < word.end < len(words))
        return next(cut, at)
