"""Find the outline: numbered headings, the sections an editor would see between them, and the paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from build_tools.model.outline import Block, Heading, Line, Outline
from build_tools.outline.headings import COLON_LEAD, DEEPEST, LONG_LEAD, SIGNS, Unit, find_headings, kind_of, lead_of
from build_tools.text.numerals import ordinal
from build_tools.text.salutations import TURN_TO_ASSEMBLY

# What a paragraph between two numbered sections is about: the clause that says so becomes its title.
TOPICS: Final = (
    # 今年全市经济社会发展的主要预期目标是：GDP增长9%以上；…
    re.compile(r"(?:^|[。！])(?P<title>[^，。；：！]{3,36}(?:目标|思想|要求|思路|原则|任务))(?:是|为)?："),
    # 我们也清醒地看到，我市经济社会发展中还存在不少困难和问题：一是…
    re.compile(
        r"(?:^|[，。])(?P<title>[^，。；：！]{0,24}(?:存在|面临)[^，。；：！]{0,12}(?:问题|困难|不足|短板|挑战))[，。：]"
    ),
    # 自觉践行“三严三实”，加快建设法治型、服务型、效能型和廉洁型政府，…
    re.compile(
        r"(?:^|[，。])(?P<title>[^，。；：！]{0,8}(?:建设|加强|提升|打造)[^，。；：！]{2,24}政府(?:自身建设)?)[，。]"
    ),
    # 五年来，发展的成绩来之不易，这是市委正确领导的结果
    re.compile(r"(?:^|。)(?P<title>(?:[^，。；：！]{2,8}，)?[^，。；：！]{2,16}来之不易)[，。]"),
)
# 五年的成就令人振奋，积累的经验弥足珍贵。   the first sentence, where it is short enough for a title
FIRST_SENTENCE: Final = re.compile(r"(?P<title>[^。！？：；]{4,30})[。！？：；]")
# 拼搏正当其时，圆梦适得其势   the first clause, where the sentence is too long
# 过去一年，我们扎实推进…   a clause that only says when or how takes the next one along
FIRST_CLAUSE: Final = re.compile(
    r"(?P<title>(?:(?:[过回]|新的|[一五]年|今[天年后]|[去近]年|事实|当前|根据|按照|在|同时|总的|展望|实践)[^，。！？：；]{0,12}，)?[^，。！？：；]{1,30})"
)
OPENING_TITLE: Final = "开场"  # what stands before the first heading
FEWEST_ITEMS: Final = 3  # leads that make a list
SHORTEST_TITLE: Final = 4  # characters of a title taken out of a sentence behind a list
LONG_TEXT: Final = 8  # paragraphs of a text without headings that is divided where the speaker turns to something else
WHOLE_TITLE: Final = "正文"  # the only section of a report without headings
ROW: Final = "。"  # what the row of a table reads as here: it heads nothing, whatever its cells hold (一、财政收入⇥5%)


def parse_outline(body: Sequence[Line], annex: Sequence[Line] = ()) -> Outline:
    """Return the outline of the report's *body*; every line ends up in a heading, a paragraph, or both.

    The *annex* becomes a section of its own, its items notes.
    """
    units = find_headings([line if line.table is None else replace(line, text=ROW) for line in body])
    parts = _split(units)
    builder = _Builder()
    for part in parts:
        _build_part(builder, part, alone=len(parts) == 1)
    if annex:
        builder.annex(annex)
    return Outline(tuple(builder.headings), tuple(builder.blocks), tuple(builder.stops))


def _split(units: list[Unit]) -> list[list[Unit]]:
    """Return the units by part: each begins with a heading of level 1, but for what stands before the first."""
    parts: list[list[Unit]] = [[]]
    for unit in units:
        if unit.level == 1:
            parts.append([])
        parts[-1].append(unit)
    return [part for part in parts if part]


class _Builder:
    """Gathers headings and paragraphs in the order of the text."""

    def __init__(self) -> None:
        self.headings: list[Heading] = []
        self.blocks: list[Block] = []
        self.stops: list[int] = []
        self.open: dict[int, int] = {}  # level → index of the heading that is open on it

    def numbered(self, unit: Unit) -> None:
        """Open the numbered heading of *unit*; the rest of its line becomes a paragraph."""
        assert unit.level is not None
        assert unit.number is not None
        text = unit.line.text
        start = len(unit.number) if unit.title_end > len(unit.number) else unit.title_end
        title_end = max(unit.title_end, start)
        if title := text[start:title_end].strip("、.．，：: 。\u3000【】" + SIGNS):
            shown = text[:title_end].rstrip("。")
        else:  # the sentence is too long to be a title: its first clause names the section, the sentence stays whole
            clause = FIRST_CLAUSE.search(text, title_end)
            title = clause["title"].strip() if clause else ""
            shown = text[:title_end].rstrip("。") + title
        number = unit.number.strip("、.．") if unit.level == 1 else unit.number
        self._open(
            unit.level, number or None, title or unit.number, shown, False, unit.line.start, unit.line.start + title_end
        )
        self._paragraph(unit.line, title_end)

    def lead(self, unit: Unit, level: int) -> None:
        """Open the section that the first sentence of *unit* names; the rest of the line is its paragraph.

        A sentence too long for a title stays whole in the paragraph, and its first clause is the title.
        """
        start = unit.line.start
        if match := lead_of(unit.line.text):
            end, shown = match.end("stop"), unit.line.text[: match.end("title")]
        elif match := COLON_LEAD.fullmatch(unit.line.text):
            end, shown = match.end("stop"), unit.line.text[: match.end("stop")]
        else:
            match = LONG_LEAD.match(unit.line.text)
            assert match
            end, shown = 0, match["title"]
        self._open(level, match["number"] or None, match["title"], shown, True, start, start + end)
        self._paragraph(unit.line, end)

    @property
    def is_deep(self) -> bool:
        """Whether the open section has a number and is of the deepest level: no lead stands beneath it."""
        here = self.open.get(DEEPEST)
        return here is not None and not self.headings[here].implicit

    def implicit(self, title: str, level: int, at: int) -> None:
        """Open a section whose title is taken out of a sentence that stays whole in its paragraph at *at*."""
        self._open(level, None, title, title, True, at, at)

    def beside(self, title: str, at: int) -> None:
        """Open a section beside the open one, whose title is taken out of a sentence."""
        self.implicit(title, max(self.open), at)

    def paragraph(self, unit: Unit) -> None:
        """Add the whole line of *unit* as a paragraph of the section that is open."""
        self._paragraph(unit.line, 0)

    def annex(self, lines: Sequence[Line]) -> None:
        """Add the annex: its heading, and each further line as a note."""
        head, *items = lines
        self._open(1, None, head.text.rstrip("："), head.text, False, head.start, head.end)
        self.blocks += [Block(self.open[1], item.start, item.end, True, item.table) for item in items]

    def _open(
        self, level: int, number: str | None, title: str, shown: str, implicit: bool, start: int, end: int
    ) -> None:
        self.open = {above: index for above, index in self.open.items() if above < level}
        parent = self.open.get(max(self.open, default=0))
        value = ordinal(number) if number and not implicit else None
        self.open[level] = len(self.headings)
        self.headings.append(Heading(level, parent, number, value, title, shown, implicit, start, end))
        if end > start and len(shown) < end - start:
            self.stops.append(end - 1)

    def _paragraph(self, line: Line, start: int) -> None:
        rest = line.text[start:]
        if rest.strip():
            first = line.start + start + len(rest) - len(rest.lstrip())
            self.blocks.append(Block(self.open[max(self.open)], first, line.end, table=line.table))


def _build_part(builder: _Builder, part: list[Unit], alone: bool) -> None:
    """Build one part: its heading, and the numbered and the implicit sections in it."""
    turns: dict[int, str] = {}
    deep = _leads_are_deep(part)
    if part[0].level is None:
        builder.open = {}
        builder.implicit(WHOLE_TITLE if alone else OPENING_TITLE, 1, part[0].line.start)
        turns = _turns(part, deep, first=0) if alone and len(part) >= LONG_TEXT else {}
    else:
        turns = _turns(part, deep)
    nested = _nested(part, turns)
    tails = _tails(part, turns)
    within = False  # a section that leads can divide: numbered, or begun by a turn; leads alone are brothers
    for i, unit in enumerate(part):
        level = (3 if deep and within else 2) + (i in nested)
        if unit.level is not None:
            builder.numbered(unit)
            within = within or unit.level > 1
        elif (
            unit.lead
            and level <= DEEPEST
            and not builder.is_deep
            and not (i - 1 in turns and _is_bare_address(part[i - 1]))  # that one has given it its title
        ):
            builder.lead(unit, level)
        else:
            if i in turns:
                builder.implicit(turns[i], 2, unit.line.start)
                within = True
            elif i in tails:
                builder.beside(tails[i], unit.line.start)
            builder.paragraph(unit)


def _nested(part: list[Unit], turns: dict[int, str]) -> set[int]:
    """Return the leads that stand beneath others: a second kind, between those of the first (一是… 做强园区。… 二是…)."""
    nested: set[int] = set()
    row: list[int] = []  # the leads of a section
    for i, unit in [*enumerate(part), (len(part), None)]:
        if unit is not None and unit.level is None and i not in turns:
            row += [i] if unit.lead else []
            continue
        kinds = [kind_of(part[j]) for j in row]
        for kind in {kind for kind in kinds if kind}:
            outer = [at for at, other in enumerate(kinds) if other == kind]
            if sum(after - before > 1 for before, after in pairwise(outer)) > 1:
                nested.update(j for j, other in zip(row[outer[0] :], kinds[outer[0] :], strict=True) if not other)
        row = []
    return nested


def _leads_are_deep(part: list[Unit]) -> bool:
    """Return whether the leads of *part* head divisions of its sections (level 3), rather than sections beside them.

    They do if any section but the last has some, or the last and only one; behind the last of several sections
    without leads, leads are sections themselves.
    """
    with_leads = []
    for unit in part:
        if unit.level == 2:
            with_leads.append(False)
        elif unit.lead and with_leads:
            with_leads[-1] = True
    return any(with_leads[:-1]) or with_leads == [True]


def _tails(part: list[Unit], turns: dict[int, str]) -> dict[int, str]:
    """Return what follows a list of leads with numbers, as index → title: where each but the last has one paragraph, the
    second of the last is no part of it."""
    tails: dict[int, str] = {}
    row: list[int] = []  # the leads of a list, each with one paragraph
    for i, unit in enumerate(part):
        if unit.lead and kind_of(unit) and i not in turns:
            same = row and kind_of(part[row[-1]]) == kind_of(unit) and i == _behind(part, row[-1])
            row = [*row, i] if same else [i]
        elif len(row) >= FEWEST_ITEMS and i == _behind(part, row[-1]):
            if unit.level is None and not unit.lead and i not in turns:
                tails[i] = _topic(unit.line.text) or _first_words(unit.line.text)
            row = []
    return {i: title for i, title in tails.items() if len(title) >= SHORTEST_TITLE}


def _behind(part: list[Unit], lead: int) -> int:
    """Return the index behind the paragraph of the *lead*: the next line, or the one after that where the lead is alone on its own."""
    match = lead_of(part[lead].line.text)
    alone = match is not None and not match["rest"] and not any(unit.lead for unit in part[lead + 1 : lead + 2])
    return lead + (2 if alone else 1)


def _turns(part: list[Unit], deep: bool, first: int | None = None) -> dict[int, str]:
    """Return the unnumbered sections of *part*: index of the unit that begins one → its title.

    One begins where the speaker, past the first section, turns to the assembly (各位代表，…), and outside
    numbered sections where a clause says what is to come (…的主要预期目标是：, …还存在不少困难和问题：).
    """
    turns: dict[int, str] = {}
    first = next((i for i, u in enumerate(part) if u.level == 2 or u.lead), first)
    if first is None:
        return turns
    inside = False  # a numbered section
    for i, unit in enumerate(part[1:], 1):
        text = unit.line.text
        address = TURN_TO_ASSEMBLY.match(text)
        if unit.level == 2:
            inside = True
        elif unit.lead:
            inside = inside and deep
        elif unit.level is None and address and i > first:
            inside = False
            said = text[address.end() :] or "".join(u.line.text for u in part[i + 1 : i + 2])
            if title := _topic(said) or _first_words(said):
                turns[i] = title
        elif unit.level is None and not inside and not _is_bare_address(part[i - 1]) and (topic := _topic(text)):
            turns[i] = topic
    return turns


def _is_bare_address(unit: Unit) -> bool:
    """Return whether the line is 各位代表！ and nothing more: then the next line belongs to it."""
    return TURN_TO_ASSEMBLY.fullmatch(unit.line.text) is not None


def _topic(text: str) -> str | None:
    """Return the clause that says what a paragraph is about, None if none does."""
    return next((match["title"] for pattern in TOPICS if (match := pattern.search(text))), None)


def _first_words(text: str) -> str:
    """Return the first sentence of *text*, or its first clause where the sentence is too long for a title."""
    match = FIRST_SENTENCE.match(text) or FIRST_CLAUSE.search(text)
    return match["title"].strip().rstrip("、") if match else ""
