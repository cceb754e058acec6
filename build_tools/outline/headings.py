"""Find the headings of a report, line by line: numbered ones, bare ones, and leads."""

from collections.abc import Sequence

from build_tools.model.outline import Line
from build_tools.outline.appended_lists import appended_lists
from build_tools.outline.bare_headings import bare_headings
from build_tools.outline.body_lines import BodyLine
from build_tools.outline.lead_headings import mark_leads
from build_tools.outline.levels import OpenLevels
from build_tools.outline.numbered_headings import number_of, ordinal_run_in, title_end
from build_tools.outline.numbers_in_sentences import numbers_in_sentences
from build_tools.text.heading_forms import ORDINAL


def find_headings(body: Sequence[Line]) -> list[BodyLine]:
    """Return the lines of *body* with their headings and leads.

    Bare headings, and the titles of lists after the report, are above all numbers. The items of such a list are
    paragraphs.
    """
    lists = appended_lists(body)
    bare = bare_headings(body) | dict.fromkeys(lists, 1)
    text = numbers_in_sentences(body) | set(range(min(lists, default=len(body)), len(body)))
    levels = OpenLevels(body)
    lines = []
    for i, line in enumerate(body):
        if i in bare:
            levels.open_bare(bare[i])
            lines.append(BodyLine(line, bare[i], title_end=len(line.text)))
        else:
            lines.append(BodyLine(line) if i in text else _numbered(line, levels))
    return mark_leads(lines)


def _numbered(line: Line, levels: OpenLevels) -> BodyLine:
    """Return *line* with the numbered heading that begins it, if any."""
    number = (ordinal_run_in(line.text) if levels.is_open(ORDINAL) else None) or number_of(line.text)
    level = levels.open(number.kind) if number else None
    if number is None or level is None:
        return BodyLine(line)
    return BodyLine(line, level, number.text, title_end(line.text, number.end))
