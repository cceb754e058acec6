"""How a text names a time: 2015年, 2021—2025年, “十二五”, 这五年, 今后五年, 去年, 今年."""

import re
from typing import Final

from build_tools.text.numerals import NUMERAL, ONE_TO_NINE, ONE_TO_TEN, numeral_value

YEAR: Final = re.compile(
    rf"""
    (?<![\d自从比较—\-－])       # not 自2011年以来, 比2015年
    (?P<year>(?:19|20)\d\d)年    # 2015年   到2020年
    (?!
        度|以来|起|版|同期|的?基础上|相比|为基     # not 在2010年基础上, 与2010年相比
        # not 是2010年的3倍, 是2010年水平的3倍
      | [末底]?的?(?:水平|总量|规模|GDP)?的(?:[\d.]+|[{ONE_TO_TEN}两]+)倍
    )
    """,
    re.VERBOSE,
)
# 2021—2025年   2011年至2015年   the years from one to another
YEARS: Final = re.compile(r"(?P<first>(?:19|20)\d\d)年?[—\-－–~～至到]{1,2}(?P<last>(?:19|20)\d\d)年")
# 五年   5年   but not the end of 2015年, 二〇一五年 or 十五年
FIVE_YEARS: Final = rf"(?<![\d{NUMERAL}])(?:五|5)年"
# 这五年   过去五年   五年来   五年工作回顾   回首五年   这是综合实力大幅跃升的五年。
PAST_FIVE_YEARS: Final = re.compile(
    rf"""
    这(?:五|5)年 | 过去(?:的)?(?:五|5)年 | 回[首望]{FIVE_YEARS} | 本届政府任期
  | {FIVE_YEARS}(?:来|间|的(?:成就|工作|奋斗|发展)|工作回顾)
  | (?<!今后)(?<!未来)的{FIVE_YEARS}(?=[。，；！]|$)
    """,
    re.VERBOSE,
)
# 今后五年   下一个五年
NEXT_FIVE_YEARS: Final = re.compile(r"今后(?:的)?(?:五|5)年|未来(?:的)?(?:五|5)年|下一个五年|本届政府任期")
PLAN_PERIOD: Final = re.compile(
    rf"""
    (?<![{NUMERAL}千第\d])                                # not 二十五家
    [“"]?(?P<number>[{ONE_TO_NINE}]|十[一二三四五六]?)五    # “十二五”   十四五
    # not 十五个, 二〇二五年
    (?![{NUMERAL}千万亿点%年月日号个家户人名位件条项所座处台辆套间栋亩公里米吨元倍次批类大])
    [”"]?
    (?P<after>时期|期间|以来|规划|末|收官|开局|的)?
    """,
    re.VERBOSE,
)
# 今后三年   用两年时间   三年内   今明两年   years to come, this one with them
NEXT_YEARS: Final = re.compile(
    rf"""
    (?: 今后 | 未来 | 接下来 | 往后 | 从今年起 | 力?争?[用在以] ) 的? (?P<count>[{ONE_TO_TEN}两\d]{{1,2}}) 年 (?!前|来)
  | ^[\s，]*(?P<within>[{ONE_TO_TEN}两\d]{{1,2}}) 年 之?内
  | (?P<two>今明[两二2]年)
    """,
    re.VERBOSE,
)
# 近三年，   过去两年新建   三年来   years gone by, up to the last, that open a clause; but not 近五年新高, 三年来最好
PAST_YEARS: Final = re.compile(
    rf"""
    \s*(?:全市|全省|全区|全县|我[市省区县们])?
    (?: (?:近|过去|最近)的?(?P<count>[{ONE_TO_TEN}两\d]{{1,2}})年[来间]? | (?P<since>[{ONE_TO_TEN}两\d]{{1,2}})年[来间] )
    (?!前|行动|期|的?最|新[高低]|首|同期)
    """,
    re.VERBOSE,
)
LAST_YEAR: Final = re.compile(r"去年|上年(?![增底末同])|过去(?:的)?一年|一年来|这一年")
THIS_YEAR: Final = re.compile(r"今年|新的一年|本年度?")
# A code of one numeral may also number a programme of its own (“八五”普法): its years must be near the report.
FARTHEST_PLAN: Final = 10  # years


def years_of_plan(number: str) -> str:
    """Return the years of a plan period by its *number*: 十二, of “十二五”, → 2011-2015."""
    start = 1981 + 5 * (numeral_value(number) - 6)
    return f"{start}-{start + 4}"


def years_to_come(text: str, year: int) -> str:
    """Return the years from *year* on that *text* names by their number: 今明两年, of 2019 → 2019-2020; or ""."""
    found = NEXT_YEARS.search(text)
    said = (found["count"] or found["within"] or "二") if found else "零"
    count = numeral_value(said) if found else 0
    return f"{year}-{year + count - 1}" if count > 1 else ""


def years_gone_by(text: str, year: int) -> str:
    """Return the years up to *year* that *text* names by their number: 近三年, of 2018 → 2016-2018; or ""."""
    found = PAST_YEARS.match(text)
    count = numeral_value(found["count"] or found["since"]) if found else 0
    return f"{year - count + 1}-{year}" if count > 1 else ""


def is_near(years: str, year: int | None) -> bool:
    """Return whether *years* (2011-2015) are near enough to the *year* of a report to be a plan period that it names."""
    return year is None or int(years[:4]) - FARTHEST_PLAN <= year <= int(years[-4:]) + FARTHEST_PLAN


def years_from_to(text: str) -> str:
    """Return the years that *text* names from one to another: 2021—2025年 → 2021-2025; an empty string if there are none."""
    years = YEARS.search(text)
    return f"{years['first']}-{years['last']}" if years and years["first"] < years["last"] else ""
