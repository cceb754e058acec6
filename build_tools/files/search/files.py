"""All files of the search.

A report is in fragments of a few kilobytes. An index, cut into shards, tells which fragments and names can hold a
word; the page loads the shards that the words need, and of the fragments those that it shows. A few reports need no
index: the page looks into all their fragments.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from build_tools.data.indicators import Catalogue
from build_tools.files.json_lines import compact
from build_tools.files.search.fragments import FOLDER
from build_tools.files.search.known import known_keys, known_words
from build_tools.files.search.letters import Letters, sounds_by_letter
from build_tools.files.search.library import library, newest_first
from build_tools.files.search.names import by_use, name_files, name_keys
from build_tools.files.search.postings import gathered, posting_files, shards_for
from build_tools.files.search.report import Indexed, together
from build_tools.files.search.vocabulary import vocabulary
from build_tools.model.output import OutputFile
from build_tools.model.place import Place
from build_tools.programmes.glossary.entry import Entry

FEW: Final = 3  # reports whose fragments the page loads without asking an index


def search_files(
    entries: Sequence[Entry],
    reports: Sequence[Indexed],
    places: Sequence[Place],
    catalogue: Catalogue,
    letters: Letters,
) -> Iterator[OutputFile]:
    """Yield the files of the search, under ``search/``; *letters* are those of the characters in *reports*."""
    fragments = [fragment for report in newest_first(reports) for fragment in report.fragments]
    names = by_use(entries)
    shards = shards_for(len(fragments)) if len(reports) > FEW else 0
    yield _file("library.json", library(reports, places, len(names), shards))
    words = together(report.words for report in reports)
    yield _file("vocabulary.json", vocabulary(catalogue, words))
    yield from (fragment.file for fragment in fragments)
    yield from name_files(names)
    if shards:
        found = gathered([fragment.keys for fragment in fragments], map(name_keys, names))
        found.update(known_keys(known_words(names, catalogue), found, fragments, names))
        yield from posting_files(found, shards)
    for letter, sounds in sounds_by_letter(entries, together(report.indicators for report in reports)):
        yield _file(f"sounds/{letter}.json", sounds)
    yield _file("letters.json", letters)
    yield _file("words.json", sorted(words))


def _file(name: str, content: Any) -> OutputFile:
    return OutputFile(f"{FOLDER}/{name}", (compact(content) + "\n").encode())
