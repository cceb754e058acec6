"""The files that the search in the page reads: the lines of every report, the names, the figures, and an index.

A report is one file of lines, a few dozen kilobytes. The page loads it and looks for the words in it, so that what is
found is exactly what the report says. If there are many reports, an index of pairs of characters tells which files can
hold the words at all. The index is cut into shards, and the page loads only those that the words need.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from build_tools.files.json_lines import compact
from build_tools.files.search_letters import HAN_BLOCK, Letters, sounds_by_letter
from build_tools.model.output import OutputFile
from build_tools.pages.amounts import amount, when
from build_tools.pages.book import Book
from build_tools.programmes.glossary.entry import Entry
from build_tools.text.folding import as_searched
from build_tools.text.words import words_of

FOLDER: Final = "search"
SHARDS: Final = 64
FEW: Final = 3  # reports whose files the page loads without asking an index
NAMES_IN_FILE: Final = 150


@dataclass(frozen=True, slots=True)
class Indexed:
    """What the search needs of one report; sets are kept as lines of text, which need less memory."""

    name: str
    page: OutputFile  # its lines
    grams: str  # what the index knows it by
    words: str  # as jieba cuts them
    characters: str  # Chinese ones
    indicators: str  # canonical names of its figures


@dataclass(frozen=True, slots=True)
class _Document:
    """A file that the page can load to look for words."""

    about: dict[str, str]  # what index.json says of it: kind, name
    file: OutputFile
    grams: str  # what the index knows it by


def index_report(book: Book) -> Indexed:
    """Return what the search needs of *book*."""
    lines = _report_lines(book)
    figures = book.report.figures
    paragraphs = (p.text for p in book.report.paragraphs)
    return Indexed(
        name=book.name,
        page=_file(f"{book.report.slug}.json", _report(book, lines)),
        grams=_as_lines(set().union(*(grams(line[2]) for line in lines), *(grams(f.name) for f in figures))),
        words=_as_lines(words_of("\n".join(line[2] for line in lines))),
        characters=_as_lines({c for text in paragraphs for c in text if ord(c) in HAN_BLOCK}),
        indicators=_as_lines({f.indicator for f in figures if f.indicator}),
    )


def search_files(entries: Sequence[Entry], reports: Sequence[Indexed], letters: Letters) -> Iterator[OutputFile]:
    """Yield the files of the search, under ``search/``; *letters* are those of the characters in *reports*."""
    documents = list(_name_documents(entries))
    documents += [_Document({"kind": "report", "name": r.name}, r.page, r.grams) for r in reports]
    shards = SHARDS if len(reports) > FEW else 0
    listed = [{"file": document.file.path.removeprefix(f"{FOLDER}/")} | document.about for document in documents]
    yield _file("index.json", {"documents": listed, "shards": shards})
    yield from (document.file for document in documents)
    if shards:
        yield from _shard_files([document.grams for document in documents])
    for letter, sounds in sounds_by_letter(entries, _all(report.indicators for report in reports)):
        yield _file(f"sounds-{letter}.json", sounds)
    yield _file("letters.json", letters)
    yield _file("words.json", sorted(_all(report.words for report in reports)))


def grams(text: str) -> set[str]:
    """Return what the index knows *text* by, folded: its characters, pairs of them, and three in a row with a digit.

    Many reports have 9. and .5, few have 9.5.
    """
    folded = as_searched(text)
    threes = (folded[i : i + 3] for i in range(len(folded) - 2))
    pairs = {folded[i : i + 2] for i in range(len(folded) - 1)}
    return pairs | set(folded) | {three for three in threes if any(c.isdecimal() for c in three)}


def shard_of(gram: str) -> int:
    """Return the number of the shard that holds *gram*; the page's script computes the same."""
    return (ord(gram[0]) * 31 + (ord(gram[1]) if len(gram) > 1 else 0)) % SHARDS


def _as_lines(words: Iterable[str]) -> str:
    return "\n".join(sorted(words))


def _all(lines: Iterable[str]) -> set[str]:
    """Return the words of several texts of lines together."""
    return set().union(*(text.split("\n") for text in lines)) - {""}


def _name_documents(entries: Sequence[Entry]) -> Iterator[_Document]:
    """Yield the files of names."""
    for i in range(0, len(entries), NAMES_IN_FILE):
        rows = [_name_row(entry) for entry in entries[i : i + NAMES_IN_FILE]]
        known_by = _as_lines(set().union(*(grams(word) for row in rows for word in (row[0], *row[1]))))
        yield _Document({"kind": "names"}, _file(f"names-{i // NAMES_IN_FILE + 1}.json", rows), known_by)


def _name_row(entry: Entry) -> list[Any]:
    """Return the row of a name: name, other spellings, address, meaning, count."""
    meaning = entry.definition.text if entry.definition else ""
    return [entry.name, list(entry.aliases), entry.address[1:], meaning, entry.count]


def _report_lines(book: Book) -> list[tuple[int, str, str]]:
    """Return the lines of the report in the order of the text: index of the section, fragment, text.

    The fragment of a title that heads a page is ``top``.
    """
    lines = []
    for i, section in enumerate(book.report.sections):
        lines.append((i, section.anchor or "top", section.shown))
        lines += [(i, p.anchor, p.text) for p in book.paragraphs.get(section.id, ())]
    return lines


def _report(book: Book, lines: Sequence[tuple[int, str, str]]) -> dict[str, Any]:
    report = book.report
    return {
        "base": f"{report.slug}/",
        "name": book.name,
        "sections": [[s.page, s.anchor or "", s.shown] for s in report.sections],
        "lines": lines,
        "figures": [
            [f.id, f.name, f.indicator if f.indicator != f.name else "", amount(f), when(f)] for f in report.figures
        ],
    }


def _shard_files(known_by: Sequence[str]) -> Iterator[OutputFile]:
    """Yield the shards of the index: gram → numbers of the documents that have it; *known_by*: the grams of each document."""
    documents: dict[str, list[int]] = defaultdict(list)
    for number, lines in enumerate(known_by):
        for gram in lines.split("\n"):
            documents[gram].append(number)
    shards: list[dict[str, list[int]]] = [{} for _ in range(SHARDS)]
    for gram in sorted(documents):
        shards[shard_of(gram)][gram] = documents[gram]
    for i, shard in enumerate(shards):
        yield _file(f"pairs-{i}.json", shard)


def _file(name: str, content: Any) -> OutputFile:
    return OutputFile(f"{FOLDER}/{name}", (compact(content) + "\n").encode())
