"""Choose the leads that serve as headings.

千里之行，始于足下。实现… alone is an adage. 加快建设制造强市。… 精心打造创新之都。… are headings.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Final

from build_tools.outline.body_lines import BodyLine
from build_tools.outline.lead_rows import with_rows
from build_tools.outline.leads import CIRCLED, QUOTED, colon_lead_of, kind_of_lead, lead_of, length_of, long_lead_of
from build_tools.outline.remarks import without_remarks
from build_tools.text.characters import CLAUSE_END
from build_tools.text.numerals import NUMERAL
from build_tools.text.word_lists import any_word

LEAD_LENGTH: Final = 25  # characters of a lead; a longer sentence is one only if others begin alike
FEWEST_COLONS: Final = 3  # leads with a colon in one section
WHOLE_PARAGRAPH: Final = 40  # characters of the paragraph below a lead that has a line of its own
# 一年来，我们…   ——经济…   一是…   二要…   ①…   how leads begin alike: by the kind of their number, or the same words
BEGINNING: Final = re.compile(
    rf"""
    (?P<alike>
        —+
        | 第? (?= [{NUMERAL}]{{1,3}}[是，] )
        | (?= [{NUMERAL}]{{1,2}}要 )
        | 第 (?= [{NUMERAL}]{{1,3}}、 )
        | (?= [{CIRCLED}] )
        | .{{4}}
    )
    """,
    re.VERBOSE,
)
# 主要做了以下工作   要重点抓好八个方面   做好今年政府工作   what announces a list is no heading
ANNOUNCING: Final = re.compile(
    rf"""
    {any_word("outline.announcing_words")}
    | [几这{NUMERAL}]个? {any_word("outline.announced_things")}
    | [几这{NUMERAL}] [^{CLAUSE_END}]{{0,6}} 工作$
    | (?: \d{{4}}年 | {any_word("outline.work_of_a_time")} ) [^{CLAUSE_END}]{{0,8}} 工作$
    """,
    re.VERBOSE,
)


def mark_leads(lines: Sequence[BodyLine]) -> list[BodyLine]:
    """Return *lines* with the leads marked that serve as headings.

    A lead serves as a heading if it has a line of its own, if its section, which is below a part, has several, or if the
    next or the previous line has one, too.
    """
    sections = list(accumulate(line.level is not None for line in lines))  # the number of each line's section
    candidates = _run_in_leads(lines, sections)
    alone = _leads_alone(lines, sections, candidates)
    for i in alone:
        candidates[i] = True
        candidates[i + 1] = i + 1 in alone or (
            lines[i].heads_leads and candidates[i + 1]
        )  # the paragraph of a lead does not begin with another lead
    in_sections = {sections[i] for i, line in enumerate(lines) if line.level is not None and line.level > 1}
    counts = Counter(section for section, ok in zip(sections, candidates, strict=True) if ok)
    marked = []
    for i, line in enumerate(lines):
        has_neighbour = any(candidates[max(0, i - 1) : i] + candidates[i + 1 : i + 2])
        has_others = sections[i] in in_sections and counts[sections[i]] > 1
        marked.append(replace(line, is_lead=candidates[i] and (i in alone or has_others or has_neighbour)))
    marked = _mark_long_leads(marked, sections)
    kept = without_remarks(marked, sections)
    return [replace(line, is_lead=i in kept) for i, line in enumerate(marked)]


def _run_in_leads(lines: Sequence[BodyLine], sections: Sequence[int]) -> list[bool]:
    """Return for each line whether it begins with a lead, with its paragraph on the same line.

    Such a lead is short, or it is longer and two others of its section begin alike.
    """
    leads = [lead_of(line.text) if line.level is None else None for line in lines]
    leads = [match if match and match["rest"] else None for match in leads]
    leads = [match if match and (match["number"] or not _announces(match["title"])) else None for match in leads]
    short = [match is not None and length_of(match["title"]) <= LEAD_LENGTH for match in leads]
    colons = [line.level is None and colon_lead_of(line.text) is not None for line in lines]
    colon_counts = Counter(section for section, ok in zip(sections, colons, strict=True) if ok)
    for i, section in enumerate(sections):
        short[i] = short[i] or (colons[i] and colon_counts[section] >= FEWEST_COLONS)
    short = with_rows(short, leads, lines, sections)
    keys = [(section, _beginning(line.text)) for section, line in zip(sections, lines, strict=True)]
    alike = Counter(key for key, ok in zip(keys, short, strict=True) if ok)
    return [ok or (match is not None and alike[key] > 1) for key, match, ok in zip(keys, leads, short, strict=True)]


def _announces(title: str) -> bool:
    """Return whether *title* announces a list. A quoted name does not: 做好“三农”工作."""
    return ANNOUNCING.search(QUOTED.sub("“”", title)) is not None


def _beginning(text: str) -> str:
    """Return what leads that begin alike have in common."""
    match = BEGINNING.match(text)
    return match["alike"] if match else ""


def _leads_alone(lines: Sequence[BodyLine], sections: Sequence[int], run_in: Sequence[bool]) -> set[int]:
    """Return the indexes of the leads alone on their lines, each with its paragraph on the next.

    There are several in one section. Those without a number are not fewer than the *run_in* leads without one.
    """
    found: set[int] = set()
    for i in range(len(lines) - 2, -1, -1):
        if _is_alone(lines[i], lines[i + 1], is_above_lead=i + 1 in found):
            found.add(i)
    counts = Counter(sections[i] for i in found)
    plain = [ok and not kind_of_lead(line.text) for ok, line in zip(run_in, lines, strict=True)]
    run_in_counts = Counter(section for section, ok in zip(sections, plain, strict=True) if ok)
    return {
        i
        for i in found
        if counts[sections[i]] > 1
        and (lines[i].heads_leads or kind_of_lead(lines[i].text) or counts[sections[i]] >= run_in_counts[sections[i]])
    }


def _is_alone(line: BodyLine, following: BodyLine, is_above_lead: bool) -> bool:
    """Return whether *line* is a lead and nothing more, and its paragraph, or the list that it heads, is *following*."""
    lead = lead_of(line.text) if line.level is None else None
    if lead is None or lead["rest"] or following.level is not None:
        return False
    if not lead["number"] and _announces(lead["title"]):
        return False
    if line.heads_leads:
        return True
    heads_list = is_above_lead and not lead["number"] and kind_of_lead(following.text) != ""
    return heads_list or len(following.text) >= WHOLE_PARAGRAPH


def _mark_long_leads(lines: Sequence[BodyLine], sections: Sequence[int]) -> list[BodyLine]:
    """Return *lines* with further leads marked: those whose first sentence is too long for a title.

    Their number is of a kind that several leads of their section have: 第一，坚持发展，…，…，…，…。
    """
    keys = [(section, kind_of_lead(line.text)) for section, line in zip(sections, lines, strict=True)]
    counts = Counter(key for key, line in zip(keys, lines, strict=True) if line.is_lead and key[1])
    return [
        replace(line, is_lead=line.is_lead or (counts[key] > 1 and _is_long_lead(line)))
        for key, line in zip(keys, lines, strict=True)
    ]


def _is_long_lead(line: BodyLine) -> bool:
    return line.level is None and long_lead_of(line.text) is not None
