"""Tell the place of a report, by the first clue that the report gives."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from build_tools.data.division_names import is_of_kind, kind_of, short_name
from build_tools.data.division_paths import NamedPlace, is_full_name, read_path
from build_tools.data.divisions import Divisions
from build_tools.frame.governed import is_nameless, kind_governed
from build_tools.frame.place_in_text import OwnText, is_national, place_in_text
from build_tools.frame.session import find_session
from build_tools.frame.title import YEAR_IN_TITLE
from build_tools.model.division import NATION, Division
from build_tools.text.characters import HAN

# 2016年临江市政府工作报告   临江市2016年政府工作报告   临江市二〇一六年人民政府工作报告
PLACE_OF_TITLE: Final = re.compile(
    rf"""
    {YEAR_IN_TITLE}? (?! {YEAR_IN_TITLE} | \d | 年 )
    (?P<place> .{{2,30}}? )
    (?: (?:人民)?政府 | 行政公署 | 行署 | 管委会 | 管理委员会 )?
    {YEAR_IN_TITLE}?
    (?: 人民政府 | 政府 | 行政公署 | 行署 | 管委会 | 管理委员会 )?
    工作报告 {YEAR_IN_TITLE}?
    """,
    re.VERBOSE,
)
# 政府工作报告（安平市）   政府工作报告（安平市2016年）   after the title
PLACE_IN_BRACKETS: Final = re.compile(rf"（(?P<place>[{HAN}]{{2,}}?){YEAR_IN_TITLE}?）")
# 现在，我代表海拉尔区人民政府向大会…   我代表国务院，…
ON_BEHALF: Final = re.compile(
    rf"""
    代表
    (?P<place> 国务院 | [{HAN}]{{1,20}}? [省市区县州盟旗镇乡] )
    (?: 人民政府 | 政府 | 行政公署 | 行署 | 管委会 | 管理委员会 | [，,向作] )
    """,
    re.VERBOSE,
)
# 安平市人民政府市长   安平市代市长   中共安平区委副书记、区长   安平盟行政公署盟长   广西壮族自治区主席   国务院总理
PLACE_OF_POST: Final = re.compile(
    r"""
    (?:中共)?
    (?P<place> 国务院 (?=总理) | .{1,18}? [省市区县州盟旗镇乡] )
    (?: 人民政府 | 行政公署 | 行署 | (?: 代理? | 副 )? (?: [省市区县州盟旗镇乡]长 | 主席 ) | 委 | 总理 )
    """,
    re.VERBOSE,
)
OFTEN: Final = 3  # times that a text names the city that one of several counties of one name is in, at least
AHEAD: Final = 2  # times as often as that of any other


@dataclass(frozen=True, slots=True)
class PlaceClues:
    """What of a report may tell whose it is."""

    title: str | None
    occasion: str
    opening: str  # the first lines of the body
    post: str | None  # of the speaker
    body: str
    year: int | None = None
    in_brackets: str = ""  # after the title
    divisions: Divisions = field(default_factory=Divisions)

    @property
    def kind(self) -> str:
        """What the report governs: 市, 自治区, 行署; "" if nothing says it."""
        return kind_governed(self.opening, self.post, self.body)


def find_place(clues: PlaceClues) -> NamedPlace | None:
    """Return the place of the report, or None: 株洲市, 海拉尔区; 国务院 for the nation.

    It is the first that the head names in full, else the first that it names for short, else the one that the text is
    about. Another part of the head may say what the place is in, or the text may name one of several cities most.
    """
    said = [name for rule in NAMES_IN_HEAD for name in rule(clues) if not is_nameless(name)]
    in_full = [place for name in said if (place := _named_in_full(name, clues))]
    for_short = (place for name in said if (place := _named_for_short(name, clues)))
    place = next(iter(in_full), None) or next(for_short, None)
    if place is None:
        return next((found for rule in RULES_WITHOUT_HEAD if (found := rule(clues))), None)
    fuller = next((other for other in in_full if other.name == place.name and other.parents), place)
    return _told_apart(fuller, clues)


def _of_title(clues: PlaceClues) -> Iterator[str]:
    """Yield 安平市 of 2016年安平市政府工作报告（摘要）, of 安平市：2016年政府工作报告, and of 政府工作报告（安平市）."""
    label, _, bare = re.sub(r"（.*", "", clues.title or "").rpartition("：")
    said = PLACE_OF_TITLE.fullmatch(bare), PLACE_IN_BRACKETS.match(clues.in_brackets)
    yield from (match["place"] for match in said if match)
    if session := find_session(bare):  # 在安平市第三届人民代表大会第二次会议上的政府工作报告
        yield session["place"]
    if label:
        yield label


def _of_occasion(clues: PlaceClues) -> Iterator[str]:
    """Yield 株洲市 of 在株洲市第十四届人民代表大会第五次会议上, and 国务院 of 在第十四届全国人民代表大会第一次会议上."""
    session = find_session(clues.occasion)
    if session and session["place"] != "全国" and "届全国" not in session["session"]:
        yield session["place"]
    elif session or "全国人民代表大会" in clues.occasion:
        yield NATION.name


def _of_post(clues: PlaceClues) -> Iterator[str]:
    """Yield 安平市 of 安平市人民政府市长, and of 安平市市长."""
    if match := PLACE_OF_POST.match(clues.post or ""):
        yield match["place"]


def _of_opening(clues: PlaceClues) -> Iterator[str]:
    """Yield 海拉尔区 of 我代表海拉尔区人民政府."""
    if match := ON_BEHALF.search(clues.opening):
        yield match["place"]


def _named_in_full(name: str, clues: PlaceClues) -> NamedPlace | None:
    """Return the place whose full name *name* is, in a list or not, or which it says for short with what it is: 广西自治区."""
    place = read_path(clues.divisions, name, year=clues.year)
    if not place.divisions:
        return place if is_full_name(place.name) and not is_nameless(place.name) else None
    return place if any(_says_kind(name, division) for division in place.divisions) else None


def _named_for_short(name: str, clues: PlaceClues) -> NamedPlace | None:
    """Return the place in the list that *name* is short for, if it is of the kind that the report governs: 广西, 北京."""
    place = read_path(clues.divisions, name, clues.kind, clues.year)
    return place if len({division.name for division in place.divisions}) == 1 else None


def _says_kind(text: str, division: Division) -> bool:
    """Return whether *text* names *division* in full, or for short with what it is: 广西自治区, but not 广西."""
    kind = kind_of(text)
    return text.endswith(division.name) or (kind != "" and is_of_kind(division.name, kind))


def _told_apart(place: NamedPlace, clues: PlaceClues) -> NamedPlace:
    """Return *place* with the one of its divisions whose city or province the text names most, if one is far ahead."""
    if len(place.divisions) < 2:
        return place

    def named(division: Division) -> int:
        above = clues.divisions.parent(division), clues.divisions.province(division)
        return sum(clues.body.count(short_name(each.name)) for each in above if each)

    first, second, *_ = sorted(place.divisions, key=named, reverse=True)
    is_sure = named(first) >= max(OFTEN, AHEAD * named(second))
    return replace(place, divisions=(first,)) if is_sure else place


def _of_text(clues: PlaceClues) -> NamedPlace | None:
    found = place_in_text(OwnText(clues.body, clues.kind, clues.year, clues.divisions))
    return _told_apart(NamedPlace(found[0].name, (), found), clues) if found else None


def _nation(clues: PlaceClues) -> NamedPlace | None:
    return NamedPlace(NATION.name, (), (NATION,)) if is_national(clues.body) else None


# In the order in which they are tried.
NAMES_IN_HEAD: Final[tuple[Callable[[PlaceClues], Iterator[str]], ...]] = (
    _of_title,
    _of_occasion,
    _of_post,
    _of_opening,
)
RULES_WITHOUT_HEAD: Final[tuple[Callable[[PlaceClues], NamedPlace | None], ...]] = (_of_text, _nation)
