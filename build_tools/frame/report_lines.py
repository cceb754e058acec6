"""What marks a line as the report's own: a salutation, an opening sentence, a numbered heading."""

import re
from typing import Final

from build_tools.model.outline import Line
from build_tools.text.heading_forms import BARE, CHAPTER_SECTION, PART, PART_TITLE, SECTION, UNITS
from build_tools.text.lines import line_at
from build_tools.text.occasion_and_speaker import OPENING_SENTENCE
from build_tools.text.salutations import SALUTATION, SALUTATION_RUN_ON, TURN_TO_ASSEMBLY

NUMBERED_HEADINGS: Final = (*UNITS, CHAPTER_SECTION, PART, SECTION)
# 让我们同心协力，为建设美丽富饶的新青河而努力奋斗！   谢谢大家！   the last words of a report
CLOSING: Final = re.compile(r"(?:让我们|我们坚信|我们相信).*[。！]|谢谢(?:大家|各位.{0,6})?[。！]")


def salutation_of(line: Line) -> Line | None:
    """Return the salutation that *line* is or begins with, or None: 各位代表： of 各位代表：现在，我代表…"""
    if SALUTATION.fullmatch(line.text):
        return line
    if match := SALUTATION_RUN_ON.match(line.text):
        return line_at(line.text, 0, match.end("salutation"), line.start)
    return None


def is_opening_sentence(line: Line) -> bool:
    """Return whether *line* begins with an opening sentence: 现在，我代表市人民政府向大会报告工作."""
    return OPENING_SENTENCE.match(line.text) is not None


def is_numbered_heading(line: Line) -> bool:
    """Return whether *line* begins with a number like 第一部分, 第一节, 一、 or （一）."""
    return any(form.fullmatch(line.text) for form in NUMBERED_HEADINGS)


def closes_report(line: Line) -> bool:
    """Return whether the speaker turns to the assembly in *line*, or calls upon it, as the last lines of a report do."""
    return TURN_TO_ASSEMBLY.match(line.text) is not None or CLOSING.fullmatch(line.text) is not None


def is_title_of_part(line: Line) -> bool:
    """Return whether *line* is a heading without a number that titles a part: 2024年工作回顾."""
    return BARE.fullmatch(line.text) is not None and PART_TITLE.fullmatch(line.text) is not None
