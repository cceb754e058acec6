"""The footnotes and endnotes of a Word file, and the marks that lead to them."""

import re
from typing import Any, Final, TypeAlias

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from build_tools.extract.docx_tree import RUN, path
from build_tools.extract.raised_marks import CONTEXT, written_in_line
from build_tools.text.annexes import ANNEX_HEADING
from build_tools.text.characters import STATEMENT_END

NoteId: TypeAlias = tuple[str, str]  # kind (footnote, endnote) and id
REFERENCES: Final = {qn("w:footnoteReference"): "footnote", qn("w:endnoteReference"): "endnote"}
NOTES_HEADING: Final = "附注："
# 政府工作报告[1]   the mark of a note at the end of a line
MARK_LAST: Final = re.compile(r"(?:\[\d+\])+\s*$")


class Notes:
    """The notes of a document, numbered in the order in which the text refers to them."""

    def __init__(self, document: Any) -> None:
        """Find the notes of *document*; those that only draw a line are left out."""
        self.elements: dict[NoteId, Any] = {}
        self.order: list[NoteId] = []  # the notes referred to so far
        self.numbers: dict[NoteId, int] = {}  # the number of each
        for relation in document.part.rels.values():
            kind = relation.reltype.rpartition("/")[2].removesuffix("s")
            if kind in REFERENCES.values() and not relation.is_external:
                root: Any = parse_xml(relation.target_part.blob)
                for note in root.findall(qn(f"w:{kind}")):
                    if note.get(qn("w:type"), "normal") == "normal":
                        self.elements[kind, note.get(qn("w:id"))] = note

    def mark(self, reference: Any) -> str:
        """Return the mark of the note that *reference* leads to: [1]; "" if there is no such note."""
        note = REFERENCES[reference.tag], reference.get(qn("w:id"))
        if note not in self.elements:
            return ""
        if note not in self.numbers:
            self.order.append(note)
            self.numbers[note] = len(self.order)
        return f"[{self.numbers[note]}]"


def raised_text(run: Any, before: list[str]) -> str:
    """Return what a *run* with a raised number reads: the mark of a note [3], or the power ³; "" if it has none.

    *before* are the texts before it in its paragraph.
    """
    text = _text_of(run) if _is_raised(run) else ""
    start = "".join(before[-CONTEXT:])
    written = written_in_line(text, start, _text_after(run))
    if written == text:
        return ""
    return written if start else f"{written} "


def _is_raised(run: Any) -> bool:
    raised = run.find(path("w:rPr/w:vertAlign"))
    return raised is not None and raised.get(qn("w:val")) == "superscript"


def _text_of(run: Any) -> str:
    return "".join(part.text or "" for part in run.findall(qn("w:t")))


def _text_after(run: Any) -> str:
    """Return the text of the first run after *run* that has any."""
    return next(filter(None, map(_text_of, run.itersiblings(RUN))), "")


def with_notes(lines: list[str], notes: list[str]) -> list[str]:
    """Return *lines* followed by *notes*, under a heading unless the report has one of its own."""
    if not notes:
        return lines
    lines = _without_marks_in_head([line for line in "\n".join(lines).split("\n") if line.strip()])
    has_heading = any(ANNEX_HEADING.fullmatch(line.strip()) for line in lines[len(lines) // 2 :])
    return [*lines, *([] if has_heading else [NOTES_HEADING]), *notes]


def _without_marks_in_head(lines: list[str]) -> list[str]:
    """Return *lines* without the marks after the title, the occasion and the speaker, which are not recognised with them."""
    for i, line in enumerate(lines):
        bare = MARK_LAST.sub("", line)
        if bare.endswith("。"):
            return lines
        lines[i] = bare
        if bare.endswith((*STATEMENT_END, "：")):
            return lines
    return lines
