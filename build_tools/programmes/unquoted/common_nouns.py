"""Tell a common noun from a name: 重点 工程, 5项 工程, a building job. The first rule that applies decides."""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from build_tools.programmes.kinds import kind_of
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.characters import HAN
from build_tools.text.numerals import ONE_TO_TEN

# A rule gets the words before a head noun and the head noun. It returns True for a common noun, False for a name,
# None if it does not apply.
Rule: TypeAlias = Callable[[str, str, Vocabulary], bool | None]

# 项目攻坚年行动   head nouns that make a name of any words
OF_A_YEAR: Final = re.compile(r"年(?:行动|活动)")
SHORTEST_OF_A_YEAR: Final = 4  # characters before such a head noun
# 文明城市创建十大 提升行动   企业上市五年 倍增计划   a number that belongs to the name before it
OWN_COUNT: Final = re.compile(rf"(?!.*等)[{HAN}]{{4,}}(?:[{ONE_TO_TEN}]{{1,2}}大|[三五]年)$")
# a number or a sort, not a name
COUNTED: Final = re.compile(
    rf"""
    (?<=[\d{ONE_TO_TEN}两几多各])(?:项|个|批|类|种|条|期|次|年|号)$   # 5项 工程
    | (?:(?<![壮扩])大|等|的|有关|相关)$                              # 五大 工程   作风建设有关 规定
    | ^[\d{ONE_TO_TEN}两]+[个批类期]                            # 两批重点 工程
    | ^第[一二三四五]                                              # 第一民生 工程
    | ^多[个场项次]
    | ^(?:国家级|省级|市级|县级|区级|自治区级).{{0,3}}$                    # 省级城镇化 试点
    | ^(?:中央和|省市)
    | 国家改革$
    | 项国家级$
    | (?:指令|指导|参考|约束|强制|预期)性$                              # 指令性 计划
    """,
    re.VERBOSE,
)
# 重点 水利 工程   words that make a common noun, alone or joined
GENERIC: Final = r"(?:(?:«generic»)|[的等各和与]|[\d«ONE_TO_TEN»两]+[大项个批类期年]?)*"
# 省级重大 渔业
RANK: Final = r"(?:«levels»|[市县]级)?(?:重大|重点|重要)"
# 科技创新引领行动   农业农村现代化综合改革试点   so many characters of such words make a name before these head nouns
LONG_GENERIC: Final = {"专项行动": 8, "三年行动": 6, "行动计划": 8, "行动": 6, "纲要": 8, "试点": 7, "示范区": 8}
# 试点城市   the head noun without what is on trial
ON_TRIAL: Final = re.compile(r"(?<=试点)(?:城市|市|县)$")
SHORTEST: Final = 5  # characters of a proper name with its head noun
# 探海工程   银铃计划   two characters that are no word, or a rare noun, are enough before these
COINED_BEFORE: Final = ("工程", "行动", "计划")
RARE: Final = 12  # the weight of a word in the dictionary
SHORTEST_PLACE: Final = 4  # 东山组团
# half a sentence, not a name
FRAGMENT: Final = r"""
    要与|要把|精神和|[，。]
    | ^提请 | ^开行 | ^[入出到] | ^对(?![外口标]) | ^以.+引领
    | (?:解决|为|按|依|以)$
    | 由.+向                        # 由装备制造商向系统解决 方案
"""
# 改扩建   输变电   主体 工程   words that make a building job of a 工程
BUILDING_JOB: Final = r"^(?!.*\d\.\d).*(?:«building_jobs»|主体$|[东西南北]延)"


def is_common_noun(name: str, head_noun: str, vocabulary: Vocabulary) -> bool:
    """Return whether *name* before *head_noun* makes a common noun and no name."""
    verdicts = (rule(name, head_noun, vocabulary) for rule in RULES)
    return next((verdict for verdict in verdicts if verdict is not None), False)


def _of_a_year(name: str, head_noun: str, _: Vocabulary) -> bool | None:
    """项目攻坚 年行动 is a name."""
    return False if OF_A_YEAR.fullmatch(head_noun) and len(name) >= SHORTEST_OF_A_YEAR else None


def _only_leading_words(name: str, _: str, vocabulary: Vocabulary) -> bool | None:
    """全面推进 工程 has no name."""
    leading = vocabulary.listed("verbs") | vocabulary.listed("acts") | vocabulary.listed("not_in_name")
    return None if any(word.text not in leading for word in vocabulary.cut(name)) else True


def _with_own_count(name: str, _: str, __: Vocabulary) -> bool | None:
    """文明城市创建十大 提升行动 is a name: the number belongs to it."""
    return False if OWN_COUNT.fullmatch(name) else None


def _counted(name: str, _: str, __: Vocabulary) -> bool | None:
    """5项 工程 and 省级城镇化 试点 are no names."""
    return True if len(name) < 2 or COUNTED.search(name) else None


def _one_of_a_sort(name: str, _: str, vocabulary: Vocabulary) -> bool | None:
    """省级重大渔业 工程 is no name: a plain noun after words of rank."""
    rank = vocabulary.pattern(RANK).match(name)
    rest = name[rank.end() :] if rank else ""
    return True if rest and len(vocabulary.cut(rest)) == 1 and vocabulary.dictionary.tag(rest) == "n" else None


def _generic(name: str, head_noun: str, vocabulary: Vocabulary) -> bool | None:
    """重点水利 工程 is no name, but a long row of such words is one: 农业农村现代化综合改革 试点."""
    length = len(name) + len(head_noun) - 2  # 农村公路 提升行动: the words of a compound head noun count
    plain = ON_TRIAL.sub("", head_noun)
    enough = next((LONG_GENERIC[end] for end in LONG_GENERIC if plain.endswith(end)), length + 1)
    return True if length < enough and vocabulary.pattern(GENERIC).fullmatch(name) else None


def _too_short(name: str, head_noun: str, vocabulary: Vocabulary) -> bool | None:
    """城东 工程 is no name; 东山 组团 and 探海 工程 are."""
    shortest = SHORTEST_PLACE if kind_of(head_noun, vocabulary) == "layout" else SHORTEST
    return True if len(name + head_noun) < shortest and not _is_coined(name, head_noun, vocabulary) else None


def _is_coined(name: str, head_noun: str, vocabulary: Vocabulary) -> bool:
    """Return whether *name* is no word that people use, so that it names something: 探海 工程, but 水利 工程."""
    parts = vocabulary.cut(name)
    rare = len(parts) == 1 and parts[0].tag == "n" and vocabulary.dictionary.weight(name) <= RARE
    return head_noun in COINED_BEFORE and len(name) == 2 and (len(parts) == 2 or rare)


def _fragment(name: str, _: str, vocabulary: Vocabulary) -> bool | None:
    """教育要与经济社会发展 战略 is half a sentence."""
    alone = {word.text for word in vocabulary.cut(name)} & vocabulary.listed("fragment_words")
    return True if alone or vocabulary.pattern(FRAGMENT).search(name) else None


def _building_job(name: str, head_noun: str, vocabulary: Vocabulary) -> bool | None:
    """城南中学改扩建 工程 is a building job."""
    return True if head_noun.endswith("工程") and vocabulary.pattern(BUILDING_JOB).search(name) else None


RULES: Final[tuple[Rule, ...]] = (
    _of_a_year,
    _only_leading_words,
    _with_own_count,
    _counted,
    _one_of_a_sort,
    _generic,
    _too_short,
    _fragment,
    _building_job,
)
