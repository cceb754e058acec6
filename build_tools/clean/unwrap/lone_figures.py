"""Find figures that a web page put on lines of their own, because they are bold or raised: 增长 / 6.5% / ，其中…"""

import re
from collections.abc import Sequence
from typing import Final

from build_tools.clean.unwrap.lines import begins_line, begins_paragraph, ends_sentence
from build_tools.clean.unwrap.sheets import numbered_pages
from build_tools.text.characters import CLAUSE_END, HAN

# 6.5%   1250.6   120   2350亿元   2 in M / 2   a number with its unit, if it has one
FIGURE: Final = re.compile(rf"[+\-－]?\d+(?:[.,．，]\d+)*[ \u3000]?(?:[%％‰]|[{HAN}]{{1,4}})?")
# 全市生产总值增长   广义货币M   （PM   a line that ends in mid-sentence
MID_SENTENCE: Final = re.compile(rf".*[{HAN}].*[{HAN}A-Za-z，、（《“]")
# ，固定资产投资增长   亿元，新增…   ）年均浓度…，…   a line with the rest of a clause
REST_OF_CLAUSE: Final = re.compile(rf".{{0,40}}[{CLAUSE_END}、）]")
BEGINS_WITH_MARK: Final = re.compile(rf"[{CLAUSE_END}、）]")


def lone_figures(lines: Sequence[str]) -> set[int]:
    """Return the indexes of the *lines* that are a figure of the sentence around them; none is the number of a page."""
    pages = set(numbered_pages(lines))
    found = set()
    for i in range(1, len(lines) - 1):
        if i not in pages and FIGURE.fullmatch(lines[i]) and _is_in_sentence(lines[i - 1], lines[i + 1]):
            found.add(i)
    return found


def _is_in_sentence(before: str, after: str) -> bool:
    """Return whether a figure between the lines *before* and *after* is part of their sentence."""
    if ends_sentence(before) or not MID_SENTENCE.fullmatch(before) or not REST_OF_CLAUSE.match(after):
        return False
    if BEGINS_WITH_MARK.match(after):
        return True
    return not (begins_paragraph(before) or begins_line(after) or begins_paragraph(after))
