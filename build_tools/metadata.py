"""Read from a report what it is: title, place, year, session, date, speaker. What the text does not say stays None."""

import re
from dataclasses import fields, replace

from build_tools import localities, openings
from build_tools.model import Frame, Meta, Outline, Override

NATION = "国务院"
ENDS = ("。", "！", "？", "”", "…", "）", "；", "：")  # what the last sentence of a whole text ends with
OPENING_LINES = 6  # lines within which the speaker says on whose behalf


def read_meta(frame: Frame, outline: Outline, override: Override) -> Meta:
    """Return the report's metadata; what *override* states wins over the text."""
    head = _roles(frame)
    occasion = head.get("occasion", "")
    opening = "".join(line.text for line in frame.body[:OPENING_LINES])
    title = _title(head.get("title"))
    post, speaker = _speaker(head.get("speaker"))
    body = "\n".join(line.text for line in frame.body)
    place = _place(title, occasion, opening) or _place_of(post) or localities.governed_place(body, opening)
    if place is None and localities.is_national(body):
        place = NATION
    date = openings.DATE.search(f"{head.get('date', '')} {occasion}") or openings.DOTTED_DATE.search(occasion)
    named = openings.TITLE.match(head.get("title", ""))
    read = Meta(
        title=title,
        place=place,
        year=_year(
            named[0] if named else title, date, occasion, [h.title for h in outline.headings if not h.implicit], body
        ),
        session=_session(occasion, place),
        date=openings.iso_date(date) if date else None,
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
        and not last.endswith(ENDS)
        and not any(h.end == frame.body[-1].end for h in outline.headings)
    ):
        return f"最后一句“…{last[-12:]}”没有句末标点"
    parts = [h.ordinal for h in outline.headings if h.level == 1 and h.number and not h.implicit]
    return "只有第一部分，没有后面的部分" if parts == [1] else None


def _title(line: str | None) -> str | None:
    match = openings.TITLE.match(line) if line else None
    return re.sub(r"\s", "", match["title"]) if match else None


def _place(title: str | None, occasion: str, opening: str) -> str | None:
    """Return the place whose government reports: 株洲市, 海拉尔区; 国务院 for the national government."""
    bare = re.sub(r"（.*", "", title or "").rpartition("：")[2]
    if (match := openings.TITLE_PLACE.fullmatch(bare)) and not openings.NAMELESS.fullmatch(match["place"]):
        return match["place"]
    if match := openings.SESSION.search(_said(occasion)):
        if openings.NAMELESS.fullmatch(match["place"]):
            return None
        return NATION if match["place"] == "全国" or "届全国" in match["session"] else match["place"]
    if "全国人民代表大会" in occasion:
        return NATION
    if (match := openings.ON_BEHALF.search(opening)) and not openings.NAMELESS.fullmatch(match["place"]):
        return match["place"]
    return None


def _place_of(post: str | None) -> str | None:
    """Return whose government the speaker heads: 安平市人民政府市长, 安平市市长 → 安平市."""
    match = re.match(r"(?P<place>.{1,18}?[省市区县州盟旗镇乡])(?:人民政府|[省市区县州盟旗镇乡]长|委)", post or "")
    return match["place"] if match and not openings.NAMELESS.fullmatch(match["place"]) else None


def _session(occasion: str, place: str | None) -> str | None:
    """Return the meeting's full name as the occasion line gives it: 株洲市第十四届人民代表大会第五次会议."""
    if match := re.search(r"在(?P<session>[^在]*会议)上", occasion):
        return openings.DATE.sub("", match["session"])
    found = openings.SESSION.search(_said(occasion))
    return found[0] if found else None


def _said(occasion: str) -> str:
    """Return what the line says behind 在, the date left out; all of it where there is no 在."""
    bare = openings.DATE.sub("", occasion)
    return bare.partition("在")[2] or bare


def _speaker(line: str | None) -> tuple[str | None, str | None]:
    """Return (post, name): 市长 毛腾飞 → 市长, 毛腾飞; a bare 李　强 → None, 李强."""
    if not line:
        return None, None
    if openings.POST_ALONE.fullmatch(line):
        return line, None
    match = openings.SPEAKER.fullmatch(line) or openings.NAME_FIRST.fullmatch(line)
    post, name = (match["post"], match["name"]) if match else (None, line)
    return post, re.sub(r"\s", "", name)


def _year(title: str | None, date: re.Match[str] | None, occasion: str, headings: list[str], body: str) -> int | None:
    """Return the year that the report plans for: by title, date, occasion, the planning part, the year after the one
    reviewed, or what the text itself says."""
    if title and (year := openings.title_year(title)):
        return year
    if date and (iso := openings.iso_date(date)):
        return int(iso[:4])
    if match := openings.YEAR_OF_OCCASION.search(occasion):
        return openings.year_of(match["year"])
    planned = [m for heading in headings for m in openings.PLAN_YEAR.finditer(heading)]
    reviewed = [m for heading in headings for m in openings.REVIEW_YEAR.finditer(heading)]
    if planned:
        return openings.year_of(planned[0]["year"])
    if reviewed:
        return openings.year_of(reviewed[0]["year"]) + 1
    if said := [int(match["year"]) for match in openings.YEAR_SAID.finditer(body)]:
        return max(said)
    past = openings.PAST_YEAR.search(body)
    return int(past["year"]) + 1 if past else None
