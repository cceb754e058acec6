"""Tell whether a text is cut off."""

from build_tools.model.outline import Frame, Outline
from build_tools.text.characters import PARAGRAPH_END
from build_tools.text.wording import wording

LAST_WORDS = 12  # characters of the last sentence that the message quotes


def tell_incomplete(frame: Frame, outline: Outline) -> str | None:
    """Return what shows that the text is cut off, in words for the reader, or None.

    The last sentence has no end, or the only part with a number is the first.
    """
    last = frame.body[-1]
    is_heading = any(heading.end == last.end for heading in outline.headings)
    if last.table is None and not last.text.endswith(tuple(PARAGRAPH_END)) and not is_heading:
        return wording("frame.incomplete.no_sentence_end", words=last.text[-LAST_WORDS:])
    parts = [h.ordinal for h in outline.headings if h.level == 1 and h.number and not h.implicit]
    return wording("frame.incomplete.only_first_part") if parts == [1] else None
