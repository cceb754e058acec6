"""Many reports through the pipeline: converted, and later published, by workers, unless an earlier run left them.

What a report's own pages alone need is kept apart from what the whole site needs of it, for of hundreds that would take
long to read: a report that nobody edited comes back light, and is made whole only where its pages are made anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from build_tools.data.indicators import Catalogue
from build_tools.data.ledger import Ledger
from build_tools.data.read import Data, Knowledge, RawReport
from build_tools.files.search_index import Indexed, index_report
from build_tools.model.output import OutputFile
from build_tools.model.report import Report
from build_tools.pages.book import Book
from build_tools.pages.report import draw_report
from build_tools.pipeline import all_pages, convert
from build_tools.site.cache import Cache, key_of
from build_tools.site.kept_pages import Renderings, render_drafts, renderings_page
from build_tools.site.workers import Workers


@dataclass(frozen=True, slots=True)
class Task:
    """A report to be converted, with all that the conversion depends on."""

    raw: RawReport
    ledger: Ledger  # what it says of this report
    knowledge: Knowledge

    @property
    def light(self) -> str:
        """The file that keeps the converted report, light."""
        return f"{self.raw.slug}.light"

    @property
    def whole(self) -> str:
        """The file that keeps it whole."""
        return f"{self.raw.slug}.whole"

    @property
    def key(self) -> str:
        """What the converted report depends on, as a key."""
        addresses = sorted(self.ledger.published.items()), sorted(self.ledger.redirects.items())
        return key_of(self.raw.source.sha256, self.raw.source.file, self.raw.editing, addresses, self.knowledge.digest)


@dataclass(frozen=True, slots=True)
class Edition:
    """A converted report whose pages are to be made."""

    book: Book
    catalogue: Catalogue
    root: Path | None  # the project's folder, where it keeps renderings


@dataclass(frozen=True, slots=True)
class Published:
    """What becomes of a report: its pages, and what the search needs of it."""

    pages: tuple[OutputFile, ...]
    indexed: Indexed
    renderings: OutputFile | None = None  # of the pages made now


def tasks_of(data: Data, ledger: Ledger) -> list[Task]:
    """Return a task for each report of *data*, with what *ledger* says of it."""
    ledgers = ledger.by_report()
    return [Task(raw, ledgers[raw.slug], data.knowledge) for raw in data.reports]


def convert_all(tasks: Sequence[Task], workers: Workers, cache: Cache) -> list[Report]:
    """Return the reports of *tasks*, converted by *workers*; those that *cache* has are light."""
    names, keys = [task.light for task in tasks], [task.key for task in tasks]
    return list(cache.map(workers, _converted, tasks, names, keys, "converted"))


def keep_all(tasks: Sequence[Task], converted: Sequence[Report], cache: Cache) -> list[str]:
    """Have the reports kept for the next run, and return the keys of what they were made of.

    *tasks* go by the ledger that lists what they publish: with it they come out the same, and it is there the next time.
    """
    keys = [task.key for task in tasks]
    for task, key, report in zip(tasks, keys, converted, strict=True):
        if report.whole:
            cache.keep(task.whole, key, report)
        cache.keep(task.light, key, report.light())
    return keys


def publish_all(
    books: Sequence[Book], tasks: Sequence[Task], keys: Sequence[str], workers: Workers, cache: Cache
) -> list[Published]:
    """Return what becomes of each of *books*; beside the report, it depends on what the site gave to its names."""
    editions = [Edition(book, task.knowledge.catalogue, cache.root) for book, task in zip(books, tasks, strict=True)]
    names = [f"{book.report.slug}.pages" for book in books]
    given = [
        key_of(key, [(p.volume, p.id) for p in book.report.programmes], book.report.moved, book.years)
        for book, key in zip(books, keys, strict=True)
    ]
    origins = {task.raw.slug: (task, key) for task, key in zip(tasks, keys, strict=True)}

    def whole(edition: Edition) -> Edition:
        return replace(edition, book=_whole(edition.book, *origins[edition.book.report.slug], cache))

    published = []
    made = cache.map(workers, _published, editions, names, given, "rendered", whole)
    for name, key, each in zip(names, given, made, strict=True):
        if each.renderings:
            cache.store(each.renderings)
        published.append(replace(each, renderings=None))
        cache.keep(name, key, published[-1])
    return published


def _converted(task: Task) -> Report:
    return convert(task.raw, task.ledger, task.knowledge)


def _whole(book: Book, task: Task, key: str, cache: Cache) -> Book:
    """Return *book* with its report whole: as *cache* has it, else converted once more."""
    if book.report.whole:
        return book
    found = cache.get(task.whole, key)
    return replace(book, report=book.report.completed(found if isinstance(found, Report) else _converted(task)))


def _published(edition: Edition) -> Published:
    """Return the pages of a report, what the search needs of it, and the pages' renderings: each is rendered once, which
    proves its words and saves the builder the work."""
    book = edition.book
    slug = book.report.slug
    drafts = draw_report(book, edition.catalogue)
    kept = Renderings(edition.root) if edition.root else None
    renderings = renderings_page(slug, render_drafts(drafts, kept))
    return Published(tuple(all_pages(book, drafts, f"data/reports/{slug}/")), index_report(book), renderings)
