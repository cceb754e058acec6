"""Tell the genre of a report: by its title, else by on whose behalf it is given, else by the speaker's post."""

import re
from typing import Final

from build_tools.frame.title import REPORT_TITLE, YEAR_IN_TITLE
from build_tools.model.genre import Genre
from build_tools.text.characters import HAN, STATEMENT_END
from build_tools.text.traditional import simplified
from build_tools.text.word_lists import any_word

GOVERNMENT_ORGAN: Final = any_word("frame.organs_of_government")
# 政府工作报告   管委会2024年工作报告   行署作的工作报告
OF_GOVERNMENT: Final = re.compile(rf"{GOVERNMENT_ORGAN}.{{0,8}}?工作报告")
# What a title is by its subject, whoever gives it. The first that fits counts.
SUBJECTS: Final[tuple[tuple[Genre, re.Pattern[str]], ...]] = (
    ("policy_address", re.compile(r"施政报告")),
    ("budget_address", re.compile(r"财政预算案|拨款条例草案")),
    ("statistics", re.compile(r"统计公报")),
    # 第十六个五年规划纲要   “十六五”规划和2035年远景目标纲要   but not the plan of a field: “十六五”水利规划
    (
        "five_year_plan",
        re.compile(r"国民经济.{0,40}(?:五年|五”?).{0,20}(?:规划|计划|纲要)|五年(?:规划|计划)纲要|五”?规划.{0,30}纲要"),
    ),
)
# The same of what is reported on: 关于2030年预算执行情况和2031年预算草案的报告. Whoever is named before 关于 examines it.
REPORTED: Final[tuple[tuple[Genre, re.Pattern[str]], ...]] = (
    ("plan", re.compile(r"国民经济.{0,30}(?:计划|发展.{0,12}情况)|(?:年度?|发展)计划.{0,30}(?:执行|草案|安排)")),
    ("budget", re.compile(r"预算|决算")),
)
# Whose work it is on.
ORGANS: Final[tuple[tuple[Genre, re.Pattern[str]], ...]] = (
    ("cppcc", re.compile(any_word("frame.organs_of_cppcc"))),
    ("congress", re.compile(any_word("frame.organs_of_congress"))),
    ("court", re.compile(any_word("frame.organs_of_court"))),
    ("procuratorate", re.compile(any_word("frame.organs_of_procuratorate"))),
    ("party", re.compile(any_word("frame.organs_of_party"))),
    ("company", re.compile(any_word("frame.organs_of_company"))),
    ("government", re.compile(GOVERNMENT_ORGAN)),
)
# 现在，我代表市人民检察院向大会…   受市人民政府委托，现将…提请大会审查
ON_BEHALF: Final = re.compile(
    rf"""
    代表 (?P<organ> [^，、{STATEMENT_END}：]{{1,30}} )
    | 受 (?P<charging> [^，、{STATEMENT_END}：]{{1,30}}? ) 的?委托
    """,
    re.VERBOSE,
)
# 现将2030年预算执行情况和2031年预算草案的报告提请大会审查   what is handed to the assembly
HANDED_IN: Final = re.compile(rf"(?:现将|报告).{{0,60}}?(?:预算|计划|规划)[^{STATEMENT_END}]{{0,60}}(?:审查|审议)")
# 东湖街道2030年工作总结及2031年工作计划
OF_A_PLACE: Final = re.compile(rf"{YEAR_IN_TITLE}?[{HAN}]{{1,18}}?[省市区县州盟旗镇乡道]{YEAR_IN_TITLE}工作总结")
# 在中国共产党青河市第八次代表大会上的报告
PARTY_CONGRESS: Final = re.compile(r"(?:中国共产党|中共).{0,30}代表大会|党(?:员)?代表大会|党代会")


def genre_of(title: str | None, occasion: str, opening: str, post: str | None) -> Genre:
    """Return the genre; a report that says nothing of another is the government's."""
    named = genre_of_title(title) if title else None
    if named:
        return named
    said = genre_of_occasion(occasion) or genre_of_speech(opening) or (genre_of_organ(post) if post else None)
    return said or "government"


def genre_of_title(title: str) -> Genre | None:
    """Return the genre that a *title* names, "other" if it is none of those known, None for 青河市2031年工作报告."""
    title = simplified(title)
    examined, _, reported = title.rpartition("关于")
    return (
        _first(SUBJECTS, title)
        or ("government" if OF_GOVERNMENT.search(title) else None)
        or (genre_of_organ(examined) if genre_of_organ(examined) != "government" else None)
        or _first(REPORTED, reported)
        or genre_of_occasion(title)
        or _of_work(title)
    )


def _of_work(title: str) -> Genre | None:
    """Return the genre of the report on an organ's work that *title* is; None if it names a place and no organ."""
    if "工作" in title and (organ := genre_of_organ(title)):
        return organ
    return None if REPORT_TITLE.match(title) or OF_A_PLACE.match(title) else "other"


def genre_of_occasion(occasion: str) -> Genre | None:
    """Return the genre of a report that *occasion* names: 在中国共产党青河市第八次代表大会上的报告."""
    return "party" if PARTY_CONGRESS.search(occasion) else None


def genre_of_speech(opening: str) -> Genre | None:
    """Return the genre of a report that begins with *opening*, or None if it does not say on whose behalf it is given."""
    match = ON_BEHALF.search(opening)
    if not match:
        return None
    organ = genre_of_organ(match["organ"] or match["charging"])
    if organ == "government" and (handed := HANDED_IN.search(opening, match.end())):
        return _first(REPORTED, handed[0]) or _first(SUBJECTS, handed[0]) or organ
    return organ


def genre_of_organ(name: str) -> Genre | None:
    """Return the genre of the work reports of the organ that *name* names first, or None."""
    found = ((match.start(), genre) for genre, form in ORGANS if (match := form.search(name)))
    return min(found, default=(0, None))[1]


def _first(forms: tuple[tuple[Genre, re.Pattern[str]], ...], text: str) -> Genre | None:
    return next((genre for genre, form in forms if form.search(text)), None)
