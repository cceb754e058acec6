"""What a Word file says of its numbered lists: the levels of each numbering, and which one a paragraph has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from docx.oxml.ns import qn

from build_tools.extract.docx_number_formats import is_circled, shown_number
from build_tools.extract.docx_tree import is_on

DEEPEST: Final = 9  # levels
# （%2）   %1.%2   a number in the text of a level, by its level
NUMBER_OF_LEVEL: Final = re.compile(r"%([1-9])")
# %1   第%1   but not %1、   a number right before the paragraph's text
NUMBER_LAST: Final = re.compile(r"%[1-9]$")
# o   l   the letter that shows as a bullet in a font of symbols
LETTER_BULLET: Final = re.compile(r"[\x21-\x7e]")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    form: str  # chineseCounting, decimal, …
    text: str  # （%2）
    start: int  # its first number
    restart: int  # a number of a level above this one starts it anew; 0: none does
    all_digits: bool  # the numbers of all levels are shown as 1, 2, 3
    style: str  # the paragraph style that has this level

    def label(self, numbers: list[tuple[str, int]]) -> str:
        """Return what is shown before a paragraph, given the form and the value of each level's number."""
        if self.form == "bullet":
            return LETTER_BULLET.sub("", self.text)
        text = NUMBER_OF_LEVEL.sub(lambda m: self._number(*numbers[int(m[1]) - 1]), self.text)
        if NUMBER_LAST.search(self.text) and text[-1:].isalnum() and not is_circled(text[-1]):
            return f"{text} "  # Word puts a gap there, and 1 and 2015年 must not become 12015年
        return text

    def _number(self, form: str, value: int) -> str:
        return str(value) if self.all_digits else shown_number(form, value)


class Numberings:
    """The numberings of a document: what its parts numbering.xml and styles.xml say.

    A *numbering* (w:num) has a number; its levels are those of its *definition* (w:abstractNum), but for those that it
    states itself.
    """

    def __init__(self, document: Any) -> None:
        """Read the numberings and styles of *document*."""
        self.definitions: dict[str, dict[int, Level]] = {}
        self.list_styles: dict[str, str] = {}  # definition → the list style that it takes its levels from
        self.styled: dict[str, str] = {}  # list style → the definition that holds its levels
        self.definition: dict[str, str] = {}  # numbering → definition
        self.own_levels: dict[str, dict[int, Level]] = {}  # levels that a numbering states itself
        self.starts: dict[str, dict[int, int]] = {}  # numbering → level → the number with which it starts anew
        self.styles = {style.style_id: style.element for style in document.styles}
        self.of_styles: dict[str, tuple[str | None, int | None]] = {}  # style → numbering and level
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        for element in root.findall(qn("w:abstractNum")):
            self._add_definition(element)
        for element in root.findall(qn("w:num")):
            self._add_numbering(element)

    def levels(self, numbering: str) -> dict[int, Level]:
        """Return the levels of *numbering*, by their depth from 0."""
        return {**self.definitions.get(self.definition_of(numbering), {}), **self.own_levels.get(numbering, {})}

    def definition_of(self, numbering: str) -> str:
        """Return the id of the definition that holds the levels of *numbering*, or "" if there is none."""
        named = self.definition.get(numbering, "")
        if named not in self.list_styles:
            return named
        style = self.list_styles[named]
        return self.styled.get(style) or self.definition.get(self._of_style(style)[0] or "", "")

    def of_paragraph(self, paragraph: Any) -> tuple[str, int]:
        """Return the numbering and the level of *paragraph*: its own, else its style's; ("", 0) if it has none."""
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return "", 0
        style = _value(properties, "w:pStyle", "")
        numbering, level = _numbering_and_level(properties)
        if style and (numbering is None or level is None):
            style_numbering, style_level = self._of_style(style)
            # A list of the paragraph's own begins at its first level, whatever level the style has in another list.
            level = style_level if level is None and numbering in (None, style_numbering) else level
            numbering = style_numbering if numbering is None else numbering
        return numbering or "", level or 0

    def _add_definition(self, element: Any) -> None:
        name = element.get(qn("w:abstractNumId"))
        self.definitions[name] = {int(level.get(qn("w:ilvl"))): _level(level) for level in element.findall(qn("w:lvl"))}
        if style := _value(element, "w:numStyleLink", ""):
            self.list_styles[name] = style
        if style := _value(element, "w:styleLink", ""):
            self.styled[style] = name

    def _add_numbering(self, element: Any) -> None:
        name = element.get(qn("w:numId"))
        self.definition[name] = _value(element, "w:abstractNumId", "")
        for override in element.findall(qn("w:lvlOverride")):
            depth = int(override.get(qn("w:ilvl")))
            if (level := override.find(qn("w:lvl"))) is not None:
                self.own_levels.setdefault(name, {})[depth] = _level(level)
            if start := _value(override, "w:startOverride", ""):
                self.starts.setdefault(name, {})[depth] = int(start)

    def _of_style(self, style: str) -> tuple[str | None, int | None]:
        """Return the numbering and the level that *style* gives, or a style that it is based on."""
        if style not in self.of_styles:
            numbering: str | None = None
            level: int | None = None
            for element in self._with_bases(style):
                stated_numbering, stated_level = _numbering_and_level(element.find(qn("w:pPr")))
                numbering = stated_numbering if numbering is None else numbering
                level = stated_level if level is None else level
            self.of_styles[style] = numbering, self._level_of_style(style, numbering, level)
        return self.of_styles[style]

    def _level_of_style(self, style: str, numbering: str | None, level: int | None) -> int | None:
        """Return the level that the *numbering* keeps for *style* or for its nearest base, else *level*."""
        named = self.definition.get(numbering or "", "")
        levels = self.definitions.get(self.styled.get(self.list_styles.get(named, ""), named), {})
        for element in self._with_bases(style):
            for depth, candidate in levels.items():
                if candidate.style and candidate.style == element.get(qn("w:styleId")):
                    return depth
            if _numbering_and_level(element.find(qn("w:pPr")))[1] is not None:
                return level
        return level

    def _with_bases(self, style: str) -> Iterator[Any]:
        """Yield the element of *style* and of the styles that it is based on, each once."""
        seen = set()
        while style in self.styles and style not in seen:
            seen.add(style)
            yield self.styles[style]
            style = _value(self.styles[style], "w:basedOn", "")


def _level(element: Any) -> Level:
    """Return the level that *element* (w:lvl) describes."""
    all_digits = element.find(qn("w:isLgl"))
    return Level(
        form=_value(element, "w:numFmt", "decimal"),
        text=_value(element, "w:lvlText", ""),
        start=int(_value(element, "w:start", "1")),
        restart=int(_value(element, "w:lvlRestart", str(DEEPEST))),
        all_digits=all_digits is not None and is_on(all_digits),
        style=_value(element, "w:pStyle", ""),
    )


def _numbering_and_level(properties: Any) -> tuple[str | None, int | None]:
    """Return the numbering and the level that *properties* (w:pPr) state; None for what they do not state."""
    stated = None if properties is None else properties.find(qn("w:numPr"))
    if stated is None:
        return None, None
    numbering, level = _value(stated, "w:numId", ""), _value(stated, "w:ilvl", "")
    return numbering or None, int(level) if level else None


def _value(element: Any, name: str, default: str) -> str:
    child = element.find(qn(name))
    return default if child is None else child.get(qn("w:val")) or default
