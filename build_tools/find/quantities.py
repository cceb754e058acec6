"""Read numbers with their units: 9.5%, 1.2万亿元, 近2万户, 百分之六点三, 翻两番, 第28名, 5%—10%, 7.5:58:34.5."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal, TypeAlias

from build_tools.figures import Bound

Form: TypeAlias = Literal["amount", "rank", "ratio"]

# 9.5   1,234   525.9   9 . 5
DIGITS: Final = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+| \. \d+)?"
# 六十   一百二十   三千五百
HAN_DIGIT: Final = "零〇一二两三四五六七八九"
HAN_NUMBER: Final = rf"[{HAN_DIGIT}十百千]+(?:点[{HAN_DIGIT}]+)?"
SCALE: Final = r"万亿|[十百千]亿|[十百千]万|亿|万"
# 5千套   3百多户   but not 5千米, 5百分点
SMALL_SCALE: Final = r"[百千](?![米瓦克分])"
SCALES: Final = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}

# Units of what is measured; the longest first.
MEASURED_WORDS: Final = (
    "万吨标准煤 吨标准煤 吨标煤 立方米/秒 微克/立方米 毫克/升 公斤/亩 人/平方公里 平方公里 平方千米 "
    "平方米 立方米 千瓦时 兆瓦时 吉瓦时 兆瓦 吉瓦 千瓦 蒸吨 公里 千米 海里 公顷 公斤 千克 克 标准箱 "
    "标箱 TEU 吨 斤 亩 米 方 升 美元 欧元 英镑 日元 港元 元人民币 元 个工作日 工作日 个月 小时 "
    "分钟 天 摄氏度 ℃ 度 Gbps PFlops P EB PB TB MW GW MWh GWh"
)
MEASURED: Final = tuple(MEASURED_WORDS.split())
# Units of what is counted.
COUNTED_WORDS: Final = (
    "人次 人数 班次 车次 航次 场次 架次 批次 件次 户次 台套 台（套） 个 项 家 户 人 名 位 件 条 "
    "座 所 处 台 辆 套 间 栋 幢 艘 架 只 头 羽 尾 株 棵 种 类 门 场 次 起 批 部 支 张 枚 "
    "对 组 宗 笔 款 道 片 块 根 口 盏 班 床 列 趟 例 册 幅 艘次 篇 孔 眼 杆 支队 单 平台 "
    "园区 站 校 亩次 人份"
)
COUNTED: Final = tuple(COUNTED_WORDS.split())
PERCENT: Final = ("个百分点", "百分点", "%", "‰")
# 孕产妇死亡率12/10万   of how many
OF_MANY: Final = r"/(?:10|十|100|百)?万(?!元)"


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: -len(w)))


# 台阶, 方面, 人均 … are no units
UNIT: Final = (
    rf"个\s百分点|{_any(PERCENT)}|{OF_MANY}|倍(?!增)|(?!次产业|台阶|方[面案式位向针法]|名[列副师校城录单]|度[过假]|家[庭门园乡]|场[所馆景地]|门类|道[路口]|头部|对[口接外]|人[均大才民]|米面|处[理置于]|"
    rf"位[居列于数]|间[接隔]|部[门分署]|支[撑持付出]|种[植业子]|组[织建团]|批[准复发]|款项|片区|面|节[能约]|班[子列]|件套)(?:{_any(MEASURED)}|{_any(COUNTED)})"
)
PER: Final = r"(?:/[\u4e00-\u9fffA-Za-z]{1,4})?"
# 近   超过   不低于   what bounds a number before it
BEFORE: Final = (
    r"(?P<about>大?约|将?近|接近)|(?P<least>超过?|突破|逾|高于|大于|多于|不低于|不少于|不小于|至少|迈上|跨越|跨上|站上|越过|跃上|"
    r"(?<![通经超])过|破)|(?P<most>不超过|不高于|不大于|低于|小于|少于|不足|不到)"
)
# <5亿元   能耗≤0.5吨   >98%   a sign that bounds the number behind it
SIGN_BEFORE: Final = re.compile(r"(?:(?P<least>[>≥≧⩾])|(?P<most>[<≤≦⩽])|(?P<about>[≈]))=?\s?$")
# <b>5亿元   a tag that was left in the text bounds nothing
TAG: Final = re.compile(r"<[^<>\d]{1,18}>$")
# 2万余户   200多个   between the number and its unit
MORE: Final = r"余|多"
# 9%以上   左右   behind the unit
BEHIND: Final = r"(?P<least>以上|之多|多|余)|(?P<about>左右|上下)|(?P<most>以内|以下|之内)"
RANGE: Final = r"[~～\-－—–\u2212至到]{1,2}"
# 由5所到8所   从全国5%到8%   a number that another one follows
CHANGES: Final = re.compile(r"[由从][\u4e00-\u9fff]{0,6}$")
# 增长-0.8%   最低气温－5℃   （-1.5亿元）   a minus, but neither 5%-10% nor 就业——3万人
MINUS_SIGN: Final = r"[-－–\u2212]"
MINUS: Final = re.compile(rf"(?<![\d%‰A-Za-z“”‘’》\-－–\u2212—~～]){MINUS_SIGN}\s?$")
# 5亿元-8亿元   1月-5个   a sign behind a number is none
NO_MINUS: Final = re.compile(rf"[\d{HAN_DIGIT}十](?:{SCALE})?(?:{UNIT}|年|月份?|日|号){MINUS_SIGN}\s?$")
# 增长—0.8%   a dash behind a word of growth is a minus too
DASH_FOR_MINUS: Final = re.compile(r"(?:增长|增速|增幅|增加|下降|降低|减少|回落)(?:为|达|达到)?—$")

BOUND_BEFORE: Final = re.compile(rf"(?:{BEFORE})\s?(?:了|至|到)?$")
BOUND_BEHIND: Final = re.compile(rf"\s?(?:{BEHIND})")
# 6万户农民以上   2万亩山地以上   a bound behind the noun; but not 10个省级以上平台
BOUND_BEHIND_NOUN: Final = re.compile(
    r"[\u4e00-\u9fff]{1,4}(?<!规模)(?P<least>以上)(?P<about>(?!))?(?P<most>(?!))?(?=[，。；、：！]|$)"
)

# 1，234   12，345   thousands parted by a wide comma; not 第1，234个, 2.5，120天
THOUSANDS: Final = re.compile(r"(?<![\d.．第A-Za-z:：∶+×])\d{1,3}(?:，\d{3})+(?!\d)")
# 2 350亿元   12 345.5 万元   thousands parted by a space; not 2016 350亿元, 12 34亿元
SPACED: Final = re.compile(r"(?<![\d.．,第A-Za-z:：∶+×])[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d,])")
# 新增企业12户.财政收入增长   9.5%.另有   a narrow stop behind a number ends a sentence; not 1.5, 株洲.中国动力谷
STOP: Final = re.compile(r"(?<=\d)(?P<unit>[%％‰﹪]|[\u4e00-\u9fff]{1,4})[.．](?=\s?[\u4e00-\u9fff])")
# 9·5%   1·5亿元   a dot in the middle for a point; not “9·11”
MIDDLE_POINT: Final = re.compile(r"(?<=\d)[·•・](?=\d+(?:[%‰万亿元]|个?百分点))")
SPACE: Final = re.compile(r"\s")
COLON: Final = re.compile(r"\s?[:：∶]\s?")
# 9.7:57.8:32.5   a ratio of parts, with any colon
RATIO: Final = re.compile(rf"(?<![\d:：∶.])(?:{DIGITS})(?:\s?[:：∶]\s?(?:{DIGITS})){{1,3}}(?![\d:：∶.])")
# 第28名   第2位   第二   but not 第一、二、三产业
RANK: Final = re.compile(
    rf"第\s?(?P<number>\d+|[{HAN_DIGIT}十百]+)(?P<unit>名|位|(?=[，。；、！高大]|$|的)(?!、第?[二三](?:[、和及与]|产业)))|前(?P<within>\d+|[{HAN_DIGIT}十百]+)(?P<place>名|位)|首位(?=[，。；、！]|$)|榜首|第一方阵(?!.)"
)
# 翻两番   翻了一番   翻了近两番   翻番   but not 两个翻番, 两个“翻番”
DOUBLED: Final = re.compile(rf"(?<!个)(?<!个[“‘])翻了?(?P<about>[近约])?(?P<number>[{HAN_DIGIT}\d])?番")
# 一倍   两倍   近三倍   一点五倍
TIMES: Final = re.compile(
    rf"(?<![{HAN_DIGIT}十百千万亿第\d几数点])(?P<number>[{HAN_DIGIT}十]+(?:点[{HAN_DIGIT}]+)?)倍(?!增)"
)
# 百分之六点三   千分之五点二   十万分之八
PER_CENT: Final = re.compile(
    rf"(?P<base>百|千|[十百]?万)分之(?P<number>[{HAN_DIGIT}十百]+?(?:点[{HAN_DIGIT}]+)?)(?=[^{HAN_DIGIT}十点]|$)(?!分之)"
)
# 四分之一   三分之二
FRACTION: Final = re.compile(rf"(?P<below>[{HAN_DIGIT}十]+)分之(?P<above>[{HAN_DIGIT}])")
# 3/4的村   1/3以上   a fraction in digits; not 12/24小时, 9/11
SLASHED: Final = re.compile(
    r"(?<![\d./第A-Za-z])(?P<above>\d{1,2})/(?P<below>\d{1,2})(?=的|以上|左右|以内|[，。；、]|$)"
)
# 三成五   近八成群众   五成多企业
TENTHS: Final = re.compile(
    r"(?<![建形变落收完达])(?P<tens>[一二两三四五六七八九])成(?P<ones>[半一二三四五六七八九])?(?=多?(?:[，。；、以左的农企人户群居村市学职]|$))"
)
# 增加了一半   减少一半左右
HALF: Final = re.compile(r"一半(?=[，。；、以左]|$)")
# 能耗减半   but not 减半征收
HALVED: Final = re.compile(r"(?<=减)半(?=[，。；、以左]|$)")
# 9.5%   525.9亿元   1万余套   200多个工作日   5%—10%   but no part of 3×5米, 3*5米
AMOUNT: Final = re.compile(
    rf"(?<![\d.第A-Za-z+×])(?<!\d\*)(?P<low>{DIGITS})(?:\s?(?P<low_scale>{SCALE})?(?P<low_unit>{UNIT})?\s?(?P<to>{RANGE})\s?(?P<high>{DIGITS}))?"
    rf"\s?(?P<scale>{SCALE}|{SMALL_SCALE})?(?P<more>{MORE})?\s?(?P<unit>(?:{UNIT}){PER})?"
)
# 20多亿元   1百余万人   a word between a number and its scale
EARLY_MORE: Final = re.compile(rf"(?<=\d)(?P<small>[十百千]?)(?P<more>{MORE})(?P<scale>{SCALE})")
# 3亿500万   2亿3千万元   1万2千亿元   12万3456人   two scales in a row
STACKED: Final = re.compile(
    rf"(?<![\d.第A-Za-z+×])(?P<big>{DIGITS})(?P<scale>[万亿])零?(?P<small>{DIGITS})(?P<tens>[十百千]?)(?P<last>[万亿]?)(?P<more>{MORE})?(?P<unit>{UNIT})?"
)
# 四亿零七百多万吨   二十六亿六千万美元   二万三千亿元   三万五千户
HAN_STACKED: Final = re.compile(
    rf"(?<![{HAN_DIGIT}十百千万亿第几数])(?P<big>{HAN_NUMBER})(?P<scale>[万亿])零?(?P<small>{HAN_NUMBER})(?P<tens>)"
    rf"(?:(?P<early>{MORE})(?=[万亿]))?(?P<last>[万亿]?)(?P<more>{MORE})?(?P<unit>{UNIT})"
)
# 六十个   十所   九个   过百项   近百亿元   but not 近三个月; Chinese numerals count only before a unit
HAN_AMOUNT: Final = re.compile(
    rf"(?<![{HAN_DIGIT}十百千万亿第\d几数年月])(?<!近(?![百千]|{HAN_NUMBER}[万亿]))(?P<low>{HAN_NUMBER})(?:(?P<more>{MORE})?(?P<scale>万亿|亿|万)|(?P<scaled>万亿|亿|万)?(?P<over>{MORE})?)(?P<unit>{UNIT})"
)
# 十至十五个   二十万到三十万亩   from one Chinese numeral to another
HAN_RANGE: Final = re.compile(
    rf"(?<![{HAN_DIGIT}十百千万亿第\d几数年月])(?P<low>{HAN_NUMBER})(?P<low_scale>万亿|亿|万)?(?P<to>{RANGE})"
    rf"(?P<high>{HAN_NUMBER})(?P<scale>万亿|亿|万)?(?P<more>{MORE})?(?P<unit>{UNIT})"
)
LARGE: Final = 10  # 二元结构, 三米: below this, and without 万 or 亿, Chinese numerals count things only
# 三五年   七八个   two digits in a row are a guess, no number
LOOSE: Final = re.compile(rf"(?:^|[十百千])[{HAN_DIGIT[2:]}]{{2}}$")
PEOPLE: Final = re.compile(
    r"(?:农村|城镇|城乡|贫困|常住|户籍|农业|流动|转移)*(?:人口|(?:产业)?工人|农民|群众|居民|学生|劳动力|职工|老人|残疾人|党员|农户|游客|市民|毕业生|儿童)"
)
# 2000亿大关   1000亿台阶   the unit goes without saying
MONEY_LEFT_OUT: Final = re.compile(r"(?:大关|台阶|级|元?规模|产业|企业|的?投资|关口|门槛)")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit. Offsets count characters; the span has the words that bound it as well."""

    start: int
    end: int
    value: Decimal | str
    unit: str
    form: Form = "amount"
    upper: Decimal | None = None
    bound: Bound = ""
    number_start: int = 0  # the number and its unit alone
    number_end: int = 0
    chinese: bool = False  # written with Chinese numerals
    worded: str = ""  # 翻番, 一半: a number that is a word

    @property
    def counts(self) -> bool:
        """Whether the unit counts things or people: what is counted may stand behind it."""
        bare = self.unit.removeprefix("万亿").lstrip("十百千万亿")
        return self.form == "amount" and (bare in COUNTED or bare == "")

    @property
    def fallen(self) -> bool:
        """Whether it is a percentage below zero: 进口-3.5%, by which something can only have grown less than nothing."""
        return self.unit in PERCENT and isinstance(self.value, Decimal) and self.value < 0


