"""The tree of a Word file: which elements are shown, and what their properties say."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from docx.oxml.ns import qn

COMPATIBILITY: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
ALTERNATIVES: Final = COMPATIBILITY + "AlternateContent"
PARAGRAPH, RUN, TABLE, ROW, CELL, TEXT_BOX = map(qn, ("w:p", "w:r", "w:tbl", "w:tr", "w:tc", "w:txbxContent"))
TEXTS: Final = frozenset((qn("w:t"), MATH + "t"))
# What was deleted or moved away, and what only describes.
SKIPPED: Final = frozenset(map(qn, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sdtPr", "w:tblPr", "w:trPr", "w:tcPr")))


def shown_children(parent: Any) -> Iterator[Any]:
    """Yield the children of *parent* that are shown; of alternatives, the first that has text."""
    for child in parent:
        if child.tag == ALTERNATIVES:
            alternatives = [*child.findall(COMPATIBILITY + "Choice"), *child.findall(COMPATIBILITY + "Fallback")]
            with_text = (one for one in alternatives if next(one.iter(*TEXTS), None) is not None)
            for first in with_text:
                yield from shown_children(first)
                break
        elif child.tag not in SKIPPED and not (child.tag == RUN and has(child, "w:rPr/w:vanish")):
            yield child


def nearest(parent: Any, tags: tuple[str, ...]) -> Iterator[Any]:
    """Yield the shown elements inside *parent* with one of *tags*, in their order, but none inside another of them."""
    for child in shown_children(parent):
        if child.tag in tags:
            yield child
        else:
            yield from nearest(child, tags)


@cache
def path(names: str) -> str:
    """Return *names* as lxml looks for them: w:pPr/w:rPr."""
    return "/".join(map(qn, names.split("/")))


def has(element: Any, names: str) -> bool:
    """Return whether *element* has the property at the path *names*, w:rPr/w:vanish, and it is not switched off."""
    found = element.find(path(names))
    return found is not None and is_on(found)


def is_on(property_: Any) -> bool:
    """Return whether an on-off property is on, which it is without a value."""
    return property_.get(qn("w:val")) not in ("0", "false", "off")
