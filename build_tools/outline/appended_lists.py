"""Recognise the title of a list that follows the report: 2026年民生实事."""

import re
from collections.abc import Sequence
from typing import Final

from build_tools.model.outline import Line
from build_tools.outline.bare_headings import ends_paragraph
from build_tools.outline.numbered_headings import number_of
from build_tools.text.characters import CLAUSE_END
from build_tools.text.numerals import ordinal
from build_tools.text.word_lists import any_word

# 2026年自治区民生实事   2026年市政府工作任务清单（共30项）   on a line of its own
LIST_TITLE: Final = re.compile(
    rf"""
    [^{CLAUSE_END}]{{0,30}} {any_word("outline.appended_list_titles")}
    (?: （[^）]{{1,12}}） )?
    """,
    re.VERBOSE,
)


def appended_lists(body: Sequence[Line]) -> list[int]:
    """Return the indexes of the titles of lists in the second half of *body*.

    Such a title follows a paragraph, and a line with the number 1 follows it.
    """
    return [i for i in range(len(body) // 2, len(body) - 1) if _is_list_title(body, i)]


def _is_list_title(body: Sequence[Line], i: int) -> bool:
    if not LIST_TITLE.fullmatch(body[i].text) or not ends_paragraph(body[i - 1]):
        return False
    number = number_of(body[i + 1].text)
    return number is not None and ordinal(number.text) == 1
