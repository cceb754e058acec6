"""Take the names of administrative divisions apart: what a place is, and how it is called for short."""

import re
from typing import Final

from build_tools.text.word_lists import any_word

# 株洲市 → 市   凉山彝族自治州 → 自治州   浦东新区 → 新区, but 永新区 → 区   神农架林区 → 林区, but 碑林区 → 区
KIND: Final = re.compile(rf"(?: (?<=..)[新特]区 | (?<=...)林区 | {any_word('data.kinds')} )$", re.VERBOSE)
# 恩施土家族苗族自治州   博尔塔拉蒙古自治州   管城回族区   龙胜各族自治县   what a name says of the peoples who live there
PEOPLES: Final = rf"(?:{any_word('data.peoples')}族)"
SEVERAL_SYLLABLES: Final = r"(?:蒙古|哈萨克|维吾尔|柯尔克孜|塔吉克|锡伯)"
OF_PEOPLES: Final = re.compile(
    rf"""
    (?P<short> .{{2,}}? )
    (?: {PEOPLES}+ | {PEOPLES}* {SEVERAL_SYLLABLES} | 各族 )
    (?: 自治[区州县旗] | 区 )
    """,
    re.VERBOSE,
)
# 东乡族自治县   鄂温克族自治旗   a name that is the people's
OF_ONE_PEOPLE: Final = re.compile(rf"(?P<short>{any_word('data.peoples')})族?自治[区州县旗]")
# 阿拉善左旗   峰峰矿区   市中区   these are not shortened
NOT_SHORTENED: Final = re.compile(r".*(?:[左右前后中]旗|矿区)|市.区")
SHORTEST: Final = 2  # characters of a short name: 攸县 is not called 攸
# What is meant by a word for what is governed: 代表区人民政府 can be a 林区, never a 自治区.
KINDS_MEANT: Final = {
    "自治区": ("自治区",),
    "州": ("自治州",),
    "县": ("县", "自治县"),
    "区": ("区", "林区", "特区", "新区"),
    "旗": ("旗", "自治旗", "联合旗"),
    "行署": ("盟", "地区"),
    "行政公署": ("盟", "地区"),
}


def kind_of(name: str) -> str:
    """Return what *name* says the place is, or "": 株洲市 → 市, 凉山彝族自治州 → 自治州, 绵阳 → ""."""
    match = KIND.search(name)
    return match[0] if match else ""


def is_of_kind(name: str, kind: str) -> bool:
    """Return whether the place called *name* is meant by *kind*: 凉山彝族自治州 by 州, 阿拉善盟 by 行署."""
    return kind_of(name) in KINDS_MEANT.get(kind, (kind,))


def short_name(name: str) -> str:
    """Return how *name* is said for short: 怒江傈僳族自治州 → 怒江, 内蒙古自治区 → 内蒙古, 东乡族自治县 → 东乡, 攸县 → 攸县."""
    if NOT_SHORTENED.fullmatch(name):
        return name
    if match := OF_ONE_PEOPLE.fullmatch(name) or OF_PEOPLES.fullmatch(name):
        return match["short"]
    short = KIND.sub("", name)
    return short if len(short) >= SHORTEST else name
