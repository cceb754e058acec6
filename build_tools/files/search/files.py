"""The files of the search, without its index.

A report is in fragments of a few kilobytes. An index, cut into shards, tells which fragments and names can hold a
word; the page loads the shards that the words need, and of the fragments those that it shows. A few reports need no
index: the page looks into all their fragments.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from build_tools.data.indicators import Catalogue
from build_tools.files.json_lines import compact
from build_tools.files.search.fragments import FOLDER
from build_tools.files.search.letters import Letters, sounds_by_letter
from build_tools.files.search.library import library
from build_tools.files.search.names import name_files
from build_tools.files.search.postings import shards_for
from build_tools.files.search.report import Indexed, together
from build_tools.files.search.vocabulary import vocabulary
from build_tools.model.output import OutputFile
from build_tools.model.place import Place
from build_tools.programmes.glossary.entry import Entry

FEW: Final = 3  # reports whose fragments the page loads without asking an index


def shards_of(reports: Sequence[Indexed]) -> int:
    """Return how many shards the index of *reports* has, 0 if they need none."""
    return shards_for(sum(len(report.fragments) for report in reports)) if len(reports) > FEW else 0


def files_beside_index(
    names: Sequence[Entry],
    reports: Sequence[Indexed],
    places: Sequence[Place],
    catalogue: Catalogue,
    letters: Letters,
) -> Iterator[OutputFile]:
    """Yield the files under ``search/`` without the index: *names* and *reports* in the order in which it counts them.

    *letters* are those of the characters in *reports*.
    """
    yield _file("library.json", library(reports, places, len(names), shards_of(reports)))
    words = together(report.words for report in reports)
    yield _file("vocabulary.json", vocabulary(catalogue, words))
    yield from (fragment.file for report in reports for fragment in report.fragments)
    yield from name_files(names)
    for letter, sounds in sounds_by_letter(names, together(report.indicators for report in reports)):
        yield _file(f"sounds/{letter}.json", sounds)
    yield _file("letters.json", letters)
    yield _file("words.json", sorted(words))


def _file(name: str, content: Any) -> OutputFile:
    return OutputFile(f"{FOLDER}/{name}", (compact(content) + "\n").encode())
