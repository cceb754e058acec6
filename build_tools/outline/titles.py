"""Tell number, title and shown words of the heading or lead that begins a line."""

from typing import Final, NamedTuple

from build_tools.outline.body_lines import BodyLine
from build_tools.outline.leads import colon_lead_of, lead_of, long_lead_of
from build_tools.outline.number_kinds import HEADING_SIGNS
from build_tools.outline.topics import first_clause

AROUND_TITLE: Final = "、.．，：: 。\u3000【】" + HEADING_SIGNS
AFTER_NUMBER: Final = "）〉·、.．"


class Title(NamedTuple):
    """What a section is called."""

    number: str | None
    text: str
    shown: str  # number and title as on the page
    length: int  # characters of the line that are the heading; the rest of the line is a paragraph


def title_of_heading(line: BodyLine) -> Title:
    """Return the title of the heading that begins *line*, which has a level.

    If the sentence is too long for a title, it stays whole in the paragraph, and its first clause is the title.
    """
    start = min(len(line.number), line.title_end)
    shown = line.text[: line.title_end].rstrip("。")
    text = line.text[start : line.title_end].lstrip(AFTER_NUMBER).strip(AROUND_TITLE)
    if not text:
        text = first_clause(line.text, line.title_end)
        shown += text
    number = line.number.strip("、.．") if line.level == 1 else line.number
    return Title(number or None, text or line.number, shown, line.title_end)


def title_of_lead(text: str) -> Title:
    """Return the title of the lead that begins *text*.

    A sentence too long for a title stays whole in the paragraph, and its first clause is the title.
    """
    if lead := lead_of(text, in_row=True):
        return Title(lead["number"] or None, lead["title"], text[: lead.end("title")], lead.end("stop"))
    if lead := colon_lead_of(text):
        return Title(None, lead["title"], text[: lead.end("stop")], lead.end("stop"))
    lead = long_lead_of(text)
    assert lead is not None  # else the line would be no lead
    return Title(lead["number"], lead["title"], lead["title"], 0)
