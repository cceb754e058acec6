"""Read from a report what it is: title, place, year, session, date, speaker. What the text does not say stays None."""

import re
from dataclasses import fields, replace
from typing import Final

from build_tools.frame.openings import NAME_FIRST, POST_ALONE, TITLE, YEAR_IN_TITLE
from build_tools.frame.own_place import NAMELESS, governed_place, is_national
from build_tools.model.editing import Override
from build_tools.model.outline import Frame, Outline
from build_tools.model.report import Meta
from build_tools.text.characters import HAN, PARAGRAPH_END
from build_tools.text.dates import CHINESE_YEAR, DATE, YEAR_SAID, iso_date
from build_tools.text.numerals import NUMERAL, numeral_value
from build_tools.text.occasion_and_speaker import SPEAKER

# （2024.1.20）   （2024-01-20）   behind the occasion; elsewhere it is a web page's
DOTTED_DATE: Final = re.compile(r"[（(](?P<year>\d{4})[.．/\-](?P<month>\d{1,2})[.．/\-](?P<day>\d{1,2})[）)]")
# 第十四届人民代表大会第五次会议, with the place before it: 株洲市第十四届…
SESSION: Final = re.compile(
    rf"(?P<place>全国|[{HAN}]{{2,20}}?)(?P<session>第?[{NUMERAL}]{{1,3}}届(?:全国)?(?:人民代表大会|人大)"
    rf"(?:常务委员会)?第?[{NUMERAL}]{{1,3}}次会议)"
)
# 现在，我代表海拉尔区人民政府向大会…   我代表国务院，…
ON_BEHALF: Final = re.compile(
    rf"代表(?P<place>国务院|[{HAN}]{{1,20}}?(?:省|市|区|县|州|盟|旗|镇|乡))(?:人民政府|政府|行政公署|行署|管委会|管理委员会|，|,|向|作)"
)
# 2016年总体要求和工作部署   2024年工作安排   the part that plans, by the year it names
PLAN_YEAR: Final = re.compile(
    rf"(?P<year>\d{{4}}|{CHINESE_YEAR})年[^。]{{0,14}}(?:部署|要求|安排|工作任务|主要任务|的任务|主要工作|工作重点|重点工作|目标|重点|建议|打算|思路)"
)
# 2015年工作回顾   2015年及“十二五”时期工作回顾   一九八六年的回顾   the part that looks back
REVIEW_YEAR: Final = re.compile(rf"(?P<year>\d{{4}}|{CHINESE_YEAR})年[^。]{{0,14}}(?:回顾|总结)")
# 刚刚过去的２０１５年   the year reviewed, where nothing else says it
PAST_YEAR: Final = re.compile(r"过去的(?P<year>\d{4})年")
# 1956年6月在第一届…   the year of an occasion without a day
YEAR_OF_OCCASION: Final = re.compile(rf"(?P<year>\d{{4}}|{CHINESE_YEAR})年")
# 2026年   二〇二六年   政府工作报告2026   政府工作报告（2026）   the year in a title
YEAR: Final = re.compile(rf"(?P<year>(?:19|20)\d\d)(?:年|$|(?=）))|(?P<digits>{CHINESE_YEAR})年")
# 2016年临江市政府工作报告   临江市2016年政府工作报告   临江市二〇一六年人民政府工作报告   whose report a title says it is
TITLE_PLACE: Final = re.compile(
    rf"{YEAR_IN_TITLE}?(?!{YEAR_IN_TITLE}|\d|年)(?P<place>.{{2,20}}?)(?:(?:人民)?政府|管委会|管理委员会)?{YEAR_IN_TITLE}?"
    rf"(?:人民政府|政府|行政公署|行署|管委会|管理委员会)?工作报告{YEAR_IN_TITLE}?"
)
NATION = "国务院"
OPENING_LINES = 6  # lines within which the speaker says on whose behalf


def read_meta(frame: Frame, outline: Outline, override: Override) -> Meta:
    """Return the report's metadata; what *override* states wins over the text."""
    head = _roles(frame)
    occasion = head.get("occasion", "")
    opening = "".join(line.text for line in frame.body[:OPENING_LINES])
    title = _title(head.get("title"))
    post, speaker = _speaker(head.get("speaker"))
    body = "\n".join(line.text for line in frame.body)
    place = _place(title, occasion, opening) or _place_of(post) or governed_place(body, opening)
    if place is None and is_national(body):
        place = NATION
    date = DATE.search(f"{head.get('date', '')} {occasion}") or DOTTED_DATE.search(occasion)
    named = TITLE.match(head.get("title", ""))
    read = Meta(
        title=title,
        place=place,
        year=_year(
            named[0] if named else title, date, occasion, [h.title for h in outline.headings if not h.implicit], body
        ),
        session=_session(occasion, place),
        date=iso_date(date) if date else None,
        speaker=speaker,
        post=post,
    )
    stated = {f.name: value for f in fields(override) if (value := getattr(override, f.name)) is not None}
    return replace(read, **stated)


