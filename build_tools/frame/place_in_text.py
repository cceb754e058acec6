"""Tell the place of a report by the ways in which its text names its own place, if its head does not say."""

import re
from collections import Counter
from typing import Final

from build_tools.frame.place_names import is_nameless
from build_tools.text.characters import HAN
from build_tools.text.numerals import NUMERAL
from build_tools.text.word_lists import any_word

# What is governed, without its name:
GOVERNED: Final = re.compile(
    r"""
    代表 (?P<kind> [省市州盟县旗区] ) (?: 人民政府|政府|，|,|向 )   # 现在，我代表市人民政府，向大会…
    | 代表 (?P<league> 行政公署|行署 )                             # 现在，我代表行署…
    """,
    re.VERBOSE,
)
# 。安平市第九届人民代表大会第二次会议以来   the assembly that a text names at the beginning of a clause
ASSEMBLY: Final = re.compile(
    rf"""
    (?: ^ | [。，、；“\s] )
    (?P<place> [{HAN}]{{1,18}}? [省市区县州盟旗] )
    第? [{NUMERAL}]{{1,3}} 届 (?: 人民代表大会 | 人大 )
    """,
    re.MULTILINE | re.VERBOSE,
)
# 平安绵阳 but not 平安建设   a place and what it wants to be
AIM_OF_PLACE: Final = re.compile(
    rf"""
    (?P<aim> {any_word("frame.aims")} | 现代化 (?= ..(?: 新?篇章 | 新?实践 ) ) )   # 平安   现代化安平新实践
    (?P<place> (?! {any_word("frame.no_places_after_aims")} ) [{HAN}]{{2}} )
    """,
    re.VERBOSE,
)
# 所有关心支持绵阳改革发展的同志们   关心、支持、参与黄山区建设的   the friends of the own place are thanked
SUPPORTED: Final = re.compile(
    rf"""
    关心 (?: [、和]? (?: 支持 | 参与 | 帮助 ) )+
    (?P<place> [{HAN}]{{2,8}}? ) (?:的)?
    {any_word("frame.supported_causes")}
    """,
    re.VERBOSE,
)
# 支持我市发展的   支持中国现代化建设的   but these do not name it
SUPPORTED_BY_EVERYBODY: Final = re.compile(any_word("frame.supported_by_everybody"))
LOCAL_COMMITTEE: Final = re.compile(any_word("frame.local_committees"))
OFTEN: Final = 8  # times that a report names its place, at least
TOO_OFTEN: Final = 1000  # times that no report names its place
SURE_AIMS: Final = 2  # different aims that make sure whose they are
NATIONAL: Final = 6  # times that a report of the national government says 我国, at least
# Share of the mentions of a name that the same character follows, if that character is part of the name.
GOES_ON: Final = 0.9


def governed_place(text: str, opening: str) -> str | None:
    """Return the place that *text* is sure to be about, or None if it is not sure: 绵阳市.

    The *opening*, or else the text, says what is governed (市, 县); the assembly, the aims or the friends that the text
    names say its name.
    """
    kind = GOVERNED.search(opening) or GOVERNED.search(text)
    if kind is None:
        return None
    suffix = kind["kind"] or "盟"
    for match in ASSEMBLY.finditer(text):
        place = match["place"]
        if place.endswith(suffix) and text.count(place) > 1 and not is_nameless(place):
            return place
    name = guess_place(text, SURE_AIMS) or _thanking_place(text)
    return name if name is None or name.endswith(suffix) else name + suffix


def guess_place(text: str, aims: int = 1) -> str | None:
    """Return the place that *text* wants to be 平安, 法治 or 健康 and names often, or None: 绵阳.

    A report without its title does not say whose it is, but 平安绵阳 and eight more 绵阳 do. *aims*: how many different
    ones there must be.
    """
    found: dict[str, set[str]] = {}
    for match in AIM_OF_PLACE.finditer(text):
        found.setdefault(match["place"], set()).add(match["aim"])
    ranked = sorted((-len(own), place) for place, own in found.items() if text.count(place) >= OFTEN)
    return _whole_name(ranked[0][1], text) if ranked and -ranked[0][0] >= aims else None


def _thanking_place(text: str) -> str | None:
    """Return the place whose friends *text* thanks: 绵阳 of 关心支持绵阳改革发展的同志们."""
    for match in SUPPORTED.finditer(text):
        place = match["place"]
        if OFTEN <= text.count(place) < TOO_OFTEN and not SUPPORTED_BY_EVERYBODY.match(place):
            return place
    return None


def _whole_name(beginning: str, text: str) -> str:
    """Return the name that *beginning* begins: 锡林郭勒 for 锡林, if hardly anything else follows it in *text*."""
    name = beginning
    while following := Counter(m[1] for m in re.finditer(rf"{name}([{HAN}])", text)).most_common(1):
        char, times = following[0]
        if char in "省市州盟县旗区" or times < text.count(name) * GOES_ON:
            break
        name += char
    return name


def is_national(text: str) -> bool:
    """Return whether *text*, which does not say whose report it is, is sure to be the nation's.

    It says 我国 often, names no committee of a province, city or county, and is given on behalf of none.
    """
    return text.count("我国") >= NATIONAL and not LOCAL_COMMITTEE.search(text) and not GOVERNED.search(text)
