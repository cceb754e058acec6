"""Recognise the headings of a report, line by line: numbered ones, those alone on their lines, and leads that stand for one."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from build_tools.model.outline import Line
from build_tools.text.characters import HAN, STATEMENT_END
from build_tools.text.heading_forms import BARE, CHAPTER, CHAPTER_SECTION, ORDINAL, PART, PART_TITLE, SECTION
from build_tools.text.numerals import NUMERAL, number_before, ordinal
from build_tools.text.salutations import TURN_TO_ASSEMBLY

# 一、2013年工作回顾过去一年是…   二、2014年工作总体部署2014年，…   a title that runs on without any mark ends with such a word
RUN_ON_TITLE: Final = re.compile(
    r"[^，。！？；：]{0,24}?(?:工作回顾|工作总结|总体部署|总体要求|奋斗目标|主要任务|重点工作|工作任务|工作安排|主要工作|工作重点)"
    r"(?=(?:过去|[一五今去]年|\d{4}年|回顾|当前|做好|按照|根据|我们|面对))"
)
# 1.以稳中求进为基调稳固经济运行。项目投资…  but not 1.5万亿元…   ⒈以稳中求进…
ITEM: Final = re.compile(r"(?P<number>\d{1,2}[.．、]|[⒈-⒛])(?!\d)\s*(?P<rest>\S.*)")
# 第二，发展农业。粮食面积…   the same with its paragraph behind it, where others stand on lines of their own
ORDINAL_RUN_IN: Final = re.compile(rf"(?P<number>第[{NUMERAL}]{{1,3}}[，、])\s*(?P<rest>[^。！？；：]{{4,45}}。.+)")
# What a number counts, rather than heads: 5 个项目, 1.2 亿元.
COUNTED: Final = r"[个项家户人名位件条次所座套台辆处场年月日时天元万亿千百倍吨亩公平米度届期轮]"
# 1 目标   10 改善民生   1 2015年工作回顾   a heading by a bare number, on a line of its own, without any mark
BARE_ITEM: Final = re.compile(
    rf"(?P<number>\d{{1,2}})[ \u3000]+(?!{COUNTED})(?P<rest>(?:(?:19|20)\d\d年)?[{HAN}“][^。！？；：\s]{{1,39}})"
)
# 1.1 速度   the same beneath it   but not 1.2 亿元
DECIMAL: Final = re.compile(
    rf"(?P<number>\d{{1,2}}[.．]\d{{1,2}})[ \u3000]+(?!{COUNTED})(?P<rest>[{HAN}“][^。！？；：\s]{{1,39}})"
)
# 1.1.1 细分   and beneath that   also without a space
DEEP_DECIMAL: Final = re.compile(
    rf"(?P<number>\d{{1,2}}(?:[.．]\d{{1,2}}){{2}})[ \u3000]*(?!{COUNTED})(?P<rest>[{HAN}“][^，。！？；：\s]{{1,29}})"
)
# （1）速度   ⑴速度   1）速度   beneath 1.速度
BRACKETED: Final = re.compile(r"(?P<number>（\d{1,2}）|[⑴-⒇]|\d{1,2}）)[、.．]?\s*(?P<rest>\S.*)")
# ■ 工业经济   ◆扩大内需，稳定增长   a heading behind a sign, on a line of its own and without a full stop
SIGNS: Final = "■◆●★▲◎□△☆▍▌▶►◇○※"
SIGNED: Final = re.compile(rf"(?P<number>)[{SIGNS}]\s*(?P<rest>[{HAN}“\d][^。！？；：]{{2,40}})")
# 【民生改善】   or in such brackets
BRACED: Final = re.compile(rf"(?P<number>)【(?P<rest>[{HAN}“\d][^。！？；：】]{{2,40}})】")
# 2026年自治区民生实事   on a line of its own behind the report: the title of another annex
ANNEX_TITLE: Final = re.compile(
    r"[^，。！？；：]{0,30}(?:民生实事|实事项目|实事|项目清单|任务清单|责任清单|指标表|项目表|一览表)(?:（[^）]{1,12}）)?"
)
# --- implicit sections ------------------------------------------------------------------------------------------------

# 加快建设制造强市。紧紧抓住…   一是招商引资取得突破。聚焦…   ——经济运行稳中向好。全市…   ①抓招商。…   also alone on its line
LEAD_NUMBER: Final = rf"(?:—{{1,2}}|第?[{NUMERAL}]{{1,3}}[是，]|[{NUMERAL}]{{1,2}}要|第[{NUMERAL}]{{1,3}}、|[①-⑳])"
LEAD: Final = re.compile(
    rf"(?P<number>{LEAD_NUMBER})?(?P<title>[^，。！？；：…][^。！？；：…]{{2,39}})(?P<stop>。)(?P<rest>.*)"
)
# 第一，坚持发展，…，…，…，…。   a sentence too long for a title among leads with numbers: its first clause is one
LONG_LEAD: Final = re.compile(
    rf"(?P<number>{LEAD_NUMBER})(?P<title>(?:在[^，。！？：；]{{0,12}}，)?[^，。！？；：…]{{4,30}})[，：；。]"
)
# 工业经济：全年…   a lead with a colon, beside several
COLON_LEAD: Final = re.compile(
    rf"(?P<number>)(?P<title>(?!.{{0,20}}(?:[是为下有等]|指出|强调)：)[{HAN}“”、，]{{4,20}})(?P<stop>：)(?P<rest>.{{30,}})"
)
FEWEST_COLONS: Final = 3  # such leads in one section
SHORTEST_REST: Final = 15  # characters that follow a lead on its line, if any do
LEAD_LENGTH: Final = 25  # characters of a lead; a longer sentence is one beside brothers only
# 一年来，我们…   ——经济…   一是…   二要…   ①…   how a lead begins that has brothers
BROTHER: Final = re.compile(
    rf"(?P<kind>—+|第?(?=[{NUMERAL}]{{1,3}}[是，])|(?=[{NUMERAL}]{{1,2}}要)|第(?=[{NUMERAL}]{{1,3}}、)|(?=[①-⑳])|.{{4}})"
)
# 主要做了以下工作   要重点抓好八个方面   what announces a list is no heading
ANNOUNCING: Final = re.compile(rf"以下|下列|下面|如下|[几这{NUMERAL}]个?(?:方面|问题|关系)|工作$")
# 增长9.5%   新建幼儿园9所   a lead that states a result is no heading
RESULT: Final = re.compile(r"\d(?:\.\d+)?\s*(?:%|％|亿|万|个百分点|[所家户座套件]|公里)")
# Numbered headings; a report's own order of use gives the levels.
MARKERS: Final = (
    CHAPTER,
    CHAPTER_SECTION,
    PART,
    SECTION,
    ITEM,
    ORDINAL,
    BARE_ITEM,
    DECIMAL,
    DEEP_DECIMAL,
    BRACKETED,
    SIGNED,
    BRACED,
)
# The line before a bare heading ends so: not with ：, after which a list follows.
BEFORE_HEADING: Final = (*STATEMENT_END, *"”）")
PARAGRAPH: Final = 20  # characters of a line that a heading can stand above
WHOLE_PARAGRAPH: Final = 40  # characters of a paragraph whose lead has a line of its own
DEEPEST: Final = 3  # level of the deepest headings
# A run-in title is no longer than this; a longer first sentence is text, and its first clause the title.
TITLE_LENGTH: Final = 40


@dataclass(frozen=True, slots=True)
class Unit:
    """A line of the body with what it was recognised as."""

    line: Line
    level: int | None = None  # of the numbered heading that begins the line
    number: str | None = None
    title_end: int = 0  # length of number and title in the line
    lead: bool = False  # begins with a sentence that stands for a heading


def find_headings(body: Sequence[Line]) -> list[Unit]:
    """Return the lines with their numbered headings.

    A kind of number that is not in use yet goes one level beneath the last heading; one that is returns to its level:
    一、 1. 2. 二、 （一） 1. （二） are of levels 1 2 2 1 2 3 2. Beneath level 3, numbers are text. Headings without a
    number, alone on their lines, are above all numbers; and 一、 is above （一） even where the first one is missing.
    """
    annexes = _annex_titles(body)
    bare = _bare_headings(body) | annexes
    listed = _list_items(body) | set(
        range(min(annexes, default=len(body)), len(body))
    )  # an annex lists, it has no sections
    first = next((m for line in body if (m := PART.fullmatch(line.text))), None)
    open_kinds: list[re.Pattern[str]] = []
    if first and ordinal(first["number"]) > 1:
        open_kinds.append(PART)
    units = []
    for i, line in enumerate(body):
        if i in bare:
            open_kinds = [BARE, PART_TITLE][: bare[i]]
            units.append(Unit(line, bare[i], "", len(line.text)))
            continue
        marker, match = _marked(line.text)
        if ORDINAL in open_kinds and (run_in := ORDINAL_RUN_IN.fullmatch(line.text)):
            marker, match = ORDINAL, run_in
        if marker is None or match is None or i in listed or (marker not in open_kinds and len(open_kinds) == DEEPEST):
            units.append(Unit(line))
            continue
        if marker in open_kinds:
            del open_kinds[open_kinds.index(marker) + 1 :]
        else:
            open_kinds.append(marker)
        units.append(Unit(line, len(open_kinds), match["number"], _title_end(line.text, match.start("rest"))))
    return _mark_leads(units)


def _marked(text: str) -> tuple[re.Pattern[str] | None, re.Match[str] | None]:
    """Return the kind of number that begins *text*, and the match."""
    return next(((m, found) for m in MARKERS if (found := m.fullmatch(text))), (None, None))


def _list_items(body: Sequence[Line]) -> set[int]:
    """Return the indexes of the lines with a number that only go on in a sentence: 一、…；二、…。 on lines of their own,
    and （二）… where （一） stands inside the paragraph above."""
    found = set()
    row: list[int] = []  # lines beside each other with numbers of one kind
    kind: re.Pattern[str] | None = None
    for i, line in enumerate(body):
        marker, match = _marked(line.text)
        if marker is None or match is None:
            kind = None
            continue
        row = [*row, i] if marker is kind else [i]
        kind = marker
        before = number_before(match["number"])
        inside = (
            before is not None and i > 0 and (body[i - 1].text.find(before) > 0 or (i - 1 in found and len(row) > 1))
        )
        if inside:
            found.add(i)
        elif line.text.endswith("；") or (len(row) > 1 and body[i - 1].text.endswith("；")):
            found.update(row)
    return found


def _bare_headings(body: Sequence[Line]) -> dict[int, int]:
    """Return the headings without a number, as index → level: lines of their own between whole paragraphs, two at least.

    Titles of parts (2024年工作回顾) are above others, where these are more. What a web page broke into pieces
    (在 / 价格改革 / 上迈出…) is none: there, the line before does not end a sentence.
    """
    found = []
    for i, line in enumerate(body[:-1]):
        before = body[i - 1].text if i else "。"
        after = body[i + 1].text
        between = before.endswith(BEFORE_HEADING) or _is_marked(before) or (i - 1 in found and _is_part(before))
        between = between and (len(after) >= PARAGRAPH or _is_marked(after) or _is_part(line.text))
        heading = BARE.fullmatch(line.text) and not TURN_TO_ASSEMBLY.match(line.text)
        if between and heading and not _is_marked(line.text):
            found.append(i)
    parts = [i for i in found if _is_part(body[i].text)]
    if len(found) < 2:
        return {}
    two = len(parts) > 1 and parts[0] == found[0] and len(found) > 2 * len(parts)
    return {i: 2 if two and i not in parts else 1 for i in found}


def _annex_titles(body: Sequence[Line]) -> dict[int, int]:
    """Return the titles of lists behind the report (2026年民生实事), as index → level: alone, behind a sentence, above a 1."""
    return {
        i: 1
        for i in range(len(body) // 2, len(body) - 1)
        if ANNEX_TITLE.fullmatch(body[i].text)
        and body[i - 1].text.endswith(BEFORE_HEADING)
        and (match := _marked(body[i + 1].text)[1])
        and ordinal(match["number"]) == 1
    }


def _is_part(text: str) -> bool:
    return PART_TITLE.fullmatch(text) is not None


def _is_marked(text: str) -> bool:
    return any(marker.fullmatch(text) for marker in MARKERS)


def _title_end(text: str, start: int) -> int:
    """Return where the title that begins at *start* ends, its 。 included; *start* where the sentence is too long for one."""
    if run_on := RUN_ON_TITLE.match(text, start):
        return run_on.end()
    stop = re.compile(r"[。！？；]").search(text, start)
    if stop is None or stop.end() == len(text):
        return len(text) if len(text) - start <= TITLE_LENGTH + 20 else start
    return stop.end() if stop[0] == "。" and 0 < stop.start() - start <= TITLE_LENGTH else start


def _mark_leads(units: list[Unit]) -> list[Unit]:
    """Mark the lines whose first sentence stands for a heading: several in one section, or neighbours, that all begin so.

    千里之行，始于足下。实现… alone is an adage; 加快建设制造强市。… 精心打造创新之都。… are headings.
    """
    section = list(accumulate(u.level is not None for u in units))
    candidate = _candidates(units, section)
    alone = _alone(units, section, candidate)
    for i in alone:
        candidate[i], candidate[i + 1] = True, i + 1 in alone
    inside = {section[i]: u.level > 1 for i, u in enumerate(units) if u.level}
    times = Counter(s for s, c in zip(section, candidate, strict=True) if c)
    several = {s for s, n in times.items() if n > 1 and inside.get(s)}
    leads = []
    for i, u in enumerate(units):
        beside = any(candidate[max(0, i - 1) : i] + candidate[i + 1 : i + 2])
        leads.append(replace(u, lead=candidate[i] and (i in alone or section[i] in several or beside)))
    return _mark_long_leads(leads, section)


def _mark_long_leads(units: list[Unit], section: Sequence[int]) -> list[Unit]:
    """Mark also the lines with a number of those kinds that head several others in their section: 第一，… 第二，…"""
    times = Counter((s, kind) for u, s in zip(units, section, strict=True) if u.lead and (kind := kind_of(u)))
    return [
        replace(u, lead=u.lead or (times[s, kind_of(u)] > 1 and _is_long_lead(u)))
        for u, s in zip(units, section, strict=True)
    ]


def _is_long_lead(unit: Unit) -> bool:
    match = LONG_LEAD.match(unit.line.text) if unit.level is None else None
    return match is not None and not RESULT.search(match["title"])


def _alone(units: Sequence[Unit], section: Sequence[int], run_in: Sequence[bool]) -> set[int]:
    """Return the indexes of the leads alone on their lines, each with its paragraph on the next: several in one section,
    and those without a number not fewer than leads that run on (*run_in*)."""
    found: list[int] = []
    for i in range(len(units) - 2, -1, -1):
        match = lead_of(units[i].line.text) if units[i].level is None else None
        if match is None or match["rest"] or units[i + 1].level is not None:
            continue
        announces = ANNOUNCING.search(match["title"]) and not match["number"]
        listing = i + 1 in found and not match["number"] and kind_of(units[i + 1])
        if not announces and (listing or len(units[i + 1].line.text) >= WHOLE_PARAGRAPH):
            found.append(i)
    times = Counter(section[i] for i in found)
    run_on = Counter(s for s, ok in zip(section, run_in, strict=True) if ok)
    return {
        i for i in found if times[section[i]] > 1 and (kind_of(units[i]) or times[section[i]] >= run_on[section[i]])
    }


def _candidates(units: Sequence[Unit], section: Sequence[int]) -> list[bool]:
    """Return which units begin with a sentence that could be a heading: a short one, or beside two that begin alike, a longer."""
    found = [lead_of(u.line.text) if u.level is None else None for u in units]
    found = [match if match and match["rest"] else None for match in found]
    short = [match is not None and len(match["title"]) <= LEAD_LENGTH for match in found]
    colons = [u.level is None and COLON_LEAD.fullmatch(u.line.text) is not None for u in units]
    often = Counter(s for s, ok in zip(section, colons, strict=True) if ok)
    short = [ok or (colon and often[s] >= FEWEST_COLONS) for ok, colon, s in zip(short, colons, section, strict=True)]
    alike = Counter((s, _beginning(u)) for u, s, ok in zip(units, section, short, strict=True) if ok)
    return [
        ok or (match is not None and alike[s, _beginning(u)] > 1)
        for u, s, match, ok in zip(units, section, found, short, strict=True)
    ]


def _beginning(unit: Unit) -> str:
    match = BROTHER.match(unit.line.text)
    return match["kind"] if match else ""


def kind_of(unit: Unit) -> str:
    """Return the kind of number that begins a lead: 是 of 一是, ， of 第一，, — of ——; "" where there is none."""
    match = LEAD.match(unit.line.text) or LONG_LEAD.match(unit.line.text)
    number = match["number"] if match else None
    return ("①" if len(number) == 1 else number[-1]) if number else ""


def lead_of(text: str) -> re.Match[str] | None:
    """Return the first sentence of *text*, with its number and the rest, where it could stand for a heading."""
    match = LEAD.fullmatch(text)
    if match is None or TURN_TO_ASSEMBLY.match(text) or RESULT.search(match["title"]):
        return None
    if match["rest"] and not match["number"] and len(match["rest"]) < SHORTEST_REST:
        return None
    return match
