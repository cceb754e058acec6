"""Replace variants of a character that only look like it."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from build_tools.clean.edits import Edit

# ⼯业 with U+2F2F: PDF text has signs of the radical tables in place of ordinary characters
RADICAL_CHARACTER: Final = re.compile(r"[\u2e80-\u2fd5]")
# Radicals that Unicode's own normalisation leaves alone, as PDF files of simplified Chinese have them.
SIMPLIFIED_RADICALS: Final = dict(
    zip(
        "⺠⺝⻁⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⻙⻧⻪⺜⺎⺁⺄⺇⺊⺒⺓⺩⺫⺬⺮⺶⺽⻃⻇⻊⻗⻡",
        "民月虎西见角贝车长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙龟韦卤黾日兀厂乙几卜巳幺王目示竹羊臼西角足雨首",
        strict=True,
    )
)
# 金 as U+F90A, 利 as U+F9DD: copies of ordinary characters, as old Korean and Japanese fonts have them
COMPATIBILITY_CHARACTER: Final = re.compile(r"[\uf900-\ufaff]")


def radicals(text: str) -> Iterator[Edit]:
    """Yield ⼯业 (U+2F2F) → 工业 (U+5DE5)."""
    for match in RADICAL_CHARACTER.finditer(text):
        plain = SIMPLIFIED_RADICALS.get(match[0]) or unicodedata.normalize("NFKC", match[0])
        if plain != match[0]:
            yield match.start(), match.end(), plain


def compatibility_characters(text: str) -> Iterator[Edit]:
    """Yield 金 (U+F90A) → 金 (U+91D1)."""
    for match in COMPATIBILITY_CHARACTER.finditer(text):
        plain = unicodedata.normalize("NFKC", match[0])
        if plain != match[0] and len(plain) == 1:
            yield match.start(), match.end(), plain
