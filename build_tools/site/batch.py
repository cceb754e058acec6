"""Many reports through the pipeline: workers convert them and make their pages, unless an earlier run has done so.

The cache keeps a report and its evidence in two files. Evidence is large, and most runs need that of few reports: it is
read only if the pages of its report must be made.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from build_tools.data.indicators import Catalogue
from build_tools.data.ledger import Ledger
from build_tools.data.read import Data, Knowledge, RawReport
from build_tools.files.search.report import Indexed, index_report
from build_tools.model.errors import working_on
from build_tools.model.output import OutputFile
from build_tools.model.report import Evidence, FullReport, Report
from build_tools.pages.book import Book
from build_tools.pages.rendering import Renderer
from build_tools.pages.report import draw_report
from build_tools.pipeline import convert, output_files
from build_tools.site.cache import Cache, CacheKey, Job, digest_of
from build_tools.site.proven_pages import render_drafts
from build_tools.site.renderings import Renderings, renderings_file
from build_tools.site.workers import Workers


@dataclass(frozen=True, slots=True)
class Conversion:
    """A report to be converted, with all that the conversion depends on."""

    raw: RawReport
    ledger: Ledger  # the addresses of this report
    knowledge: Knowledge
    digest: str  # of all this

    @property
    def report_key(self) -> CacheKey:
        """The key of the converted report."""
        return CacheKey(f"{self.raw.slug}.report", self.digest)

    @property
    def evidence_key(self) -> CacheKey:
        """The key of the evidence of the converted report."""
        return CacheKey(f"{self.raw.slug}.evidence", self.digest)

    def run(self) -> FullReport:
        """Return the converted report."""
        with working_on(self.raw.where):
            return convert(self.raw, self.ledger, self.knowledge)


@dataclass(frozen=True, slots=True)
class Converted:
    """A converted report. Its evidence is there only if this run converted it."""

    report: Report
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class Publication:
    """A converted report whose pages and data files are to be made."""

    book: Book
    evidence: Evidence | Conversion  # the evidence of the report, or the conversion that gives it
    catalogue: Catalogue
    root: Path | None  # the project's folder, with what earlier runs kept


@dataclass(frozen=True, slots=True)
class Published:
    """The output files of a report, and what the search needs of it."""

    files: tuple[OutputFile, ...]
    indexed: Indexed
    renderings: OutputFile | None = None  # of the pages that this run rendered


def conversions(data: Data, ledger: Ledger) -> list[Conversion]:
    """Return the conversion of each report of *data*, its addresses taken from *ledger*."""
    ledgers = ledger.by_report()
    return [_conversion(raw, ledgers[raw.slug], data.knowledge) for raw in data.reports]


def convert_all(tasks: Sequence[Conversion], workers: Workers, cache: Cache) -> list[Converted]:
    """Return the reports of *tasks*, converted by *workers* if *cache* does not have them."""
    jobs = [Job(task.report_key, task) for task in tasks]
    return list(cache.map(_convert, jobs, workers, "converted"))


def evidence_of(task: Conversion, cache: Cache) -> Evidence:
    """Return the evidence of the report of *task*, as *cache* has it, or converted anew."""
    found = cache.get(task.evidence_key)
    return found if isinstance(found, Evidence) else task.run().evidence


def keep_all(tasks: Sequence[Conversion], converted: Sequence[Converted], cache: Cache) -> None:
    """Keep the *converted* reports for the next run.

    *tasks* have the addresses that this run publishes. The next run starts with them, and they give the same reports.
    """
    for task, each in zip(tasks, converted, strict=True):
        if each.evidence:
            cache.keep(task.evidence_key, each.evidence)
        cache.keep(task.report_key, Converted(each.report, None))


def publish_all(
    books: Sequence[Book],
    tasks: Sequence[Conversion],
    evidence: Mapping[str, Evidence],
    workers: Workers,
    cache: Cache,
) -> list[Published]:
    """Return the pages and data files of *books*, made by *workers* if *cache* does not have them.

    *tasks* are the conversions that gave the books; *evidence*, by slug, is that of the reports converted by this run.
    """
    jobs = [
        Job(
            _pages_key(book, task),
            Publication(book, evidence.get(task.raw.slug, task), task.knowledge.catalogue, cache.root),
        )
        for book, task in zip(books, tasks, strict=True)
    ]
    all_published = []
    for job, made in zip(jobs, cache.map(_publish, jobs, workers, "rendered"), strict=True):
        if made.renderings:
            cache.store(made.renderings)
        published = replace(made, renderings=None)
        cache.keep(job.key, published)
        all_published.append(published)
    return all_published


def _conversion(raw: RawReport, ledger: Ledger, knowledge: Knowledge) -> Conversion:
    addresses = sorted(ledger.published.items()), sorted(ledger.redirects.items())
    digest = digest_of(raw.source.sha256, raw.source.file, raw.editing, addresses, knowledge.digest)
    return Conversion(raw, ledger, knowledge, digest)


def _convert(task: Conversion) -> Converted:
    full = task.run()
    return Converted(full.report, full.evidence)


def _pages_key(book: Book, task: Conversion) -> CacheKey:
    """Return the key of a report's pages: they depend on the report and on what the site gave to its names."""
    names = [(p.volume, p.id) for p in book.report.programmes]
    return CacheKey(
        f"{task.raw.slug}.pages", digest_of(task.digest, names, book.report.moved, book.place_page, book.variant_of)
    )


def _evidence(task: Publication) -> Evidence:
    """Return the evidence of the report: as *task* has it, as an earlier run kept it, or converted anew."""
    return task.evidence if isinstance(task.evidence, Evidence) else evidence_of(task.evidence, Cache(task.root))


def _publish(task: Publication) -> Published:
    """Return the pages and data files of a report, what the search needs of it, and the pages' renderings.

    Each page is rendered once, and a paragraph for all its pages: that proves its words and saves the builder the work.
    """
    book, slug = task.book, task.book.report.slug
    where = f"data/reports/{slug}/"
    evidence = _evidence(task)
    with working_on(where):
        drafts = draw_report(book, evidence, task.catalogue)
        earlier = Renderings(task.root) if task.root else None
        renderer = Renderer()
        renderings = renderings_file(slug, render_drafts(book.report, drafts, renderer, earlier))
        files = tuple(output_files(book, evidence, drafts, where, renderer))
        return Published(files, index_report(book), renderings)
