"""Find in the source the wordings that the editor doubts (``[[suspect]]`` of ``report.toml``)."""

from collections.abc import Sequence

from build_tools.clean.typography import clean_text
from build_tools.model.editing import Suspect
from build_tools.model.errors import DataError
from build_tools.model.report import Doubt
from build_tools.model.source import CleanText


def find_doubts(suspects: Sequence[Suspect], clean: CleanText, where: str) -> tuple[Doubt, ...]:
    """Return the spans of the source that each of *suspects* names, spelled as there or as on the page.

    Raises DataError, which names *where* the suspects come from, for one that is not in the text.
    """
    return tuple(
        _find_doubt(suspect, clean, f"{where}: [[suspect]] no. {number}") for number, suspect in enumerate(suspects, 1)
    )


def _find_doubt(suspect: Suspect, clean: CleanText, where: str) -> Doubt:
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
        raise DataError(where, f"'{suspect.find}' is not in the text; copy it from there")
    return Doubt(suspect, tuple(spans))
