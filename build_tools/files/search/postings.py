"""The index of the search: key → the fragments, or the names, that have it. It is cut into shards of a few kilobytes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from build_tools.files.json_lines import compact
from build_tools.files.search.fragments import FOLDER
from build_tools.files.search.grams import shard_of
from build_tools.model.output import OutputFile

FEWEST: Final = 32  # shards
MOST: Final = 4096
FRAGMENTS_PER_SHARD: Final = 1  # so that a question, which needs a dozen shards, costs little
# Numbers of documents as gaps, the first from -1; and the count of each, left out if all are 1.
Posting: TypeAlias = list[list[int]]
# key, and the number of each document that has it, with how many of its lines or figures have it
Hits: TypeAlias = tuple[str, list[tuple[int, int]]]
Found: TypeAlias = Mapping[str, list[tuple[int, int]]]


def shards_for(documents: int) -> int:
    """Return how many shards an index of *documents* fragments has: a power of two, so that few numbers of reports change it."""
    wanted = max(FEWEST, min(MOST, documents // FRAGMENTS_PER_SHARD))
    return 1 << (wanted - 1).bit_length()


def gathered(fragments: Iterable[str], names: Iterable[Iterable[str]]) -> dict[str, list[tuple[int, int]]]:
    """Return which documents have each key.

    *fragments*: for each fragment its keys with their counts, as ``Fragment.keys`` has them; *names*: the keys of each name.
    """
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, lines in enumerate(fragments):
        for line in lines.split("\n"):
            key, _, count = line.rpartition("\t")
            found[key].append((number, int(count)))
    for number, keys in enumerate(names):
        for key in keys:
            found[key].append((number, 1))
    return dict(found)


def posting_files(found: Found, shards: int) -> Iterator[OutputFile]:
    """Yield the shards of the index."""
    contents: list[dict[str, Posting]] = [{} for _ in range(shards)]
    for key in sorted(found):
        contents[shard_of(key, shards)][key] = _posting(found[key])
    for i, content in enumerate(contents):
        yield OutputFile(f"{FOLDER}/index/{i}.json", (compact(content) + "\n").encode())


def _posting(documents: Sequence[tuple[int, int]]) -> Posting:
    gaps, last = [], -1
    for number, _ in documents:
        gaps.append(number - last)
        last = number
    counts = [count for _, count in documents]
    return [gaps] if set(counts) == {1} else [gaps, counts]
