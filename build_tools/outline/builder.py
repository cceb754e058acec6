"""Gather headings and paragraphs in the order of the text."""

from build_tools.model.outline import Block, Heading, Line, Outline
from build_tools.outline.body_lines import DEEPEST_LEVEL, BodyLine
from build_tools.outline.titles import Title, title_of_heading, title_of_lead
from build_tools.text.numerals import ordinal


class OutlineBuilder:
    """An outline that is being built: each section and paragraph is added to the section that is open."""

    def __init__(self) -> None:
        self._headings: list[Heading] = []
        self._blocks: list[Block] = []
        self._stops: list[int] = []
        self._open: dict[int, int] = {}  # level → index of the heading that is open on it

    @property
    def outline(self) -> Outline:
        """What was built so far."""
        return Outline(tuple(self._headings), tuple(self._blocks), tuple(self._stops))

    @property
    def is_deepest_open(self) -> bool:
        """Whether a numbered section of the deepest level is open: then no lead can be below it."""
        index = self._open.get(DEEPEST_LEVEL)
        return index is not None and not self._headings[index].implicit

    def open_numbered(self, line: BodyLine) -> None:
        """Open the section of the heading that begins *line*; the rest of the line becomes a paragraph."""
        assert line.level is not None
        title = title_of_heading(line)
        self._open_section(line.level, title, line.line.start, implicit=False)
        self._add_text(line.line, title.length)

    def open_lead(self, line: BodyLine, level: int) -> None:
        """Open the section of the lead that begins *line*; the rest of the line becomes a paragraph."""
        title = title_of_lead(line.text)
        self._open_section(level, title, line.line.start, implicit=True)
        self._add_text(line.line, title.length)

    def open_implicit(self, title: str, level: int, position: int) -> None:
        """Open an implicit section before the paragraph at *position*. Its *title* takes no words from the paragraph."""
        self._open_section(level, Title(None, title, title, 0), position, implicit=True)

    def open_beside(self, title: str, position: int) -> None:
        """Open an implicit section of the level of the open one."""
        self.open_implicit(title, max(self._open), position)

    def add_paragraph(self, line: BodyLine) -> None:
        """Add the whole *line* as a paragraph of the open section."""
        self._add_text(line.line, 0)

    def open_annex(self, heading: Line) -> None:
        """Open the section of an annex with its *heading*, which has a line of its own."""
        title = Title(None, heading.text.rstrip("："), heading.text, len(heading.text))
        self._open_section(1, title, heading.start, implicit=False)

    def add_note(self, line: Line, explains: bool) -> None:
        """Add *line* as a note of the open section; *explains*: it explains a term, and does not go on from one."""
        self._blocks.append(Block(self._open[1], line.start, line.end, True, line.table, explains))

    def _open_section(self, level: int, title: Title, start: int, implicit: bool) -> None:
        self._open = {above: index for above, index in self._open.items() if above < level}
        parent = self._open.get(max(self._open, default=0))
        value = ordinal(title.number) if title.number and not implicit else None
        end = start + title.length
        self._open[level] = len(self._headings)
        self._headings.append(
            Heading(level, parent, title.number, value, title.text, title.shown, implicit, start, end)
        )
        if title.length and len(title.shown) < title.length:  # the final 。 is not shown
            self._stops.append(end - 1)

    def _add_text(self, line: Line, start: int) -> None:
        """Add what follows offset *start* of *line* as a paragraph, unless it is blank."""
        rest = line.text[start:]
        if rest.strip():
            first = line.start + start + len(rest) - len(rest.lstrip())
            self._blocks.append(Block(self._open[max(self._open)], first, line.end, table=line.table))
