"""Read the head of a report: the lines above its body that say what it is."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from build_tools.frame.genre import genre_of_title
from build_tools.frame.head_grammar import HALVES, SUBTITLE, SUBTITLE_WORDS, VERSION, WIRE
from build_tools.frame.head_parts import parts_of, title_length
from build_tools.frame.issuer import is_issuer
from build_tools.frame.motto import lines_of_motto
from build_tools.frame.occasion_lines import join_occasions, parts_of_lines
from build_tools.frame.page_labels import lines_after_labels
from build_tools.frame.speaker import BARE_NAME, is_post_alone
from build_tools.frame.surroundings import reason_for
from build_tools.frame.title import MOST_LINES, lines_of_title, title_before_number
from build_tools.model.genre import Genre
from build_tools.model.outline import HeadPart, Line
from build_tools.text.lines import line_at
from build_tools.text.traditional import simplified
from build_tools.text.word_lists import word_list
from build_tools.text.wording import wording

Removed = tuple[Line, str]
# 青河日报   市政府办公室   what has the length of a name and is a page's
NO_NAME_ENDINGS: Final = word_list("frame.no_name_endings")
# 2031.1.12   2031．1．12   a month or a day without 0 before it: no program writes a date so
DATE_BY_HAND: Final = re.compile(r"\d{4}[.．](?:[1-9][.．]\d{1,2}|\d{2}[.．][1-9])")
SPEECH: Final = ("occasion", "speaker")  # the roles of the line before such a date
BELOW_TITLE: Final = ("title", "subtitle")  # the roles of the line before a subtitle


def read_head(lines: Sequence[Line], spoken: Genre | None = None) -> tuple[list[HeadPart], list[Removed]]:
    """Return the parts of the head, and with reasons the other lines above the report.

    *spoken*: the genre of the report by its opening sentence, if that says it. Of several titles the one of that genre
    counts, else the one of a government's report.
    """
    reader = _HeadReader(lines, spoken)
    end = 0
    for group in join_occasions(lines):
        if group[0] >= end:
            end = reader.read(group)
    return reader.head, reader.removed


class _HeadReader:
    """Reads the lines of a head one after another, each with what was read before it."""

    def __init__(self, lines: Sequence[Line], spoken: Genre | None) -> None:
        self.head: list[HeadPart] = []
        self.removed: list[Removed] = []
        self._lines = lines
        self._after_labels = lines_after_labels(lines)
        genres = {_genre(line.text[: title_length(line.text)]) for line in lines if title_length(line.text)}
        self._is_titled = bool(genres)
        self._wanted = next((genre for genre in (spoken, "government") if genre in genres), None)
        self._has_full_speaker = any(_says_speaker(line) for line in lines)

    def read(self, group: Sequence[int]) -> int:
        """Read the lines whose indexes are in *group*, one, or several that are one occasion, or with the first of them
        a title over several lines; return the index after the last line read."""
        first = group[0]
        line = self._lines[first]
        if len(group) > 1:
            self._add(parts_of_lines([self._lines[i] for i in group]))
        elif first in self._after_labels:
            self.removed.append((line, wording("frame.removed.credit")))
        elif count := self._count_of_title(first):
            return first + count
        elif not (self._read_title(line) or self._read_parts(line) or self._read_alone(first)):
            self.removed.append((line, _reason(line)))
        return group[-1] + 1

    @property
    def _seen(self) -> frozenset[str]:
        """The roles that were read; a post without a name is not yet a speaker."""
        return frozenset(p.role for p in self.head if p.role != "speaker" or not is_post_alone(p.line.text))

    def _count_of_title(self, i: int) -> int:
        """Read the title that begins with line *i* and is broken over several lines, or is a motto; return how many, or 0."""
        if "title" in self._seen:
            return 0
        lines = list(takewhile(lambda line: not reason_for(line.text), self._lines[i : i + MOST_LINES + 1]))
        count = lines_of_title(lines)
        if count and not self._is_wanted("".join(line.text for line in lines[:count])):
            return 0
        if not count and not self._is_titled:
            count = lines_of_motto(lines)
        self.head += [HeadPart("title", line) for line in lines[:count]]
        return count

    def _read_title(self, line: Line) -> bool:
        """Read *line* if it is a title with a number of the page's."""
        if "title" in self._seen or not (title := title_before_number(line)):
            return False
        self.head.append(HeadPart("title", title))
        number = line_at(line.text, len(title.text), len(line.text), line.start)
        self.removed.append((number, wording("frame.removed.numbered_title")))
        return True

    def _read_parts(self, line: Line) -> bool:
        """Read what *line* says in the grammar of the head, after the wire line of an agency and a repeated title."""
        removed: list[Removed] = []
        if wire := WIRE.match(line.text):
            rest = line_at(line.text, wire.end(), len(line.text), line.start)
            if title_length(rest.text):
                removed.append((line_at(line.text, 0, wire.end(), line.start), wording("frame.removed.credit")))
                line = rest
        parts = parts_of(line)
        is_title = bool(parts) and parts[0].role == "title"
        if is_title and ("title" in self._seen or not self._is_wanted(parts[0].line.text)):
            removed.append((parts[0].line, wording("frame.removed.repeated_title")))
            parts = [part for part in parts if part.role != "title"]
        if not self._are_new(parts, line):
            return False
        self.removed += removed
        return self._add(parts)

    def _is_wanted(self, title: str) -> bool:
        """Return whether *title* may be the report's: no other title fits better what the report says of itself."""
        return self._wanted is None or _genre(title) == self._wanted

    def _are_new(self, parts: Sequence[HeadPart], line: Line) -> bool:
        """Return whether *parts* say what was not yet read.

        A date alone that is written like a web page's is one, unless a person wrote it below occasion or speaker: 2031.1.12.
        """
        roles = {part.role for part in parts} - self._seen
        if roles == {"date"} and reason_for(line.text):
            is_below_speech = bool(self.head) and self.head[-1].role in SPEECH
            return is_below_speech and DATE_BY_HAND.fullmatch(line.text) is not None
        return bool(roles)

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
        if is_issuer(line.text) and self._is_of_another_body():
            return self._add([HeadPart("issuer", line)])
        is_below_title = self.head[-1].role in BELOW_TITLE
        text = simplified(line.text)
        is_subtitle = SUBTITLE.fullmatch(text) and SUBTITLE_WORDS.search(text)
        if is_below_title and (is_subtitle or _is_couplet(text) or VERSION.fullmatch(text)):
            return self._add([HeadPart("subtitle", line)])
        return False

    def _is_of_another_body(self) -> bool:
        """Return whether the title that was read is none of a government's work report."""
        title = "".join(part.line.text for part in self.head if part.role == "title")
        return bool(title) and _genre(title) != "government"

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


def _genre(title: str) -> Genre:
    return genre_of_title(title) or "government"


def _reason(line: Line) -> str:
    """Return why *line*, above the report, is removed."""
    if reason := reason_for(line.text):
        return reason
    return wording("frame.removed.repeated_title") if title_length(line.text) else wording("frame.removed.other")


def _is_couplet(text: str) -> bool:
    """Return whether *text* is two halves of one length: 同心同行 共建未来."""
    halves = HALVES.fullmatch(text)
    return halves is not None and len(halves[1]) == len(halves[2])
