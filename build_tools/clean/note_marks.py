"""Delete the marks of notes in headings: a title is also a line of the contents."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.text.characters import HAN, STATEMENT_END
from build_tools.text.numerals import ONE_TO_TEN

# （一）实施“五进”③行动，增强活力   二、2016年工作安排[2]   a heading on its line, or at the beginning of one
HEADING: Final = re.compile(
    rf"""
    ^ [ \t\u3000]*
    (?: [{ONE_TO_TEN}]{{1,3}}、 | [（(][{ONE_TO_TEN}]{{1,3}}[）)] )   # 二、   （一）
    (?P<title> [^{STATEMENT_END}\n]{{2,72}} )
    (?: 。 | [ \t]* $ )
    """,
    re.MULTILINE | re.VERBOSE,
)
# [2]   ^[5]   [^5]   〔注3〕   ③   ❸   ¹²   after a word or a quotation mark, but not in km² and not ③ at the beginning of a clause
# 【3】   （3）   only after a quotation mark
MARK: Final = re.compile(
    rf"""
    (?<= [{HAN}”’）》] )
    (?:
        \^? [\[［〔] (?:注|\^)? \d{{1,3}} [\]］〕]
        | (?<= [”’》] ) (?: 【\d{{1,3}}】 | [（(]\d{{1,3}}[）)] )
        | [①-⑳❶-❿] | (?<! [米里] ) [¹²³⁰⁴-⁹]+
    )+
    (?! [：:] )   # 一、三进工程[1]：进村、…   an item of the notes
    """,
    re.VERBOSE,
)


def note_marks(text: str) -> Iterator[Edit]:
    """Yield the deletion of the marks in a title: （一）实施“一核两翼”战略①，… → （一）实施“一核两翼”战略，…"""
    for heading in HEADING.finditer(text):
        for mark in MARK.finditer(text, heading.start("title"), heading.end("title")):
            yield mark.start(), mark.end(), ""
