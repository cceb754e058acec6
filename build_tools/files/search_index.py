"""What the search in the page reads: the lines of every report, the names, the figures, and an index over all reports.

A report is one file of lines, a few dozen kilobytes; the page loads it and looks for the words in it, so that what is
found is exactly what stands there. Where there are many reports, an index of pairs of characters tells which files can
hold the words at all; it is cut into shards, and only those that the words need are loaded.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from build_tools.files.json_lines import compact
from build_tools.model.output import OutputFile
from build_tools.pages.amounts import amount, when
from build_tools.pages.book import Book
from build_tools.programmes.glossary.entry import Entry
from build_tools.text.folding import as_searched
from build_tools.text.pinyin import syllables
from build_tools.text.words import words_of

FOLDER: Final = "search"
SHARDS: Final = 64
FEW: Final = 3  # so many files are loaded whole, without an index
ENTRIES: Final = 150  # names in a file
SOUNDED: Final = 10  # characters that can be found by their sound
# Characters of GB 2312: the ones that an input method offers first.
LEVELS: Final = range(0xB0, 0xF8)
HAN_BLOCK: Final = range(0x4E00, 0xA000)


def grams(text: str) -> set[str]:
    """Return what the index knows *text* by, folded: its characters, pairs of them, and three in a row that hold a digit
    (9. and .5 stand in every report, 9.5 does not)."""
    folded = as_searched(text)
    threes = (folded[i : i + 3] for i in range(len(folded) - 2))
    pairs = {folded[i : i + 2] for i in range(len(folded) - 1)}
    return pairs | set(folded) | {three for three in threes if any(c.isdecimal() for c in three)}


Letters: TypeAlias = dict[str, Any]  # sounds: syllable → characters; traditional and simplified: in the same order


@dataclass(frozen=True, slots=True)
class Indexed:
    """What the search needs of one report; sets are held as lines of text, for there may be hundreds of them."""

    name: str
    page: OutputFile  # its lines
    grams: str  # what the index knows it by
    words: str  # as jieba cuts them
    characters: str  # Chinese ones
    indicators: str  # canonical names of its figures


def index_report(book: Book) -> Indexed:
    """Return what the search needs of *book*."""
    lines = _lines(book)
    figures = book.report.figures
    paragraphs = (p.text for p in book.report.paragraphs)
    return Indexed(
        name=book.name,
        page=_page(f"{book.report.slug}.json", _report(book, lines)),
        grams=_lines_of(set().union(*(grams(line[2]) for line in lines), *(grams(f.name) for f in figures))),
        words=_lines_of(words_of("\n".join(line[2] for line in lines))),
        characters=_lines_of({c for text in paragraphs for c in text if "\u4e00" <= c <= "\u9fff"}),
        indicators=_lines_of({f.indicator for f in figures if f.indicator}),
    )


def _lines_of(words: Iterable[str]) -> str:
    return "\n".join(sorted(words))


def _all(lines: Iterable[str]) -> set[str]:
    """Return the words of several texts of lines together."""
    return set().union(*(text.split("\n") for text in lines)) - {""}


def search_pages(entries: Sequence[Entry], reports: Sequence[Indexed], letters: Letters) -> Iterator[OutputFile]:
    """Yield the files of the search, under ``search/``; *letters* are those of the characters in *reports*."""
    documents: list[
        tuple[dict[str, str], OutputFile, str]
    ] = []  # what it is, what it holds, what the index knows it by
    for i in range(0, len(entries), ENTRIES):
        rows = [_name(entry) for entry in entries[i : i + ENTRIES]]
        said = _lines_of(set().union(*(grams(word) for row in rows for word in (row[0], *row[1]))))
        documents.append(({"kind": "names"}, _page(f"names-{i // ENTRIES + 1}.json", rows), said))
    documents += [({"kind": "report", "name": report.name}, report.page, report.grams) for report in reports]
    shards = SHARDS if len(reports) > FEW else 0
    listed = [{"file": page.path.removeprefix(f"{FOLDER}/")} | about for about, page, _ in documents]
    yield _page("index.json", {"documents": listed, "shards": shards})
    yield from (page for _, page, _ in documents)
    if shards:
        yield from _shards([said for _, _, said in documents])
    yield from _sounds(entries, _all(report.indicators for report in reports))
    yield _page("letters.json", letters)
    yield _page("words.json", sorted(_all(report.words for report in reports)))


def _lines(book: Book) -> list[tuple[int, str, str]]:
    """Return the report's lines in the order of the text: index of the section, fragment, text; a title's has the page's."""
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


def _name(entry: Entry) -> list[Any]:
    """Return the row of a name: name, other spellings, address, meaning, count."""
    meaning = entry.definition.text if entry.definition else ""
    return [entry.name, list(entry.aliases), entry.address[1:], meaning, entry.count]


def _sounds(entries: Sequence[Entry], indicators: set[str]) -> Iterator[OutputFile]:
    """Yield for each letter what sounds so: names, and the main indicators, from each of their characters on.

    A row: the characters, their syllables, whether they are the whole name, how often it is named.
    """
    names = {as_searched(entry.name): entry.count for entry in entries}
    names |= {as_searched(indicator): 1 for indicator in indicators}
    rows: dict[str, list[list[Any]]] = {}
    for name, count in sorted(names.items()):
        sounds = list(syllables(name))
        if len(sounds) != len(name):  # letters and digits in it
            continue
        for i, sound in enumerate(sounds[:-1]):
            row = [name[i : i + SOUNDED], sounds[i : i + SOUNDED], int(i == 0), count]
            rows.setdefault(sound[0], []).append(row)
    for letter, heard in sorted(rows.items()):
        yield _page(f"sounds-{letter}.json", heard)


def _shards(said: Sequence[str]) -> Iterator[OutputFile]:
    """Yield the shards of the index: characters → numbers of the files that hold them."""
    files: dict[str, list[int]] = defaultdict(list)
    for number, pairs in enumerate(said):
        for pair in pairs.split("\n"):
            files[pair].append(number)
    shards: list[dict[str, list[int]]] = [{} for _ in range(SHARDS)]
    for pair in sorted(files):
        shards[shard_of(pair)][pair] = files[pair]
    for i, shard in enumerate(shards):
        yield _page(f"pairs-{i}.json", shard)


def shard_of(pair: str) -> int:
    """Return the number of the shard that holds *pair*; ``docs/assets/scripts/search/files.js`` counts the same."""
    return (ord(pair[0]) * 31 + (ord(pair[1]) if len(pair) > 1 else 0)) % SHARDS


def letters_of(said: str) -> Letters:
    """Return what forgives another spelling: how characters sound (复 for 覆), traditional ones beside simplified ones.

    *said*: the characters of the reports; those of everyday use are there anyhow.
    """
    from opencc import OpenCC  # its tables take a while to load

    common = {bytes((high, low)).decode("gb2312", "ignore") for high in LEVELS for low in range(0xA1, 0xFF)}
    known = {char for char in common | set(said) if char.strip()}
    sounds: dict[str, str] = {}
    for char in sorted(known):
        sounds[syllables(char)[0]] = sounds.get(syllables(char)[0], "") + char
    converter = OpenCC("t2s")
    pairs = [(c, s) for c in map(chr, HAN_BLOCK) if (s := converter.convert(c)) != c and s in known]
    return {
        "sounds": sounds,
        "traditional": "".join(t for t, _ in pairs),
        "simplified": "".join(s for _, s in pairs),
    }


def _page(name: str, content: Any) -> OutputFile:
    return OutputFile(f"{FOLDER}/{name}", (compact(content) + "\n").encode())
