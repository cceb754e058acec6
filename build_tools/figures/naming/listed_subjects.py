"""Several subjects in one list, each with what they share: 陶瓷、服饰产业增加值 → 陶瓷产业增加值, 服饰产业增加值."""

import re
from typing import Final

from build_tools.figures.naming.parts_of_speech import PartsOfSpeech
from build_tools.model.figure_words import NamingWords
from build_tools.text.word_patterns import pattern_with

# A、B和C   but not 文化和…, 温和, 和谐, 与会, 县级及以上, 及时
CONJUNCTION: Final = r"(?<!饱)(?<!温)(?<!平)和(?!谐|美|平)|以及|及(?!以上|以下|以内|时|其|格)|与(?!会)"
LIST_SEPARATOR: Final = re.compile(rf"、|(?<!文化)(?:{CONJUNCTION})")
# The separators of lists, from the one that divides least: A、B和C、D are three for 、 and four for 、 and 和.
SEPARATORS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        "、",
        rf"、|(?:{CONJUNCTION})(?!.*(?:、|{CONJUNCTION}))",
        r"、|(?<!饱)(?<!温)(?<!平)和(?!谐|美|平)",
        r"、|以及|及(?!以上|以下|以内|时|其|格)|与(?!会)",
        rf"、|{CONJUNCTION}",
    )
)
# 第一、二、三产业   第二、第三产业增加值   一二三产业   一、二、三产增加值   the sectors of an economy
SECTORS: Final = re.compile(r"第?(?P<list>[一二三](?:[、和及与]?第?[一二三])+)产业?(?P<end>.*)")
NOT_A_SECTOR: Final = re.compile(r"[^一二三]")
# 接待游客数   参保率   销售额   a subject that shares no end: it says itself what is measured
COMPLETE: Final = re.compile(r"[数率额量值入收度比积]$|^GDP$|就业$")

# 存、贷款余额   one word that a mark divides
TOGETHER: Final = re.compile(r"(?P<one>存|进)、(?P<other>贷款|出口)")
# 开行量   使用率   what is measured, in words of no list
MEASURED_LAST: Final = re.compile(r"(?<=..)[\u4e00-\u9fff]{1,2}[量额率值]$")
# 生产安全事故起数   火灾总量
EVENT: Final = re.compile(r"(?P<event>.*(?:事故|火灾|灾害|案件))(?:起数|总量|数量|数)?$")
LOSSES: Final = re.compile(r"(?:死亡|伤亡|受伤|遇难)(?:人数|率)|死伤人数|(?:直接)?经济损失|立案数|破案率")
# 产业增加值   居民人均可支配收入增速   what listed subjects share at their end
SHARED_END: Final = r"(?:«before_shared_ends»)*(?:«shared_ends»)(?:«after_shared_ends»)?$"
# 进出口总额止跌回升   工业税收占比首次过半   a measure, and words that say how it moved
MOVED: Final = r"""
    (?P<measure>[^，；。、]{1,18}(?:(?:«shared_ends»)(?:«after_shared_ends»)?|率(?!先)|[额值]|量(?![化子变产])|数(?![字据量码智控以])))
    (?![«HAN»]{0,2}(?:建设|工作|改革|管理|体系))[«HAN»]{2,10}
    """
THINGS: Final = ("项目", "企业", "建设", "改造")  # ends that are no measure
LONGEST_ALIKE: Final = 3  # characters at the end of an item that the last one has as well: 股份制企业, …投资企业
LEVELS: Final = "省市县区州盟旗"
LEVEL_FIRST: Final = re.compile(f"[{LEVELS}]")
# 列省、|市级|重大项目   省、|市|重点项目   the level of an item, which the others have at their end
LEVEL_WORD: Final = re.compile(f"(?:国家|[{LEVELS}])级?")
# 金融机构|和小微企业贷款余额   a whole owner, which shares only what is measured
OWNER_LAST: Final = re.compile(r"(?:机构|主体|集团|单位|部门)$")
SHORT: Final = 1  # characters of items that are alike in length: 水、电、气普及率


