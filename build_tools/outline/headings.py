"""Find the headings of a report, line by line: numbered ones, bare ones, and leads."""

from collections.abc import Sequence

from build_tools.model.outline import Line
from build_tools.outline.announced_lists import announced_lists
from build_tools.outline.bare_headings import bare_headings
from build_tools.outline.body_lines import BodyLine
from build_tools.outline.boxes import boxes
from build_tools.outline.double_leads import divide_double_leads
from build_tools.outline.heading_candidates import Candidate, heading_candidates
from build_tools.outline.lead_headings import mark_leads
from build_tools.outline.nesting import Nesting
from build_tools.outline.numbered_headings import title_end
from build_tools.outline.numbered_paragraphs import numbered_paragraphs
from build_tools.outline.numbers_in_sentences import numbers_in_sentences
from build_tools.outline.parts import find_part_form


def find_headings(body: Sequence[Line]) -> list[BodyLine]:
    """Return the lines of *body* with their headings and leads. A line that begins with two leads becomes two lines."""
    body, outer_leads = divide_double_leads(body)
    boxed = boxes(body)
    numbered, between = numbered_paragraphs(body)
    text = numbers_in_sentences(body) | announced_lists(body) | boxed | numbered
    bare = (bare_headings(body, text) | between) - boxed
    candidates = heading_candidates(body, bare, text)
    levels = Nesting(candidates, find_part_form(candidates)).levels()
    by_line = {candidate.at: candidate for candidate in candidates if candidate.at in levels}
    lines = []
    for i, line in enumerate(body):
        unmarked = BodyLine(line, heads_leads=i in outer_leads)
        lines.append(_with_heading(line, by_line[i], levels[i]) if i in by_line else unmarked)
    return mark_leads(lines)


def _with_heading(line: Line, candidate: Candidate, level: int) -> BodyLine:
    """Return *line* with the heading that begins it."""
    if candidate.number is None:
        return BodyLine(line, level, title_end=len(line.text))
    return BodyLine(line, level, candidate.number.text, title_end(line.text, candidate.number.end))
