"""Make half-width marks full-width if they punctuate Chinese text."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.text.characters import HAN

HALF_TO_FULL: Final = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"}
CHINESE_MARKS: Final = r"，。；：！？、（）《》〈〉【】「」『』“”‘’…—％"
# ,   ;   :   !   ?   but not the ; of &amp; in a text that was escaped for HTML
HALF_WIDTH_MARK: Final = re.compile(r"&#?\w{1,10};|(?P<mark>[,;:!?])", re.ASCII)
CHINESE_OR_MARK: Final = re.compile(rf"[{HAN}{CHINESE_MARKS}·]")
LETTER_OR_DIGIT: Final = re.compile(r"[0-9A-Za-z]")
UNIT_SIGNS: Final = "%％‰℃㎡"  # 9.5%   signs that end a number
PARENTHESIS_OR_LINE_END: Final = re.compile(r"[()\n]")
# What makes a parenthesis beside it, or around it, a Chinese one. No mark that a later step makes is in this class.
CHINESE_NEIGHBOUR: Final = re.compile(rf"[{HAN}。、《》“”‘’]")


def parentheses(text: str) -> Iterator[Edit]:
    """Yield 保税物流中心(B型)建设 → 保税物流中心（B型）建设; f(x) stays. Both of a pair are changed, or neither."""
    edits: list[Edit] = []
    opened: list[int] = []  # offsets of the parentheses of this line that are not yet closed
    unpaired: list[int] = []
    for match in PARENTHESIS_OR_LINE_END.finditer(text):
        position = match.start()
        if match[0] == "(":
            opened.append(position)
        elif match[0] == ")" and opened:
            start = opened.pop()
            if _is_chinese_pair(text, start, position):
                edits += [(start, start + 1, "（"), (position, position + 1, "）")]
        elif match[0] == ")":
            unpaired.append(position)
        else:
            unpaired += opened
            opened = []
    for position in [*unpaired, *opened]:
        if _is_chinese(text, position - 1) or _is_chinese(text, position + 1):
            edits.append((position, position + 1, HALF_TO_FULL[text[position]]))
    return iter(sorted(edits))


def _is_chinese_pair(text: str, start: int, end: int) -> bool:
    """Return whether a Chinese character is between the parentheses at *start* and *end*, or beside them."""
    within = CHINESE_NEIGHBOUR.search(text, start, end) is not None
    return within or _is_chinese(text, start - 1) or _is_chinese(text, end + 1)


def _is_chinese(text: str, position: int) -> bool:
    return 0 <= position < len(text) and CHINESE_NEIGHBOUR.match(text[position]) is not None


def punctuation_marks(text: str) -> Iterator[Edit]:
    """Yield 工作,请予审议 → 工作，请予审议. The marks in 9.7:57.8:32.5, 1,234 and SMD, IGBT stay."""
    changed = -1  # offset of the last mark that became full-width
    for match in HALF_WIDTH_MARK.finditer(text):
        if not match["mark"]:
            continue
        position = match.start()
        before = text[position - 1] if position else "\n"
        after = text[position + 1 : position + 2]
        if changed == position - 1 >= 0 or _is_chinese_mark(before, after):
            changed = position
            yield position, position + 1, HALF_TO_FULL[match[0]]


def _is_chinese_mark(before: str, after: str) -> bool:
    """Return whether the characters *before* and *after* a mark (empty at the end of the text) make it a Chinese one."""
    if CHINESE_OR_MARK.match(before):
        return True
    if before in UNIT_SIGNS and (LETTER_OR_DIGIT.match(after) or after in ("", "\n")):
        return True
    return (before in UNIT_SIGNS or LETTER_OR_DIGIT.match(before) is not None) and CHINESE_OR_MARK.match(
        after
    ) is not None