def joined(text: str) -> str:
    """Return *text* with narrow signs inside its numbers, where a wide one or a space would part them, and a wide stop behind.

    1，234个 → 1,234个, 2 350亿元 → 2,350亿元, 7：58：35 → 7:58:35, 12户.财政收入 → 12户。财政收入.
    """
    plain = THOUSANDS.sub(lambda m: m[0].replace("，", ","), text)
    plain = STOP.sub(r"\g<unit>。", plain)
    plain = SPACED.sub(lambda m: SPACE.sub(",", m[0]), plain)
    return RATIO.sub(lambda m: m[0].replace("：", ":") if _is_ratio(m) else m[0], plain)


def widths(text: str) -> str:
    """Return *text* with full-width digits and signs, and small signs (﹪), made narrow, each character one character still."""
    return "".join(
        unicodedata.normalize("NFKC", c)
        if ("\uff01" <= c <= "\uff5e" or c in "﹪﹣") and c not in "，；：！？（）～"
        else c
        for c in text
    )


def find_quantities(text: str) -> list[Quantity]:
    """Return the numbers of *text* with their units, in order and disjoint."""
    plain = MIDDLE_POINT.sub(".", widths(text))
    plain = EARLY_MORE.sub(r"\g<small>\g<scale>\g<more>", plain)
    found: list[Quantity] = []
    taken = bytearray(len(plain) + 1)
    for reader in (_ratios, _ranks, _worded, _stacked, _amounts, _han_ranges, _han_amounts):
        for quantity in reader(plain):
            if not any(taken[quantity.number_start : quantity.number_end]):
                taken[quantity.number_start : quantity.number_end] = b"\x01" * (
                    quantity.number_end - quantity.number_start
                )
                found.append(quantity)
    return [_bounded(q, plain) for q in sorted(found, key=lambda q: q.number_start)]


