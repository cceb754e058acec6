"""Read what the report says of itself: title, place, year, session, date, speaker. What it does not say is None."""

import re
from dataclasses import fields, replace
from typing import Final

from build_tools.data.division_paths import NamedPlace, read_path
from build_tools.data.divisions import Divisions
from build_tools.frame.date import date_of_speech
from build_tools.frame.place import PlaceClues, find_place
from build_tools.frame.place_identity import identified
from build_tools.frame.session import session_name
from build_tools.frame.speaker import post_and_name
from build_tools.frame.title import OTHER_TITLE, REPORT_TITLE
from build_tools.frame.year import YearClues, find_year
from build_tools.model.editing import Override
from build_tools.model.outline import Frame, Outline
from build_tools.model.report import Meta

OPENING_LINES: Final = 6  # lines of the body within which the speaker says on whose behalf


def read_meta(frame: Frame, outline: Outline, override: Override, divisions: Divisions) -> Meta:
    """Return the report's metadata. What the editor states in *override* wins over the text.

    Places are looked up in *divisions*.
    """
    head = _texts_by_role(frame)
    occasion = head.get("occasion", "")
    titled = REPORT_TITLE.match(head.get("title", "")) or OTHER_TITLE.match(head.get("title", ""))
    title = re.sub(r"\s", "", titled["title"]) if titled else None
    date = date_of_speech(head.get("date", ""), occasion)
    post, speaker = post_and_name(head.get("speaker"))
    body = "\n".join(line.text for line in frame.body)
    opening = "".join(line.text for line in frame.body[:OPENING_LINES])
    parts = tuple(heading.title for heading in outline.headings if not heading.implicit and heading.level == 1)
    sections = tuple(heading.title for heading in outline.headings if not heading.implicit and heading.level > 1)
    in_brackets = titled[0][titled.end("title") :].strip() if titled else ""
    year = override.year or find_year(YearClues(titled[0] if titled else None, date, occasion, parts, sections, body))
    if override.place:
        place: NamedPlace | None = read_path(divisions, override.place, year=year)
    else:
        place = find_place(PlaceClues(title, occasion, opening, post, body, year, in_brackets, divisions))
    read = Meta(
        title=title, place=None, year=year, session=session_name(occasion), date=date, speaker=speaker, post=post
    )
    stated = {f.name: value for f in fields(override) if (value := getattr(override, f.name)) is not None}
    return identified(replace(read, **stated), place, divisions)


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
        previous = part.role
    return texts
