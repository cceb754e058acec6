"""Halve lines that a PDF prints twice, one copy over the other, so that they look bold."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.clean.punctuation import HALF_TO_FULL
from build_tools.text.characters import HAN

# 政政府府工工作作报报告告   一一、、22001155年年工工作作回回顾顾
DOUBLED_LINE: Final = re.compile(r"^(?:[^\S\n]*(?P<char>\S)[^\S\n]*(?P=char))+[^\S\n]*$", re.MULTILINE)
# Such a line has at least so many different characters, and so many Chinese ones: not 高高兴兴, not 11 22 33 44.
FEWEST_DIFFERENT: Final = 4
FEWEST_CHINESE: Final = 2
ONE_HAN: Final = re.compile(rf"[{HAN}]")


def doubled_characters(text: str) -> Iterator[Edit]:
    """Yield the deletion of each second character: 一一、、22001155年年 → 一、2015年. 高高兴兴 stays."""
    for line in DOUBLED_LINE.finditer(text):
        visible = [i for i in range(line.start(), line.end()) if not text[i].isspace()]
        kept = visible
        while _is_doubled([text[i] for i in kept]):  # what was printed four times is halved twice
            kept = kept[::2]
        yield from ((i, i + 1, "") for i in sorted({*visible} - {*kept}))


def _is_doubled(characters: Sequence[str]) -> bool:
    """Return whether *characters* are pairs of the same character, and enough of them are different."""
    different = {HALF_TO_FULL.get(char, char) for char in characters}  # a later step may make two kinds one
    chinese = sum(ONE_HAN.match(char) is not None for char in different)
    enough = len(different) >= FEWEST_DIFFERENT and chinese >= FEWEST_CHINESE
    return enough and characters[::2] == characters[1::2]
