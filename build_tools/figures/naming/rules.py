"""The rules by which a number gets its name: an ordered table, each rule with an example; the first that fits names it."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeAlias

from build_tools.figures.naming.bare_names import RATE_LAST, BareNames
from build_tools.figures.naming.counted_nouns import noun_with_verb
from build_tools.figures.naming.facets import Facets
from build_tools.figures.naming.grammar import Grammar
from build_tools.figures.naming.listed_subjects import LIST_SEPARATOR
from build_tools.figures.naming.measures import TIMES_OF
from build_tools.figures.naming.name import Name
from build_tools.figures.naming.number_in_clause import CONJUNCTIONS, SERVES, NumberInClause
from build_tools.figures.naming.plan_shares import PlanShares
from build_tools.figures.naming.shares import Shares, contributed, share_of
from build_tools.figures.naming.spending import MONEY_LAST, Spending
from build_tools.figures.naming.tidy import QUOTES, SIGNS_AROUND
from build_tools.model.figure_words import FigureWords
from build_tools.text.word_patterns import pattern_with

# 新建农村“三路”[8]   the mark of a note
NOTE_MARK: Final = re.compile(r"\[\d{1,3}\]|［\d{1,3}］|〔\d{1,3}〕")
# 全市税收   a whole place, whose own the number is
OF_THE_PLACE: Final = re.compile(r"(?:全[省市县区州盟旗]|我[省市县区州盟旗])(?=税收|财政|投资|消费|收入|固定|总)")
# 每个乡镇至少   of what there is so much each
EACH_ONE: Final = re.compile(
    r"(?:推动|确保|力争|实现)?(?P<one>每[\u4e00-\u9fff（）]{1,8}?)(?:至少|都|均|要|力争|确保)*$"
)
# 测评点中有   of what a number is a part
OF_THEM: Final = re.compile(r"(?P<whole>.{2,}?)(?<!其)中，?有")
# 克服二季度   words that end in a time name nothing
ONLY_TIME: Final = re.compile(r"(?:[一二三四]|前三)季度$|[上下]半年$")
GROWS_ALONE: Final = ("经济", "国民经济")
# not 全面, 重点实施, which name nothing, nor what ends in a preposition
SAYS_SOMETHING: Final = r"^(?!(?:«empty_modifiers»)+(?:对|为|在|实施|推进)?$).*[^对为在向从给让使以将把了]$"
LONGEST_OWNER: Final = 10  # characters of the name of what something counted belongs to: 北汽一工厂50万辆整车
SHORTEST_OWNER: Final = 4
LONGEST_REACHING: Final = 14  # characters of what reached people, with its verb: 营养改善计划惠及12万名学生
# 新增5G基站300个，累计达到2000个   a verb of what came in addition, which what was reached has not
ADDED: Final = ("新增", "净增", "新建", "增加")

# 5.4%|的经济增长速度   2.2%|的速度   how fast something grows
SPEED: Final = re.compile(
    r"(?:以[上下]|左右)?的(?:年均)?(?P<what>[\u4e00-\u9fff]{0,8}?)(?:速度|增速|增长率)[\u4e00-\u9fff]{0,4}"
)
COMPARED: Final = ("超过", "高于", "低于", "快于")

Rule: TypeAlias = Callable[[NumberInClause], Name | None]


class Namer:
    """Names numbers, with the words of ``[naming]`` in ``data/figures.toml``."""

    def __init__(self, words: FigureWords, grammar: Grammar) -> None:
        self._grammar, self._shorten = grammar, grammar.shortening.shorten
        self._bare: BareNames = grammar.bare_names
        self._says_something = pattern_with(SAYS_SOMETHING, words.subject)
        facets = Facets(words.naming, grammar)
        self._spending = spending = Spending(words.naming, grammar)
        self.rules: tuple[tuple[str, Rule], ...] = (
            ("speed", _speed),
            ("times", _times),
            ("plan", PlanShares(words.naming, grammar).name),
            ("share of", share_of),
            ("contributed", contributed),
            ("examples", self._examples),
            ("cost", spending.cost),
            ("share", Shares(words.naming, grammar).name),
            ("of them", _of_them),
            ("counted", self._counted),
            ("without subject", self._without_subject),
            ("stock", facets.stock),
            ("facet", facets.facet),
            ("part", facets.part),
            ("spending", spending.spent),
            ("stretch", self._stretch),
            ("verb", self._verb),
        )

    def name(self, number: NumberInClause) -> Name:
        """Return the name of what *number* measures: by the first rule that fits, else the subject before it.

        A name that could be anybody's takes what it belongs to; if that is not known, its rule is "bare".
        """
        if number.before_number and number.quantity.counts and number.after and not number.noun:
            return Name("")
        for rule, named in self.rules:
            if name := named(number):
                if ONLY_TIME.search(name.text):
                    return Name("")
                return self._owned(replace(name, text=_plain(name.text), rule=rule), number)
        return self._owned(Name(_plain(self._shorten(number.subject)), rule="subject"), number)

    def _owned(self, name: Name, number: NumberInClause) -> Name:
        """Return *name* with what it belongs to, if it could be anybody's: 完成投资 → 石桥灌区改造投资."""
        bare = self._bare.is_bare(name.text) or (len(name.text) > 1 and self._grammar.verbs.is_verb(name.text))
        if not bare and not self._bare.wants_owner(name.text):
            return name
        measure = self._grammar.measures.measure(number.quantity, number.predicate, number.before)
        grown = measure == "growth" or number.quantity.form != "amount"
        if self._may_stand_alone(name, number, grown):
            return name
        if owner := number.find_owner(name.text):
            if name.text.startswith("总") and self._grammar.list_verbs.opening(owner).startswith(ADDED):
                owner = self._grammar.list_verbs.without(owner)  # 新增公路里程15公里，总里程86公里
            if not self._bare.is_bare(name.text):  # 保障性安居工程建设，新开工700万套
                owner = owner.removesuffix("建设")
            if self._bare.pays(name.text):  # 为加快社保体系建设，市财政安排27亿元
                return replace(name, text=f"{name.text}{owner}资金", rule="owner", carried=True)
            return replace(name, text=_joined(owner, name.text), rule="owner", carried=True)
        if spent := self._spending.spent_after(number):
            return replace(spent, rule="spending")
        return name if grown or not bare else replace(name, rule="bare")

    def _may_stand_alone(self, name: Name, number: NumberInClause, grown: bool) -> bool:
        """Return whether a bare *name* says enough: 全市税收45亿元, 投资增长7%、达到90亿元, 62家企业能耗下降."""
        if name.of_noun and number.before_number:
            return not number.before.endswith(SERVES)
        if not self._bare.may_be_the_places(name.text):
            return False
        told_before = name.text in (*number.just_named, *number.named_here)
        return grown or told_before or OF_THE_PLACE.search(number.before) is not None

    def _examples(self, number: NumberInClause) -> Name | None:
        """建成北桥、南桥等8个项目 → 建成南桥等项目; 北桥等6个项目全部完工 → 北桥等项目全部完工."""
        if not number.before.endswith("等") or not self._bare.opens_bare(number.noun) or not number.subject:
            return None
        verb = self._grammar.list_verbs.opening(number.subject)
        example = LIST_SEPARATOR.split(number.subject.removeprefix(verb).removesuffix("等"))[-1]
        return Name(f"{verb}{example}等{number.noun}", goes_on=False, of_noun=True) if len(example) > 1 else None

    def _counted(self, number: NumberInClause) -> Name | None:
        """引进6位院士 → 引进院士; 其中5所建成开学 → 职业院校建成开学."""
        if number.noun and number.quantity.counts and not number.grown:
            carried = number.carried if number.is_part else ""
            first = carried or self._before_noun(number)
            return Name(first + number.noun, goes_on=False, of_noun=True, carried=bool(carried))
        return None

    def _before_noun(self, number: NumberInClause) -> str:
        """Return the words before a counted noun that belong to its name: a verb, or whose it is; or an empty string."""
        if number.before.endswith("的") and number.subject:
            return f"{number.subject}的"
        if number.before.endswith(SERVES) and number.says_what_was_done:  # 对200家企业开展诊断
            return number.before[-1]
        if number.verb and (each := EACH_ONE.match(number.before.removesuffix(number.verb))):
            return each["one"] + number.verb  # 每个乡镇建成1个以上示范村
        listed = LIST_SEPARATOR.split(number.subject)
        if number.quantity.value == len(listed) > 1:  # 新建城东、城西2座水厂
            return self._grammar.list_verbs.opening(number.subject)
        if number.verb:
            return (self._what_reached(number) or self._whose(number)) + number.verb
        if number.before.endswith("等") or number.after_other_item:  # 申报北山、南山等19件商标
            return self._grammar.list_verbs.opening(number.subject)
        bare = self._bare.is_bare(number.noun)  # 养老保险试点扩大到11个省份
        subject = number.subject.removesuffix("使")  # 免费检查使600万个家庭受益
        if not 2 <= len(subject) <= (LONGEST_REACHING if bare else LONGEST_OWNER) or "、" in subject:
            return ""
        if number.before.endswith(CONJUNCTIONS) or number.subject_is_verb:
            return ""
        return subject if self._says_something.search(subject) else ""

    def _whose(self, number: NumberInClause) -> str:
        """Return whose the counted noun is, before the verb: 湖滨科技城汇聚32家机构 → 湖滨科技城; or an empty string."""
        words = number.before.translate(QUOTES)
        owner = self._grammar.subjects.divide(words.removesuffix(number.verb))[0]
        if "、" in owner or not SHORTEST_OWNER <= len(owner) <= LONGEST_REACHING or not words.startswith(owner):
            return ""
        return owner if self._grammar.parts_of_speech.is_thing(owner) else ""

    def _what_reached(self, number: NumberInClause) -> str:
        """Return what reached people, before its verb: 营养改善计划惠及12万名学生 → 营养改善计划; or an empty string."""
        if not self._grammar.list_verbs.tells_effect(number.verb):
            return ""
        what = self._grammar.subjects.divide(number.subject.removesuffix(number.verb))[0]
        return what if 2 <= len(what) <= LONGEST_REACHING and self._says_something.search(what) else ""

    def _without_subject(self, number: NumberInClause) -> Name | None:
        """建成264万平方米厂房 → 建成厂房; …，增长17.9% → the subject before; 新增基站9个，累计达到90个 → 基站."""
        if number.subject:
            return None
        if len(number.noun) > 1 and not number.grown:
            carried = number.carried if number.is_part else ""
            return Name((carried or number.verb) + number.noun, goes_on=False, of_noun=True, carried=bool(carried))
        name, verbs = number.carried, self._grammar.list_verbs
        if number.quantity.form == "amount" and (number.grown or number.quantity.unit != "%"):
            name = RATE_LAST.sub("", name)  # 生产总值增速居全省第一，达到1100亿元
        if "累计" in number.predicate and verbs.opening(name) and not verbs.opening(name).startswith(ADDED):
            name = f"累计{name}"  # 建成农田9万亩、累计达到120万亩
        if number.reaches and number.quantity.unit != "%" and verbs.opening(name).startswith(ADDED):
            name = verbs.without(name)
        return Name(name, carried=True)

    def _stretch(self, number: NumberInClause) -> Name | None:
        """完成太平湖南岸15公里岸线贯通 → 太平湖南岸岸线贯通."""
        paid = number.verb and not self._bare.is_bare(number.verb)  # 对农民发放200亿元补贴; 安排10亿元奖补资金
        paid = paid or number.noun.endswith(MONEY_LAST)
        listed = number.before.endswith("等")  # 化解国有银行和信用社等1万亿元改革成本
        measured = paid or listed or number.quantity.unit[-1:] != "元"
        if number.noun and measured and not number.predicate and not number.subject_is_verb:
            listed = listed or number.after_other_item  # 推进新城东部、2.2平方公里文化区的征收
            subject = self._grammar.list_verbs.opening(number.subject) if listed else self._shorten(number.subject)
            noun = number.noun.partition("、")[0] if number.after_other_item else number.noun
            return Name(subject + noun, goes_on=False, of_noun=True)
        return None

    def _verb(self, number: NumberInClause) -> Name | None:
        """培育4亿元产业 → 培育产业; 新开工项目86个、竣工52个 → 项目竣工; a verb alone goes on with the subject before."""
        if not number.subject_is_verb:
            return None
        if number.noun:
            return Name(number.verb + number.noun, goes_on=False, of_noun=True)
        verbs, before = self._grammar.list_verbs, (*number.just_named, *number.named_here)
        if not number.verb:
            return Name(number.carried, carried=True) if number.carried else Name(number.subject)
        if before and (number.like_last or verbs.tells_effect(number.verb)):
            last = self._grammar.lists.without_end(verbs.without_last(verbs.without(before[-1]))).removesuffix("完成")
            noun = noun_with_verb(number.after) if number.quantity.unit == "%" else ""
            return Name(last + number.subject + noun, goes_on=False, carried=True)
        return Name(number.subject)


