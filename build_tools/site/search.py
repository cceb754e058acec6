"""The files of the search: workers count known words and make the index, unless an earlier run has done so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.data.indicators import Catalogue
from build_tools.files.search.files import files_beside_index, shards_of
from build_tools.files.search.fragments import Fragment
from build_tools.files.search.known import Words, known_in_fragments, known_in_names, known_words
from build_tools.files.search.letters import Letters, letters_of
from build_tools.files.search.library import newest_first
from build_tools.files.search.names import by_use, known_names
from build_tools.files.search.postings import Groups, slice_files, slices
from build_tools.files.search.report import Indexed
from build_tools.model.output import OutputFile
from build_tools.model.place import Place
from build_tools.programmes.glossary.entry import Entry
from build_tools.site.cache import Cache, CacheKey, Job, digest_of
from build_tools.site.workers import ALONE, Workers


@dataclass(frozen=True, slots=True)
class Count:
    """A report in which known words are to be counted."""

    words: Words
    fragments: tuple[Fragment, ...]
    groups: Groups


def search_files(
    entries: Sequence[Entry],
    indexed: Sequence[Indexed],
    places: Sequence[Place],
    catalogue: Catalogue,
    workers: Workers = ALONE,
    cache: Cache | None = None,
) -> Iterator[OutputFile]:
    """Yield the files of the search, under ``search/``."""
    cache = cache or Cache()
    names, reports = by_use(entries), newest_first(indexed)
    yield from files_beside_index(names, reports, places, catalogue, _letters(reports, cache))
    if shards := shards_of(reports):
        yield from _index(names, reports, catalogue, shards, workers, cache)


def _letters(reports: Sequence[Indexed], cache: Cache) -> Letters:
    """Return what the search knows of characters: it depends only on which ones the reports have."""
    characters = "".join(sorted(set().union(*(report.characters for report in reports))))
    key = CacheKey("letters", digest_of(characters))
    found = cache.get(key)
    letters: Letters = found if isinstance(found, dict) else letters_of(characters)
    cache.keep(key, letters)
    return letters


def _index(
    names: Sequence[Entry],
    reports: Sequence[Indexed],
    catalogue: Catalogue,
    shards: int,
    workers: Workers,
    cache: Cache,
) -> Iterator[OutputFile]:
    """Yield the *shards* of the index. Of names and of fragments it counts from 0."""
    words = known_words(names, catalogue)
    groups_of_names = known_names(names)
    parts = [(0, groups_of_names), (0, known_in_names(words, names, groups_of_names))]
    first = 0
    for report, known in zip(reports, _known(words, reports, workers, cache), strict=True):
        parts += [(first, report.groups), (first, known)]
        first += len(report.fragments)
    jobs = [
        Job(CacheKey(f"index/{each.remainder}", digest_of(each.step, each.shards, each.content)), each)
        for each in slices(shards, parts)
    ]
    for job, files in zip(jobs, cache.map(slice_files, jobs, workers, "indexed"), strict=True):
        cache.keep(job.key, files)
        yield from files


def _known(words: Words, reports: Sequence[Indexed], workers: Workers, cache: Cache) -> Iterator[Groups]:
    """Yield which fragments of each of *reports* have which of *words*."""
    wanted = digest_of(words)
    jobs = [
        Job(
            CacheKey(f"{report.slug}.known", digest_of(wanted, *(fragment.file.data for fragment in report.fragments))),
            Count(words, report.fragments, report.groups),
        )
        for report in reports
    ]
    for job, known in zip(jobs, cache.map(_count, jobs, workers, "counted"), strict=True):
        cache.keep(job.key, known)
        yield known


def _count(task: Count) -> Groups:
    return known_in_fragments(task.words, task.fragments, task.groups)
