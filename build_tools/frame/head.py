"""Read the head of a report: the lines above its body that say what it is."""

from collections.abc import Sequence

from build_tools.frame.head_parts import parts_of
from build_tools.frame.speaker import is_post_alone
from build_tools.frame.surroundings import reason_for
from build_tools.frame.title import REPORT_TITLE, is_first_half, is_second_half, title_before_number
from build_tools.model.outline import HeadPart, Line
from build_tools.text.lines import line_at
from build_tools.text.wording import wording


def read_head(lines: Sequence[Line]) -> tuple[list[HeadPart], list[tuple[Line, str]]]:
    """Return the parts of the head, and with reasons the other lines above the report."""
    head: list[HeadPart] = []
    removed: list[tuple[Line, str]] = []
    for i, line in enumerate(lines):
        seen = _roles_seen(head)
        following = lines[i + 1 : i + 2]
        if "title" not in seen and is_first_half(line) and following and is_second_half(following[0]):
            head.append(HeadPart("title", line))
        elif "title" not in seen and (title := title_before_number(line)):
            head.append(HeadPart("title", title))
            number = line_at(line.text, len(title.text), len(line.text), line.start)
            removed.append((number, wording("frame.removed.numbered_title")))
        elif parts := parts_of(line, seen - {"title"} if _is_title_begun(head) else seen):
            head += parts
        else:
            removed.append((line, _reason(line)))
    return head, removed


def _roles_seen(head: Sequence[HeadPart]) -> frozenset[str]:
    """Return the roles that *head* has; a post without a name is not yet a speaker."""
    return frozenset(part.role for part in head if part.role != "speaker" or not is_post_alone(part.line.text))


def _is_title_begun(head: Sequence[HeadPart]) -> bool:
    """Return whether the last line was the first half of a title: 安平市, above 政府工作报告."""
    return bool(head) and head[-1].role == "title" and is_first_half(head[-1].line)


def _reason(line: Line) -> str:
    """Return why *line*, above the report, is removed."""
    if reason := reason_for(line.text):
        return reason
    return (
        wording("frame.removed.repeated_title") if REPORT_TITLE.fullmatch(line.text) else wording("frame.removed.other")
    )
