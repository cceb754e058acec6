"""Read a Word file: paragraphs with their automatic numbers, tables, text boxes, notes; tracked changes as accepted."""

import io
from typing import Any, Final

import docx
from docx.oxml.ns import qn

from build_tools.extract.docx_notes import REFERENCES, Notes, raised_text, with_notes
from build_tools.extract.docx_numbers import Numbers
from build_tools.extract.docx_tree import (
    CELL,
    MATH,
    PARAGRAPH,
    ROW,
    RUN,
    TABLE,
    TEXT_BOX,
    TEXTS,
    has,
    nearest,
    path,
    shown_children,
)
from build_tools.extract.docx_zip import without_media
from build_tools.extract.table_grid import LAYOUT_PARAGRAPHS, Cell, span_of, table_lines
from build_tools.model.errors import DataError
from build_tools.text.tables import CELL_END, joined_lines

# Elements that are read as a character.
CHARACTERS: Final = {
    qn("w:tab"): "\u3000",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
    MATH + "den": "/",  # ½ in a formula is 1/2 and not 12
    MATH + "sup": "^",
}


def text_of(data: bytes, where: str) -> str:
    """Return the text of the Word file *data*, one line a paragraph. Raises DataError if it cannot be read or holds no text."""
    try:
        document = docx.Document(io.BytesIO(without_media(data, where)))
    except DataError:
        raise
    except Exception as error:  # zipfile, lxml and python-docx raise errors of many types
        raise DataError(
            where, f"is no Word file ({type(error).__name__}); save it again as .docx, or as .txt"
        ) from None
    try:
        lines = _DocumentReader(document).lines()
    except Exception as error:  # a damaged file fails only where the damaged part is needed
        raise DataError(
            where, f"is a damaged Word file ({type(error).__name__}); save it again as .docx, or as .txt"
        ) from None
    text = joined_lines(lines)
    if not text:
        raise DataError(where, "holds no text; save the report again, or its text as .txt")
    return text + "\n"


class _DocumentReader:
    """Reads a document from its beginning to its end, and counts its numbers and notes on the way."""

    def __init__(self, document: Any) -> None:
        self.body = document.element.body
        self.numbers = Numbers(document)
        self.notes = Notes(document)

    def lines(self) -> list[str]:
        """Return the lines of the body, followed by the notes that it refers to."""
        lines = self._blocks(self.body)
        return with_notes(lines, self._note_lines())

    def _note_lines(self) -> list[str]:
        """Return one line for each note that the text refers to, and for those that these notes refer to."""
        lines: list[str] = []
        while len(lines) < len(self.notes.order):
            note = self.notes.order[len(lines)]
            texts = (line.strip() for line in "\n".join(self._blocks(self.notes.elements[note])).split("\n"))
            lines.append(f"[{self.notes.numbers[note]}] {' '.join(text for text in texts if text)}")
        return lines

    def _blocks(self, parent: Any) -> list[str]:
        """Return the lines of the paragraphs and tables in *parent*."""
        lines: list[str] = []
        begun = ""  # the beginning of a paragraph that goes on in the next one
        boxes: list[Any] = []
        for block in nearest(parent, (PARAGRAPH, TABLE)):
            is_joined = block.tag == PARAGRAPH and _has_lost_its_end(block)
            if block.tag == PARAGRAPH:
                text = self._text(block, boxes)
                number = "" if begun or (is_joined and not text.strip()) else self.numbers.of(block)
                begun += number + text
            if is_joined:
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
        """Return the lines of *table*: one a row; a row that only lays out the page gives a line a paragraph."""
        rows = [self._cells(row) for row in nearest(table, (ROW,)) if not has(row, "w:trPr/w:del")]
        if (lines := table_lines(rows)) is not None:
            return lines
        lines = []
        for row in rows:
            cells = [cell.lines for cell in row if cell.rows]
            is_layout = any(len(cell) >= LAYOUT_PARAGRAPHS or CELL_END in "".join(cell) for cell in cells)
            if len(cells) == 1 or is_layout:
                lines += (line for cell in cells for line in cell)
            else:
                lines.append("\u3000".join(" ".join(cell) for cell in cells))
        return lines

    def _cells(self, row: Any) -> list[Cell]:
        """Return the cells of *row*; a cell that only continues the one above it is empty and spans no row."""
        before = row.find(path("w:trPr/w:gridBefore"))
        cells = [] if before is None else [Cell([], span_of(before.get(qn("w:val"))), 0)]
        for cell in nearest(row, (CELL,)):
            if has(cell, "w:tcPr/w:cellDel"):
                continue
            span = cell.find(path("w:tcPr/w:gridSpan"))
            columns = 1 if span is None else span_of(span.get(qn("w:val")))
            if _continues_cell_above(cell):
                cells.append(Cell([], columns, 0))
            else:
                text = joined_lines("\n".join(self._blocks(cell)).split("\n"))
                cells.append(Cell(text.split("\n") if text else [], columns))
        return cells

    def _text(self, paragraph: Any, boxes: list[Any]) -> str:
        """Return the text inside *paragraph*; add its text boxes to *boxes*."""
        parts: list[str] = []
        self._add_inline(paragraph, parts, boxes)
        return "".join(parts)

    def _add_inline(self, element: Any, parts: list[str], boxes: list[Any]) -> None:
        """Add the text inside *element* to *parts*, and its text boxes to *boxes*."""
        for child in shown_children(element):
            if child.tag == TEXT_BOX:
                boxes.append(child)
            elif child.tag in TEXTS:
                parts += [child.text.replace("\t", CHARACTERS[qn("w:tab")])] if child.text else []
            elif child.tag in REFERENCES:
                parts.append(self.notes.mark(child))
            elif child.tag == RUN and (raised := raised_text(child, parts)):
                parts.append(raised)
            else:
                parts += [CHARACTERS[child.tag]] if child.tag in CHARACTERS else []
                self._add_inline(child, parts, boxes)


def _has_lost_its_end(paragraph: Any) -> bool:
    """Return whether the end of *paragraph* was deleted, moved away or hidden, so that the next one continues it."""
    return any(has(paragraph, f"w:pPr/w:rPr/{name}") for name in ("w:del", "w:moveFrom", "w:vanish"))


def _continues_cell_above(cell: Any) -> bool:
    """Return whether *cell* is merged with the one above it."""
    merged = cell.find(path("w:tcPr/w:vMerge"))
    return merged is not None and merged.get(qn("w:val")) != "restart"
