"""Read the head of a report: the lines above its body that say what it is."""

from collections.abc import Sequence
from typing import Final

from build_tools.frame.head_grammar import SUBTITLE, SUBTITLE_WORDS, WIRE
from build_tools.frame.head_parts import parts_of, title_length
from build_tools.frame.occasion_lines import join_occasions, parts_of_lines
from build_tools.frame.page_labels import lines_after_labels
from build_tools.frame.speaker import BARE_NAME, is_post_alone
from build_tools.frame.surroundings import reason_for
from build_tools.frame.title import (
    OTHER_TITLE,
    REPORT_TITLE,
    is_first_half,
    is_second_half,
    title_before_number,
)
from build_tools.model.outline import HeadPart, Line
from build_tools.text.lines import line_at
from build_tools.text.word_lists import word_list
from build_tools.text.wording import wording

Removed = tuple[Line, str]
# 青河日报   市政府办公室   what has the length of a name and is a page's
NO_NAME_ENDINGS: Final = word_list("frame.no_name_endings")
BELOW_TITLE: Final = ("title", "subtitle")  # the roles of the line before a subtitle


def read_head(lines: Sequence[Line]) -> tuple[list[HeadPart], list[Removed]]:
    """Return the parts of the head, and with reasons the other lines above the report."""
    reader = _HeadReader(lines)
    for group in join_occasions(lines):
        reader.read(group)
    return reader.head, reader.removed


class _HeadReader:
    """Reads the lines of a head one after another, each with what was read before it."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.head: list[HeadPart] = []
        self.removed: list[Removed] = []
        self._lines = lines
        self._after_labels = lines_after_labels(lines)
        self._has_report_title = any(REPORT_TITLE.match(line.text) and not reason_for(line.text) for line in lines)
        self._has_full_speaker = any(_says_speaker(line) for line in lines)

    def read(self, group: Sequence[int]) -> None:
        """Read the lines whose indexes are in *group*: one, or several that are one occasion."""
        line = self._lines[group[0]]
        if len(group) > 1:
            self._add(parts_of_lines([self._lines[i] for i in group]))
        elif group[0] in self._after_labels:
            self.removed.append((line, wording("frame.removed.credit")))
        elif not (self._read_title(group[0]) or self._read_parts(line) or self._read_alone(group[0])):
            self.removed.append((line, _reason(line)))

    @property
    def _seen(self) -> frozenset[str]:
        """The roles that were read; a post without a name is not yet a speaker."""
        return frozenset(p.role for p in self.head if p.role != "speaker" or not is_post_alone(p.line.text))

    def _read_title(self, i: int) -> bool:
        """Read line *i* if it is the first half of a title, has a number of the page's, or is the title of another report."""
        line = self._lines[i]
        if "title" in self._seen:
            return False
        following = self._lines[i + 1 : i + 2]
        if is_first_half(line) and following and is_second_half(following[0]):
            self.head.append(HeadPart("title", line))
            return True
        if title := title_before_number(line):
            self.head.append(HeadPart("title", title))
            number = line_at(line.text, len(title.text), len(line.text), line.start)
            self.removed.append((number, wording("frame.removed.numbered_title")))
            return True
        if not self._has_report_title and OTHER_TITLE.fullmatch(line.text) and not reason_for(line.text):
            self.head.append(HeadPart("title", line))
            return True
        return False

    def _read_parts(self, line: Line) -> bool:
        """Read what *line* says in the grammar of the head, after the wire line of an agency and a repeated title."""
        if wire := WIRE.match(line.text):
            rest = line_at(line.text, wire.end(), len(line.text), line.start)
            if title_length(rest.text):
                self.removed.append((line_at(line.text, 0, wire.end(), line.start), wording("frame.removed.credit")))
                line = rest
        parts = parts_of(line)
        is_title_begun = bool(self.head) and self.head[-1].role == "title" and is_first_half(self.head[-1].line)
        if len(parts) > 1 and parts[0].role == "title" and "title" in self._seen and not is_title_begun:
            new = [part for part in parts if part.role != "title"]
            if not self._are_new(new, line):
                return False
            self.removed.append((parts[0].line, wording("frame.removed.repeated_title")))
            return self._add(new)
        if not is_title_begun and not self._are_new(parts, line):
            return False
        return self._add(parts)

    def _are_new(self, parts: Sequence[HeadPart], line: Line) -> bool:
        """Return whether *parts* say what was not yet read. A date alone may be the web page's."""
        roles = {part.role for part in parts} - self._seen
        return bool(roles) and not (roles == {"date"} and reason_for(line.text))

    def _read_alone(self, i: int) -> bool:
        """Read line *i* if it is a post, a name or a subtitle, which only the lines around it tell."""
        line = self._lines[i]
        if not self._seen or reason_for(line.text):
            return False
        if "speaker" not in self._seen and (is_post_alone(line.text) or self._is_name(i)):
            return self._add([HeadPart("speaker", line)])
        if (
            self.head[-1].role == "speaker"
            and BARE_NAME.fullmatch(self.head[-1].line.text)
            and is_post_alone(line.text)
        ):
            return self._add([HeadPart("speaker", line)])
        is_below_title = self.head[-1].role in BELOW_TITLE
        if is_below_title and SUBTITLE.fullmatch(line.text) and SUBTITLE_WORDS.search(line.text):
            return self._add([HeadPart("subtitle", line)])
        return False

    def _is_name(self, i: int) -> bool:
        """Return whether line *i* is the name of the speaker: beside a post, or if no line says post and name."""
        text = self._lines[i].text
        if not BARE_NAME.fullmatch(text):
            return False
        following = self._lines[i + 1 : i + 2]
        is_beside_post = is_post_alone(self.head[-1].line.text) or (following and is_post_alone(following[0].text))
        return bool(is_beside_post) or not (self._has_full_speaker or text.endswith(NO_NAME_ENDINGS))

    def _add(self, parts: Sequence[HeadPart]) -> bool:
        self.head += parts
        return bool(parts)


def _says_speaker(line: Line) -> bool:
    """Return whether *line* says post and name of the speaker."""
    return any(part.role == "speaker" and not is_post_alone(part.line.text) for part in parts_of(line))


def _reason(line: Line) -> str:
    """Return why *line*, above the report, is removed."""
    if reason := reason_for(line.text):
        return reason
    return (
        wording("frame.removed.repeated_title") if REPORT_TITLE.fullmatch(line.text) else wording("frame.removed.other")
    )