def _roles(frame: Frame) -> dict[str, str]:
    """Return the text of each role of the head; of what stands there twice the first, but a title or a speaker on two lines whole."""
    head: dict[str, str] = {}
    last = ""
    for item in frame.head:
        if item.role not in head:
            head[item.role] = item.line.text
        elif item.role == last and item.role in ("title", "speaker"):
            head[item.role] += ("" if item.role == "title" else " ") + item.line.text
        last = item.role
    return head


def tell_incomplete(frame: Frame, outline: Outline) -> str | None:
    """Return what tells that the text is cut off, in words for the reader; None where nothing does.

    The last sentence has no end, or the only part with a number is the first.
    """
    last = frame.body[-1].text
    if (
        frame.body[-1].table is None
        and not last.endswith(tuple(PARAGRAPH_END))
        and not any(h.end == frame.body[-1].end for h in outline.headings)
    ):
        return f"最后一句“…{last[-12:]}”没有句末标点"
    parts = [h.ordinal for h in outline.headings if h.level == 1 and h.number and not h.implicit]
    return "只有第一部分，没有后面的部分" if parts == [1] else None


def _title(line: str | None) -> str | None:
    match = TITLE.match(line) if line else None
    return re.sub(r"\s", "", match["title"]) if match else None


def _place(title: str | None, occasion: str, opening: str) -> str | None:
    """Return the place whose government reports: 株洲市, 海拉尔区; 国务院 for the national government."""
    bare = re.sub(r"（.*", "", title or "").rpartition("：")[2]
    if (match := TITLE_PLACE.fullmatch(bare)) and not NAMELESS.fullmatch(match["place"]):
        return match["place"]
    if match := SESSION.search(_said(occasion)):
        if NAMELESS.fullmatch(match["place"]):
            return None
        return NATION if match["place"] == "全国" or "届全国" in match["session"] else match["place"]
    if "全国人民代表大会" in occasion:
        return NATION
    if (match := ON_BEHALF.search(opening)) and not NAMELESS.fullmatch(match["place"]):
        return match["place"]
    return None


def _place_of(post: str | None) -> str | None:
    """Return whose government the speaker heads: 安平市人民政府市长, 安平市市长 → 安平市."""
    match = re.match(r"(?P<place>.{1,18}?[省市区县州盟旗镇乡])(?:人民政府|[省市区县州盟旗镇乡]长|委)", post or "")
    return match["place"] if match and not NAMELESS.fullmatch(match["place"]) else None


def _session(occasion: str, place: str | None) -> str | None:
    """Return the meeting's full name as the occasion line gives it: 株洲市第十四届人民代表大会第五次会议."""
    if match := re.search(r"在(?P<session>[^在]*会议)上", occasion):
        return DATE.sub("", match["session"])
    found = SESSION.search(_said(occasion))
    return found[0] if found else None


def _said(occasion: str) -> str:
    """Return what the line says behind 在, the date left out; all of it where there is no 在."""
    bare = DATE.sub("", occasion)
    return bare.partition("在")[2] or bare


def _speaker(line: str | None) -> tuple[str | None, str | None]:
    """Return (post, name): 市长 毛腾飞 → 市长, 毛腾飞; a bare 李　强 → None, 李强."""
    if not line:
        return None, None
    if POST_ALONE.fullmatch(line):
        return line, None
    match = SPEAKER.fullmatch(line) or NAME_FIRST.fullmatch(line)
    post, name = (match["post"], match["name"]) if match else (None, line)
    return post, re.sub(r"\s", "", name)


def _year(title: str | None, date: re.Match[str] | None, occasion: str, headings: list[str], body: str) -> int | None:
    """Return the year that the report plans for: by title, date, occasion, the planning part, the year after the one
    reviewed, or what the text itself says."""
    if title and (year := title_year(title)):
        return year
    if date and (iso := iso_date(date)):
        return int(iso[:4])
    if match := YEAR_OF_OCCASION.search(occasion):
        return numeral_value(match["year"])
    planned = [m for heading in headings for m in PLAN_YEAR.finditer(heading)]
    reviewed = [m for heading in headings for m in REVIEW_YEAR.finditer(heading)]
    if planned:
        return numeral_value(planned[0]["year"])
    if reviewed:
        return numeral_value(reviewed[0]["year"]) + 1
    if said := [int(match["year"]) for match in YEAR_SAID.finditer(body)]:
        return max(said)
    past = PAST_YEAR.search(body)
    return int(past["year"]) + 1 if past else None


def title_year(title: str) -> int | None:
    """Return the year that *title* names, of two the later one: 临江市二〇一六年政府工作报告 → 2016."""
    return max((numeral_value(match["year"] or match["digits"]) for match in YEAR.finditer(title)), default=None)
