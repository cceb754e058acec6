"""Tell why a number is no figure: inside a name, an ordinal, a length of time, a count of points, another place's."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from build_tools.figures.quantities import Quantity
from build_tools.text.characters import HAN


@dataclass(frozen=True, slots=True)
class Seen:
    """A number with the words around it in its clause."""

    quantity: Quantity
    left: str
    right: str  # behind the number and what bounds it
    behind: str  # behind the number alone: what bounds it, and what follows
    text: str
    start: int  # of the clause in the text
    end: int

    @property
    def unit(self) -> str:
        """The unit without 万 and 亿."""
        return self.quantity.unit.lstrip("万亿千百十")

    def chinese_below(self, limit: int) -> bool:
        """Return whether the number is written in Chinese and less than *limit*: 两个, 五大."""
        return self.quantity.chinese and isinstance(self.quantity.value, Decimal) and self.quantity.value < limit


# 居全省第二   跃升至第28名   what makes a rank of 第N
RANKED: Final = re.compile(
    r"(?:居|列|排|位|名|升|跃|进|至|到|为|从|由|前移|达|均|增速|总量)[^，；。]{0,14}$|(?:全国|全省|全市|全区|全州|全球|世界)$"
)
# 倒数第二   a rank from below
FROM_BELOW: Final = re.compile(r"倒数\s?$")
# 前移4位   by how many places a rank moved; 排名上升3位 is a figure of 排名
PLACES_MOVED: Final = re.compile(r"[前后上下]移了?\s?$")
# 占全省的1/3   占比达到1/3   what tells what a fraction is of
FRACTION_OF: Final = re.compile(r"占|比重|比例|份额|率")
# 五个方面   12项重点任务   how many points a speech makes
POINTS: Final = re.compile(
    r"\s?[个项条件大]?(?:方面|重点(?=[，。：；]|$|任务|工作任务)|关键|层面|能级|工作(?=[，。：；]|$)|领域|环节|维度|阶段|主题|坚持|确保|必须|字|台阶|原则|"
    r"翻番|“翻番|着力点|抓手|突破口|要点|基本|转变|问题|短板|大类|文章|配套规定|条件|意识|自信|维护|更加|结合|统筹|一体化|体系|机制|要求|目标|任务|"
    r"指标|层次|梯次)"
)
# 18条硬措施   5项政策
PROVISIONS: Final = re.compile(rf"\s?[{HAN}]{{0,4}}(?:措施|政策|举措|规定|意见|办法|硬招|实招|标准(?!化|厂房))")
# 两个国家技术发明二等奖   3个全国先进称号
AWARD: Final = re.compile(r"[^，；。、]{0,20}(?:奖(?!励|补|学)|称号|荣誉|金牌|银牌|奖牌|殊荣|连冠)")
# 60岁以上老人
AGE: Final = re.compile(r"\s?周?岁")
# 2000万元以上工业企业   10蒸吨及以下锅炉   what a class of things begins at
CLASS: Final = re.compile(rf"）?(?:[及含]?以[上下]的?|及以[上下]的?)(?=[{HAN}])")
# 税收过千万元工业企业   20家十亿元企业
CLASS_NOUN: Final = re.compile(
    rf"[{HAN}]{{0,4}}(?:企业|项目|园区|产业园|产业集群|集群|乡镇|村(?!级)|强镇|县)(?!建设|投资)"
)
# 50亿元级
GRADE: Final = re.compile(r"\s?[级档](?!联)")
# 3个月内   24小时值守   10分钟健身圈   a time limit
TIME: Final = ("天", "小时", "分钟", "个月")
LIMIT: Final = re.compile(
    rf"\s?(?:内|之内|后|前|来|期|间|[{HAN}]{{0,3}}圈|值守|服务|不打烊|制|响应|通达|直达|可达|监测|热线|营业|以上的|全天)"
)
# 优良天数达到281天   审批时间缩短到3天   but a measure of time where the words say so
LASTING: Final = re.compile(
    r"天数|时间|时限|周期|缩短|压缩|压减|优良|达到|提速|减少|增加|平均|控制|降至|降到|由|从|用时|历时|仅用|不超过|工期|为|时长"
)
# 全国增长8%   what is another place's
ELSEWHERE: Final = re.compile(
    r"^(?:全国|全球|世界|我国|国家)(?![^，]{0,12}(?:我市|我省|全市|全省)).*(?:平均|增长|水平)"
)
# 高于全国0.5个百分点
COMPARED: Final = re.compile(
    r"(?:高于|低于|快于|高出|高过|好于|超|领先|超过)[^，；。]{0,4}(?:全国|全省|全市|全区|省|国家|平均|规划|目标|预期)[^，；。]{0,10}$"
)
# 十一次全会
MEETING: Final = re.compile(r"\s?(?:全会|全体会议|会议|代表大会|党代会|全委会)")
# 608所   not 608所学校
NUMBERED_PLACE: Final = 100  # from here on a 所 without a noun is a name
SCHOOLS: Final = re.compile(r"学校|院校|小学|中学|幼儿园|医院|卫生")
# 三次创业   五级联动   两条战线   small Chinese numerals that count no result
LOOSE_UNITS: Final = ("次", "大", "级", "类", "门", "地", "轮", "道", "端", "人", "种")
# 三件实事
BLESSING: Final = re.compile(r"\s?(?:实事|大事|好事|法宝|“)")


def _quoted(seen: Seen) -> bool:
    """Return whether the number stands between quotation marks."""
    q, text = seen.quantity, seen.text
    opened = text.rfind("“", seen.start, q.number_start)
    return opened >= 0 and text.find("”", opened, q.number_start) < 0 <= text.find("”", q.number_end, seen.end)


def _titled(seen: Seen) -> bool:
    """Return whether the number stands in 《》."""
    opened = seen.text.rfind("《", 0, seen.quantity.number_start)
    return opened >= 0 and seen.text.find("》", opened, seen.quantity.number_start) < 0


def _limit(seen: Seen) -> bool:
    return seen.unit in TIME and bool(LIMIT.match(seen.right) or not LASTING.search(seen.left))


def _class(seen: Seen) -> bool:
    """Return whether a class of things begins at the number."""
    if GRADE.match(seen.right):
        return True
    part = seen.quantity.worded and not seen.left.strip()  # 三分之二以上的村
    if CLASS.match(seen.behind) and not seen.quantity.counts and not part:
        return True
    bounded = seen.quantity.chinese or seen.quantity.bound == "at_least" or seen.left[-1:] in ("家", "个", "条")
    return seen.unit.endswith("元") and bool(CLASS_NOUN.match(seen.right)) and bounded


def _name(seen: Seen) -> bool:
    value = seen.quantity.value
    large = seen.unit == "所" and isinstance(value, Decimal) and value >= NUMBERED_PLACE
    return large and not SCHOOLS.search(seen.left[-4:] + seen.right[:10])


def _loose(seen: Seen) -> bool:
    scaled = seen.unit != seen.quantity.unit  # 五万多人
    return not scaled and seen.chinese_below(10) and (seen.unit in LOOSE_UNITS or bool(BLESSING.match(seen.right)))


# The first that holds gives the reason.
REASONS: Final[tuple[tuple[str, Callable[[Seen], object]], ...]] = (
    ("引号内的说法", _quoted),
    ("文件名里的数字", _titled),
    ("序数", lambda s: s.quantity.form == "rank" and not RANKED.search(s.left)),
    ("倒数的名次", lambda s: s.quantity.form == "rank" and FROM_BELOW.search(s.left)),
    ("名次的升降", lambda s: s.quantity.counts and s.unit in ("位", "名") and PLACES_MOVED.search(s.left)),
    ("序数", lambda s: s.unit == "次" and MEETING.match(s.right)),
    ("泛指或合称", _loose),
    ("要点的条数", lambda s: s.unit in ("个", "项", "条", "件", "") and POINTS.match(s.right)),
    ("条文或措施的条数", lambda s: s.unit in ("条", "项") and PROVISIONS.match(s.right)),
    ("奖项、称号", lambda s: s.quantity.counts and AWARD.match(s.right)),
    ("分数，未作猜测", lambda s: s.quantity.worded == "/" and s.left.strip() and not FRACTION_OF.search(s.left)),
    ("分档的界限", _class),
    ("其中之一", lambda s: s.quantity.counts and re.match(r"[^，；。]{0,16}之一", s.right)),
    ("名称里的数字", _name),
    ("年龄", lambda s: AGE.match(s.right)),
    ("时间长短", _limit),
    ("与别处的比较", lambda s: s.quantity.unit.endswith("百分点") and COMPARED.search(s.left)),
    ("别处的数字", lambda s: ELSEWHERE.match(s.left.strip())),
)


def reason(text: str, quantity: Quantity, start: int, end: int, names: Sequence[tuple[int, int]]) -> str | None:
    """Return in Chinese why *quantity*, in the clause from *start* to *end*, is no figure; None where it may be one.

    *names* are the spans of programme names in *text*.
    """
    if any(s <= quantity.number_start and quantity.number_end <= e for s, e in names):
        return "名目里的数字"
    if quantity.form == "ratio":
        return None
    seen = Seen(
        quantity,
        text[start : quantity.start],
        text[quantity.end : end],
        text[quantity.number_end : end],
        text,
        start,
        end,
    )
    return next((why for why, holds in REASONS if holds(seen)), None)
