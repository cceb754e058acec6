"""Names that could be anybody's (投资, 产值, 项目), which say something only with what they belong to: 食用菌产业总产值."""

import re
from collections.abc import Sequence
from typing import Final

from build_tools.figures.naming.list_verbs import ListVerbs
from build_tools.figures.naming.listed_subjects import COMPLETE
from build_tools.model.figure_words import NamingWords
from build_tools.text.word_lists import any_word
from build_tools.text.word_patterns import pattern_with

AMOUNT, THINGS = any_word("figures.bare"), any_word("figures.bare_things")
BEFORE: Final = any_word("figures.before_bare")
PEOPLE: Final = any_word("figures.better_with_owner")
# 投资   年度计划投资   总产值
BARE: Final = rf"{BEFORE}*(?:{AMOUNT}|{THINGS}|(?:«facets+stocks»)) | {BEFORE}+"
# 各类项目   企业
THING: Final = re.compile(f"{BEFORE}*{THINGS}")
# 商品房|销售面积   新能源|装机   what a name measures, at its end
BARE_LAST: Final = rf"(?<!生产)(?:{BEFORE}*(?:{AMOUNT}|{PEOPLE}|(?:«facets+stocks»)))$"
BETTER: Final = re.compile(f"{BEFORE}*{PEOPLE}")
# 带动销售金额   拉动投资
REACHED: Final = re.compile(f"(?:带动|拉动|撬动){BEFORE}*{AMOUNT}")
# 跨境电商综试区建设|提速   房地产市场|平稳
OWNER_MOVES: Final = r"(?P<owner>[^，；。、]{0,14}(?:«owners»))(?![化性园]|主体|监管)(?P<rest>[\u4e00-\u9fff]{0,8})"
# 食用菌|提质增效
STATE_LAST: Final = r"(?P<owner>[^，；。、]{2,14}?)(?:«states»)+"
# 经济   重点项目   what is no owner, being anybody's itself
NO_OWNER: Final = r"(?:全市|全省|全县|全区|我[市省县区])?(?:«owners_not»)"
LONGEST_OWNER: Final = 24  # characters
SHORTEST_OWNER: Final = 3  # of the owner of all in a list
# 游客|人数   国有企业|资产总额   案件|办结率
MEASURED_LAST: Final = r"(?<=...)(?:按时|按期|及时)?(?:«shared_ends+facets»)$"
# 惠及   直接受益
EFFECT: Final = re.compile(r"(?:直接|累计|共)?(?:惠及|受益|覆盖|服务|带动)")
# 企业|受益   家庭|直接受益   those who gain, and nothing of what
GAINS: Final = r"[«HAN»]{0,2}(?:«shared_out»)(?:直接)?受[益惠]"
# 增速
RATE_LAST: Final = re.compile(r"(?:增速|增幅)$")
# 重点项目|4月15日前全部开工   what became of an owner by a date
DATE_AND_REST: Final = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:(?:19|20)\d\d年)?\d{1,2}月.*")
OWNS_NOTHING: Final = ("资产", "负债")  # what is left of 资产总额
# 加大保障性安居工程建设力度   what is no part of an owner
OWNER_LAST: Final = re.compile(r"(?:工作|力度|步伐|进度|进程)$")
OWNER_FIRST: Final = re.compile(r"^(?:加快|推进|推动|促进|做好|抓好|实施|开展)(?=.{2})")
LONGEST_LIST: Final = 12  # characters
DONE_LAST: Final = ("实现", "完成", "达到", "累计", "按时", "按期", "及时", "的", "等")
MANY: Final = 2  # owners that a name can list


