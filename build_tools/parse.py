"""Find the outline: numbered headings, the sections an editor would see between them, and the paragraphs."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from build_tools import patterns
from build_tools.model import Block, Heading, Line, Outline

# Numbered headings; a report's own order of use gives the levels.
MARKERS: Final = (
    patterns.CHAPTER,
    patterns.PART,
    patterns.SECTION,
    patterns.ITEM,
    patterns.ORDINAL,
    patterns.BARE_ITEM,
    patterns.DECIMAL,
    patterns.DEEP_DECIMAL,
    patterns.BRACKETED,
)

SENTENCE_END: Final = ("。", "！", "？", "”", "；", "）")
PARAGRAPH: Final = 20  # characters of a line that a heading can stand above

DEEPEST: Final = 3  # level of the deepest headings

# A run-in title is no longer than this; a longer first sentence is text, and its first clause the title.
TITLE_LENGTH: Final = 40

OPENING_TITLE: Final = "开场"  # what stands before the first heading
WHOLE_TITLE: Final = "正文"  # the only section of a report without headings


@dataclass(frozen=True, slots=True)
class Unit:
    """A line of the body with what it was recognised as."""

    line: Line
    level: int | None = None  # of the numbered heading that begins the line
    number: str | None = None
    title_end: int = 0  # length of number and title in the line
    lead: bool = False  # begins with a sentence that stands for a heading


def parse_outline(body: Sequence[Line], annex: Sequence[Line] = ()) -> Outline:
    """Return the outline of the report's *body*; every line ends up in a heading, a paragraph, or both.

    The *annex* becomes a section of its own, its items notes.
    """
    units = _number(body)
    parts = _split(units)
    builder = _Builder()
    for part in parts:
        _build_part(builder, part, alone=len(parts) == 1)
    if annex:
        builder.annex(annex)
    return Outline(tuple(builder.headings), tuple(builder.blocks), tuple(builder.stops))


def _number(body: Sequence[Line]) -> list[Unit]:
    """Return the lines with their numbered headings.

    A kind of number that is not in use yet goes one level beneath the last heading; one that is returns to its level:
    一、 1. 2. 二、 （一） 1. （二） are of levels 1 2 2 1 2 3 2. Beneath level 3, numbers are text. Headings without a
    number, alone on their lines, are above all numbers; and 一、 is above （一） even where the first one is missing.
    """
    bare = _bare_headings(body)
    first = next((m for line in body if (m := patterns.PART.fullmatch(line.text))), None)
    open_kinds: list[re.Pattern[str]] = []
    if first and patterns.ordinal(first["number"]) > 1:
        open_kinds.append(patterns.PART)
    units = []
    for i, line in enumerate(body):
        if i in bare:
            open_kinds = [patterns.BARE]
            units.append(Unit(line, 1, "", len(line.text)))
            continue
        marker, match = next(((m, found) for m in MARKERS if (found := m.fullmatch(line.text))), (None, None))
        if marker is None or match is None or (marker not in open_kinds and len(open_kinds) == DEEPEST):
            units.append(Unit(line))
            continue
        if marker in open_kinds:
            del open_kinds[open_kinds.index(marker) + 1 :]
        else:
            open_kinds.append(marker)
        units.append(Unit(line, len(open_kinds), match["number"], _title_end(line.text, match.start("rest"))))
    return _mark_leads(units)


def _bare_headings(body: Sequence[Line]) -> set[int]:
    """Return the indexes of the headings without a number: lines of their own between whole paragraphs, two at least.

    What a web page broke into pieces (在 / 价格改革 / 上迈出…) is none: there, the line before does not end a sentence.
    """
    found = set()
    for i, line in enumerate(body[:-1]):
        before = body[i - 1].text if i else "。"
        after = body[i + 1].text
        between = before.endswith(SENTENCE_END) or _is_marked(before)
        between = between and (len(after) >= PARAGRAPH or _is_marked(after))
        heading = patterns.BARE.fullmatch(line.text) and not patterns.ADDRESS.match(line.text)
        if between and heading and not _is_marked(line.text):
            found.add(i)
    return found if len(found) > 1 else set()


def _is_marked(text: str) -> bool:
    return any(marker.fullmatch(text) for marker in MARKERS)


def _title_end(text: str, start: int) -> int:
    """Return where the title that begins at *start* ends, its 。 included; *start* where the sentence is too long for one."""
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
    inside = {section[i]: u.level > 1 for i, u in enumerate(units) if u.level}
    several = {
        g
        for g, n in Counter(s for s, c in zip(section, candidate, strict=True) if c).items()
        if n > 1 and inside.get(g)
    }
    return [
        replace(
            u,
            lead=candidate[i]
            and (section[i] in several or any(candidate[max(0, i - 1) : i] + candidate[i + 1 : i + 2])),
        )
        for i, u in enumerate(units)
    ]


def _candidates(units: Sequence[Unit], section: Sequence[int]) -> list[bool]:
    """Return which units begin with a sentence that could be a heading: a short one, or beside two that begin alike, a longer."""
    found = [_lead(u.line.text) if u.level is None else None for u in units]
    short = [match is not None and len(match["title"]) <= patterns.LEAD_LENGTH for match in found]
    alike = Counter((s, _kind(u)) for u, s, ok in zip(units, section, short, strict=True) if ok)
    return [
        ok or (match is not None and alike[s, _kind(u)] > 1)
        for u, s, match, ok in zip(units, section, found, short, strict=True)
    ]


def _kind(unit: Unit) -> str:
    match = patterns.BROTHER.match(unit.line.text)
    return match["kind"] if match else ""


def _lead(text: str) -> re.Match[str] | None:
    match = patterns.LEAD.fullmatch(text)
    if match is None or patterns.ADDRESS.match(text) or patterns.RESULT.search(match["title"]):
        return None
    return match


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
        if title := text[start:title_end].strip("、.． 。\u3000"):
            shown = text[:title_end].rstrip("。")
        else:  # the sentence is too long to be a title: its first clause names the section, the sentence stays whole
            clause = patterns.FIRST_CLAUSE.search(text, title_end)
            title = clause["title"].strip() if clause else ""
            shown = text[:title_end].rstrip("。") + title
        number = unit.number.strip("、.．") if unit.level == 1 else unit.number
        self._open(unit.level, number, title or unit.number, shown, False, unit.line.start, unit.line.start + title_end)
        self._paragraph(unit.line, title_end)

    def lead(self, unit: Unit, level: int) -> None:
        """Open the section that the first sentence of *unit* names; the rest of the line is its paragraph."""
        match = _lead(unit.line.text)
        assert match
        end = match.end("stop")
        shown = unit.line.text[: match.end("title")]
        self._open(level, match["number"], match["title"], shown, True, unit.line.start, unit.line.start + end)
        self._paragraph(unit.line, end)

    def implicit(self, title: str, level: int, at: int) -> None:
        """Open a section whose title is taken out of a sentence that stays whole in its paragraph at *at*."""
        self._open(level, None, title, title, True, at, at)

    def paragraph(self, unit: Unit) -> None:
        """Add the whole line of *unit* as a paragraph of the section that is open."""
        self._paragraph(unit.line, 0)

    def annex(self, lines: Sequence[Line]) -> None:
        """Add the annex: its heading, and each further line as a note."""
        head, *items = lines
        self._open(1, None, head.text.rstrip("："), head.text, False, head.start, head.end)
        self.blocks += [Block(self.open[1], item.start, item.end, note=True) for item in items]

    def _open(
        self, level: int, number: str | None, title: str, shown: str, implicit: bool, start: int, end: int
    ) -> None:
        self.open = {above: index for above, index in self.open.items() if above < level}
        parent = self.open.get(max(self.open, default=0))
        ordinal = patterns.ordinal(number) if number and not implicit else None
        self.open[level] = len(self.headings)
        self.headings.append(Heading(level, parent, number, ordinal, title, shown, implicit, start, end))
        if end > start and len(shown) < end - start:
            self.stops.append(end - 1)

    def _paragraph(self, line: Line, start: int) -> None:
        rest = line.text[start:]
        if rest.strip():
            first = line.start + start + len(rest) - len(rest.lstrip())
            self.blocks.append(Block(self.open[max(self.open)], first, line.end))


def _build_part(builder: _Builder, part: list[Unit], alone: bool) -> None:
    """Build one part: its heading, and the numbered and the implicit sections in it."""
    turns: dict[int, str] = {}
    deep = _leads_are_deep(part)
    if part[0].level is None:
        builder.open = {}
        builder.implicit(WHOLE_TITLE if alone else OPENING_TITLE, 1, part[0].line.start)
    else:
        turns = _turns(part, deep)
    within = False  # a section that leads can divide: numbered, or begun by a turn; leads alone are brothers
    for i, unit in enumerate(part):
        if unit.level is not None:
            builder.numbered(unit)
            within = within or unit.level > 1
        elif unit.lead and not (i - 1 in turns and _is_bare_address(part[i - 1])):  # that one has given it its title
            builder.lead(unit, 3 if deep and within else 2)
        else:
            if i in turns:
                builder.implicit(turns[i], 2, unit.line.start)
                within = True
            builder.paragraph(unit)


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


def _turns(part: list[Unit], deep: bool) -> dict[int, str]:
    """Return the unnumbered sections of *part*: index of the unit that begins one → its title.

    One begins where the speaker, past the first section, turns to the assembly (各位代表，…), and outside
    numbered sections where a clause says what is to come (…的主要预期目标是：, …还存在不少困难和问题：).
    """
    turns: dict[int, str] = {}
    first = next((i for i, u in enumerate(part) if u.level == 2 or u.lead), None)
    if first is None:
        return turns
    inside = False  # a numbered section
    for i, unit in enumerate(part[1:], 1):
        text = unit.line.text
        address = patterns.ADDRESS.match(text)
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
    return patterns.ADDRESS.fullmatch(unit.line.text) is not None


def _topic(text: str) -> str | None:
    """Return the clause that says what a paragraph is about, None if none does."""
    return next((match["title"] for pattern in patterns.TOPICS if (match := pattern.search(text))), None)


def _first_words(text: str) -> str:
    """Return the first sentence of *text*, or its first clause where the sentence is too long for a title."""
    match = patterns.FIRST_SENTENCE.match(text) or patterns.FIRST_CLAUSE.search(text)
    return match["title"].strip() if match else ""
