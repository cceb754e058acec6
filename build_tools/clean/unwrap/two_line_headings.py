"""Join a heading that was broken over several lines: 三、全面提升政府 / 治理能力和服务水平."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.clean.unwrap.lines import begins_paragraph, lines_of
from build_tools.text.characters import HAN, STATEMENT_END
from build_tools.text.heading_forms import BARE, PART, PART_TITLE, SECTION, UNITS

NUMBERED: Final = (*UNITS, PART, SECTION)
LONGEST_TITLE: Final = 45  # characters of all lines
SHORTEST_PARAGRAPH: Final = 20  # characters of the line below the heading
# 2031年工作安排   2031年主要目标   a title that lacks nothing
WHOLE_TITLE: Final = re.compile(r".*(?:回顾|总结|安排|部署|打算|目标|任务|要求|措施|重点|成[就效]|建议|建设|思路|方针)")
# 2031年工作的   保障和   what no title ends with
NO_END_OF_TITLE: Final = re.compile(r".*[的和与及、，]")
# 和目标任务   what no title begins with
NO_BEGINNING_OF_TITLE: Final = re.compile(r"[和与及、]|以及")
# 总体要求   回顾   重点工作   自身建设   a word that ends a title and is none alone
LAST_WORD: Final = re.compile(rf"(?=[{HAN}]{{2,6}}$)(?:{WHOLE_TITLE.pattern}|.*工作)")
# 跃上新台阶   too short for a heading of its own; below one of so many characters it may be its rest
SHORT_REST: Final = re.compile(rf"[{HAN}]{{2,5}}")
SHORTEST_TORN: Final = 10
# 今年要继续抓好   what begins a sentence, and no second half of a title
SENTENCE_BEGINNING: Final = re.compile(
    r"过去|[一五]年来|[今去当前]年|当前|我们|面对|按照|根据|围绕|通过|全[市县省区州盟旗镇乡]"
)


def two_line_headings(text: str) -> Iterator[Edit]:
    """Yield the deletion of the line ends in a heading on several lines.

    A further line is what no title lacks or begins with, or the only line of its form in the section, so that it is no
    heading below the first: a section is not divided into one.
    """
    lines = [line for line in lines_of(text) if line[0].strip()]
    texts = [line[0].strip() for line in lines]
    i = 0
    while i < len(lines) - 1:
        heading = texts[i]
        while i < len(lines) - 1 and _goes_on(heading, texts, i + 1):
            yield lines[i].start() + len(lines[i][0].rstrip()), lines[i + 1].end() - len(lines[i + 1][0].lstrip()), ""
            i += 1
            heading += texts[i]
        i += 1


def _goes_on(heading: str, texts: Sequence[str], i: int) -> bool:
    """Return whether the *heading* goes on in line *i*."""
    if not _is_title(heading) or len(heading) + len(texts[i]) > LONGEST_TITLE or not _may_be_rest(texts[i]):
        return False
    if NO_BEGINNING_OF_TITLE.match(texts[i]) or NO_END_OF_TITLE.fullmatch(heading):
        return _is_above_text(texts, i)
    if WHOLE_TITLE.fullmatch(heading):
        return False
    if LAST_WORD.fullmatch(texts[i]):
        return _is_above_text(texts, i)
    if SHORT_REST.fullmatch(texts[i]) and len(heading) < SHORTEST_TORN:
        return False
    return _is_bare(texts, i) and not PART_TITLE.fullmatch(texts[i]) and _is_only_one(texts, i)


def _is_title(line: str) -> bool:
    """Return whether *line* is a numbered heading without a sentence."""
    number = next((match for form in NUMBERED if (match := form.fullmatch(line))), None)
    return number is not None and not any(mark in line for mark in STATEMENT_END + "：")


def _may_be_rest(line: str) -> bool:
    """Return whether *line* may be the rest of a title: no sentence begins or ends in it."""
    has_end = any(mark in line for mark in STATEMENT_END + "：")
    return not (has_end or SENTENCE_BEGINNING.match(line) or begins_paragraph(line))


def _is_above_text(texts: Sequence[str], i: int) -> bool:
    """Return whether a paragraph, or a further line of the heading or a heading below it, follows line *i*."""
    return i + 1 < len(texts) and (
        len(texts[i + 1]) >= SHORTEST_PARAGRAPH
        or begins_paragraph(texts[i + 1])
        or bool(NO_BEGINNING_OF_TITLE.match(texts[i + 1]))
    )


def _is_only_one(texts: Sequence[str], i: int) -> bool:
    """Return whether no other line before the next numbered heading reads like line *i*."""
    for j in range(i + 2, len(texts)):
        if begins_paragraph(texts[j]):
            return True
        if _is_bare(texts, j):
            return False
    return True


def _is_bare(texts: Sequence[str], i: int) -> bool:
    """Return whether line *i* reads like a heading without a number, or like the end of one, above a paragraph."""
    is_above = i + 1 < len(texts) and len(texts[i + 1]) >= SHORTEST_PARAGRAPH and not begins_paragraph(texts[i + 1])
    is_title = BARE.fullmatch(texts[i]) or SHORT_REST.fullmatch(texts[i])
    return is_above and is_title is not None and not begins_paragraph(texts[i])
