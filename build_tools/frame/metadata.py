"""Read what the report says of itself: title, place, year, session, date, speaker. What it does not say is None."""

import re
from dataclasses import fields, replace
from typing import Final

from build_tools.data.division_paths import NamedPlace, read_path
from build_tools.data.divisions import Divisions
from build_tools.frame.date import date_of_speech
from build_tools.frame.genre import genre_of
from build_tools.frame.issuer import issuer_of
from build_tools.frame.place import PlaceClues, find_place
from build_tools.frame.place_identity import identified
from build_tools.frame.session import session_name
from build_tools.frame.speaker import post_and_name, speaker_in_news
from build_tools.frame.title import title_of
from build_tools.frame.year import YearClues, find_year, is_covered
from build_tools.model.editing import Override
from build_tools.model.outline import Frame, Outline
from build_tools.model.report import Meta

# 在中国共产党青河市第八次代表大会上的报告   在北原钢铁公司2031年工作会议上的报告
TITLE_IN_OCCASION: Final = re.compile(r"(?P<title>在[^在]*(?:代表大会|工作会议)上的(?:工作)?报告)")
OPENING_LINES: Final = 6  # lines of the body within which the speaker says on whose behalf


def read_meta(frame: Frame, outline: Outline, override: Override, divisions: Divisions) -> Meta:
    """Return the report's metadata. What the editor states in *override* wins over the text.

    Places are looked up in *divisions*.
    """
    head = _texts_by_role(frame)
    occasion = head.get("occasion", "")
    titled = title_of(head.get("title", ""))
    title = re.sub(r"\s", "", titled["title"]) if titled else _motto(frame) or _title_in_occasion(occasion)
    date = date_of_speech(head.get("date", ""), occasion)
    post, speaker = post_and_name(head.get("speaker"))
    if not head.get("speaker"):
        post, speaker = speaker_in_news(line.text for line, _ in frame.surroundings)
    body = "\n".join(line.text for line in frame.body)
    opening = "".join(line.text for line in frame.body[:OPENING_LINES])
    parts = tuple(heading.title for heading in outline.headings if not heading.implicit and heading.level == 1)
    sections = tuple(heading.title for heading in outline.headings if not heading.implicit and heading.level > 1)
    in_brackets = titled[0][titled.end("title") :].strip() if titled else ""
    named = override.title or (titled[0] if titled else None)
    genre = override.genre or genre_of(named, occasion, opening, post)
    clues = YearClues(named, date, occasion, parts, sections, body, genre)
    year = override.year or find_year(clues)
    if override.place:
        place: NamedPlace | None = read_path(divisions, override.place, year=year)
    else:
        place = find_place(PlaceClues(title, occasion, opening, post, body, year, in_brackets, genre, divisions))
    read = Meta(
        title=title,
        place=None,
        year=year,
        session=session_name(occasion) or session_name(title or ""),
        date=date,
        speaker=speaker,
        post=post,
        genre=genre,
        covered=is_covered(clues, year),
        issuer=issuer_of(head.get("issuer"), genre, title, occasion, post),
    )
    stated = {f.name: value for f in fields(override) if (value := getattr(override, f.name)) is not None}
    return identified(replace(read, **stated), place, divisions)


def _motto(frame: Frame) -> str | None:
    """Return the motto that is the title, its lines and its parts with a space between, or None."""
    words = (word for part in frame.head if part.role == "title" for word in part.line.text.split())
    return " ".join(words) or None


def _title_in_occasion(occasion: str) -> str | None:
    """Return the title that an occasion serves as: 在中国共产党青河市第八次代表大会上的报告; None if it is none."""
    return match["title"] if (match := TITLE_IN_OCCASION.search(occasion)) else None


def _texts_by_role(frame: Frame) -> dict[str, str]:
    """Return role → text of the head. Of two lines of one role, the first counts.

    A title, a speaker or an occasion on successive lines counts whole.
    """
    texts: dict[str, str] = {}
    previous = ""
    for part in frame.head:
        if part.role not in texts:
            texts[part.role] = part.line.text
        elif part.role == previous and part.role in ("title", "occasion"):
            texts[part.role] += part.line.text
        elif part.role == previous and part.role == "speaker":
            texts["speaker"] += " " + part.line.text
        elif part.role == "issuer":
            texts["issuer"] += "、" + part.line.text
        previous = part.role
    return texts
