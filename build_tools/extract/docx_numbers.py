"""Count the automatic numbers of a Word file's paragraphs: 一、 （一） 1."""

from typing import Any

from build_tools.extract.docx_numbering import DEEPEST, Level, Numberings


class Numbers:
    """How far each numbering of a document has counted."""

    def __init__(self, document: Any) -> None:
        self.numberings = Numberings(document)
        self.counts: dict[str, dict[int, int]] = {}  # definition → level → its last number

    def of(self, paragraph: Any) -> str:
        """Count *paragraph* and return the number before its text; "" if it has none."""
        numbering, depth = self.numberings.of_paragraph(paragraph)
        levels = self.numberings.levels(numbering)
        if depth not in levels:
            return ""
        counts = self.counts.setdefault(self.numberings.definition_of(numbering), {})
        for level, start in self.numberings.starts.pop(numbering, {}).items():  # only once
            counts[level] = start - 1
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in range(depth + 1, DEEPEST):
            if deeper in levels and depth < levels[deeper].restart:
                counts.pop(deeper, None)
        return levels[depth].label([_form_and_number(levels, counts, level) for level in range(DEEPEST)])


def _form_and_number(levels: dict[int, Level], counts: dict[int, int], depth: int) -> tuple[str, int]:
    """Return the number format of the level at *depth* and its current number."""
    if depth not in levels:
        return "none", 1
    return levels[depth].form, counts.get(depth, levels[depth].start)
