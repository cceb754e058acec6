"""Divide lines that begin with two leads: the first heads a group, the second its first member.

五年来，我们提升发展质量，家底实力有新提升。经济总量稳步扩大。   above   产业层次稳步抬升。   园区实力逐步增强。
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from build_tools.model.outline import Line
from build_tools.outline.leads import lead_of
from build_tools.text.characters import CLAUSE_END, STATEMENT_END
from build_tools.text.lines import line_at

# 五年来，…新提升。经济总量稳步扩大。   ——着力夯基础，…。重大项目…。   the first words, or the dash, are alike in such lines
DOUBLE: Final = re.compile(
    rf"""
    (?P<outer> (?: (?P<dash> —{{1,2}} ) [^{CLAUSE_END}]{{2,12}} | (?P<alike> [^{CLAUSE_END}]{{2,6}} ) ) ， [^{STATEMENT_END}：]{{4,40}} 。 )
    (?P<inner> [^{CLAUSE_END}]{{4,20}} 。 .* )
    """,
    re.VERBOSE,
)
# 五年来，…新提升。   the first lead alone on its line, above the second
OUTER: Final = re.compile(rf"(?P<alike>[^{CLAUSE_END}]{{2,6}})，[^{STATEMENT_END}：]{{4,40}}。")
FEWEST: Final = 2  # such lines that begin alike


def divide_double_leads(body: Sequence[Line]) -> tuple[list[Line], set[int]]:
    """Return *body* with lines of two leads divided into two, and the indexes of those that hold the first lead.

    Such lines begin alike, and after each, further leads follow before the next one.
    """
    matches = {i: match for i, line in enumerate(body) if (match := DOUBLE.fullmatch(line.text))}
    double = _double(body, matches)
    alone = _outer_alone(body)
    divided: list[Line] = []
    outer: set[int] = set()
    for i, line in enumerate(body):
        if i in alone:
            outer.add(len(divided))
        if i not in double:
            divided.append(line)
            continue
        end = matches[i].end("outer")
        outer.add(len(divided))
        divided += [line_at(line.text, 0, end, line.start), line_at(line.text, end, len(line.text), line.start)]
    return divided, outer


def _double(body: Sequence[Line], matches: dict[int, re.Match[str]]) -> set[int]:
    """Return the lines of *matches* that are several of two leads, each above further leads of the second's form."""
    by_beginning: dict[str, list[int]] = {}
    for i, match in matches.items():
        by_beginning.setdefault(match["alike"] or match["dash"], []).append(i)
    return {i for alike in by_beginning.values() if _are_double(body, alike, matches) for i in alike}


def _are_double(body: Sequence[Line], alike: Sequence[int], matches: dict[int, re.Match[str]]) -> bool:
    """Return whether the lines *alike*, which begin alike, each have further leads of the second's form below them."""
    has_rest = _has_rest(matches[alike[0]]["inner"])
    if len(alike) < FEWEST or any(_has_rest(matches[at]["inner"]) != has_rest for at in alike):
        return False
    return all(
        any(_is_member(body[at].text, has_rest) for at in range(start + 1, end))
        for start, end in zip(alike, [*alike[1:], min(len(body), alike[-1] + 6)], strict=True)
    )


def _outer_alone(body: Sequence[Line]) -> set[int]:
    """Return the indexes of the lines that are one lead right above a shorter one, several that begin alike."""
    found: dict[str, list[int]] = {}
    for i, (line, following) in enumerate(pairwise(body)):
        match = OUTER.fullmatch(line.text)
        if match and _is_member(following.text, has_rest=False):
            found.setdefault(match["alike"], []).append(i)
    return {i for alike in found.values() if len(alike) >= FEWEST for i in alike}


def _is_member(text: str, has_rest: bool) -> bool:
    """Return whether *text* begins with a short lead, alone on the line unless *has_rest*."""
    lead = lead_of(text)
    return lead is not None and not lead["number"] and "，" not in lead["title"] and bool(lead["rest"]) == has_rest


def _has_rest(inner: str) -> bool:
    return inner.index("。") + 1 < len(inner)
