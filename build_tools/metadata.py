"""Read from a report what it is: title, place, year, session, date, speaker. What the text does not say stays None."""

import re
from dataclasses import fields, replace

from build_tools import patterns
from build_tools.model import Frame, Meta, Outline, Override

ENDS = ("。", "！", "？", "”", "…", "）", "；", "：")  # what the last sentence of a whole text ends with
OPENING_LINES = 6  # lines within which the speaker says on whose behalf


def read_meta(frame: Frame, outline: Outline, override: Override) -> Meta:
    """Return the report's metadata; what *override* states wins over the text."""
    head = {item.role: item.line.text for item in reversed(frame.head)}  # the first of each counts
    occasion = head.get("occasion", "")
    opening = "".join(line.text for line in frame.body[:OPENING_LINES])
    title = _title(head.get("title"))
    post, speaker = _speaker(head.get("speaker"))
    body = "".join(line.text for line in frame.body)
    place = _place(title, occasion, opening) or _place_of(post) or patterns.governed_place(body, opening)
    date = patterns.DATE.search(f"{head.get('date', '')} {occasion}")
    read = Meta(
        title=title,
        place=place,
        year=_year(title, date, [h.title for h in outline.headings], body),
        session=_session(occasion, place),
        date=patterns.iso_date(date) if date else None,
        speaker=speaker,
        post=post,
    )
    stated = {f.name: value for f in fields(override) if (value := getattr(override, f.name)) is not None}
    return replace(read, **stated)


def tell_incomplete(frame: Frame, outline: Outline) -> str | None:
    """Return what tells that the text is cut off, in words for the reader; None where nothing does.

    The last sentence has no end, or the only part with a number is the first.
    """
    last = frame.body[-1].text
    if not last.endswith(ENDS) and not any(h.end == frame.body[-1].end for h in outline.headings):
        return f"最后一句“…{last[-12:]}”没有句末标点"
    parts = [h.ordinal for h in outline.headings if h.level == 1 and h.number and not h.implicit]
    return "只有第一部分，没有后面的部分" if parts == [1] else None


def _title(line: str | None) -> str | None:
    match = patterns.TITLE.match(line) if line else None
    return re.sub(r"\s", "", match["title"]) if match else None


def _place(title: str | None, occasion: str, opening: str) -> str | None:
    """Return the place whose government reports: 株洲市, 海拉尔区; 国务院 for the national government."""
    if title and (match := patterns.TITLE_PLACE.fullmatch(title)):
        return match["place"]
    if match := patterns.SESSION.search(occasion.partition("在")[2]):
        return "国务院" if match["place"] == "全国" or "届全国" in match["session"] else match["place"]
    if "全国人民代表大会" in occasion:
        return "国务院"
    if (match := patterns.ON_BEHALF.search(opening)) and len(match["place"]) > 1:
        return match["place"]
    return None


def _place_of(post: str | None) -> str | None:
    """Return whose government the speaker heads: 安平市人民政府市长 → 安平市."""
    match = re.match(r"(?P<place>.{1,10}[省市区县州盟旗])人民政府", post or "")
    return match["place"] if match else None


def _session(occasion: str, place: str | None) -> str | None:
    """Return the meeting's full name as the occasion line gives it: 株洲市第十四届人民代表大会第五次会议."""
    match = re.search(r"在(?P<session>[^在]*会议)上", occasion)
    return match["session"] if match else None


def _speaker(line: str | None) -> tuple[str | None, str | None]:
    """Return (post, name): 市长 毛腾飞 → 市长, 毛腾飞; a bare 李　强 → None, 李强."""
    if not line:
        return None, None
    match = patterns.SPEAKER.fullmatch(line) or patterns.NAME_FIRST.fullmatch(line)
    post, name = (match["post"], match["name"]) if match else (None, line)
    return post, re.sub(r"\s", "", name)


def _year(title: str | None, date: re.Match[str] | None, headings: list[str], body: str) -> int | None:
    """Return the year that the report plans for: by title, date, the planning part, the year after the one reviewed, or
    what the text itself says."""
    if title and (year := patterns.title_year(title)):
        return year
    if date and (iso := patterns.iso_date(date)):
        return int(iso[:4])
    for heading in headings:
        if match := patterns.PLAN_YEAR.search(heading):
            return int(match["year"])
    for heading in headings:
        if match := patterns.REVIEW_YEAR.search(heading):
            return int(match["year"]) + 1
    if said := [int(match["year"]) for match in patterns.YEAR_SAID.finditer(body)]:
        return max(said)
    past = patterns.PAST_YEAR.search(body)
    return int(past["year"]) + 1 if past else None
