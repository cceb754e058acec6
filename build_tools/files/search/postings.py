"""The index of the search: key → the fragments, or the names, that have it.

It is cut into shards of a few kilobytes. What a report is known by is cut as well, into groups: an edit changes few of
them, so only their shards need to be made again.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from build_tools.files.json_lines import compact
from build_tools.files.search.fragments import FOLDER
from build_tools.files.search.grams import shard_of
from build_tools.model.output import OutputFile

FEWEST: Final = 32  # shards
MOST: Final = 4096
FRAGMENTS_PER_SHARD: Final = 1  # so that a question, which needs a dozen shards, costs little
GROUPS: Final = 256  # a power of two, as the number of shards is
# Which document has which key, and how many of its lines or figures: 工程, 3, 2
Known: TypeAlias = tuple[str, int, int]
# GROUPS texts, a line for each Known: 工程\t3\t2. Lines need less memory than values.
Groups: TypeAlias = tuple[str, ...]
# Numbers of documents as gaps, the first from -1; and the count of each, left out if all are 1.
Posting: TypeAlias = list[list[int]]


@dataclass(frozen=True, slots=True)
class Slice:
    """Shards that are made together: those whose number gives the same remainder when divided by *step*."""

    remainder: int
    step: int  # the number of slices, a power of two
    shards: int  # of the whole index
    parts: tuple[tuple[int, str], ...]  # the number of a part's first document, and lines of its groups

    @property
    def content(self) -> str:
        """What is to be put into the shards, as one text."""
        return "\0".join(f"{first}\n{lines}" for first, lines in self.parts)


def shards_for(documents: int) -> int:
    """Return how many shards an index of *documents* fragments has: a power of two, so that few numbers of reports change it."""
    wanted = max(FEWEST, min(MOST, documents // FRAGMENTS_PER_SHARD))
    return 1 << (wanted - 1).bit_length()


def grouped(known: Iterable[Known]) -> Groups:
    """Return *known* in groups by the shard of its key: all keys of a shard are in groups that only it has."""
    groups: list[list[str]] = [[] for _ in range(GROUPS)]
    for key, document, count in sorted(known):
        groups[shard_of(key, GROUPS)].append(f"{key}\t{document}\t{count}\n")
    return tuple("".join(lines) for lines in groups)


def read_groups(groups: Iterable[str]) -> Iterator[Known]:
    """Yield what *groups* hold."""
    for lines in groups:
        for line in lines.splitlines():
            key, document, count = line.rsplit("\t", 2)
            yield key, int(document), int(count)


def slices(shards: int, parts: Sequence[tuple[int, Groups]]) -> Iterator[Slice]:
    """Yield the slices of an index of *parts*: the number of the first document of each, and its groups, in order."""
    step = min(GROUPS, shards)
    for remainder in range(step):
        yield Slice(
            remainder, step, shards, tuple((first, "".join(groups[remainder::step])) for first, groups in parts)
        )


def slice_files(task: Slice) -> tuple[OutputFile, ...]:
    """Return the shards of a slice."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for first, lines in task.parts:
        for key, document, count in read_groups([lines]):
            found[key].append((first + document, count))
    contents: dict[int, dict[str, Posting]] = {i: {} for i in range(task.remainder, task.shards, task.step)}
    for key in sorted(found):
        contents[shard_of(key, task.shards)][key] = _posting(found[key])
    return tuple(
        OutputFile(f"{FOLDER}/index/{i}.json", (compact(content) + "\n").encode()) for i, content in contents.items()
    )


def _posting(documents: Sequence[tuple[int, int]]) -> Posting:
    gaps, last = [], -1
    for number, _ in documents:
        gaps.append(number - last)
        last = number
    counts = [count for _, count in documents]
    return [gaps] if set(counts) == {1} else [gaps, counts]
