"""The whole site: the pages of all reports, the pages around them, and the files of the search."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from build_tools.data.ledger import Ledger, render_ledger
from build_tools.data.read import Data
from build_tools.data.redirects import redirects_by_page
from build_tools.files.address_lists import address_lists
from build_tools.files.feed import feed_file
from build_tools.files.figure_columns import COLUMNS
from build_tools.files.llms import Listed, listed, site_list
from build_tools.files.search.report import Indexed
from build_tools.files.site_package import package_files
from build_tools.files.takeaways import files_beside
from build_tools.model.answer import TwoYears
from build_tools.model.output import OutputFile
from build_tools.pages.draft import Draft
from build_tools.pages.formats import Field, formats_page
from build_tools.pages.glossary import glossary_pages
from build_tools.pages.home import home_page
from build_tools.pages.links import volume_file
from build_tools.pages.moved import redirect_pages
from build_tools.pages.nav import navigation
from build_tools.pages.place import place_page
from build_tools.pages.rendering import Rendering, render
from build_tools.pages.site_pages import SITE_PAGES
from build_tools.pipeline import made_from
from build_tools.programmes.kinds import KIND_NAMES
from build_tools.site.batch import Published, conversions, convert_all, keep_all, publish_all
from build_tools.site.cache import Cache, CacheKey, Job, digest_of
from build_tools.site.library import Library, open_library
from build_tools.site.renderings import folder_of, rendering_key, renderings_file
from build_tools.site.search import search_files
from build_tools.site.two_years import compare_all, files_by_address, files_of_pairs, pages_of_pairs
from build_tools.site.workers import ALONE, Workers
from build_tools.text.wording import wording, wordings


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a conversion of ``data/`` gives."""

    files: tuple[OutputFile, ...]  # under docs/
    ledger: OutputFile  # under data/


def build_site(
    data: Data, workers: Workers = ALONE, cache: Cache | None = None, committed: Ledger | None = None
) -> Site:
    """Return the site; *workers* do the work of which *cache* does not have the result.

    *committed* is the ledger of the last commit, which says what is published; without it, the ledger of *data* does.
    Raises BuildError if the input cannot be used, if a text would be altered, or if a published address would break.
    """
    cache = cache or Cache()
    data = replace(data, ledger=data.ledger.protected(committed))
    converted = convert_all(conversions(data, data.ledger), workers, cache)
    library = open_library([each.report for each in converted], data)
    tasks = conversions(data, library.ledger.protected(committed))  # as the next run will have them
    keep_all(tasks, converted, cache)
    evidence = {each.report.slug: each.evidence for each in converted if each.evidence}
    del converted
    published = publish_all(library.books, tasks, evidence, workers, cache)
    del evidence
    compared = compare_all(library.places, tasks, data, workers, cache)
    drafts = [*glossary_pages(library.entries, library.originals, library.moved), *_place_pages(library, compared)]
    _keep_renderings(drafts, workers, cache)
    from_glossary = made_from(wording("site.output_files.glossary_and_reports"))
    files = (
        *(file for report in published for file in report.files),
        *(draft.output_file(from_glossary) for draft in drafts),
        *(file for draft in drafts for file in files_beside(draft)),
        *search_files(library.entries, _indexed(library, published), library.places, library.catalogue, workers, cache),
        *files_of_pairs(library.places, compared),
        *address_lists(library.ledger),
        feed_file(data.news, wording("site.name")),
        *_for_programs(library, drafts),
        *_files_around(library),
    )
    return Site(files, OutputFile("addresses.txt", render_ledger(library.ledger).encode()))


def _indexed(library: Library, published: Sequence[Published]) -> list[Indexed]:
    """Return what the search needs of each report that is no variant; *published* are those of the library's books."""
    pairs = zip(library.books, published, strict=True)
    return [report.indexed for book, report in pairs if book.variant_of is None]


def _place_pages(library: Library, compared: Mapping[str, TwoYears]) -> Iterator[Draft]:
    """Yield the page of each place that has reports of several years, and those of its pairs of successive reports."""
    books = {book.report.slug: book for book in library.books}
    for place in library.places:
        if place.compared:
            series = [books[report.slug] for report in place.series]
            others = [books[report.slug] for report in place.reports if report not in place.series]
            pairs = [compared[report.slug] for report in place.series if report.slug in compared]
            yield place_page(place, series, others, library.entries, library.catalogue, pairs)
    yield from pages_of_pairs(library.places, books, compared)


def _files_around(library: Library) -> Iterator[OutputFile]:
    """Yield what belongs to the site as a whole: the page of formats, the home page, the navigation, and a page at each
    retired address of a page."""
    comment, entries, places = made_from("data/"), library.entries, library.places
    retired = redirect_pages(redirects_by_page(library.ledger), library.live, comment)
    kinds: dict[str, str] = {kind: name for kind, name in KIND_NAMES.items() if any(e.kind == kind for e in entries)}
    volumes = dict.fromkeys(volume_file(entry.kind, entry.volume) for entry in entries if entry.volume)
    unlisted = [*(file.path for file in retired), *volumes, *files_by_address(places).values()]
    columns = [Field(c.name, c.title, c.type, c.description, c.in_json) for c in COLUMNS]
    yield formats_page(columns, made_from("build_tools/templates/formats.md"))
    yield home_page(library.originals, comment, library.catalogue, entries, places)
    yield navigation(library.books, comment, kinds, places, unlisted)
    yield from retired


def _for_programs(library: Library, drafts: Iterable[Draft]) -> Iterator[OutputFile]:
    """Yield the data of all reports together, and the list of what there is; *drafts* are the pages outside of reports.

    Variants are left out: they would be counted twice.
    """
    reports = [book.report for book in library.originals]
    yield from package_files(reports)
    words = wordings("pages.site_descriptions")
    pages = [Listed(page.file, page.title, words[page.name]) for page in SITE_PAGES]
    pages += map(listed, drafts)
    yield site_list(reports, pages)


def _keep_renderings(drafts: Iterable[Draft], workers: Workers, cache: Cache) -> None:
    """Keep the renderings of *drafts*, pages outside of the reports, for MkDocs: a file for each folder of pages."""
    drafts = list(drafts)
    jobs = [
        Job(CacheKey(f"draft-{draft.path.replace('/', '-')}", digest_of(draft.markdown)), draft.markdown)
        for draft in drafts
    ]
    folders: dict[str, dict[str, Rendering]] = defaultdict(dict)
    for draft, job, rendering in zip(drafts, jobs, cache.map(render, jobs, workers, "rendered"), strict=True):
        cache.keep(job.key, rendering)
        folders[folder_of(draft.path)][rendering_key(draft.markdown)] = rendering
    for folder, renderings in folders.items():
        cache.store(renderings_file(folder, renderings))
