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
from build_tools.frame.place_of_title import places_of_title
from build_tools.frame.session import find_session
from build_tools.frame.special_region import special_region
from build_tools.frame.title import ORGAN
from build_tools.model.division import NATION, Division
from build_tools.model.genre import Genre
from build_tools.text.characters import HAN
from build_tools.text.numerals import NUMERAL
from build_tools.text.word_lists import any_word

# 现在，我代表海拉尔区人民政府向大会…   我代表国务院，…   受安平市人大常委会委托   我代表政协安平市第七届委员会
ON_BEHALF: Final = re.compile(
    rf"""
    (?: 代表 | 受 (?= [^，。]{{2,40}}委托 ) ) (?: 中国共产党 | 中共 | 政协 )?
    (?P<place> 国务院 | [{HAN}]{{1,34}}? (?: [省市区县州盟旗镇乡] | 街道 ) )
    (?: {any_word("frame.organs_of_government")} | {ORGAN} | 第?[{NUMERAL}]{{1,3}}届 | 委(?!员) | [，,向作] )
    """,
    re.VERBOSE,
)
# 安平市人民政府市长   安平市代市长   中共安平区委副书记、区长   安平盟行政公署盟长   广西壮族自治区主席   国务院总理
# 安平市中级人民法院院长   政协安平市委员会主席   安平市财政局局长
PLACE_OF_POST: Final = re.compile(
    rf"""
    (?:中共|政协)?
    (?P<place> 国务院 (?=总理) | .{{1,34}}? [省市区县州盟旗镇乡] )
    (?:
        人民政府 | 行政公署 | 行署 | {ORGAN} | 委 | 总理
        | (?: 代理? | 副 )? (?: [省市区县州盟旗镇乡]长 | 主席 )
        | [{HAN}]{{2,12}} (?: 局长 | 厅长 | 主任 )
    )
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
    genre: Genre = "government"
    divisions: Divisions = field(default_factory=Divisions)

    @property
    def kind(self) -> str:
        """What the report governs: 市, 自治区, 行署; "" if nothing says it."""
        return kind_governed(self.opening, self.post, self.body)


def find_place(clues: PlaceClues) -> NamedPlace | None:
    """Return the place of the report, or None: 株洲市, 海拉尔区; 国务院 for the nation.

    It is the first that the head names in full, else the first that it names for short, else the one that the text is
    about. Another part of the head may say what the place is in, or the text may name one of several cities most.
    A company's report is of no place.
    """
    if clues.genre == "company":
        return None
    said = [name for rule in NAMES_IN_HEAD for name in rule(clues) if not is_nameless(name)]
    in_full = [place for name in said if (place := _named_in_full(name, clues))]
    for_short = (place for name in said if (place := _named_for_short(name, clues)))
    place = next(iter(in_full), None) or next(for_short, None)
    if place is None:
        return next((found for rule in RULES_WITHOUT_HEAD if (found := rule(clues))), None)
    fuller = next((other for other in in_full if other.name == place.name and other.parents), place)
    return _told_apart(fuller, clues)


def _of_title(clues: PlaceClues) -> Iterator[str]:
    yield from places_of_title(clues.title or "", clues.in_brackets)


def _of_occasion(clues: PlaceClues) -> Iterator[str]:
    """Yield 株洲市 of 在株洲市第十四届人民代表大会第五次会议上, and 国务院 of 在第十四届全国人民代表大会第一次会议上."""
    session = find_session(clues.occasion)
    if session and session["place"] not in ("", "全国") and "届全国" not in session["session"]:
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


def _special_region(clues: PlaceClues) -> NamedPlace | None:
    if clues.genre not in ("policy_address", "budget_address"):
        return None
    found = special_region(clues.title or "", clues.body, clues.divisions)
    return NamedPlace(found.name, (), (found,)) if found else None


def _nation(clues: PlaceClues) -> NamedPlace | None:
    return NamedPlace(NATION.name, (), (NATION,)) if is_national(clues.body) else None


# In the order in which they are tried.
NAMES_IN_HEAD: Final[tuple[Callable[[PlaceClues], Iterator[str]], ...]] = (
    _of_title,
    _of_occasion,
    _of_post,
    _of_opening,
)
RULES_WITHOUT_HEAD: Final[tuple[Callable[[PlaceClues], NamedPlace | None], ...]] = (_special_region, _of_text, _nation)
