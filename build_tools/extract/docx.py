"""Read a Word file: paragraphs with their automatic numbers, tables, text boxes, notes; tracked changes as accepted."""

import io
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from build_tools.extract.docx_numbers import Numbers
from build_tools.extract.docx_zip import without_media
from build_tools.extract.grid import LAYOUT, Cell, span_of, table_lines
from build_tools.model.errors import DataError
from build_tools.text.annexes import ANNEX_HEADING
from build_tools.text.characters import STATEMENT_END
from build_tools.text.tables import CELL_END, joined_lines

MARKUP: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
CHOICES: Final = MARKUP + "AlternateContent"
PARAGRAPH, RUN, TABLE, ROW, CELL, BOX = map(qn, ("w:p", "w:r", "w:tbl", "w:tr", "w:tc", "w:txbxContent"))
# What was deleted or moved away, and what only describes.
SKIPPED: Final = frozenset(map(qn, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sdtPr", "w:tblPr", "w:trPr", "w:tcPr")))
TEXT: Final = frozenset((qn("w:t"), MATH + "t"))
TAB: Final = qn("w:tab")
SIGNS: Final = {
    TAB: "\u3000",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
    MATH + "den": "/",  # ½ in a formula is 1/2 and not 12
    MATH + "sup": "^",
}
NOTES: Final = {qn("w:footnoteReference"): "footnote", qn("w:endnoteReference"): "endnote"}
NOTES_HEADING: Final = "附注："
# 政府工作报告[1]   the mark of a note at the end of a line
MARK_LAST: Final = re.compile(r"(?:\[\d+\])+\s*$")
# 1   [2]   what a raised run reads if it is the mark of a note
RAISED: Final = re.compile(r"\s*[\[［(（]?(?P<number>\d{1,3})[\]］)）]?\s*")
# km   10   R   万米   what stands before a raised digit that belongs to it: km², 10³, R², 万米³; but not GDP
POWER_BEFORE: Final = re.compile(r"(?:[a-z0-9米里]|(?<![A-Za-z])[A-Z])$")


def text_of(data: bytes, place: str) -> str:
    """Return the text of the Word file *data*, one line a paragraph. Raises DataError where it is none."""
    try:
        document = docx.Document(io.BytesIO(without_media(data, place)))
    except DataError:
        raise
    except Exception as error:  # zipfile, lxml and python-docx raise whatever they do
        raise DataError(
            place, f"is no Word file ({type(error).__name__}); save it again as .docx, or as .txt"
        ) from None
    try:
        lines = _Reader(document).lines()
    except Exception as error:  # what a damaged file lacks shows only where it is needed
        raise DataError(
            place, f"is a damaged Word file ({type(error).__name__}); save it again as .docx, or as .txt"
        ) from None
    text = joined_lines(lines)
    if not text:
        raise DataError(place, "holds no text; save the report again, or its text as .txt")
    return text + "\n"


class _Reader:
    """Reads a document from its beginning to its end, counting its numbers and notes."""

    def __init__(self, document: Any) -> None:
        self.body = document.element.body
        self.numbers = Numbers(document)
        self.notes = _notes(document)
        self.order: list[tuple[str, str]] = []  # the notes referred to so far
        self.marked: dict[tuple[str, str], int] = {}  # the number of each

    def lines(self) -> list[str]:
        """Return the lines of the body, and behind them the notes that it refers to."""
        lines = self._blocks(self.body)
        listed: list[str] = []
        for note in self.order:  # which grows where a note refers to another
            told = (line.strip() for line in "\n".join(self._blocks(self.notes[note])).split("\n"))
            listed.append(f"[{self.marked[note]}] {' '.join(line for line in told if line)}")
        if not listed:
            return lines
        lines = _without_marks_in_head([line for line in "\n".join(lines).split("\n") if line.strip()])
        headed = any(ANNEX_HEADING.fullmatch(line.strip()) for line in lines[len(lines) // 2 :])
        return [*lines, *([] if headed else [NOTES_HEADING]), *listed]

    def _blocks(self, parent: Any) -> list[str]:
        """Return the lines of *parent*'s paragraphs and tables."""
        lines: list[str] = []
        begun = ""  # a paragraph that goes on in the next one
        boxes: list[Any] = []
        for block in _nearest(parent, (PARAGRAPH, TABLE)):
            joined = block.tag == PARAGRAPH and _has_lost_its_end(block)
            if block.tag == PARAGRAPH:
                text = self._text(block, boxes)
                number = "" if begun or (joined and not text.strip()) else self.numbers.of(block)
                begun += number + text
            if joined:
                continue
            lines.append(begun)
            begun = ""
            for box in boxes:
                lines += self._blocks(box)
            boxes = []
            if block.tag == TABLE:
                lines += ["", *self._rows(block), ""]
        return [*lines, begun, *(line for box in boxes for line in self._blocks(box))]

    def _rows(self, table: Any) -> list[str]:
        """Return the lines of *table*: one a row, but the paragraphs of a cell that only lays out the page one by one."""
        rows = [self._cells(row) for row in _nearest(table, (ROW,)) if not _has(row, "w:trPr/w:del")]
        if (lines := table_lines(rows)) is not None:
            return lines
        lines = []
        for row in rows:
            cells = [cell.lines for cell in row if cell.rows]
            if len(cells) == 1 or any(len(cell) >= LAYOUT or CELL_END in "".join(cell) for cell in cells):
                lines += (line for cell in cells for line in cell)
            else:
                lines.append("\u3000".join(" ".join(cell) for cell in cells))
        return lines

    def _cells(self, row: Any) -> list[Cell]:
        """Return the cells of *row*; one that only continues the one above it is empty, and goes over no row."""
        before = row.find(_path("w:trPr/w:gridBefore"))
        cells = [] if before is None else [Cell([], span_of(before.get(qn("w:val"))), 0)]
        for cell in _nearest(row, (CELL,)):
            if _has(cell, "w:tcPr/w:cellDel"):
                continue
            span = cell.find(_path("w:tcPr/w:gridSpan"))
            columns = 1 if span is None else span_of(span.get(qn("w:val")))
            if _goes_on(cell):
                cells.append(Cell([], columns, 0))
            else:
                text = joined_lines("\n".join(self._blocks(cell)).split("\n"))
                cells.append(Cell(text.split("\n") if text else [], columns))
        return cells

    def _text(self, paragraph: Any, boxes: list[Any]) -> str:
        """Return the text inside *paragraph*; its text boxes go to *boxes*."""
        parts: list[str] = []
        self._inline(paragraph, parts, boxes)
        return "".join(parts)

    def _inline(self, element: Any, parts: list[str], boxes: list[Any]) -> None:
        """Add the text inside *element* to *parts*, its text boxes to *boxes*."""
        for child in _shown(element):
            if child.tag == BOX:
                boxes.append(child)
            elif child.tag in TEXT:
                parts += [child.text.replace("\t", SIGNS[TAB])] if child.text else []
            elif child.tag in NOTES:
                parts.append(self._mark(child))
            elif child.tag == RUN and (mark := _raised_mark(child, parts)):
                parts.append(mark)
            else:
                parts += [SIGNS[child.tag]] if child.tag in SIGNS else []
                self._inline(child, parts, boxes)

    def _mark(self, reference: Any) -> str:
        """Return the mark of the note that *reference* leads to: [1]."""
        note = NOTES[reference.tag], reference.get(qn("w:id"))
        if note not in self.notes:
            return ""
        if note not in self.marked:
            self.order.append(note)
            self.marked[note] = len(self.order)
        return f"[{self.marked[note]}]"


def _without_marks_in_head(lines: list[str]) -> list[str]:
    """Return *lines* without the marks behind the title, the occasion and the speaker, by which nobody would know these."""
    for i, line in enumerate(lines):
        bare = MARK_LAST.sub("", line)
        if bare.endswith("。"):
            return lines
        lines[i] = bare
        if bare.endswith((*STATEMENT_END, "：")):
            return lines
    return lines


def _notes(document: Any) -> dict[tuple[str, str], Any]:
    """Return the footnotes and endnotes of *document*, by kind and id; those that only draw a line are none."""
    notes: dict[tuple[str, str], Any] = {}
    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2].removesuffix("s")
        if kind in NOTES.values() and not relation.is_external:
            root: Any = parse_xml(relation.target_part.blob)
            for note in root.findall(qn(f"w:{kind}")):
                if note.get(qn("w:type"), "normal") == "normal":
                    notes[kind, note.get(qn("w:id"))] = note
    return notes


def _nearest(parent: Any, tags: tuple[str, ...]) -> Iterator[Any]:
    """Yield the elements inside *parent* with one of *tags*, in their order, none of those inside another."""
    for child in _shown(parent):
        if child.tag in tags:
            yield child
        else:
            yield from _nearest(child, tags)


def _shown(parent: Any) -> Iterator[Any]:
    """Yield the children of *parent* that are shown; of what is there in two forms, one."""
    for child in parent:
        if child.tag == CHOICES:
            forms = [*child.findall(MARKUP + "Choice"), *child.findall(MARKUP + "Fallback")]
            for form in [form for form in forms if next(form.iter(*TEXT), None) is not None][:1]:
                yield from _shown(form)
        elif child.tag not in SKIPPED and not (child.tag == RUN and _has(child, "w:rPr/w:vanish")):
            yield child


@cache
def _path(names: str) -> str:
    """Return *names* as lxml looks for them: w:pPr/w:rPr."""
    return "/".join(map(qn, names.split("/")))


def _has(element: Any, names: str) -> bool:
    """Return whether *element* has what *names* lead to, w:rPr/w:vanish, and not as something switched off."""
    found = element.find(_path(names))
    return found is not None and found.get(qn("w:val")) not in ("0", "false", "off")


def _has_lost_its_end(paragraph: Any) -> bool:
    """Return whether the end of *paragraph* was deleted, moved away or hidden: the next one goes on with it."""
    return any(_has(paragraph, f"w:pPr/w:rPr/{name}") for name in ("w:del", "w:moveFrom", "w:vanish"))


def _goes_on(cell: Any) -> bool:
    """Return whether *cell* only continues the one above it, with which it is merged."""
    merged = cell.find(_path("w:tcPr/w:vMerge"))
    return merged is not None and merged.get(qn("w:val")) != "restart"


def _raised_mark(run: Any, before: list[str]) -> str:
    """Return the mark of a note that *run* is by standing above the line: ³ → [3]; "" where it is none."""
    raised = run.find(_path("w:rPr/w:vertAlign"))
    if raised is None or raised.get(qn("w:val")) != "superscript":
        return ""
    match = RAISED.fullmatch("".join(part.text or "" for part in run.findall(qn("w:t"))))
    last = before[-1] if before else ""
    if not match or POWER_BEFORE.search(last):
        return ""
    return f"[{match['number']}]" if last else f"[{match['number']}] "
