"""Codes and formulas that need no quotation marks: 6+4政策, GEP核算, 一带一路, 一带三谷五园, 河（塘）长制."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.programmes.candidate import Candidate
from build_tools.programmes.head_noun_after import head_noun_after
from build_tools.programmes.name_shapes import CODE, COUNT
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.characters import HAN

# 一带一路   and the character before it that belongs to it: 塘 费改税
FORMULA: Final = r"«formulas»"
LONGER_FORMULA: Final = r"[«HAN»](?:«formulas»)"
SHORT: Final = 3  # characters of a formula that may be in another word: 第三农场, 双碳酸锂
OWN_TAGS: Final = ("n", "j", "ng")  # of a single character before a formula
OTHER: Final = "省市县区州盟旗乡镇村大小新老"  # characters that are no part of a formula
# 一带三谷五园   一主两副格局
PART: Final = rf"[{COUNT}多](?:(?![{COUNT}年月日个项条次家户人万亿元新])[{HAN}]){{1,2}}"
PATTERN: Final = rf"(?=[{HAN}]{{0,4}}(?:布局|格局|架构))"
LAYOUT: Final = re.compile(
    rf"(?<![{COUNT}第每\d])(?!多)(?:(?:{PART}){{3,6}}?(?:{PATTERN}|(?=[，。；、]|$))|(?:{PART}){{2}}{PATTERN})"
)
# 河（塘）长制   路（街）长制
POST: Final = re.compile(rf"[{HAN}]（[{HAN}]{{1,3}}）长制")


def find_codes(text: str, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Yield the codes with a sign in *text*; a head noun after one gives another way to write it: 6+4政策."""
    for match in CODE.finditer(text):
        found = head_noun_after(text, match.end(), vocabulary)
        variants = (match[0] + found["noun"],) if found else ()
        yield Candidate(match.start(), match.end(), match[0], variants, quoted=False)


def find_formulas(text: str, vocabulary: Vocabulary) -> Iterator[re.Match[str]]:
    """Yield the formulas in *text*; a short one only between words, with a character before it that belongs to it."""
    yield from POST.finditer(text)
    for match in vocabulary.pattern(FORMULA).finditer(text):
        around = vocabulary.around(text, match.start(), match.end()) if len(match[0]) <= SHORT else (None, None)
        if around is None:
            continue
        before = around[0]
        own = before and len(before.text) == 1 and before.tag in OWN_TAGS and before.text not in OTHER
        longer = vocabulary.pattern(LONGER_FORMULA).match(text, match.start() - 1) if own else None
        yield longer or match


def find_layouts(text: str, vocabulary: Vocabulary) -> Iterator[re.Match[str]]:
    """Yield the layouts in *text* whose parts are counted. They begin and end between words, and no noun is before them."""
    for match in LAYOUT.finditer(text):
        around = vocabulary.around(text, match.start(), match.end())
        if around and (around[0] is None or around[0].tag[:1] != "n"):
            yield match
