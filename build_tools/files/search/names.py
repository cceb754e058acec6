"""The names of the glossary, as the search reads them: the most used first, in files of a few dozen."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from build_tools.files.json_lines import compact
from build_tools.files.search.fragments import FOLDER
from build_tools.files.search.grams import NAME, WHOLE_NAME, pairs
from build_tools.files.search.postings import Groups, grouped
from build_tools.model.output import OutputFile
from build_tools.programmes.glossary.entry import Entry
from build_tools.text.folding import as_searched

NAMES_IN_FILE: Final = 40
LONGEST_MEANING: Final = 90  # characters of the meaning that an answer shows


def by_use(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries, the most used first."""
    return sorted(entries, key=lambda entry: (-entry.count, entry.address))


def name_files(entries: Sequence[Entry]) -> Iterator[OutputFile]:
    """Yield the files of the names of *entries*, in their order."""
    for i in range(0, len(entries), NAMES_IN_FILE):
        rows = [_row(entry) for entry in entries[i : i + NAMES_IN_FILE]]
        yield OutputFile(f"{FOLDER}/names/{i // NAMES_IN_FILE}.json", (compact(rows) + "\n").encode())


def known_names(entries: Sequence[Entry]) -> Groups:
    """Return what the index knows *entries* by."""
    return grouped((key, i, 1) for i, entry in enumerate(entries) for key in _keys(entry))


def _keys(entry: Entry) -> set[str]:
    names = [as_searched(name) for name in (entry.name, *entry.aliases)]
    return {NAME + pair for name in names for pair in pairs(name)} | {WHOLE_NAME + name for name in names}


def _row(entry: Entry) -> list[Any]:
    """Return the row of a name: name, other spellings, address, meaning, count, place, first and last year."""
    meaning = entry.definition.text if entry.definition else ""
    if len(meaning) > LONGEST_MEANING:
        meaning = meaning[: LONGEST_MEANING - 1] + "…"
    place, years = entry.place or "", entry.years or ()
    return [entry.name, list(entry.aliases), entry.address[1:], meaning, entry.count, place, *years]
