"""The verb that opens a list, which holds for its items until another comes: 新增规上企业42家、高新技术企业35家."""

import re
from collections.abc import Sequence
from typing import Final

from build_tools.figures.naming.listed_subjects import COMPLETE
from build_tools.figures.numbers.conversion import base_unit
from build_tools.figures.numbers.quantity import Quantity
from build_tools.model.figure_words import VerbWords
from build_tools.text.word_patterns import pattern_with

# 新增   新建改建   淘汰落后产能   but not 服务业, 治理率
VERB_FIRST: Final = r"""
    (?!«not_verbs»)
    (?:[新再](?=«verbs»))?
    (?:(?:«verbs»|(?:«verb_firsts»)(?:«verb_seconds»))(?!«verbs_as_modifiers»))+
    [了起出好]?(?:«sorts»)?(?=..|$)
    """
# 农村劳动力转移就业   管网改造   the verb is in the name
VERB_LAST: Final = r"(?:«verbs+closing_verbs»)(?<!绿化)$"
# 完成   达到   what hands on nothing
PLAIN: Final = r"(?:«plain»|[了起出好])+"
# 新认证绿色食品   新提限企业   but not 新能源装机
NEWLY: Final = r"(?:新(?!«new_nouns») | 再(?!生|就业|造))[\u4e00-\u9fff]"
# 带动   惠及   a verb that says whom something reached
EFFECT: Final = r"(?:«effect_verbs»)"
PEOPLE: Final = frozenset(["人", "名", "位", "人次", "户", "人数", "户次"])
AREA: Final = frozenset(["亩", "平方米"])
EVENTS: Final = frozenset(["场", "次", "起", "批", "场次", "批次", "件次", "班次", "架次"])
# 新增   压减   what can be done to an amount as well: 新增装机容量; but nobody builds 鲜草产量
CHANGES: Final = re.compile(r"新增|净增|增|减|降|压|缩|提高|提升|淘汰|置换|盘活|治理|完成|实现")
MADE: Final = re.compile(r"[率量值度比]$")
# 工业产值   存款余额   an amount that no verb of the list makes
SAYS_AMOUNT: Final = ("额", "值", "收入", "余额")
SAYS_RATE: Final = ("率", "入库")


class ListVerbs:
    """Knows the verbs of ``[verbs]`` that items of a list share."""

    def __init__(self, words: VerbWords) -> None:
        self._first = pattern_with(VERB_FIRST, words)
        self._last = pattern_with(VERB_LAST, words)
        self._plain = pattern_with(PLAIN, words)
        self._newly = pattern_with(NEWLY, words)
        self._doing = pattern_with(r"(?:«doing»)", words)
        self._effect = pattern_with(EFFECT, words)

    def opening(self, name: str) -> str:
        """Return the verb at the beginning of *name* that its siblings share: 新增; or an empty string."""
        match = self._first.match(name)
        if match is None or match.end() == len(name) or self._plain.fullmatch(match[0]):
            return ""
        return match[0]

    def says_nothing(self, words: str) -> bool:
        """Return whether *words* are a verb without a meaning of its own: 完成."""
        return self._plain.fullmatch(words) is not None

    def opens_with_verb(self, words: str) -> bool:
        """Return whether *words* begin with a verb of any kind: 实施危房改造."""
        return self._first.match(words) is not None

    def object_of(self, words: str) -> str:
        """Return what comes after the verb at the beginning of *words*, or an empty string: 实施危房改造 → 危房改造."""
        match = self._first.match(words)
        return words[match.end() :] if match else ""

    def without_last(self, name: str) -> str:
        """Return *name* without the verb at its end: 项目竣工 → 项目."""
        match = self._last.search(name)
        return name[: match.start()] if match and match.start() > 1 else name

    def shared(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return *names* with the verb that opens the first: 新增智能工厂, 绿色工厂 → 新增智能工厂, 新增绿色工厂."""
        verb = self.opening(names[0]) if names else ""
        return tuple(name if not verb or self.holds_verb(name) else verb + name for name in names)

    def ends_with_verb(self, words: str) -> bool:
        """Return whether *words* end with a verb: 整合设立."""
        return self._last.search(words) is not None

    def without(self, name: str) -> str:
        """Return *name* without the verb that opens it: 新增规上企业 → 规上企业."""
        return name[len(self.opening(name)) :].removeprefix("的")

    def without_newly(self, name: str) -> str:
        """Return *name* without the 新 that says when it came: 新结对城市 → 结对城市; but not 新能源装机."""
        return name[1:] if self._newly.match(name) else name

    def tells_effect(self, name: str) -> bool:
        """Return whether *name* says whom something reached: 带动农户."""
        return self._effect.match(name) is not None

    def holds_verb(self, name: str) -> bool:
        """Return whether *name* says itself what was done: 新增企业, 农村劳动力转移就业."""
        first = self._first.match(name) or self._newly.match(name)
        return first is not None or self._last.search(name) is not None

    def does(self, words: str) -> bool:
        """Return whether *words* say that something was done, with a verb that names leave out: 推进, 完成."""
        return self._doing.search(words) is not None

    def may_share(self, verb: str, name: str, same_clause: bool, money: bool) -> bool:
        """Return whether the item *name* may take the *verb* of its list; across a comma only a thing, no amount."""
        if self.holds_verb(name) or self._effect.search(name) or name.endswith(SAYS_RATE):
            return False
        if (money and name.endswith(SAYS_AMOUNT)) or (MADE.search(name) and not CHANGES.match(verb)):
            return False
        return same_clause or not COMPLETE.search(name)


def kind_of_unit(quantity: Quantity) -> str:
    """Return what kind of thing the unit of *quantity* tells: people, events, things, area; else the unit without scale."""
    unit = base_unit(quantity.unit)[1]
    if unit in PEOPLE:
        return "people"
    if unit in EVENTS:
        return "events"
    if unit in AREA:
        return "area"
    return "things" if quantity.family == "counted" else unit