def _bounded(quantity: Quantity, text: str) -> Quantity:
    """Return *quantity* with what bounds it before and behind taken in."""
    before = BOUND_BEFORE.search(text[max(0, quantity.start - 5) : quantity.start])
    behind = BOUND_BEHIND.match(text, quantity.end)
    bound: Bound = quantity.bound
    near = text[max(0, quantity.start - 20) : quantity.start]
    signed = None if TAG.search(near) else SIGN_BEFORE.search(near)
    before = signed or before
    for match in (before, behind, BOUND_BEHIND_NOUN.match(text, quantity.end) if quantity.form == "amount" else None):
        if match and not bound:
            bound = "at_least" if match["least"] else "at_most" if match["most"] else "about"
    start = quantity.start - (len(before[0]) if before else 0)
    return replace(quantity, start=start, end=behind.end() if behind else quantity.end, bound=bound)


def _made(match: re.Match[str], value: Decimal | str, unit: str, **more: object) -> Quantity:
    span = {"start": match.start(), "end": match.end(), "number_start": match.start(), "number_end": match.end()}
    return Quantity(value=value, unit=unit, **(span | more))  # type: ignore[arg-type]


def _ratios(text: str) -> Iterator[Quantity]:
    for match in RATIO.finditer(text):
        if _is_ratio(match):
            yield _made(match, ":".join(COLON.split(match[0])), "", form="ratio")


