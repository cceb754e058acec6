"""Read what a line of the head says: title, subtitle, occasion, date, speaker, salutation, or several of them."""

import re
from typing import Final, get_args

from build_tools.frame.head_grammar import HEAD_LINE
from build_tools.frame.surroundings import reason_for
from build_tools.frame.title import OTHER_TITLE, title_of
from build_tools.model.outline import HeadPart, Line, Role
from build_tools.text.characters import CLAUSE_END
from build_tools.text.lines import line_at
from build_tools.text.occasion_and_speaker import OCCASION

# 政府工作报告 为实现…目标而奋斗 ——1990年3月20日在…   between title and occasion on one line
SUBTITLE_IN_LINE: Final = re.compile(rf"[^{CLAUSE_END}—]{{2,40}}(?=——)")
LONGEST_HEAD_LINE: Final = 200  # characters
ROLES: Final[tuple[Role, ...]] = get_args(Role)
# The groups of HEAD_LINE whose role has another name.
ROLE_OF_GROUP: Final = {"speaker_after": "speaker", "date_after": "date", "said": "occasion"}


def parts_of(line: Line) -> list[HeadPart]:
    """Return the parts of *line* that say what the report is, which together are the line; an empty list if it says nothing."""
    title_end = title_length(line.text)
    if not title_end:
        return _parts_from(line, 0)
    parts = [HeadPart("title", line_at(line.text, 0, title_end, line.start))]
    rest = line_at(line.text, title_end, len(line.text), line.start)
    if not rest.text:
        return parts
    if subtitle := SUBTITLE_IN_LINE.match(rest.text):
        parts.append(HeadPart("subtitle", line_at(rest.text, 0, subtitle.end(), rest.start)))
        rest = line_at(rest.text, subtitle.end(), len(rest.text), rest.start)
    return parts + _parts_from(rest, 0)


def title_length(text: str) -> int:
    """Return how many characters of *text* are the title that begins it, of a report of any kind, or 0.

    After a title there is nothing on its line, or what else a head says. An occasion is none: 在…会议上作的报告.
    """
    match = title_of(text)
    if not match or reason_for(text):
        return 0
    if match.re is OTHER_TITLE and any(role == "occasion" for _, role in _spans(match[0])):
        return 0
    rest = text[match.end() :].strip()
    if subtitle := SUBTITLE_IN_LINE.match(rest):
        rest = rest[subtitle.end() :]
    return match.end() if not rest or _reads_as_head(rest) else 0


def _reads_as_head(text: str) -> bool:
    return bool(_spans(text))


def _parts_from(line: Line, start: int) -> list[HeadPart]:
    """Return the parts of *line* from *start* on; characters between two parts go with the first of them."""
    spans = _spans(line.text[start:])
    starts = [start, *(begin + start for begin, _ in spans[1:])]
    ends = [*starts[1:], len(line.text)]
    return [
        HeadPart(role, line_at(line.text, begin, end, line.start))
        for (_, role), begin, end in zip(spans, starts, ends, strict=False)
    ]


def _spans(text: str) -> list[tuple[int, Role]]:
    """Return where each part of *text* begins, with its role; an empty list if the text is no head line."""
    match = HEAD_LINE.fullmatch(text) if len(text) <= LONGEST_HEAD_LINE else None
    if match:
        found = [(match.start(group), _role(group)) for group, value in match.groupdict().items() if value]
        return _with_date_in_occasion(sorted(found))
    occasion = OCCASION.match(text)
    return [(0, "occasion")] if occasion and not reason_for(text) else []


def _role(group: str) -> Role:
    return next(role for role in ROLES if role == ROLE_OF_GROUP.get(group, group))


def _with_date_in_occasion(found: list[tuple[int, Role]]) -> list[tuple[int, Role]]:
    """Return the parts *found*, a date just before an occasion as part of it: ——2016年1月5日在…会议上."""
    return [
        part
        for i, part in enumerate(found)
        if not (part[1] == "date" and found[i + 1 : i + 2] and found[i + 1][1] == "occasion")
    ]
