"""Find remarks: first sentences like leads that introduce or close a section, and head nothing in it.

改革是今年政府工作的首要任务。…   before 深入推进行政体制改革。… 深化金融体制改革。…
农稳国本，粮安天下。我们要…   after 扛牢粮食安全重任。… 推动农民增收共富。…
"""

import re
from collections.abc import Sequence
from typing import Final

from build_tools.outline.body_lines import BodyLine
from build_tools.outline.leads import kind_of_lead, lead_of
from build_tools.text.word_lists import any_word

FEWEST_LEADS: Final = 3  # of a section that has a remark among them
# 改革是今年政府工作的首要任务。   新形势对政府工作提出了新的更高要求。   a statement where the others say what is done
STATEMENT: Final = re.compile(r".*(?<![不还])(?<!特别|尤其)是(?!否).*|.*提出了?(?:新的)?(?:更高)?(?:的)?要求")
# 创新制胜未来。我们要…   what a sentence draws a conclusion from is no heading
CONCLUSION: Final = re.compile(rf"我们(?:{any_word('outline.resolve')})")
ALIKE: Final = 2  # characters by which sentences begin alike


def without_remarks(lines: Sequence[BodyLine], sections: Sequence[int]) -> set[int]:
    """Return the indexes of the leads of *lines* that are no remarks. *sections*: the number of each line's section.

    A remark is the first or the last lead of its section, without a number, and unlike the others.
    """
    kept = {i for i, line in enumerate(lines) if line.is_lead}
    groups: dict[int, list[int]] = {}
    for i in sorted(kept):
        if not kind_of_lead(lines[i].text) and not lines[i].heads_leads:
            groups.setdefault(sections[i], []).append(i)
    for group in groups.values():
        if len(group) >= FEWEST_LEADS:
            kept -= {i for i in (group[0], group[-1]) if _is_remark(lines, i, group)}
    return kept


def _is_remark(lines: Sequence[BodyLine], i: int, group: Sequence[int]) -> bool:
    """Return whether lead *i*, first or last of *group*, is a remark."""
    others = [lines[other].text for other in group if other != i]
    text = lines[i].text
    if any(other[:ALIKE] == text[:ALIKE] for other in others):
        return False
    return any(is_form(text) and sum(map(is_form, others)) * 2 < len(others) for is_form in (_states, _concludes))


def _states(text: str) -> bool:
    lead = lead_of(text)
    return lead is not None and STATEMENT.fullmatch(lead["title"]) is not None


def _concludes(text: str) -> bool:
    lead = lead_of(text)
    return lead is not None and CONCLUSION.match(lead["rest"]) is not None