def _joined(owner: str, name: str) -> str:
    """Return *owner* and *name*, without a word twice: 小微企业, 企业受益 → 小微企业受益."""
    twice = next((n for n in range(min(len(owner), len(name) - 1), 1, -1) if owner.endswith(name[:n])), 0)
    return owner + name[twice:]


def _plain(name: str) -> str:
    """Return *name* without the marks of notes and the signs around it; 经济增长5% tells of 经济增长."""
    name = SIGNS_AROUND.sub("", NOTE_MARK.sub("", name))
    return f"{name}增长" if name in GROWS_ALONE else name


def _of_them(number: NumberInClause) -> Name | None:
    """检查企业120家，企业中有18家限期整改 → 企业限期整改."""
    whole = OF_THEM.fullmatch(number.before.strip())
    if whole is None or not number.after or number.before_number:
        return None
    of_them = number.grammar.subjects.divide(whole["whole"])[0]
    return Name(of_them + noun_with_verb(number.after), goes_on=False, of_noun=True) if of_them else None


def _speed(number: NumberInClause) -> Name | None:
    """保持每年5.4%的经济增长速度 → 经济增长; 超过每年2.2%的速度 only compares."""
    speed = SPEED.fullmatch(number.after) if number.quantity.unit == "%" else None
    if speed is None:
        return None
    compared = any(word in number.before for word in COMPARED)
    return Name("" if compared else speed["what"] or number.carried, goes_on=False, carried=not speed["what"])


def _times(number: NumberInClause) -> Name | None:
    """固定资产投资7522亿元，是“十一五”的三倍 → 固定资产投资."""
    times = TIMES_OF.search(number.before) if number.quantity.unit == "倍" else None
    if times is None:
        return None
    subject = number.grammar.subjects.divide(number.before[: times.start()])[0]
    return Name(subject or number.carried, carried=not subject)
