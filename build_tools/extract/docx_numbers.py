"""Count the automatic numbers of a Word file's paragraphs: 一、 （一） 1."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from docx.oxml.ns import qn

from build_tools.extract.number_formats import is_circled, shown_number

DEEPEST: Final = 9  # levels
# （%2）   %1.%2   where a number stands in what a level shows
PLACE: Final = re.compile(r"%([1-9])")
# %1   第%1   but not %1、   a number right before the paragraph's text
NUMBER_LAST: Final = re.compile(r"%[1-9]$")
# o   l   the letter that stands for a bullet in a font of symbols
LETTER_BULLET: Final = re.compile(r"[\x21-\x7e]")


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered."""

    form: str  # chineseCounting, decimal, …
    text: str  # （%2）
    start: int
    restart: int  # the levels before this one start it anew; 0: none does
    legal: bool  # all its numbers are shown as 1, 2, 3
    style: str  # the paragraph style that has this level

    def shows(self, numbers: list[tuple[str, int]]) -> str:
        """Return what stands before a paragraph, given form and value of each level's number."""
        if self.form == "bullet":
            return LETTER_BULLET.sub("", self.text)
        text = PLACE.sub(lambda m: self._number(*numbers[int(m[1]) - 1]), self.text)
        if NUMBER_LAST.search(self.text) and text[-1:].isalnum() and not is_circled(text[-1]):
            return f"{text} "  # Word puts a gap there, and 1 and 2015年 are not to become 12015年
        return text

    def _number(self, form: str, value: int) -> str:
        return str(value) if self.legal else shown_number(form, value)


class Numbers:
    """The numberings of a document and how far each has counted."""

    def __init__(self, document: Any) -> None:
        """Read the numberings and styles of *document*."""
        self.levels: dict[str, dict[int, _Level]] = {}  # of each abstract numbering
        self.links: dict[str, str] = {}  # abstract numbering → the list style that it takes its levels from
        self.linked: dict[str, str] = {}  # list style → abstract numbering that holds its levels
        self.abstract: dict[str, str] = {}  # numbering → abstract numbering
        self.own: dict[str, dict[int, _Level]] = {}  # levels that a numbering has for itself
        self.starts: dict[str, dict[int, int]] = {}  # where a numbering starts its levels anew
        self.counts: dict[str, dict[int, int]] = {}
        self.styles = {style.style_id: style.element for style in document.styles}
        self.places: dict[str, tuple[str | None, int | None]] = {}
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        for definition in root.findall(qn("w:abstractNum")):
            self._define(definition)
        for numbering in root.findall(qn("w:num")):
            self._take(numbering)

    def of(self, paragraph: Any) -> str:
        """Return the number before *paragraph*, which is counted; "" where it has none."""
        numbering, at = self._place(paragraph)
        abstract = self._abstract(numbering)
        levels = {**self.levels.get(abstract, {}), **self.own.get(numbering, {})}
        if at not in levels:
            return ""
        counts = self.counts.setdefault(abstract, {})
        for level, start in self.starts.pop(numbering, {}).items():
            counts[level] = start - 1
        counts[at] = counts.get(at, levels[at].start - 1) + 1
        for deeper in range(at + 1, DEEPEST):
            if deeper in levels and at < levels[deeper].restart:
                counts.pop(deeper, None)
        forms = [
            (levels[i].form, counts.get(i, levels[i].start)) if i in levels else ("none", 1) for i in range(DEEPEST)
        ]
        return levels[at].shows(forms)

    def _define(self, definition: Any) -> None:
        own = definition.get(qn("w:abstractNumId"))
        self.levels[own] = {int(level.get(qn("w:ilvl"))): _level(level) for level in definition.findall(qn("w:lvl"))}
        if link := _value(definition, "w:numStyleLink", ""):
            self.links[own] = link
        if style := _value(definition, "w:styleLink", ""):
            self.linked[style] = own

    def _take(self, numbering: Any) -> None:
        name = numbering.get(qn("w:numId"))
        self.abstract[name] = _value(numbering, "w:abstractNumId", "")
        for override in numbering.findall(qn("w:lvlOverride")):
            at = int(override.get(qn("w:ilvl")))
            if (level := override.find(qn("w:lvl"))) is not None:
                self.own.setdefault(name, {})[at] = _level(level)
            if start := _value(override, "w:startOverride", ""):
                self.starts.setdefault(name, {})[at] = int(start)

    def _abstract(self, numbering: str) -> str:
        """Return the abstract numbering that holds the levels of *numbering*."""
        own = self.abstract.get(numbering, "")
        if own not in self.links:
            return own
        style = self.links[own]
        return self.linked.get(style) or self.abstract.get(self._place_of_style(style)[0] or "", "")

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """Return the numbering and the level of *paragraph*: its own, else its style's."""
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return "", 0
        style = _value(properties, "w:pStyle", "")
        numbering, level = _said(properties)
        if style and (numbering is None or level is None):
            by_style = self._place_of_style(style)
            # A list of its own begins at its first level, whatever the style says of another.
            level = by_style[1] if level is None and numbering in (None, by_style[0]) else level
            numbering = by_style[0] if numbering is None else numbering
        return numbering or "", level or 0

    def _place_of_style(self, style: str) -> tuple[str | None, int | None]:
        """Return the numbering and the level that *style* gives, or a style that it is based on."""
        if style not in self.places:
            numbering: str | None = None
            level: int | None = None
            for element in self._bases(style):
                said = _said(element.find(qn("w:pPr")))
                numbering = said[0] if numbering is None else numbering
                level = said[1] if level is None else level
            self.places[style] = numbering, self._level_of_style(style, numbering, level)
        return self.places[style]

    def _level_of_style(self, style: str, numbering: str | None, level: int | None) -> int | None:
        """Return the level that a numbering keeps for *style* or its nearest base, else *level*."""
        abstract = self.abstract.get(numbering or "", "")
        levels = self.levels.get(self.linked.get(self.links.get(abstract, ""), abstract), {})
        for element in self._bases(style):
            for at, one in levels.items():
                if one.style and one.style == element.get(qn("w:styleId")):
                    return at
            if _said(element.find(qn("w:pPr")))[1] is not None:
                return level
        return level

    def _bases(self, style: str) -> Iterator[Any]:
        """Yield the element of *style* and of the styles that it is based on, each once."""
        seen = set()
        while style in self.styles and style not in seen:
            seen.add(style)
            yield self.styles[style]
            style = _value(self.styles[style], "w:basedOn", "")


def _level(element: Any) -> _Level:
    """Return the level that *element* (w:lvl) describes."""
    legal = element.find(qn("w:isLgl"))
    return _Level(
        form=_value(element, "w:numFmt", "decimal"),
        text=_value(element, "w:lvlText", ""),
        start=int(_value(element, "w:start", "1")),
        restart=int(_value(element, "w:lvlRestart", str(DEEPEST))),
        legal=legal is not None and legal.get(qn("w:val")) not in ("0", "false", "off"),
        style=_value(element, "w:pStyle", ""),
    )


def _said(properties: Any) -> tuple[str | None, int | None]:
    """Return the numbering and the level that *properties* (w:pPr) name, None for what they leave open."""
    own = None if properties is None else properties.find(qn("w:numPr"))
    if own is None:
        return None, None
    numbering, level = _value(own, "w:numId", ""), _value(own, "w:ilvl", "")
    return numbering or None, int(level) if level else None


def _value(element: Any, name: str, default: str) -> str:
    child = element.find(qn(name))
    return default if child is None else child.get(qn("w:val")) or default
