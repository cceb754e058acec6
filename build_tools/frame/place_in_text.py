"""Tell the place of a report by the ways in which its text names its own place, if its head does not say.

Only names of the official list count here, and only those of what the report governs: 四川 is no 市.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from build_tools.data.division_names import is_of_kind, short_name
from build_tools.data.division_paths import read_path
from build_tools.data.divisions import Divisions
from build_tools.frame.governed import governs_a_place
from build_tools.model.division import Division
from build_tools.text.characters import HAN
from build_tools.text.numerals import NUMERAL
from build_tools.text.word_lists import any_word

# 。安平市第九届人民代表大会第二次会议以来   the assembly that a text names at the beginning of a clause
ASSEMBLY: Final = re.compile(
    rf"""
    (?: ^ | [。，、；“\s] )
    (?P<place> [{HAN}]{{1,18}}? [省市区县州盟旗] )
    第? [{NUMERAL}]{{1,3}} 届 (?: 人民代表大会 | 人大 )
    """,
    re.MULTILINE | re.VERBOSE,
)
# 平安绵阳   美丽新韶关   现代化安平   what a place wants to be, and the name after it
AIM: Final = re.compile(rf"(?P<aim>{any_word('frame.aims')}|现代化)新?(?P<after>[{HAN}]{{2,12}})")
# 平安绵阳 but not 平安建设   the same with the first two characters of a name that need not be in the list
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
LOCAL_COMMITTEE: Final = re.compile(any_word("frame.local_committees"))
OFTEN: Final = 8  # times that a report names its place, at least
AHEAD: Final = 2  # times as often as any other place of the same kind
SURE_AIMS: Final = 2  # different aims that make sure whose they are
NATIONAL: Final = 6  # times that a report of the national government says 我国, at least
# Kinds with so few places that a short name is no word of another meaning, as 和平 and 城关 of districts are.
FEW_OF_A_KIND: Final = frozenset({"省", "自治区", "州", "自治州", "盟", "行署", "行政公署"})
COUNTY: Final = 3  # the level of which that is not true
# Share of the mentions of a name that the same character follows, if that character is part of the name.
GOES_ON: Final = 0.9


@dataclass(frozen=True, slots=True)
class OwnText:
    """The text of a report, and what it governs."""

    text: str
    kind: str  # 市, 自治区, 行署
    year: int | None
    divisions: Divisions

    def meant(self, name: str) -> tuple[Division, ...]:
        """Return the divisions of the kind that *name* means."""
        return self.divisions.resolve(name, self.kind, year=self.year)

    def count(self, division: Division) -> int:
        """Return how often the text names *division*, for short or in full."""
        return self.text.count(short_name(division.name))


def place_in_text(own: OwnText) -> tuple[Division, ...]:
    """Return the divisions, of one name, that the text is sure to be about; () if it is not sure or governs no kind.

    The assembly, the aims or the friends that the text names say it, else the name that it says most often.
    """
    if not own.kind:
        return ()
    return next((found for rule in RULES_OF_TEXT if (found := rule(own))), ())


def _of_assembly(own: OwnText) -> tuple[Division, ...]:
    """安平市第三届人民代表大会第一次会议以来 → 安平市."""
    names = (match["place"] for match in ASSEMBLY.finditer(own.text))
    meant = (read_path(own.divisions, name, own.kind, own.year).divisions for name in names if own.text.count(name) > 1)
    return next((found for found in meant if found), ())


def _of_aims(own: OwnText) -> tuple[Division, ...]:
    """平安绵阳 and 法治绵阳 → 绵阳市, if the text names 绵阳 often."""
    aims: dict[tuple[Division, ...], set[str]] = {}
    for match in AIM.finditer(own.text):
        beginnings = (match["after"][:end] for end in range(len(match["after"]), 1, -1))
        if found := next((found for name in beginnings if (found := own.meant(name))), ()):
            aims.setdefault(found, set()).add(match["aim"])
    sure = [found for found, said in aims.items() if len(said) >= SURE_AIMS and own.count(found[0]) >= OFTEN]
    return max(sure, key=lambda found: (len(aims[found]), own.count(found[0])), default=())


def _of_friends(own: OwnText) -> tuple[Division, ...]:
    """关心支持绵阳改革发展的同志们 → 绵阳市, if the text names 绵阳 often."""
    meant = (own.meant(match["place"]) for match in SUPPORTED.finditer(own.text))
    return next((found for found in meant if found and own.count(found[0]) >= OFTEN), ())


def _named_most(own: OwnText) -> tuple[Division, ...]:
    """Return the place that the text names often, and twice as often as any other of its kind."""
    counts = sorted(((own.count(d), d) for d in _named_often(own)), key=lambda row: (-row[0], row[1].code))
    if not counts:
        return ()
    most, division = counts[0]
    others = [count for count, other in counts if short_name(other.name) != short_name(division.name)]
    is_sure = own.kind in FEW_OF_A_KIND or division.level < COUNTY or division.name in own.text
    return own.meant(division.name) if is_sure and all(most >= AHEAD * count for count in others) else ()


def _named_often(own: OwnText) -> Iterator[Division]:
    """Yield the divisions of the kind, with names in use or of the year, that the text names often."""
    pairs = Counter(own.text[i : i + 2] for i in range(len(own.text) - 1))
    for division in own.divisions.all:
        if pairs[division.name[:2]] >= OFTEN and is_of_kind(division.name, own.kind):
            valid = division.until is None or (own.year is not None and division.is_valid_in(own.year))
            if valid and own.count(division) >= OFTEN:
                yield division


# In the order in which they are tried.
RULES_OF_TEXT: Final[tuple[Callable[[OwnText], tuple[Division, ...]], ...]] = (
    _of_assembly,
    _of_aims,
    _of_friends,
    _named_most,
)


def guess_place(text: str) -> str | None:
    """Return the name, in a list or not, that *text* wants to be 平安, 法治 or 健康 and says often, or None: 绵阳.

    It tells what is the name of a place in the text, not whose report the text is.
    """
    found: dict[str, set[str]] = {}
    for match in AIM_OF_PLACE.finditer(text):
        found.setdefault(match["place"], set()).add(match["aim"])
    ranked = sorted((-len(own), place) for place, own in found.items() if text.count(place) >= OFTEN)
    return _whole_name(ranked[0][1], text) if ranked else None


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
    return text.count("我国") >= NATIONAL and not LOCAL_COMMITTEE.search(text) and not governs_a_place(text)