def _is_ratio(match: re.Match[str]) -> bool:
    """Return whether numbers with colons between them are a ratio: three of them, or two behind 比; not 9:30."""
    before = match.string[max(0, match.start() - 10) : match.start()]
    return len(COLON.split(match[0])) > 2 or re.search(r"比例?.{0,6}$", before) is not None


def _ranks(text: str) -> Iterator[Quantity]:
    for match in RANK.finditer(text):
        number = match["number"] or match["within"]
        value = Decimal(1) if number is None else Decimal(number) if number.isdecimal() else han_number(number)
        if value is not None:
            unit = match["unit"] or match["place"] or "位"
            yield _made(match, value, unit, form="rank", bound="at_most" if match["within"] else "")


def _worded(text: str) -> Iterator[Quantity]:
    for match in DOUBLED.finditer(text):
        times = _digit(match["number"] or "一")
        bound = "about" if match["about"] else ""
        yield _made(match, Decimal(2**times - 1) * 100, "%", worded="翻番", bound=bound)
    for match in TIMES.finditer(text):
        if (value := han_number(match["number"])) is not None:
            yield _made(match, value, "倍", chinese=True)
    for match in PER_CENT.finditer(text):
        if (value := han_number(match["number"])) is not None:
            unit = {"百": "%", "千": "‰"}.get(match["base"], f"/{match['base'].replace('十', '10')}")
            yield _made(match, value, unit, chinese=True)
    for match in FRACTION.finditer(text):
        below, above = han_number(match["below"]), han_number(match["above"])
        if below and above and above < below:
            yield _made(match, (above / below * 100).quantize(Decimal("0.1")).normalize() + 0, "%", worded="分之")
    for match in SLASHED.finditer(text):
        above, below = Decimal(match["above"]), Decimal(match["below"])
        if 0 < above < below:
            yield _made(match, (above / below * 100).quantize(Decimal("0.1")).normalize() + 0, "%", worded="/")
    for match in TENTHS.finditer(text):
        ones = "五" if match["ones"] == "半" else match["ones"]
        yield _made(match, Decimal(_digit(match["tens"]) * 10 + (_digit(ones) if ones else 0)), "%", worded="成")
    for match in HALF.finditer(text):
        yield _made(match, Decimal(50), "%", worded="一半")
    for match in HALVED.finditer(text):
        yield _made(match, Decimal(50), "%", worded="减半")


