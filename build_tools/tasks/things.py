"""What a verb is done to: a thing that one can point at, or a state of things."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.text.numerals import ONE_TO_TEN
from build_tools.text.word_lists import any_word

TAIL: Final = re.compile(rf"(?:的|等|[和及与])?{any_word('tasks.tails')}$")
LOOSE_END: Final = re.compile(r"[等的、]$")
THING: Final = re.compile(rf"{any_word('tasks.things')}$")
DEED: Final = re.compile(rf"{any_word('tasks.deeds')}$")
# 公共文化   四项   words that say nothing of which thing it is
COMMON: Final = re.compile(rf"(?:{any_word('tasks.common')}|[{ONE_TO_TEN}两\d]+[大个项条类])+")
ANY_OF_THEM: Final = re.compile("更(?!新|换)|各项")
STATE: Final = re.compile(rf"{any_word('tasks.states')}$")
RULE: Final = re.compile(rf"{any_word('tasks.rules')}$")
# “苗圃工程”   “三百”计划   《条例》   a name, and the sort of thing that it names
NAMED: Final = re.compile(
    rf"""(?:
        “[^”]{{1,20}}” (?=[^”]*$) [^，“]{{0,12}}? {any_word("tasks.things")}   # “三百”计划
      | “[^”]{{1,20}} {any_word("tasks.things")}” [^，“”]{{0,6}}               # “苗圃工程”
      | “\d+条” | \d+条(?:政策|措施)? | \d+项(?:任务|措施|举措|改革|政策)                        # 总体方案“80条”   280项任务
      | 《[^》]+》                                                            # 《优化营商环境条例》
      | “[^”]{{1,20}}” 等? (?:探索实践|实践|探索|建设|创建|改革|试点)           # “皖美红色物业”建设
    )$""",
    re.VERBOSE,
)
# 完善“服务包”制度   a rule with a name of its own
# 完善A、B等稳就业政策   落实基层减负增能措施   rules of which some are named, or that say what they are for
NAMING_RULES: Final = re.compile(rf"等[^等、]{{2,8}}{any_word('tasks.made_rules')}$")
MADE_RULE: Final = re.compile(r"[^、，]{5,}(?:措施|政策|意见)$")
NAMED_RULE: Final = re.compile(r"“[^”]{1,20}”[^，“”]{0,2}(?:制度|机制|模式)$")
NAME: Final = re.compile(rf"“|[A-Za-z\d]|等|[两{ONE_TO_TEN}][个条座家处]")
WRITTEN: Final = re.compile(r"[A-Za-z\d]")
# 建成投运   年内投入使用
OUTCOME: Final = re.compile(rf"(?:(?:{any_word('tasks.before_outcomes')}|年内|年底前)*{any_word('tasks.outcomes')})+$")
SORT_OF_THING: Final = re.compile(r"(?:工程|项目|平台|计划|行动|载体|基地)(?:建设)?$")
SINGLE_DEED: Final = re.compile(rf"{any_word('tasks.single_deeds')}(?:工作|任务)?$")
WORK: Final = re.compile(rf"{any_word('tasks.works')}$")
STANDARD: Final = re.compile(rf"{any_word('tasks.standards')}$")
AIM: Final = re.compile(rf"{any_word('tasks.aims')}$")
STRATEGY: Final = re.compile(r"[^，]{6,}战略")
# 市场 is no 场, but 批发市场 is a thing
# 以绿化、净化为主要内容的   how the thing that follows is done
BY_WAY: Final = re.compile(r"以[^，]{2,30}?为(?:主要?|重点|核心|抓手|载体|特色|导向|目标)(?:内容)?的")
NO_THING: Final = re.compile(r"(?:市|现|立|战|磁)场$|优质$|环节$|季节$|家园$|[电思出]路$|[纽地热一]带$")
SHORTEST: Final = 6  # characters of a deed that stands for itself


def core(text: str) -> str:
    """Return *text* without what may follow the thing itself: 三角地商场的招商和改造工作 → 三角地商场."""
    return list(_forms(text))[-1]


def _forms(text: str) -> Iterator[str]:
    """Yield *text*, and what is left of it as each of the words that may follow a thing is taken away."""
    yield text
    while (shorter := LOOSE_END.sub("", TAIL.sub("", text))) != text:
        yield shorter
        text = shorter


def without_outcome(text: str) -> str | None:
    """Return *text* without what its thing comes to (温福高铁开工建设 → 温福高铁), or None if it does not say that."""
    found = OUTCOME.search(text)
    return text[: found.start()] if found else None


def is_thing(text: str) -> bool:
    """Return whether *text* names a thing that one can point at."""
    return any(_is_single_deed(form) or NAMED.search(form) or _ends_like_thing(form) for form in _forms(text))


def _is_single_deed(text: str) -> bool:
    """Return whether *text* is a deed that comes to an end, done to something: 土地收储."""
    if (deed := SINGLE_DEED.search(text)) and deed.start() > 2:
        return True
    work = None if "、" in text else WORK.search(text)
    return work is not None and work.start() > 2 and not COMMON.fullmatch(text, 0, work.start())


def _ends_like_thing(text: str) -> bool:
    """Return whether *text* ends like a thing, and says more of it than its sort."""
    end, no_thing = THING.search(text), NO_THING.search(text)
    if not end or (no_thing and no_thing.start() < end.start()):
        return False
    before = text[: end.start()]
    return WRITTEN.search(text) is not None or (len(before) > 1 and not COMMON.fullmatch(before))


def is_common(text: str) -> bool:
    """Return whether *text* is a sort of thing and says nothing of which one it is: 服务平台, 民生工程, 更多项目落地."""
    if ANY_OF_THEM.match(text):
        return True
    end = SORT_OF_THING.search(text)
    return end is not None and (end.start() == 0 or COMMON.fullmatch(text, 0, end.start()) is not None)


def is_item(text: str) -> bool:
    """Return whether an item of a list is a thing of its own."""
    if is_thing(text) or is_standard(text) or "“" in text or WRITTEN.search(text):
        return True
    return len(text) >= SHORTEST and DEED.search(text) is not None


def is_deed(text: str) -> bool:
    """Return whether *text* is a deed that has a thing before it: 火化场迁建."""
    found = DEED.search(text)
    return found is not None and found.start() > 1


def is_state(text: str) -> bool:
    """Return whether *text* is a state of things, an attitude or a sphere."""
    return STATE.search(text) is not None


def is_standard(text: str) -> bool:
    """Return whether *text* is a standard or a payment that can be raised: 最低工资标准."""
    return STANDARD.search(text) is not None


def is_aim(text: str) -> bool:
    """Return whether *text* is what a place is to become, and no thing with a name of its own: 全国重要的物流中心."""
    return AIM.search(core(text)) is not None and not NAME.search(text)


def is_strategy(text: str) -> bool:
    """Return whether *text* is a strategy of this place; a strategy of the nation has a short name: 科教兴国战略."""
    return STRATEGY.fullmatch(text) is not None


def is_rule(text: str) -> bool:
    """Return whether *text* is a rule or an event that can be made new."""
    return RULE.search(text) is not None


def is_named_rule(text: str) -> bool:
    """Return whether *text* is a rule with a name of its own: “服务包”制度."""
    return NAMED_RULE.search(text) is not None or NAMING_RULES.search(text) is not None


def is_made_rule(text: str) -> bool:
    """Return whether *text* is a policy that was made and says what it is for: 基层减负增能措施."""
    return MADE_RULE.fullmatch(text) is not None and not COMMON.fullmatch(text[:-2])
