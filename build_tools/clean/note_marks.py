"""Delete the marks of notes at the end of headings: a title is also a line of the contents."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.text.characters import STATEMENT_END
from build_tools.text.numerals import ONE_TO_TEN

# （一）实施“一核两翼”战略①   二、2016年工作安排[2]
HEADING_WITH_MARK: Final = re.compile(
    rf"""
    ^[ \t\u3000]*
    (?: [{ONE_TO_TEN}]{{1,3}}、 | [（(][{ONE_TO_TEN}]{{1,3}}[）)] )            # 二、   （一）
    [^{STATEMENT_END}\n]{{2,60}}?                                         # the title
    (?P<mark> (?: [\[［〔]注?\d{{1,3}}[\]］〕] | [①-⑳] | [¹²³⁰⁴-⁹]+ )+ )   # [2]   〔注3〕   ①   ¹²
    [ \t]*$
    """,
    re.MULTILINE | re.VERBOSE,
)


def note_marks(text: str) -> Iterator[Edit]:
    """Yield the deletion of a mark: （一）实施“一核两翼”战略① → （一）实施“一核两翼”战略."""
    return ((match.start("mark"), match.end("mark"), "") for match in HEADING_WITH_MARK.finditer(text))
