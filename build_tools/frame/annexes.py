"""Find the annexes after the body of the report: where each begins, and where the last one ends."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from build_tools.frame.report_lines import closes_report, is_numbered_heading
from build_tools.frame.surroundings import reason_for
from build_tools.model.outline import Line
from build_tools.text.annexes import (
    ANNEX_HEADING,
    ANNEX_MARK,
    NUMBERED_ITEM,
    TERM_ALONE,
    ItemNumbers,
    has_note_mark,
    is_sure_item,
    item_number,
    note_item,
)
from build_tools.text.characters import CLAUSE_END, PARAGRAPH_END, SENTENCE_END, STATEMENT_END
from build_tools.text.lines import line_at
from build_tools.text.numerals import ONE_TO_TEN
from build_tools.text.word_lists import any_word

# 附件   附件1：   alone on a line
MARK_ALONE: Final = re.compile(ANNEX_MARK)
# 附件   附件1   附件2：   the same anywhere in a text
MARK_OF_ANNEX: Final = re.compile(rf"附件[{ONE_TO_TEN}\d]{{0,2}}[：:]?")
# 附件2　名词解释   附件：2026年民生实事   the mark and the title on one line
MARK_AND_TITLE: Final = re.compile(
    rf"(?P<mark> {ANNEX_MARK} (?: (?<=[：:\d{ONE_TO_TEN}]) | (?=\s) ) ) \s* (?P<title> \S.* )", re.VERBOSE
)
# 2026年自治区民生实事   2026年市政府工作任务清单（共30项）   on a line of its own
LIST_TITLE: Final = re.compile(
    rf"""
    [^{CLAUSE_END}]{{0,30}} {any_word("frame.list_titles")}
    (?: （[^）]{{1,12}}） )? [：:]?
    """,
    re.VERBOSE,
)
TITLE_LENGTH: Final = 45  # characters of an annex's title
ITEM_WITHIN: Final = 3  # lines after the heading of an annex, one of which must be an item
SURE_ITEMS: Final = 2  # items in a style that nothing else has, which make an annex of what no heading names
# 各位代表！让我们…而努力奋斗！   the last words of a report
CALL: Final = re.compile(r"让我们|奋斗|谢谢|新篇章")
# 注：①“三水同治”：…   the mark of the notes and the first of them on one line
NOTE_AND_ITEM: Final = re.compile(r"附?注[：:]\s*\S")
# 主办单位：   年度目标：   before what an item of a list says
LABEL: Final = re.compile(r"[^：。，；]{2,10}：")


@dataclass(frozen=True, slots=True)
class AnnexStart:
    """Where an annex begins. Indexes are those of the lines."""

    first: int  # of the mark or the heading, or of the first item
    items: int  # of the first line after the heading
    heading: Line | None
    mark: Line | None
    explains: bool


def is_annex_mark(line: Line) -> bool:
    """Return whether *line* says 附件, and perhaps its number, and nothing more."""
    return MARK_OF_ANNEX.fullmatch(line.text) is not None


def find_annexes(lines: Sequence[Line]) -> list[AnnexStart]:
    """Return where each annex of the report in *lines* begins, in their order; an annex ends where the next one begins."""
    starts: list[AnnexStart] = []
    earliest = _after_closing(lines)
    for i in range(1, len(lines)):
        if starts and i < starts[-1].items:
            continue
        if start := _start_at(lines, i, i >= earliest, bool(starts)):
            starts.append(start)
    return starts


def _after_closing(lines: Sequence[Line]) -> int:
    """Return the index after the last words to the assembly in *lines*.

    Unless these are a call (让我们…奋斗！), it is after the first third of the lines in any case.
    """
    closing = max((i for i, line in enumerate(lines) if closes_report(line)), default=-1)
    calls = closing >= 0 and CALL.search(lines[closing].text) is not None
    return closing + 1 if calls else max(closing + 1, len(lines) // 3)


def _start_at(lines: Sequence[Line], i: int, is_after_report: bool, is_in_annex: bool) -> AnnexStart | None:
    """Return the annex that begins with line *i*, or None.

    *is_after_report*: the line is after the last words to the assembly. *is_in_annex*: another annex is before it.
    """
    line = lines[i]
    if MARK_ALONE.fullmatch(line.text):
        return _after_mark(lines, i, line, is_after_report)
    if is_after_report and (marked := MARK_AND_TITLE.fullmatch(line.text)):
        title = line_at(line.text, marked.start("title"), len(line.text), line.start)
        mark = line_at(line.text, 0, marked.end("mark"), line.start)
        if _is_title(title) and (_names_annex(title) or _has_items(lines, i + 1)):
            return AnnexStart(i, i + 1, title, mark, _explains(title, lines, i + 1))
    if line.table is None and ANNEX_HEADING.fullmatch(line.text) and _has_notes(lines, i + 1):
        return AnnexStart(i, i + 1, line, None, explains=True)
    if not is_after_report or is_numbered_heading(line) or not _ends_paragraph(lines[i - 1]):
        return None
    if LIST_TITLE.fullmatch(line.text) and _has_first_item(lines, i + 1):
        return AnnexStart(i, i + 1, line, None, explains=False)
    if not is_in_annex and _is_title(line) and not NUMBERED_ITEM.match(line.text) and _are_sure_items(lines, i + 1):
        return AnnexStart(i, i + 1, line, None, explains=True)
    if not is_in_annex and (_are_sure_items(lines, i) or (NOTE_AND_ITEM.match(line.text) and is_sure_item(line.text))):
        return AnnexStart(i, i, None, None, explains=True)
    return None


def _after_mark(lines: Sequence[Line], i: int, mark: Line, is_after_report: bool) -> AnnexStart | None:
    """Return the annex that the *mark* alone on line *i* announces, or None: its title is the next line."""
    if i + 2 >= len(lines):
        return None
    title = lines[i + 1]
    if ANNEX_HEADING.fullmatch(title.text) and _has_notes(lines, i + 2):
        return AnnexStart(i, i + 2, title, mark, explains=True)
    if not is_after_report or reason_for(title.text):
        return None
    if _is_title(title) and not NUMBERED_ITEM.match(title.text):
        return AnnexStart(i, i + 2, title, mark, _explains(title, lines, i + 2))
    return AnnexStart(i, i + 1, None, mark, _explains(None, lines, i + 1)) if _has_items(lines, i + 1) else None


def _is_title(line: Line) -> bool:
    """Return whether *line* may be the title of an annex."""
    is_short = len(line.text) <= TITLE_LENGTH and not line.text.endswith(tuple(STATEMENT_END))
    return line.table is None and is_short and not reason_for(line.text)


def _names_annex(title: Line) -> bool:
    return ANNEX_HEADING.fullmatch(title.text) is not None or LIST_TITLE.fullmatch(title.text) is not None


def _explains(title: Line | None, lines: Sequence[Line], first: int) -> bool:
    """Return whether the annex whose items begin with line *first* explains terms: by its title, else by its items."""
    if title and ANNEX_HEADING.fullmatch(title.text):
        return True
    if title and LIST_TITLE.fullmatch(title.text):
        return False
    return _are_sure_items(lines, first)


def _has_notes(lines: Sequence[Line], first: int) -> bool:
    """Return whether one of the first lines from *first* on explains a term or begins with the mark of a note."""
    texts = [line.text for line in lines[first : first + ITEM_WITHIN]]
    return any(note_item(text) or TERM_ALONE.fullmatch(text) or has_note_mark(text) for text in texts)


def _has_items(lines: Sequence[Line], first: int) -> bool:
    """Return whether one of the first lines from *first* on has a number or is the row of a table."""
    return any(NUMBERED_ITEM.match(line.text) or line.table is not None for line in lines[first : first + ITEM_WITHIN])


def _has_first_item(lines: Sequence[Line], first: int) -> bool:
    """Return whether one of the first lines from *first* on has the number 1."""
    numbers = (item_number(line.text) for line in lines[first : first + ITEM_WITHIN])
    return any(number[1] == 1 for number in numbers if number)


def _are_sure_items(lines: Sequence[Line], first: int) -> bool:
    """Return whether the lines from *first* on are items that explain terms, the first with the number 1."""
    items = lines[first : first + SURE_ITEMS]
    is_numbered = len(items) == SURE_ITEMS and all(NUMBERED_ITEM.match(line.text) for line in items)
    return is_numbered and _has_first_item(items, 0) and all(is_sure_item(line.text) for line in items)


def _ends_paragraph(line: Line) -> bool:
    return line.text.endswith(tuple(PARAGRAPH_END)) or line.table is not None


def find_annex_end(lines: Sequence[Line], start: AnnexStart) -> int:
    """Return the index after the last line of the last annex, which begins at *start*.

    The annex keeps all lines up to its last item, whatever they say, and the sentences after it. Then a line of the web
    page ends it.
    """
    end = start.items
    labels: set[str] = set()  # those of the items before the last one
    labels_of_item: set[str] = set()
    numbers = ItemNumbers(one_style=start.explains)
    for i in range(start.items, len(lines)):
        line = lines[i]
        label = LABEL.match(line.text)
        if not _is_file(line) and numbers.count_on(line.text):
            labels |= labels_of_item
            labels_of_item = set()
            end = i + 1
        elif (
            line.table is not None
            or (label and label[0] in labels)
            or (start.explains and not numbers.any_read and _explains_term(line))
        ):
            end = i + 1
        if label:
            labels_of_item.add(label[0])
    return next((i for i in range(end, len(lines)) if reason_for(lines[i].text)), len(lines))


def _is_file(line: Line) -> bool:
    """Return whether *line* is a file to be fetched or a notice of the web page, also with a number: 1.政府工作报告.doc."""
    return reason_for(line.text) is not None and not line.text.endswith(tuple(SENTENCE_END))


def _explains_term(line: Line) -> bool:
    """Return whether *line* explains a term and is no notice of the web page."""
    return line.text.endswith("。") and reason_for(line.text) is None and note_item(line.text) is not None