class ListedSubjects:
    """Divides listed subjects, with the words of ``[naming]`` in ``data/figures.toml``."""

    def __init__(self, words: NamingWords, parts_of_speech: PartsOfSpeech) -> None:
        self._parts_of_speech = parts_of_speech
        self._shared_end = pattern_with(SHARED_END, words)
        self._measure_last = pattern_with(r"(?:«shared_ends»)$", words)
        self._moved = pattern_with(MOVED, words)
        self._pairs = tuple((both, (one, other)) for both, one, other in map(str.split, words.pairs))

    def says_what(self, subject: str) -> bool:
        """Return whether *subject* ends with what is measured: 工业增加值, 优良天数占比."""
        return self._shared_end.search(subject) is not None

    def without_end(self, subject: str) -> str:
        """Return *subject* without what is measured: 产业集群营业收入 → 产业集群."""
        end = self._measure_last.search(subject)
        return subject[: end.start()] if end and end.start() > 0 and not end[0].endswith(THINGS) else subject

    def moved(self, words: str) -> str:
        """Return what is measured if *words* only say how it moved (进出口总额止跌回升), or an empty string."""
        match = self._moved.fullmatch(words)
        return match["measure"] if match and not match["measure"].endswith(THINGS) else ""

    def divide(self, words: str, count: int = 0) -> tuple[str, ...]:
        """Return the subjects listed in *words*, each with what they share; *count* of them if any separator gives so many.

        城乡居民人均可支配收入 → 城镇…, 农村…; 存贷款余额 → 存款余额, 贷款余额; 省级、市级龙头企业 → 省级龙头企业, 市级龙头企业.
        """
        words = TOGETHER.sub(r"\g<one>\g<other>", words)
        if sectors := SECTORS.fullmatch(words):
            return tuple(f"第{number}产业{sectors['end']}" for number in NOT_A_SECTOR.sub("", sectors["list"]))
        parts: list[str] = []
        for separator in (*(SEPARATORS if count else ()), LIST_SEPARATOR):
            parts = [part for part in (p.strip() for p in separator.split(words)) if part]
            if len(parts) == count:
                break
        if not parts:
            return ()
        return self._pair(parts[0]) if len(parts) == 1 else self._with_shared_end(parts)

    def _with_shared_end(self, parts: list[str]) -> tuple[str, ...]:
        """Return the items of a list, each with what the last one has behind its own word.

        Of 生产安全事故起数和死亡人数, the last one is what the first one happened to.
        """
        *others, last = parts
        event = EVENT.match(others[0])
        if event and LOSSES.fullmatch(last):
            return tuple(event["event"] + part if LOSSES.fullmatch(part) else part for part in parts)
        if shared := self._shared_after_alike(others[-1], last):
            return (*(part if part.endswith(shared) else part + shared for part in others), last)
        whole = all(OWNER_LAST.search(part) for part in others)
        end = (self._measure_last if whole else self._shared_end).search(last) or MEASURED_LAST.search(last)
        start = self._parts_of_speech.whole_word_before(last, end.start()) if end else 0
        if min(len(part) for part in others) == SHORT and (start < 1 or last[0] in LEVELS):
            end, start = end or LEVEL_FIRST.match(last), SHORT  # 省、市重点项目
        level = LEVEL_WORD.match(last) if all(part[-1] in LEVELS for part in others) else None
        if level and len(last) > level.end() + 1:  # 列省、市级重大项目投资完成率
            start = level.end()
        elif end is None or start < 1:
            return tuple(parts)
        return (*(p if COMPLETE.search(p) or self.says_what(p) else p + last[start:] for p in others), last)

    def _shared_after_alike(self, one: str, last: str) -> str:
        """Return what *last* has behind the end that it shares with *one*: 省级、市级龙头企业 → 龙头企业; or ""."""
        shortest = 1 if self.says_what(one) or COMPLETE.search(one) else 0
        for length in range(min(len(one), LONGEST_ALIKE), shortest, -1):
            at = last.find(one[-length:])
            if at > 0 and at + length < len(last) and (length > 1 or at < len(last) - 2):
                return last[at + length :]
        return ""

    def _pair(self, words: str) -> tuple[str, ...]:
        """Return the two subjects that *words* write as one (城乡居民收入), or *words* alone."""
        for both, pair in self._pairs:
            if both in words:
                return tuple(words.replace(both, one, 1) for one in pair)
        return (words,)
