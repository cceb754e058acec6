"""Divide the clean lines into the report's head, its body, its annex, and what surrounds it."""

from dataclasses import replace
from itertools import pairwise

from build_tools.frame.annex import find_annex, is_annex_alone, is_annex_mark
from build_tools.frame.contents import find_contents
from build_tools.frame.copies import find_copies
from build_tools.frame.head import read_head
from build_tools.frame.opening import find_opening
from build_tools.frame.report_end import find_end
from build_tools.frame.report_lines import is_numbered_heading, is_opening_sentence, salutation_of
from build_tools.frame.several_reports import find_starts
from build_tools.frame.surroundings import reason_between, reason_for, reason_or_other
from build_tools.model.outline import Frame, HeadPart, Line
from build_tools.text.lines import line_at
from build_tools.text.wording import wording


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
    lines, between = _take_out_between(lines)
    opening = find_opening(lines)
    head, removed = read_head(lines[:opening])
    removed += between
    body = list(lines[opening:])
    if body and (salutation := salutation_of(body[0])):
        head.append(HeadPart("salutation", salutation))
        rest = line_at(body[0].text, len(salutation.text), len(body[0].text), body[0].start)
        body[:1] = [rest] if rest.text else []
    removed += [(line, wording("frame.removed.annex_mark")) for line in body if is_annex_alone(line)]
    body = [line for line in body if not is_annex_alone(line)]
    body, annex, after = _divide_body(body)
    return Frame(tuple(head), tuple(body), tuple(annex), (*removed, *after))


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


def _divide_body(lines: list[Line]) -> tuple[list[Line], list[Line], list[tuple[Line, str]]]:
    """Return the body, the annex, and with reasons the other lines from the report's opening on."""
    end = find_end(lines)
    annex = find_annex(lines[:end])
    end = next((i for i in range(annex + 1, end) if reason_for(lines[i].text)), end)
    removed = [(line, reason_or_other(line.text)) for line in lines[end:]]
    body_end = annex
    if 0 < annex < end and is_annex_mark(lines[annex - 1]):
        body_end = annex - 1
        removed.append((lines[body_end], wording("frame.removed.annex_mark")))
    return lines[:body_end], lines[annex:end], removed


def is_report(frame: Frame) -> bool:
    """Return whether anything marks the text as a report: a salutation, an opening sentence or a numbered heading."""
    return any(part.role == "salutation" for part in frame.head) or any(
        is_opening_sentence(line) or is_numbered_heading(line) for line in frame.body
    )