def _stacked(text: str) -> Iterator[Quantity]:
    for match in STACKED.finditer(text):
        if (match["unit"] or (match["last"] and not match["tens"])) and (
            stack := _stack(match, _decimal(match["big"]), _decimal(match["small"]))
        ):
            yield _made(match, *stack, bound="at_least" if match["more"] else "")
    for match in HAN_STACKED.finditer(text):
        big, small = han_number(match["big"]), han_number(match["small"])
        stack = None if big is None or small is None else _stack(match, big, small)
        if stack:
            bound = "at_least" if match["early"] or match["more"] else ""
            yield _made(match, *stack, chinese=True, bound=bound)


def _stack(match: re.Match[str], big: Decimal, small: Decimal) -> tuple[Decimal, str] | None:
    """Return the value and the unit of two numbers with a scale each, None where the second does not go on with the first.

    2亿3千万元 → 2.3 亿元, 1万2千亿元 → 1.2 万亿元, 12万3456人 → 123456 人.
    """
    scale, last, unit = match["scale"], match["last"], match["unit"] or ""
    small *= SCALES.get(match["tens"], 1)
    within = scale == "万" and last == "亿"  # both count 亿
    part = small * (1 if within else SCALES.get(last, 1))
    if part >= SCALES[scale]:
        return None
    if not last:
        return big * SCALES[scale] + part, unit
    value = (big + part / SCALES[scale]).normalize()
    return value + 0, ("万亿" if within else scale) + unit


