"""Join a heading that was broken over two lines: 三、全面提升政府 / 治理能力和服务水平."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.clean.unwrap.lines import begins_paragraph, lines_of
from build_tools.text.characters import STATEMENT_END
from build_tools.text.heading_forms import BARE, CHAPTER, PART, PART_TITLE, SECTION

NUMBERED: Final = (CHAPTER, PART, SECTION)
LONGEST_TITLE: Final = 45  # characters of both lines
SHORTEST_PARAGRAPH: Final = 20  # characters of the line below the heading
# 2031年工作安排   2031年主要目标   a title that lacks nothing
WHOLE_TITLE: Final = re.compile(r".*(?:回顾|总结|安排|部署|打算|目标|任务|要求|措施|重点|成[就效]|建议|建设|思路|方针)")
# 2031年工作的   保障和   what no title ends with
NO_END_OF_TITLE: Final = re.compile(r".*[的和与及、，]")
# 今年要继续抓好   what begins a sentence, and no second half of a title
SENTENCE_BEGINNING: Final = re.compile(
    r"过去|[一五]年来|[今去当前]年|当前|我们|面对|按照|根据|围绕|通过|全[市县省区州盟旗镇乡]"
)


def two_line_headings(text: str) -> Iterator[Edit]:
    """Yield the deletion of the line end in a heading on two lines.

    The second line is the only one of its form in the section, so that it is no heading below the first: a section is
    not divided into one.
    """
    lines = [line for line in lines_of(text) if line[0].strip()]
    texts = [line[0].strip() for line in lines]
    i = 0
    while i < len(lines) - 2:
        if _is_cut(texts[i]) and _is_rest(texts, i + 1):
            yield lines[i].start() + len(lines[i][0].rstrip()), lines[i + 1].end() - len(lines[i + 1][0].lstrip()), ""
            i += 1
        i += 1


def _is_cut(line: str) -> bool:
    """Return whether *line* is a numbered heading, without a sentence, that may lack its end."""
    number = next((match for form in NUMBERED if (match := form.fullmatch(line))), None)
    if number is None or any(mark in line for mark in STATEMENT_END + "："):
        return False
    return NO_END_OF_TITLE.fullmatch(line) is not None or not WHOLE_TITLE.fullmatch(line)


def _is_rest(texts: Sequence[str], i: int) -> bool:
    """Return whether line *i* is the rest of the heading before it: short, above a paragraph, alone in its section."""
    is_short = len(texts[i - 1]) + len(texts[i]) <= LONGEST_TITLE
    if not is_short or not _is_bare(texts, i) or PART_TITLE.fullmatch(texts[i]) or SENTENCE_BEGINNING.match(texts[i]):
        return False
    for j in range(i + 2, len(texts)):
        if begins_paragraph(texts[j]):
            return True
        if _is_bare(texts, j):
            return False
    return True


def _is_bare(texts: Sequence[str], i: int) -> bool:
    """Return whether line *i* reads like a heading without a number, above a paragraph."""
    is_above = i + 1 < len(texts) and len(texts[i + 1]) >= SHORTEST_PARAGRAPH and not begins_paragraph(texts[i + 1])
    return is_above and BARE.fullmatch(texts[i]) is not None and not begins_paragraph(texts[i])
