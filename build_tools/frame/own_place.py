"""Whose report a text is, where its head does not say: forms by which a text names its own place."""

import re
from collections import Counter
from typing import Final

from build_tools.text.characters import HAN
from build_tools.text.numerals import NUMERAL

# 。安平市第九届人民代表大会第二次会议以来   the assembly that a text names at a clause's beginning
ASSEMBLY: Final = re.compile(
    rf"(?:^|[。，、；“\s])(?P<place>[{HAN}]{{1,18}}?[省市区县州盟旗])第?[{NUMERAL}]{{1,3}}届(?:人民代表大会|人大)",
    re.MULTILINE,
)
# 自治区   市   what a title or a sentence says of a place without naming it
NAMELESS: Final = re.compile(r"(?:人民)?政府|(?:全|本|我)?(?:自治[区州县旗]|[省市区县州盟旗镇乡]|林区|新区|开发区)")
# 株洲市 → 株洲
PLACE_SUFFIX: Final = re.compile(
    r"(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|省|市|区|县|州|盟|旗)$"
)
# 平安绵阳 but not 平安建设   a place, where the report does not say its own
AIM_OF_PLACE: Final = re.compile(
    r"(?P<aim>平安|法治|健康|美丽|清廉|幸福|现代化(?=..(?:新?篇章|新?实践)))(?P<place>(?!建设|发展|进行|成长|运行|稳定|管理|服务|国家|休闲|经济|生态|乡村|中国|校园|农机|社会|"
    rf"生活|城市|城镇|家园|政府|教育|产业|农业|养老|产品|食品|养生|河湖|人生|机关|医院|企业|强国|强省|强市|新[区城篇征])[{HAN}]{{2}})"
)
# 所有关心支持绵阳改革发展的同志们   关心、支持、参与黄山区建设的   whose friends a report thanks is its own place
SUPPORTED: Final = re.compile(
    rf"关心(?:[、和]?支持|[、和]?参与|[、和]?帮助)+(?P<place>[{HAN}]{{2,8}}?)(?:的)?(?:改革|建设|发展|经济|各项|社会|事业)"
)
# 支持我市发展的   支持中国现代化建设的   but these do not name it
COMMON: Final = re.compile(r"[我全本]|中国|国家|国防|地方|政府|企业|民营|经济|社会|家乡|两岸")
# 现在，我代表市人民政府，向大会…   what is governed, where the place is not named: 市
GOVERNED: Final = re.compile(r"代表(?P<kind>[省市州盟县旗区])(?:人民政府|政府|，|,|向)|代表(?P<league>行政公署|行署)")
OFTEN: Final = 8  # times that a report names its place
ALWAYS: Final = 0.9  # share of the places where a name goes on in one way
SURE: Final = 2  # different aims by which a place is sure to be the report's own


def guess_place(text: str, aims: int = 1) -> str | None:
    """Return the place that *text* wants to be 平安, 法治 or 健康 and names often, None where there is none: 绵阳.

    A report without its title line does not say whose it is; 平安绵阳 beside eight more 绵阳 does. *aims*: how many
    different ones it takes.
    """
    found: dict[str, set[str]] = {}
    for match in AIM_OF_PLACE.finditer(text):
        found.setdefault(match["place"], set()).add(match["aim"])
    named = sorted((-len(said), place) for place, said in found.items() if text.count(place) >= OFTEN)
    return _whole(named[0][1], text) if named and -named[0][0] >= aims else None


def governed_place(text: str, opening: str) -> str | None:
    """Return the place that *text* is sure to be about, with what the *opening* says it is: 绵阳市; None where it is not sure."""
    kind = GOVERNED.search(opening) or GOVERNED.search(text)
    if kind is None:
        return None
    suffix = kind["kind"] or "盟"
    for match in ASSEMBLY.finditer(text):
        place = match["place"]
        if place.endswith(suffix) and text.count(place) > 1 and not NAMELESS.fullmatch(place):
            return place
    thanked = [place for m in SUPPORTED.finditer(text) if OFTEN <= text.count(place := m["place"]) < 1000]
    place = guess_place(text, SURE) or next((p for p in thanked if not COMMON.match(p)), None)
    return place if place is None or place.endswith(suffix) else place + suffix


NATION: Final = re.compile("我国")
LOCAL: Final = re.compile(r"省委|市委|区委|县委|盟委|州委|旗委")
NATIONAL: Final = 6  # times that a report of the national government says 我国


def is_national(text: str) -> bool:
    """Return whether *text*, which does not say whose report it is, is sure to be the nation's: of 我国, and of no province."""
    return len(NATION.findall(text)) >= NATIONAL and not LOCAL.search(text) and not GOVERNED.search(text)


def _whole(place: str, text: str) -> str:
    """Return the name that *place* begins: 锡林 of 锡林郭勒, where hardly anything else follows it."""
    while behind := Counter(m[1] for m in re.finditer(rf"{place}([{HAN}])", text)).most_common(1):
        char, times = behind[0]
        if char in "省市州盟县旗区" or times < text.count(place) * ALWAYS:
            break
        place += char
    return place
