"""Tell the unit behind a number and its scale: 吨, 平方公里, 家, %, 个百分点, /10万, 倍, 万亿元; and the one that goes without saying."""

import re
from collections.abc import Iterable
from typing import Final

from build_tools.text.numerals import PLACE_VALUES, SCALE_VALUES

SCALE: Final = r"万亿|[十百千]亿|[十百千]万|亿|万"
# 5千套   3百多户   but not 5千米, 5百分点
SMALL_SCALE: Final = r"[百千](?![米瓦克分])"
SCALES: Final = PLACE_VALUES | SCALE_VALUES
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
PEOPLE: Final = re.compile(
    r"(?:农村|城镇|城乡|贫困|常住|户籍|农业|流动|转移)*(?:人口|(?:产业)?工人|农民|群众|居民|学生|劳动力|职工|老人|残疾人|党员|农户|游客|市民|毕业生|儿童)"
)
# 2000亿大关   1000亿台阶   the unit goes without saying
MONEY_LEFT_OUT: Final = re.compile(r"(?:大关|台阶|级|元?规模|产业|企业|的?投资|关口|门槛)")


def scaled_unit(unit: str, scale: str, after: str) -> str | None:
    """Return *unit* with its *scale*, told by the words *after* where it is left out; None where the number has none.

    万人 for 3万农民, 亿元 for 2000亿大关.
    """
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
