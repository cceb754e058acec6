"""Lead from the clean text back to the source."""

from build_tools.model.outline import Block, Heading, Line
from build_tools.model.source import CleanText


def source_span(clean: CleanText, part: Line | Block | Heading) -> tuple[int, int]:
    """Return the source offsets of *part*, which has offsets in the clean text.

    What cleaning deleted inside the part, and right after it, belongs to it.
    """
    start = clean.offsets[part.start]
    return start, max(start, clean.offsets[part.end]) if part.end > part.start else start
