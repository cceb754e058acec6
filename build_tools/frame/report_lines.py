"""What marks a line as the report's own: a salutation, an opening sentence, a numbered heading."""

from typing import Final

from build_tools.model.outline import Line
from build_tools.text.heading_forms import CHAPTER, CHAPTER_SECTION, PART, SECTION
from build_tools.text.lines import line_at
from build_tools.text.occasion_and_speaker import OPENING_SENTENCE
from build_tools.text.salutations import SALUTATION, SALUTATION_RUN_ON

NUMBERED_HEADINGS: Final = (CHAPTER, CHAPTER_SECTION, PART, SECTION)


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
