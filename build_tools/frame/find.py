"""Tell the report apart from what surrounds it: the head above it, the web page around it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from build_tools.frame.openings import (
    BARE_NAME,
    CONTENTS,
    CONTENTS_LINE,
    DATE_AND_NAME,
    LEADER,
    POST_ALONE,
    REPORTED,
    SPEAKER_AND_SALUTATION,
    SPOKE_AT,
    SUBTITLE,
    TITLE,
    TITLE_ABOVE,
    TITLE_BELOW,
)
from build_tools.frame.surroundings import CAPTION, COMMENTARY, ELSEWHERE, LICENCE, reason_for
from build_tools.model.outline import Frame, HeadLine, Line
from build_tools.text.annexes import ANNEX_HEADING, note_item
from build_tools.text.characters import SENTENCE_END, STATEMENT_END
from build_tools.text.dates import DATE
from build_tools.text.heading_forms import BARE, CHAPTER, CHAPTER_SECTION, PART, PART_TITLE, SECTION
from build_tools.text.lines import line_at
from build_tools.text.numerals import ONE_TO_TEN
from build_tools.text.occasion_and_speaker import OCCASION, OPENING_SENTENCE, SPEAKER
from build_tools.text.salutations import SALUTATION, SALUTATION_RUN_ON

ANNEX_WORD: Final = "附件字样，附件自成一节"
COPY: Final = "重复的正文"
ANOTHER: Final = "同一文件里的另一份报告"
# 安平市政府工作报告篇1   政府工作报告（二）   what heads one of several reports on a page
NUMBERED: Final = re.compile(
    rf".{{0,30}}报告.{{0,6}}?(?:篇\s*[\d{ONE_TO_TEN}]{{1,2}}|[（(][\d{ONE_TO_TEN}]{{1,2}}[）)])"
)
# 附件   附件1：   alone on the line before it
ANNEX_MARK: Final = re.compile(r"附件?[一二三四\d]{0,2}[：:]?")
# 附件   附件1：   the word alone: what it announces is on the next line
ANNEX_ALONE: Final = re.compile(r"附件[一二三四\d]{0,2}[：:]?")
TITLE_WITHIN: Final = 8  # lines within which the salutation follows a title
SHORTEST_REPORT: Final = 100  # characters
NUMBERED_HEADINGS: Final = (CHAPTER, CHAPTER_SECTION, PART, SECTION)
# A line at least this long that ends like a sentence is a paragraph of the report, whatever stands above it.
PARAGRAPH_LENGTH: Final = 60
# So is one this long where nothing opens the text.
FIRST_PARAGRAPH: Final = 30
# 。 … but not ）: （记者 王小明）
FIRST_PARAGRAPH_END: Final = (*STATEMENT_END, *"：…”")
# A notice in a page's tail may end like a sentence, but no paragraph of a report stands behind the page's own lines.
LONG_LINE: Final = 120
# No web page puts more than this many characters of its own above a report.
PREFACE: Final = 3000
# So many lines in a row, the first at least this long, that stood together before are a second copy of the text.
COPIED_LINES: Final = 5
COPIED_LENGTH: Final = 20


def find_frames(lines: tuple[Line, ...]) -> tuple[Frame, ...]:
    """Return the frames of the reports that *lines* hold: one, or several where one page has them below each other.

    To each, the lines of the others are what is removed.
    """
    starts = _find_starts(lines)
    if len(starts) < 2:
        return (find_frame(lines),)
    frames = []
    for start, end in pairwise([0, *starts[1:], len(lines)]):
        frame = find_frame(lines[start:end])
        others = [(line, ANOTHER) for line in (*lines[:start], *lines[end:])]
        frames.append(replace(frame, surroundings=(*frame.surroundings, *others)))
    return tuple(frames)


def _find_starts(lines: tuple[Line, ...]) -> list[int]:
    """Return the indexes of the lines that begin a report of their own, where there are several: 篇1, 篇2, or a title above
    a salutation. A further copy of a report is none."""
    numbered = [i for i, line in enumerate(lines) if NUMBERED.fullmatch(line.text)]
    titled = [
        i
        for i, line in enumerate(lines)
        if TITLE.match(line.text) and any(_salutation(after) for after in lines[i + 1 : i + TITLE_WITHIN])
    ]
    starts: list[int] = []
    known: set[str] = set()
    apart = [i for at, i in enumerate(titled) if not at or i - titled[at - 1] > TITLE_WITHIN]  # a title may stand twice
    candidates = numbered if len(numbered) > 1 else apart
    for start, end in pairwise([*candidates, len(lines)]):
        texts = [line.text for line in lines[start:end] if len(line.text) >= COPIED_LENGTH]
        new = sum(text not in known for text in texts)
        if lines[end - 1].end - lines[start].start >= SHORTEST_REPORT and new > len(texts) / 2:
            starts.append(start)
        known.update(texts)
    return starts


def find_frame(lines: tuple[Line, ...]) -> Frame:
    """Return *lines* told apart: head, body, surroundings. No line is lost; those told apart by nothing are body."""
    lines, removed_within = _sort_within(lines)
    opening = _find_opening(lines)
    head, removed = _sort_preamble(lines[:opening])
    removed += removed_within
    body = list(lines[opening:])
    if body and (salutation := _salutation(body[0])):
        head.append(HeadLine("salutation", salutation))
        rest = line_at(body[0].text, len(salutation.text), len(body[0].text), body[0].start)
        body[:1] = [rest] if rest.text else []
    removed += [(line, ANNEX_WORD) for line in body if ANNEX_ALONE.fullmatch(line.text)]
    body = [line for line in body if not ANNEX_ALONE.fullmatch(line.text)]
    end = _find_end(body)
    annex = _find_annex(body[:end])
    end = next((i for i in range(annex + 1, end) if reason_for(body[i].text)), end)
    removed += [(line, reason_for(line.text) or ELSEWHERE) for line in body[end:]]
    marks = 1 if annex < end and annex and ANNEX_MARK.fullmatch(body[annex - 1].text) else 0
    removed += [(line, ANNEX_WORD) for line in body[annex - marks : annex]]
    return Frame(tuple(head), tuple(body[: annex - marks]), tuple(body[annex:end]), tuple(removed))


def is_report(frame: Frame) -> bool:
    """Return whether anything marks the text as a report: a salutation, an opening sentence or a numbered heading."""
    return any(h.role == "salutation" for h in frame.head) or any(
        OPENING_SENTENCE.match(line.text) or _is_heading(line) for line in frame.body
    )


def _is_heading(line: Line) -> bool:
    return any(form.fullmatch(line.text) for form in NUMBERED_HEADINGS)


def _find_opening(lines: tuple[Line, ...]) -> int:
    """Return the index of the line that opens the report; 0 where nothing does.

    That is the salutation or the opening sentence, unless so much stands above it that the report itself has begun;
    else the first numbered heading or full paragraph.
    """
    for i, line in enumerate(lines):
        if line.start > PREFACE or _is_heading(line):
            break
        if _salutation(line) or OPENING_SENTENCE.match(line.text):
            return i
    for i, line in enumerate(lines):
        if _is_heading(line):
            return i
        if len(line.text) >= FIRST_PARAGRAPH and line.text.endswith(FIRST_PARAGRAPH_END) and not reason_for(line.text):
            above = lines[i - 1].text if i else ""
            return i - 1 if BARE.fullmatch(above) and PART_TITLE.fullmatch(above) else i
    return 0


def _sort_within(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], list[tuple[Line, str]]]:
    """Return the lines, and apart from them what stands in between and is no part: comments, further copies of the text."""
    copied = _find_copies(lines)
    contents = _find_contents(lines)
    kept, removed = [], []
    for i, line in enumerate(lines):
        if i in contents:
            removed.append((line, "目录"))
        elif line.table is None and CAPTION.fullmatch(line.text):
            removed.append((line, "网页图片说明"))
        elif line.table is None and COMMENTARY.fullmatch(line.text):
            removed.append((line, "转载者的批注"))
        elif i in copied:
            removed.append((line, COPY))
        else:
            kept.append(line)
    return tuple(kept), removed


def _find_contents(lines: tuple[Line, ...]) -> set[int]:
    """Return the indexes of a table of contents: 目录 with the lines under it that say what others say again, and
    lines that lead to a page's number."""
    contents = {i for i, line in enumerate(lines[: len(lines) // 2]) if LEADER.fullmatch(line.text)}
    for i, line in enumerate(lines[: len(lines) // 2]):
        if not CONTENTS.fullmatch(line.text):
            continue
        contents.add(i)
        for j in range(i + 1, len(lines)):
            match = CONTENTS_LINE.fullmatch(lines[j].text)
            if not match or not any(after.text.startswith(match["title"]) for after in lines[j + 1 :]):
                break
            contents.add(j)
    return contents


def _find_copies(lines: tuple[Line, ...]) -> set[int]:
    """Return the indexes of the lines that repeat, in one row, lines above them."""
    first: dict[str, int] = {}
    copied: set[int] = set()
    i = 0
    while i < len(lines):
        j = first.setdefault(lines[i].text, i) if len(lines[i].text) >= COPIED_LENGTH else i
        row = 0
        while j < i and i + row < len(lines) and j + row < i and lines[j + row].text == lines[i + row].text:
            row += 1
        if row >= COPIED_LINES:
            copied.update(range(i, i + row))
        i += row if row >= COPIED_LINES else 1
    return copied


def _salutation(line: Line) -> Line | None:
    """Return the salutation that *line* is or begins with."""
    if SALUTATION.fullmatch(line.text):
        return line
    if match := SALUTATION_RUN_ON.match(line.text):
        return line_at(line.text, 0, match.end("salutation"), line.start)
    return None


def _sort_preamble(lines: tuple[Line, ...]) -> tuple[list[HeadLine], list[tuple[Line, str]]]:
    """Return the head lines and, with reasons, the other lines above the report."""
    head: list[HeadLine] = []
    removed: list[tuple[Line, str]] = []
    for i, line in enumerate(lines):
        roles: set[str] = {h.role for h in head if h.role != "speaker" or not POST_ALONE.fullmatch(h.line.text)}
        if "title" not in roles and _begins_title(lines[i : i + 2]):
            head.append(HeadLine("title", line))
            continue
        if "title" not in roles and (numbered := _numbered_title(line)):
            head.append(HeadLine("title", numbered))
            rest = line_at(line.text, len(numbered.text), len(line.text), line.start)
            removed.append((rest, "网页分篇标题"))
            continue
        begun = len(head) > 0 and head[-1].role == "title" and TITLE_ABOVE.fullmatch(head[-1].line.text)
        parts = list(_head_parts(line, seen=roles - {"title"} if begun else roles))
        head += parts
        if not parts:
            again = TITLE.fullmatch(line.text)
            removed.append((line, reason_for(line.text) or ("重复的标题" if again else ELSEWHERE)))
    return head, removed


def _begins_title(lines: tuple[Line, ...]) -> bool:
    """Return whether the first of two *lines* is the place or the year of the title that is the second: 安平市 / 政府工作报告."""
    return (
        len(lines) == 2
        and TITLE_ABOVE.fullmatch(lines[0].text) is not None
        and TITLE_BELOW.fullmatch(lines[1].text) is not None
    )


def _numbered_title(line: Line) -> Line | None:
    """Return the title in a line that heads one of several reports: 安平市政府工作报告 of 安平市政府工作报告 篇1."""
    match = re.match(r"(?P<title>.*?报告)\s*篇", line.text) if NUMBERED.fullmatch(line.text) else None
    if not match or not TITLE.fullmatch(match["title"]):
        return None
    return line_at(line.text, 0, match.end("title"), line.start)


def _head_parts(line: Line, seen: set[str]) -> Iterator[HeadLine]:
    """Yield what *line* says of the report: one role, or several where title, occasion and speaker share the line."""
    text = line.text
    at = 0
    if "occasion" not in seen and (match := SPOKE_AT.fullmatch(text)):
        yield HeadLine("date", line_at(text, 0, match.end("date"), line.start))
        yield HeadLine("speaker", line_at(text, match.start("name"), match.end("post"), line.start))
        yield HeadLine("occasion", line_at(text, match.start("occasion"), len(text), line.start))
        return
    if not seen & {"title", "occasion"} and (match := TITLE.match(text)) and not reason_for(text):
        subtitle = SUBTITLE.match(text, match.end())
        end = subtitle.end() if subtitle else match.end()
        behind = text[end:].strip()
        if not behind or OCCASION.match(behind):
            yield HeadLine("title", line_at(text, 0, end, line.start))
            at = end
    if "occasion" not in seen and (match := OCCASION.match(text, at)):
        yield HeadLine("occasion", line_at(text, at, match.end(), line.start))
        at = match.end()
    rest = line_at(text, at, len(text), line.start)
    if rest.text:
        yield from _rest_parts(rest, seen, at > 0)


def _rest_parts(rest: Line, seen: set[str], behind: bool) -> Iterator[HeadLine]:
    """Yield what the *rest* of a line says, *behind* the title or the occasion or on a line without them."""
    if not seen & {"date", "speaker"} and (dated := DATE_AND_NAME.fullmatch(rest.text)):
        for role in ("date", "speaker"):
            yield HeadLine(role, line_at(rest.text, dated.start(role), dated.end(role), rest.start))
    elif not seen & {"speaker", "salutation"} and (both := SPEAKER_AND_SALUTATION.fullmatch(rest.text)):
        yield HeadLine("speaker", line_at(rest.text, 0, both.end("speaker"), rest.start))
        yield HeadLine("salutation", line_at(rest.text, both.start("salutation"), len(rest.text), rest.start))
    elif behind and "speaker" not in seen and (reported := REPORTED.fullmatch(rest.text)):
        if reported["speaker"]:
            yield HeadLine("speaker", line_at(rest.text, 0, reported.end("speaker"), rest.start))
        yield HeadLine("occasion", line_at(rest.text, reported.start("said"), len(rest.text), rest.start))
    elif "date" not in seen and DATE.fullmatch(rest.text.strip("（）() ")):
        yield HeadLine("date", rest)
    elif "speaker" not in seen and (
        SPEAKER.fullmatch(rest.text)
        or (seen and POST_ALONE.fullmatch(rest.text))
        or (seen and not reason_for(rest.text) and BARE_NAME.fullmatch(rest.text))
    ):
        yield HeadLine("speaker", rest)
    elif behind:
        yield HeadLine("occasion", rest)


def _find_end(body: list[Line]) -> int:
    """Return the index behind the report's last line: what follows it are the page's links, buttons and notices."""
    last = len(body) // 3
    end = next((i for i in range(last, len(body)) if LICENCE.fullmatch(body[i].text)), len(body))
    body = body[:end]
    while end and len(body[end - 1].text) < PARAGRAPH_LENGTH and not body[end - 1].text.endswith((*SENTENCE_END, "”")):
        end -= 1
    while end < len(body) and not reason_for(body[end].text):
        end += 1
    tail = next((i for i in range(last, end) if reason_for(body[i].text)), end)
    whole = any(_is_heading(line) or len(line.text) >= LONG_LINE for line in body[tail:end])
    return end if whole else tail


def _find_annex(body: list[Line]) -> int:
    """Return the index of the heading of an annex that explains terms; that behind the last line where there is none."""
    for i in range(len(body) - 1, 0, -1):
        if ANNEX_HEADING.fullmatch(body[i].text) and any(note_item(line.text) for line in body[i + 1 : i + 4]):
            return i
    return len(body)