class BareNames:
    """Knows the names that could be anybody's, by ``figures/words.toml`` and ``[naming]`` in ``data/figures.toml``."""

    def __init__(self, words: NamingWords, verbs: ListVerbs) -> None:
        self._verbs = verbs
        self._bare = pattern_with(BARE, words)
        self._thing = THING
        self._bare_last = pattern_with(BARE_LAST, words)
        self._reached = REACHED
        self._gains = pattern_with(GAINS, words)
        self._measured = pattern_with(MEASURED_LAST, words)
        self._moves = pattern_with(OWNER_MOVES, words)
        self._states = pattern_with(STATE_LAST, words)
        self._no_owner = pattern_with(NO_OWNER, words)
        self._investments = pattern_with(r"(?:投资|资金|引资|投入)额?$", words)

    def is_bare(self, name: str) -> bool:
        """Return whether *name* could be anybody's: 完成投资, 总产值, 项目."""
        return self._bare.fullmatch(name) is not None

    def is_thing(self, name: str) -> bool:
        """Return whether *name* is of things that one counts, not of money or land: 各类项目, 企业."""
        return self._thing.fullmatch(name) is not None

    @staticmethod
    def is_rate(name: str) -> bool:
        """Return whether *name* only says how fast another grows: 增速."""
        return RATE_LAST.fullmatch(name) is not None

    @staticmethod
    def without_rate(name: str) -> str:
        """Return *name* without 增速 at its end."""
        return RATE_LAST.sub("", name)

    def opens_bare(self, noun: str) -> bool:
        """Return whether the *noun* after a number begins with what could be anybody's: 项目全部完工."""
        return self._thing.match(noun) is not None or self.is_bare(noun)

    def wants_owner(self, name: str) -> bool:
        """Return whether *name* says more with its owner, but says something alone: 带动销售金额, 参保人数."""
        return (
            self._reached.fullmatch(name) is not None
            or self.wants_words(name)
            or self._gains.fullmatch(name) is not None
        )

    @staticmethod
    def wants_words(name: str) -> bool:
        """Return whether *name* belongs to what a clause without a number tells of, and to no other number: 参保人数."""
        return BETTER.fullmatch(name) is not None or THING.fullmatch(name) is not None

    def may_be_the_places(self, name: str) -> bool:
        """Return whether the growth of *name* may be that of the whole place: 投资增长7%, 税收增长5%."""
        return self.is_investment(name) or name.endswith(("税收", "收入", "消费"))

    @staticmethod
    def pays(name: str) -> bool:
        """Return whether *name* is who pays: 市财政."""
        return name.endswith("财政")

    def is_investment(self, name: str) -> bool:
        """Return whether *name* is money that was put into something: 完成投资."""
        return self._investments.search(name) is not None

    def last(self, name: str) -> str:
        """Return what could be anybody's at the end of *name*, or an empty string: 推进总投资 → 总投资."""
        match = self._bare_last.search(name)
        return match[0] if match else ""

    def owner_of(self, name: str) -> str:
        """Return what the named measure belongs to, or an empty string: 商品房销售面积 → 商品房, 新签约项目 → itself."""
        if self._verbs.tells_effect(name):
            return ""
        name = DATE_AND_REST.sub("", name)
        match = self._bare_last.search(name)
        if match and match.start() >= 2:
            name = name[: match.start()]
        elif match or COMPLETE.search(name):
            return ""
        for done in DONE_LAST:
            name = name.removesuffix(done)
        says_something = name not in OWNS_NOTHING and not self.is_bare(name)
        return name if 2 <= len(name) <= LONGEST_OWNER and says_something else ""

    def with_owner(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return *names* of one list, those that could be anybody's with the owner of the first.

        群众诉求办结率, 满意率 → 群众诉求办结率, 群众诉求满意率.
        """
        first = "".join(names[:1])
        owner = self._measured.sub("", first)
        owner = self.owner_of(first) if owner == first else owner
        if len(owner) < SHORTEST_OWNER or owner == first:
            return tuple(names)
        return tuple(owner + name if i and self._may_be_anybodys(name) else name for i, name in enumerate(names))

    def _may_be_anybodys(self, name: str) -> bool:
        return (self.is_bare(name) or BETTER.fullmatch(name) is not None) and not self.is_thing(name)

    def owner_of_all(self, names: tuple[str, ...]) -> str:
        """Return what measures of all *names* belong to: 代表建议、委员提案; or of the first of many, with 等."""
        known = list(dict.fromkeys(owner for name in names if (owner := self.owner_of(name))))
        owners = [one for one in known if not any(one != other and one in other for other in known)]
        if len(owners) < MANY:
            return "".join(owners)
        verb = self._verbs.opening(owners[0])
        plain = [owner.removeprefix(verb) for owner in owners]
        return verb + ("、".join(plain) if len(owners) == MANY else f"{plain[0]}等")

    def is_effect(self, name: str) -> bool:
        """Return whether *name* only says that somebody gains: 受益, 惠及, 企业受益."""
        return EFFECT.fullmatch(name) is not None or self._gains.fullmatch(name) is not None

    @staticmethod
    def done_in(words: str) -> str:
        """Return what was done by the *words* of a clause without a number: 推行跨省结算 → 推行跨省结算; or an empty string."""
        done = OWNER_FIRST.sub("", words)
        return done if 2 <= len(done) <= LONGEST_OWNER else ""

    def owner_in(self, words: str) -> str:
        """Return what the *words* of a clause without a number tell of, or an empty string.

        跨境电商综试区建设提速 → 跨境电商综试区建设; 大力发展食用菌产业 → 食用菌产业; 中药材提质 → 中药材.
        """
        verb = self._verbs.opening(words)
        if verb:
            owner = words[len(verb) :]
        elif match := self._moves.fullmatch(words) or self._states.fullmatch(words):
            owner = match["owner"]
        else:
            return ""
        owner = OWNER_FIRST.sub("", OWNER_LAST.sub("", owner.removeprefix("了")))
        if not verb and "、" in owner:
            return ""
        if "、" in owner and len(owner) > LONGEST_LIST:  # 污水处理厂、物流园、指挥中心建设
            owner = f"{owner.partition('、')[0]}等项目"
        if not 2 <= len(owner) <= LONGEST_OWNER or self._no_owner.fullmatch(owner):
            return ""
        return owner