def _amounts(text: str) -> Iterator[Quantity]:
    place = 0
    while match := AMOUNT.search(text, place):
        place = match.end()
        sign = _sign(text, match.start())
        low = -_decimal(match["low"]) if sign else _decimal(match["low"])
        upper = _upper(match, negative=bool(sign))
        if upper is not None and not _is_range(match, low, upper):
            place = match.start("high")
            if match["low_unit"]:
                yield _low_alone(match, low, sign)
            continue
        start, end = match.start() - sign, match.end()
        if (unit := _unit(match, text[end:])) is not None:
            bound = "at_least" if match["more"] else ""
            if (times := SCALES.get(match["scale"], 1)) <= SCALES["千"]:  # 5千套: 5000套
                low, upper = low * times, None if upper is None else upper * times
            made = _made(match, low, unit, upper=upper, bound=bound, end=end, number_end=end)
            yield replace(made, start=start, number_start=start)


def _is_range(match: re.Match[str], low: Decimal, upper: Decimal) -> bool:
    """Return whether two numbers are the ends of a range: not 2016-2020年, 3.5公里至5米, 由5所到8所."""
    changes = (
        match["low_unit"]
        and match["to"] in ("到", "至")
        and CHANGES.search(match.string[max(0, match.start() - 8) : match.start()])
    )
    return upper > low and (match["low_unit"] or match["unit"]) == match["unit"] and not changes


