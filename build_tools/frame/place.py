"""Tell the place of a report, by the first clue that the report gives."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from build_tools.frame.place_in_text import governed_place, is_national
from build_tools.frame.place_names import NATION, is_nameless
from build_tools.frame.session import find_session
from build_tools.frame.title import YEAR_IN_TITLE
from build_tools.text.characters import HAN

# 2016年临江市政府工作报告   临江市2016年政府工作报告   临江市二〇一六年人民政府工作报告
PLACE_OF_TITLE: Final = re.compile(
    rf"""
    {YEAR_IN_TITLE}? (?! {YEAR_IN_TITLE} | \d | 年 )
    (?P<place> .{{2,20}}? )
    (?: (?:人民)?政府 | 管委会 | 管理委员会 )?
    {YEAR_IN_TITLE}?
    (?: 人民政府 | 政府 | 行政公署 | 行署 | 管委会 | 管理委员会 )?
    工作报告 {YEAR_IN_TITLE}?
    """,
    re.VERBOSE,
)
# 现在，我代表海拉尔区人民政府向大会…   我代表国务院，…
ON_BEHALF: Final = re.compile(
    rf"""
    代表
    (?P<place> 国务院 | [{HAN}]{{1,20}}? [省市区县州盟旗镇乡] )
    (?: 人民政府 | 政府 | 行政公署 | 行署 | 管委会 | 管理委员会 | [，,向作] )
    """,
    re.VERBOSE,
)
# 安平市人民政府市长   安平市市长   安平区委书记
PLACE_OF_POST: Final = re.compile(
    r"(?P<place> .{1,18}? [省市区县州盟旗镇乡] ) (?: 人民政府 | [省市区县州盟旗镇乡]长 | 委 )",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class PlaceClues:
    """What of a report may tell whose it is."""

    title: str | None
    occasion: str
    opening: str  # the first lines of the body
    post: str | None  # of the speaker
    body: str


def find_place(clues: PlaceClues) -> str | None:
    """Return the place by the first rule of PLACE_RULES that finds one, or None: 株洲市, 海拉尔区; 国务院 for the nation."""
    return next((place for rule in PLACE_RULES if (place := rule(clues))), None)


def _of_title(clues: PlaceClues) -> str | None:
    """安平市：2016年安平市政府工作报告（摘要） → 安平市."""
    bare = re.sub(r"（.*", "", clues.title or "").rpartition("：")[2]
    return _named(PLACE_OF_TITLE.fullmatch(bare))


def _of_occasion(clues: PlaceClues) -> str | None:
    """在株洲市第十四届人民代表大会第五次会议上 → 株洲市; 在第十四届全国人民代表大会第一次会议上 → 国务院."""
    session = find_session(clues.occasion)
    if session is None:
        return NATION if "全国人民代表大会" in clues.occasion else None
    of_nation = session["place"] == "全国" or "届全国" in session["session"]
    place = _named(session)
    return NATION if place and of_nation else place


def _of_opening(clues: PlaceClues) -> str | None:
    """我代表海拉尔区人民政府 → 海拉尔区, if the occasion names no session."""
    return None if find_session(clues.occasion) else _named(ON_BEHALF.search(clues.opening))


def _of_post(clues: PlaceClues) -> str | None:
    """安平市人民政府市长, 安平市市长 → 安平市."""
    return _named(PLACE_OF_POST.match(clues.post or ""))


def _named(match: re.Match[str] | None) -> str | None:
    """Return the place of *match* if it is a name."""
    return match["place"] if match and not is_nameless(match["place"]) else None


def _governed(clues: PlaceClues) -> str | None:
    return governed_place(clues.body, clues.opening)


def _nation(clues: PlaceClues) -> str | None:
    return NATION if is_national(clues.body) else None


# In the order in which they are tried.
PLACE_RULES: Final[tuple[Callable[[PlaceClues], str | None], ...]] = (
    _of_title,
    _of_occasion,
    _of_opening,
    _of_post,
    _governed,
    _nation,
)
