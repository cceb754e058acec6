"""Place the editor's corrections in the paragraphs that they correct."""

from collections.abc import Iterator, Sequence

from build_tools.model.report import Correction, Evidence, Paragraph
from build_tools.model.source import changed


def place_corrections(paragraphs: Sequence[Paragraph], evidence: Evidence) -> Iterator[Correction]:
    """Yield the editor's corrections in each of *paragraphs*, with their offsets in its text."""
    for erratum in evidence.errata:
        for paragraph in paragraphs:
            if paragraph.start <= erratum.start and erratum.end <= paragraph.end:
                start = len(changed(evidence.source.text, paragraph.start, erratum.start, evidence.changes))
                yield Correction(paragraph.id, start, start + len(erratum.new), erratum.old, erratum.reason)
