"""Tell a common noun from a name: 重点 工程, 省级城镇化 试点, a building job. The first rule that applies decides."""

import re
from typing import Final

from build_tools.programmes.kinds import kind_of
from build_tools.programmes.vocabulary import Vocabulary

GENERIC: Final = r"(?:(?:«generic»)|[«HAN»]{2}性|[的等各和与]|[\d«ONE_TO_TEN»两]+[大项个批类期年]?)*"
# Forms of the words before a head noun and of the head noun, and whether they make a common noun.
FORMS: Final = (
    (r".{4,}", r"年(?:行动|活动)", False),  # 项目攻坚 年行动
    (r"(?!.*等)[«HAN»]{4,}(?:[«ONE_TO_TEN»]{1,2}大|[三五]年)", r".*", False),  # 文明城市创建十大 提升行动
    (r".?|.*(?<=[\d«ONE_TO_TEN»两几多各])(?:项|个|批|类|种|条|期|次|年|号)", r".*", True),  # 5项 工程
    (r".*重大", r"(?!工程).*", True),
    (r".*(?:统一|一致|集体|自觉|自发|立即|迅速)", r"行动", True),
    (r".*(?:(?<![壮扩重])大|等|的|有关|相关)|第[一二三四五].*", r".*", True),  # 作风建设有关 规定
    (r".*(?:指令|指导|参考|约束|强制|预期)性", r".*", True),  # 指令性 计划
    (r"(?:国家级|[省市县区]级|自治区级).{0,3}|(?:中央和|省市).*|.*国家改革", r".*", True),  # 省级城镇化 试点
    (r"(?!.*\d\.\d).*(?:(?:«building_jobs»).*|主体|[东西南北]延.*)", r".*工程", True),  # 城南中学改扩建 工程
    (
        r".*(?:要与|要把|精神和|[，。]).*|[入出到].*|更[^新换].*|对(?![外口标]).*|.*(?:解决|为|按|依|以|在|于)",
        r".*",
        True,
    ),  # half a sentence
)
# 省级重大渔业 工程   words of rank before a plain noun
RANK: Final = r"(?:«levels»|[市县]级)?(?:重大|重点|重要)"
# 科技创新引领行动   农业农村现代化综合改革试点   so many characters of generic words make a name before these head nouns
LONG_GENERIC: Final = {"专项行动": 8, "三年行动": 6, "行动计划": 8, "行动": 6, "纲要": 8, "试点": 6, "区": 8, "工程": 8}
# 试点城市   the head noun without what is on trial
ON_TRIAL: Final = re.compile(r"(?<=试点)(?:城市|市|县)$")
SHORTEST: Final = 5  # characters of a proper name with its head noun
SHORTEST_PLACE: Final = 4  # 东山组团
# 探海工程   银铃计划   two characters that are no word, or a rare noun, are enough before these
COINED_BEFORE: Final = ("工程", "行动", "计划")
RARE: Final = 12  # the weight of a word in the dictionary


def is_common_noun(name: str, head_noun: str, vocabulary: Vocabulary) -> bool:
    """Return whether *name* before *head_noun* makes a common noun and no name."""
    for form, head_form, verdict in FORMS:
        if vocabulary.pattern(form).fullmatch(name) and vocabulary.pattern(head_form).fullmatch(head_noun):
            return verdict
    rules = (_has_only_verbs, _is_one_of_a_sort, _is_generic, _is_too_short)
    return any(rule(name, head_noun, vocabulary) for rule in rules)


def _has_only_verbs(name: str, head_noun: str, vocabulary: Vocabulary) -> bool:
    """全面推进 工程 and 打通 走廊 have no name, and 面临 is in half a sentence."""
    leading = vocabulary.listed("verbs") | vocabulary.listed("acts") | vocabulary.listed("not_in_name")
    words = vocabulary.cut(name)
    verb = len(words) == 1 and words[0].tag == "v" and kind_of(head_noun, vocabulary) == "layout"
    place = head_noun.startswith("试点") and all(word.tag == "ns" for word in words)  # 云岭 试点城市
    place = place or vocabulary.dictionary.tag(name + head_noun) == "ns"  # 河西 走廊
    fragment = any(word.text in vocabulary.listed("fragment_words") for word in words)
    return verb or place or fragment or all(word.text in leading for word in words)


def _is_one_of_a_sort(name: str, _: str, vocabulary: Vocabulary) -> bool:
    """省级重大渔业 工程 is no name: a plain noun after words of rank."""
    rank = vocabulary.pattern(RANK).match(name)
    rest = name[rank.end() :] if rank else ""
    return rest != "" and len(vocabulary.cut(rest)) == 1 and vocabulary.dictionary.tag(rest) == "n"


def _is_generic(name: str, head_noun: str, vocabulary: Vocabulary) -> bool:
    """重点水利 工程 is no name, but a long row of such words is one: 农业农村现代化综合改革 试点."""
    length = len(name) + len(head_noun) - 2  # 农村公路 提升行动: the words of a compound head noun count
    plain = ON_TRIAL.sub("", head_noun)
    enough = next((LONG_GENERIC[end] for end in LONG_GENERIC if plain.endswith(end)), length + 1)
    return length < enough and vocabulary.pattern(GENERIC).fullmatch(name) is not None


def _is_too_short(name: str, head_noun: str, vocabulary: Vocabulary) -> bool:
    """城东 工程 is no name; 东山 组团 and 探海 工程 are."""
    words = vocabulary.cut(name)
    rare = len(words) == 1 and words[0].tag == "n" and vocabulary.dictionary.weight(name) <= RARE
    coined = head_noun in COINED_BEFORE and len(name) == 2 and (len(words) == 2 or rare)
    shortest = SHORTEST_PLACE if kind_of(head_noun, vocabulary) == "layout" else SHORTEST
    return len(name + head_noun) < shortest and not coined
