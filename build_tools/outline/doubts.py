"""Find in the source the wordings that the editor doubts (``[[suspect]]`` of ``report.toml``)."""

from build_tools.clean.typography import clean_text
from build_tools.model.editing import Suspect
from build_tools.model.errors import DataError
from build_tools.model.report import Doubt
from build_tools.model.source import CleanText


def find_doubt(suspect: Suspect, clean: CleanText, where: str) -> Doubt:
    """Return the spans of the source that *suspect* names, spelled as there or as on the page.

    Raises DataError, which names *where* the suspect comes from, if it is not in the text.
    """
    find = clean_text(suspect.find).text.strip()
    if not find:
        raise DataError(where, "find holds nothing visible; copy the doubtful words from the text")
    spans = []
    start = clean.text.find(find)
    while start >= 0:
        end = start + len(find)
        spans.append((clean.offsets[start], clean.offsets[end]))
        start = clean.text.find(find, end)
    if not spans:
        raise DataError(where, f"'{suspect.find}' does not stand in the text; copy it from there")
    return Doubt(suspect, tuple(spans))
