"""Divide the clean lines into the report's head, its body, its annexes, and what surrounds it."""

from dataclasses import replace
from itertools import pairwise
from typing import Final

from build_tools.frame.annexes import AnnexStart, find_annex_end, find_annexes, is_annex_mark
from build_tools.frame.contents import find_contents
from build_tools.frame.copies import find_copies
from build_tools.frame.genre import genre_of_speech
from build_tools.frame.governed import speaks_of_governing
from build_tools.frame.head import read_head
from build_tools.frame.letter import lines_of_letter
from build_tools.frame.opening import find_opening
from build_tools.frame.report_end import find_end
from build_tools.frame.report_lines import is_numbered_heading, is_opening_sentence, is_title_of_part, salutation_of
from build_tools.frame.run_on_head import part_heads
from build_tools.frame.several_reports import find_starts
from build_tools.frame.surroundings import reason_between, reason_for, reason_or_other
from build_tools.model.outline import Annex, Frame, HeadPart, Line
from build_tools.text.lines import line_at
from build_tools.text.wording import wording

OPENING_LINES: Final = 3  # from the salutation on, in which the speaker says on whose behalf
FEWEST_TITLES: Final = 2  # titles of parts without a number that mark a report
SHORTEST_PIECE: Final = 1000  # characters of a text that is taken for a piece of a report


def find_frames(lines: tuple[Line, ...]) -> tuple[Frame, ...]:
    """Return the frames of the reports that *lines* hold: usually one, several if a page has them one after another.

    In the frame of one report, the lines of the others are surroundings.
    """
    starts = find_starts(lines)
    if len(starts) < 2:
        return (find_frame(lines),)
    frames = []
    for start, end in pairwise([0, *starts[1:], len(lines)]):
        frame = find_frame(lines[start:end])
        others = [(line, wording("frame.removed.another_report")) for line in (*lines[:start], *lines[end:])]
        frames.append(replace(frame, surroundings=(*frame.surroundings, *others)))
    return tuple(frames)


def find_frame(lines: tuple[Line, ...]) -> Frame:
    """Return the frame of the one report that *lines* hold. Each line is in one place of it.

    If nothing tells what surrounds the report, all lines are its body.
    """
    lines, between = _take_out_between(part_heads(lines))
    letter = lines_of_letter(lines)
    between += [(line, reason_for(line.text) or wording("frame.removed.letter")) for line in lines[:letter]]
    lines = lines[letter:]
    opening = find_opening(lines)
    head, removed = read_head(
        lines[:opening], genre_of_speech("".join(line.text for line in lines[opening:][:OPENING_LINES]))
    )
    removed += between
    body = list(lines[opening:])
    if body and (salutation := salutation_of(body[0])):
        head.append(HeadPart("salutation", salutation))
        rest = line_at(body[0].text, len(salutation.text), len(body[0].text), body[0].start)
        body[:1] = [rest] if rest.text else []
    starts = find_annexes(body)
    text, after = _divide_body(body, starts)
    annexes, after_annexes = _divide_annexes(body, starts)
    return Frame(tuple(head), tuple(text), tuple(annexes), (*removed, *after, *after_annexes))


def _take_out_between(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], list[tuple[Line, str]]]:
    """Return the lines that may be the report's, and with reasons those between them that are not.

    These are tables of contents, captions, comments, and further copies of the text.
    """
    copied = find_copies(lines)
    contents = find_contents(lines)
    kept, removed = [], []
    for i, line in enumerate(lines):
        if i in contents:
            removed.append((line, wording("frame.removed.contents")))
        elif reason := reason_between(line):
            removed.append((line, reason))
        elif i in copied:
            removed.append((line, wording("frame.removed.copy")))
        else:
            kept.append(line)
    return tuple(kept), removed


def _divide_body(lines: list[Line], annexes: list[AnnexStart]) -> tuple[list[Line], list[tuple[Line, str]]]:
    """Return the body, and with reasons the other lines from the report's opening up to the first of the *annexes*."""
    if annexes:
        end = annexes[0].first
        while end and reason_for(lines[end - 1].text):
            end -= 1
        page = lines[end : annexes[0].first]
    else:
        end = find_end(lines)
        page = lines[end:]
    removed = [(line, reason_or_other(line.text)) for line in page]
    removed += [(line, wording("frame.removed.annex_mark")) for line in lines[:end] if is_annex_mark(line)]
    return [line for line in lines[:end] if not is_annex_mark(line)], removed


def _divide_annexes(lines: list[Line], starts: list[AnnexStart]) -> tuple[list[Annex], list[tuple[Line, str]]]:
    """Return the annexes that begin at *starts*, and with reasons their marks and the lines after the last one."""
    if not starts:
        return [], []
    end = find_annex_end(lines, starts[-1])
    removed = [(start.mark, wording("frame.removed.annex_mark")) for start in starts if start.mark]
    removed += [(line, reason_or_other(line.text)) for line in lines[end:]]
    ends = [*(start.first for start in starts[1:]), end]
    annexes = [
        Annex(start.heading, tuple(lines[start.items : stop]), start.explains)
        for start, stop in zip(starts, ends, strict=True)
    ]
    return annexes, removed


def is_report(frame: Frame) -> bool:
    """Return whether anything marks the text as a report.

    That is a salutation, an opening sentence, a numbered heading, or two titles of parts without a number. A longer text
    without them may still be a piece of one, or one whose lines run together: it speaks of governing throughout.
    """
    if any(part.role == "salutation" for part in frame.head):
        return True
    if any(is_opening_sentence(line) or is_numbered_heading(line) for line in frame.body):
        return True
    if sum(is_title_of_part(line) for line in frame.body) >= FEWEST_TITLES:
        return True
    text = "".join(line.text for line in frame.body)
    return len(text) >= SHORTEST_PIECE and speaks_of_governing(text)
