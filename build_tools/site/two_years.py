"""The successive reports of all places, side by side: workers compare them, unless an earlier run has done so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_tools.answers.two_years import two_years
from build_tools.data.read import Data
from build_tools.files.answers_json import answers_json
from build_tools.model.answer import TwoYears
from build_tools.model.editing import AnswerRuling
from build_tools.model.figure_words import FigureWords
from build_tools.model.output import OutputFile
from build_tools.model.place import Place
from build_tools.model.report import Report
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.two_years import two_years_address, two_years_file, two_years_page, two_years_title
from build_tools.site.batch import Conversion
from build_tools.site.cache import Cache, CacheKey, Job, digest_of
from build_tools.site.workers import Workers


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two successive reports that are to be compared."""

    earlier: Report
    later: Report
    words: FigureWords
    rulings: tuple[AnswerRuling, ...]


def successive(place: Place) -> list[tuple[Report, Report]]:
    """Return the pairs of reports of *place* whose years follow each other, the oldest first."""
    if not place.compared:
        return []
    return [(one, other) for one, other in pairwise(place.series) if (one.meta.year or 0) + 1 == other.meta.year]


def compare_all(
    places: Sequence[Place], tasks: Sequence[Conversion], data: Data, workers: Workers, cache: Cache
) -> dict[str, TwoYears]:
    """Return the comparison of each pair of successive reports, by the slug of the earlier; *tasks* gave the reports."""
    digests = {task.raw.slug: task.digest for task in tasks}
    jobs = []
    for earlier, later in (pair for place in places for pair in successive(place)):
        rulings = tuple(r for r in data.answers if r.task.startswith(f"/{earlier.slug}/"))
        key = CacheKey(
            f"{earlier.slug}.answers", digest_of(digests[earlier.slug], digests[later.slug], later.slug, rulings)
        )
        jobs.append(Job(key, Comparison(earlier, later, data.knowledge.figure_words, rulings)))
    found = {}
    for job, compared in zip(jobs, cache.map(_compare, jobs, workers, "compared"), strict=True):
        cache.keep(job.key, compared)
        found[compared.earlier] = compared
    return found


def _compare(task: Comparison) -> TwoYears:
    return two_years(task.earlier, task.later, task.words, task.rulings)


def pages_of_pairs(
    places: Sequence[Place], books: Mapping[str, Book], compared: Mapping[str, TwoYears]
) -> Iterator[Draft]:
    """Yield the page of each pair of successive reports."""
    for place in places:
        for earlier, later in successive(place):
            yield two_years_page(place, books[earlier.slug], books[later.slug], compared[earlier.slug])


def files_of_pairs(places: Sequence[Place], compared: Mapping[str, TwoYears]) -> Iterator[OutputFile]:
    """Yield the data file of each pair of successive reports."""
    for place in places:
        for earlier, later in successive(place):
            name = f"answers-{earlier.meta.year}-{later.meta.year}.json"
            content = answers_json(earlier.slug, later.slug, compared[earlier.slug].promises)
            yield OutputFile(f"places/{place.id}/data/{name}", content)


def addresses_of_pairs(places: Sequence[Place]) -> dict[str, str]:
    """Return the addresses of these pages, with their titles."""
    return {two_years_address(p, e.meta.year or 0): two_years_title(p, e.meta.year or 0) for p, e in _earlier(places)}


def files_by_address(places: Sequence[Place]) -> dict[str, str]:
    """Return the addresses of these pages, with their files."""
    return {two_years_address(p, e.meta.year or 0): two_years_file(p, e.meta.year or 0) for p, e in _earlier(places)}


def _earlier(places: Sequence[Place]) -> Iterator[tuple[Place, Report]]:
    """Yield each place with the earlier report of each of its pairs."""
    for place in places:
        yield from ((place, earlier) for earlier, _ in successive(place))
