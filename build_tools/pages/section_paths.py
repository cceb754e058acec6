"""Where a section or a paragraph is, in the numbering that the report itself has."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import Final

from build_tools.model.report import Paragraph, Section
from build_tools.text.characters import CLAUSE_END, HAN
from build_tools.text.dictionary import Dictionary
from build_tools.text.numerals import NUMERAL
from build_tools.text.wording import wording

SHORT: Final = 6  # characters of a title that is shown whole
ENOUGH: Final = 4  # Chinese characters that stand for a longer one, cut between words
FEWEST: Final = 2  # of those that come after words that several titles share
LONGEST_SHARED: Final = 8  # characters with which several titles begin, if they are shown
# 一，   （八）   3.   the marks after a number
AFTER_NUMBER: Final = "，、：:.．。 "
# ——   ●   signs that stand before a title
SIGNS: Final = re.compile(r"^[^\w“‘《〈（(【〔\[［]+")
# 一是   二要   a number that is part of what is said
SPOKEN: Final = re.compile(rf"[{NUMERAL}]+[{HAN}]")
# （八）   〔3〕   ①   a number that needs no mark between it and the one above
CLOSED: Final = re.compile(r"[（(〔【\[\u2460-\u249b]")
IS_HAN: Final = re.compile(f"[{HAN}]")
# 三   12   a number that does not say what it counts
BARE: Final = re.compile(rf"[\d{NUMERAL}]+")
# 第三部分   第一章   第一   one that is an ordinal
ORDINAL: Final = re.compile(r"第.*")


def section_paths(sections: Sequence[Section]) -> dict[str, str]:
    """Return for each of a report's *sections*, by id, which one it is: 三（八）.

    One that the report does not number goes by the first words of its title that no other beside it has: 一·综合实力….
    """
    beside: dict[str | None, list[Section]] = {}
    for section in sections:
        beside.setdefault(section.parent, []).append(section)
    marks = {id_: mark for group in beside.values() for id_, mark in _marks(group).items()}
    paths: dict[str, str] = {}
    for section in sections:
        paths[section.id] = _under(paths.get(section.parent or "", ""), marks[section.id])
    return paths


def section_line(paths: Mapping[str, str], section: Section) -> str:
    """Return the title of *section* after the number of what it is in: 三（八）以民生“100”工程为载体."""
    return before_title(paths, section) + (SIGNS.sub("", section.shown) if section.parent else section.shown)


def before_title(paths: Mapping[str, str], section: Section) -> str:
    """Return what stands before the title of *section* in a line of its own: 三, 一·; "" for a part."""
    return _under(paths[section.parent], section.shown).removesuffix(section.shown) if section.parent else ""


def where(paths: Mapping[str, str], paragraph: Paragraph) -> str:
    """Return which paragraph of which section *paragraph* is: 三（八）第2段, 第三部分第1段."""
    path, number = paths[paragraph.page], paragraph.anchor.removeprefix("p")
    if BARE.fullmatch(path):
        path = wording("pages.citation.part.numbered", number=path)
    return wording("pages.section_paths.paragraph", section=path, number=number)


def number_of(section: Section) -> str:
    """Return the number of *section* without the mark after it: 三, （八）, 一是; "" if a sign like —— stands for it."""
    number = (section.number or "").strip(AFTER_NUMBER)
    return number if any(map(str.isalnum, number)) else ""


def is_spoken(number: str) -> bool:
    """Return whether *number* is a part of what is said, and counts no section: 一是."""
    return SPOKEN.fullmatch(number) is not None and not BARE.fullmatch(number)


def _under(above: str, mark: str) -> str:
    """Return *mark* after that of what it is in: 三 and （八） → 三（八）, 一 and 综合实力… → 一·综合实力…."""
    is_closed = CLOSED.match(mark) or (ORDINAL.match(mark) and ORDINAL.match(above))
    return above + mark if is_closed or not above else wording("pages.section_paths.under", above=above, mark=mark)


def _marks(group: Sequence[Section]) -> dict[str, str]:
    """Return what tells each section of the *group*, by id, from those beside it: its number, first words, or both."""
    numbers = {section.id: number_of(section) for section in group}
    counts = Counter(numbers.values())
    unclear = [section for section in group if not numbers[section.id] or counts[numbers[section.id]] > 1]
    firsts = _first_words([SIGNS.sub("", section.title) for section in unclear])
    for section, words in zip(unclear, firsts, strict=True):
        numbers[section.id] = _under(numbers[section.id], words)
    return numbers


def _first_words(titles: Sequence[str]) -> list[str]:
    """Return words that stand for each of *titles*: 加快建设… for 加快建设制造强市.

    Titles that begin alike are told apart by the words after that: 加快建设制造… beside 加快建设创新…; what is alike is left
    out if it is a clause or long: 综合实力… for 这五年，是综合实力增强的五年 beside 这五年，是城乡面貌….
    """
    found = [_first([title]) if len(title) <= SHORT else _first(_cut(title)) for title in titles]
    for words in {words for words in found if found.count(words) > 1}:
        alike = [i for i, other in enumerate(found) if other == words]
        cuts = [_cut(titles[i]) for i in alike]
        same = len([*takewhile(lambda column: len({*column}) == 1, zip(*cuts, strict=False))])
        shared = "".join(cuts[0][:same])
        is_left_out = len(shared) > LONGEST_SHARED or any(mark in shared for mark in CLAUSE_END)
        for i, cut in zip(alike, cuts, strict=True):
            own = _first(cut[same:], ENOUGH if is_left_out else FEWEST)
            found[i] = own if is_left_out and own else shared + own
    return found


def _first(words: Sequence[str], enough: int = ENOUGH) -> str:
    """Return the first of *words* that have *enough* Chinese characters, with … for others; a quotation is not broken."""
    text = ""
    for i, word in enumerate(words):
        is_closed = text.count("“") == text.count("”")
        if is_closed and (len(IS_HAN.findall(text)) >= enough or (text and word in CLAUSE_END)):
            rest = "".join(words[i:])
            return text if not rest.strip(CLAUSE_END) else f"{text}…"
        text += word
    return text


def _cut(title: str) -> list[str]:
    return [word.text for word in _dictionary().cut(title)]


@cache
def _dictionary() -> Dictionary:
    return Dictionary()