def _low_alone(match: re.Match[str], low: Decimal, sign: int) -> Quantity:
    """Return the first of two numbers that are no range; its minus takes *sign* characters."""
    start, end = match.start() - sign, match.end("low_unit")
    made = _made(match, low, (match["low_scale"] or "") + match["low_unit"], end=end, number_end=end)
    return replace(made, start=start, number_start=start)


def _sign(text: str, start: int) -> int:
    """Return how many characters the minus before the number at *start* takes, 0 where there is none."""
    before = text[max(0, start - 8) : start]
    minus = MINUS.search(before)
    if minus and not NO_MINUS.search(before):
        return len(minus[0])
    return 1 if DASH_FOR_MINUS.search(before) else 0


def _upper(match: re.Match[str], negative: bool) -> Decimal | None:
    """Return the upper end of a range, None where there is one number only; -5%—-3% ends at -3."""
    if not match["high"]:
        return None
    signed = negative and re.search(rf".{MINUS_SIGN}$", match["to"]) is not None
    return -_decimal(match["high"]) if signed else _decimal(match["high"])


def _unit(match: re.Match[str], after: str) -> str | None:
    """Return the unit with its scale: 万人 for 3万农民, 亿元 for 2000亿大关; None where it has none."""
    unit, scale = SPACE.sub("", match["unit"] or ""), match["scale"] or ""
    if not unit and not scale:
        return None
    if not unit:
        if people := PEOPLE.match(after):
            unit = "户" if people[0].endswith("农户") else "人"
        elif "亿" in scale and (MONEY_LEFT_OUT.match(after) or not after or after[0] in "，。；、"):
            unit = "元"
        else:
            return None
    return scale + unit if scale not in ("百", "千") else unit


def _han_ranges(text: str) -> Iterator[Quantity]:
    for match in HAN_RANGE.finditer(text):
        low, high = han_number(match["low"]), han_number(match["high"])
        changes = CHANGES.search(match.string[max(0, match.start() - 8) : match.start()])
        if low is None or high is None or high <= low or changes or match["low_scale"] not in (None, match["scale"]):
            continue
        bound = "at_least" if match["more"] else ""
        yield _made(match, low, (match["scale"] or "") + match["unit"], upper=high, chinese=True, bound=bound)


def _han_amounts(text: str) -> Iterator[Quantity]:
    for match in HAN_AMOUNT.finditer(text):
        words = match["low"]
        if LOOSE.search(words) or words in ("零", "〇", "一"):  # 一批, 一个: no number is meant
            continue
        value = han_number(words)
        bounded = BOUND_BEFORE.search(text[max(0, match.start() - 5) : match.start()])
        if value is None or (words[0] in "百千" and not bounded):
            continue
        if match["unit"] in MEASURED and not (match["scale"] or match["scaled"]) and value < LARGE:
            continue
        scale = match["scale"] or match["scaled"] or ""
        bound = "at_least" if match["more"] or match["over"] else ""
        yield _made(match, value, scale + match["unit"], chinese=True, bound=bound)


def _decimal(digits: str) -> Decimal:
    return Decimal(digits.replace(",", "").replace(" ", ""))


def _digit(char: str) -> int:
    if char.isdecimal():
        return int(char)
    return 2 if char == "两" else "零一二三四五六七八九".index(char)


def han_number(words: str) -> Decimal | None:
    """Return the value of a Chinese numeral, None for what is none: 六点三 → 6.3, 一百二十 → 120, 百 → 100."""
    whole, _, fraction = words.partition("点")
    value = digit = 0
    seen = False
    for char in whole:
        if char in "十百千":
            value += (digit if seen else 1) * {"十": 10, "百": 100, "千": 1000}[char]
            digit, seen = 0, False
        else:
            if seen and char not in "零〇":
                return None
            digit, seen = (0, False) if char in "零〇" else (_digit(char), True)
    total = Decimal(value + digit)
    return total + Decimal("0." + "".join(str(_digit(c)) for c in fraction)) if fraction else total
