"""Read a Word file: paragraphs with their automatic numbers, tables, text boxes, notes; tracked changes as accepted."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any, Final

import docx
from docx.oxml.ns import qn

from build_tools.errors import DataError

LARGEST: Final = 100_000_000  # bytes of the unpacked file; what is larger is no report
NUMERALS: Final = "零一二三四五六七八九"
SKIPPED: Final = frozenset(
    (qn("w:del"), qn("w:moveFrom"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
)
BOX: Final = qn("w:txbxContent")


def text_of(data: bytes, place: str) -> str:
    """Return the text of the Word file *data*, one line a paragraph. Raises DataError where it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(item.file_size for item in archive.infolist()) > LARGEST:
                raise DataError(place, "unpacks to more than 100 MB; save the report alone, or its text as .txt")
        document = docx.Document(io.BytesIO(data))
    except DataError:
        raise
    except Exception as error:  # python-docx raises whatever its parsers do
        raise DataError(
            place, f"is no Word file ({type(error).__name__}); save it again as .docx, or as .txt"
        ) from None
    numbers = _Numbers(document)
    lines = list(_blocks(document.element.body, numbers))
    text = "\n".join(line for line in lines if line.strip())
    if not text:
        raise DataError(place, "holds no text; save the report again, or its text as .txt")
    return text + "\n"


def _blocks(parent: Any, numbers: "_Numbers") -> Iterator[str]:
    """Yield the lines of *parent*'s paragraphs and of its tables' rows."""
    for child in parent:
        if child.tag in SKIPPED:
            continue
        if child.tag == qn("w:p"):
            yield numbers.of(child) + "".join(_inline(child))
            for box in child.iter(BOX):
                if not any(above.tag in SKIPPED for above in box.iterancestors()):
                    yield from _blocks(box, numbers)
        elif child.tag == qn("w:tbl"):
            for row in child.iter(qn("w:tr")):
                cells = (" ".join(_blocks(cell, numbers)) for cell in row.findall(qn("w:tc")) if not _goes_on(cell))
                yield "\u3000".join(cells)
        elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml"), qn("w:smartTag")):
            yield from _blocks(child, numbers)


def _goes_on(cell: Any) -> bool:
    """Return whether *cell* only continues the one above it, with which it is merged."""
    merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merged is not None and merged.get(qn("w:val")) != "restart"


def _inline(element: Any) -> Iterator[str]:
    """Yield the text inside a paragraph, text boxes aside."""
    for child in element:
        if child.tag in SKIPPED or child.tag == BOX:
            continue
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag == qn("w:tab"):
            yield "\u3000"
        elif child.tag in (qn("w:br"), qn("w:cr")):
            yield "\n"
        else:
            yield from _inline(child)


class _Numbers:
    """Counts the automatic numbers of a document's paragraphs: 一、 （一） 1."""

    def __init__(self, document: Any) -> None:
        self.levels: dict[tuple[str, int], tuple[str, str, int]] = {}  # numbering, level → format, text, start
        self.abstract: dict[str, str] = {}
        self.counts: dict[tuple[str, int], int] = {}
        self.styles = {style.style_id: style.element for style in document.styles}
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        for definition in root.iter(qn("w:abstractNum")):
            own = definition.get(qn("w:abstractNumId"))
            for level in definition.iter(qn("w:lvl")):
                at = int(level.get(qn("w:ilvl")))
                self.levels[own, at] = (
                    _value(level, "w:numFmt", "decimal"),
                    _value(level, "w:lvlText", ""),
                    int(_value(level, "w:start", "1")),
                )
        for number in root.iter(qn("w:num")):
            self.abstract[number.get(qn("w:numId"))] = _value(number, "w:abstractNumId", "")

    def of(self, paragraph: Any) -> str:
        """Return the number before *paragraph*, "" where it has none."""
        numbering, level = self._place(paragraph)
        own = self.abstract.get(numbering, "")
        if (own, level) not in self.levels:
            return ""
        self.counts[own, level] = self.counts.get((own, level), self.levels[own, level][2] - 1) + 1
        for deeper in range(level + 1, 9):
            self.counts.pop((own, deeper), None)
        text = self.levels[own, level][1]
        return re.sub(r"%(\d)", lambda m: self._shown(own, int(m[1]) - 1), text)

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """Return the numbering and the level of *paragraph*: its own, else its style's."""
        properties = paragraph.find(qn("w:pPr"))
        for _ in range(10):  # styles are based on styles
            if properties is None:
                return "", 0
            own = properties.find(qn("w:numPr"))
            if own is not None:
                return _value(own, "w:numId", ""), int(_value(own, "w:ilvl", "0"))
            style = properties.find(qn("w:pStyle"))
            element = self.styles.get(style.get(qn("w:val"))) if style is not None else None
            properties = element.find(qn("w:pPr")) if element is not None else None
        return "", 0

    def _shown(self, own: str, level: int) -> str:
        form, _, start = self.levels.get((own, level), ("decimal", "", 1))
        number = self.counts.get((own, level), start)
        if form.startswith(("chinese", "ideograph", "japanese", "taiwanese")):
            return chinese(number)
        return "" if form in ("bullet", "none") else str(number)


def _value(element: Any, name: str, default: str) -> str:
    child = element.find(qn(name))
    return default if child is None else child.get(qn("w:val")) or default


def chinese(number: int) -> str:
    """Return *number*, up to 99, as headings count: 8 → 八, 12 → 十二, 20 → 二十."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{NUMERALS[tens]}十"
    return head + (NUMERALS[ones] if ones or not tens else "")
