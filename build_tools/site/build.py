"""All reports together: converted, gathered into one glossary, compared over the years, published, searched."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from build_tools.data.indicators import Catalogue
from build_tools.data.ledger import Ledger, final_redirects, redirects_by_page, render_ledger, updated
from build_tools.data.read import Data
from build_tools.files.address_lists import address_lists
from build_tools.files.feed import feed_file
from build_tools.files.figure_columns import COLUMNS
from build_tools.files.search_index import search_files
from build_tools.files.search_letters import Letters, letters_of
from build_tools.model.output import OutputFile
from build_tools.model.place import Place
from build_tools.model.report import Report
from build_tools.pages.addresses import report_addresses
from build_tools.pages.book import Book, open_book
from build_tools.pages.draft import Draft
from build_tools.pages.formats import Field, formats_page
from build_tools.pages.glossary import glossary_addresses, glossary_pages
from build_tools.pages.home import home_page
from build_tools.pages.links import volume_file
from build_tools.pages.markup import Rendering, render
from build_tools.pages.moved import file_link, redirect_pages
from build_tools.pages.nav import live_pages, navigation
from build_tools.pages.place import place_page
from build_tools.pages.site_pages import FORMATS, SITE_PAGES
from build_tools.pipeline import MADE
from build_tools.programmes.glossary.entry import Entry
from build_tools.programmes.glossary.gather import gather
from build_tools.programmes.glossary.moved import moved_entries
from build_tools.programmes.glossary.review import review
from build_tools.programmes.kinds import KIND_NAMES
from build_tools.site.batch import Published, conversions, convert_all, keep_all, publish_all
from build_tools.site.cache import Cache, CacheKey, Job, digest_of
from build_tools.site.kept_pages import rendering_key, renderings_page, shelf
from build_tools.site.places import regions
from build_tools.site.workers import ALONE, Workers
from build_tools.text.wording import wording

FROM_ALL: Final = MADE.format(source="data/")
FROM_TEMPLATE: Final = MADE.format(source="build_tools/templates/formats.md")
FROM_GLOSSARY: Final = MADE.format(source="data/glossary.toml 和各份报告")


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a conversion of ``data/`` produces."""

    pages: tuple[OutputFile, ...]  # under docs/
    ledger: OutputFile  # under data/


@dataclass(frozen=True, slots=True)
class Library:
    """The reports, and what is common to them."""

    books: tuple[Book, ...]
    entries: tuple[Entry, ...]  # the glossary
    places: tuple[Place, ...]
    ledger: Ledger  # what is published now
    catalogue: Catalogue
    live: Mapping[str, str]  # every page of the site → its file
    moved: Mapping[str, Sequence[tuple[str, str]]]  # file outside of the reports → fragments that have moved from it


def build_site(data: Data, workers: Workers = ALONE, cache: Cache | None = None) -> Site:
    """Return every page of the site, the reports converted by *workers*, unless *cache* has them.

    Raises BuildError where the input cannot be used, a text would be altered, or a published address would break.
    """
    cache = cache or Cache()
    converted = convert_all(conversions(data, data.ledger), workers, cache)
    library = _library([each.report for each in converted], data)
    tasks = conversions(data, library.ledger)
    keep_all(tasks, converted, cache)
    evidence = {each.report.slug: each.evidence for each in converted if each.evidence}
    del converted
    published = publish_all(library.books, tasks, evidence, workers, cache)
    del evidence
    drafts = [*glossary_pages(library.entries, library.books, library.moved), *_place_pages(library)]
    _keep_renderings(drafts, workers, cache)
    pages = [
        *(page for report in published for page in report.pages),
        *(draft.output_file(FROM_GLOSSARY) for draft in drafts),
        *_search_pages(library, published, workers, cache),
        *address_lists(library.ledger),
        feed_file(data.news, wording("site.name")),
        *_frame_pages(library),
    ]
    return Site(tuple(pages), OutputFile("addresses.txt", render_ledger(library.ledger).encode()))


def review_names(data: Data) -> list[str]:
    """Return what an editor of the glossary may want to look at, a line each."""
    converted = convert_all(conversions(data, data.ledger), ALONE, Cache())
    return list(review([each.report for each in converted], data.knowledge.terms))


def _library(converted: Sequence[Report], data: Data) -> Library:
    """Return the *converted* reports as books, with the glossary, the places and the ledger that follow from them."""
    entries, reports = gather(converted, data.ledger)
    places = tuple(regions(reports, data.ledger))
    redirects = {**data.ledger.redirects, **moved_entries(data.ledger, entries)}
    ledger = updated(replace(data.ledger, redirects=redirects), _addresses(entries, reports, places))
    years = {report.slug: region.file for region in places if region.compared for report in region.reports}
    books = [
        replace(open_book(report), formats_page=FORMATS.file, place_page=years.get(report.slug, ""))
        for report in reports
    ]
    others = _other_pages(entries, places)
    live = live_pages(books, others)
    moved: dict[str, list[tuple[str, str]]] = defaultdict(list)
    of_report: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for old, new in final_redirects(ledger).items():
        target = file_link(new, live)
        page, _, fragment = old.partition("#")
        of_report[old.split("/", 2)[1]].append((old, target))
        if page in others and fragment:
            moved[others[page]].append((fragment, target))
    books = [replace(b, report=replace(b.report, moved=tuple(of_report[b.report.slug]))) for b in books]
    return Library(tuple(books), entries, places, ledger, data.knowledge.catalogue, live, moved)


def _addresses(entries: Sequence[Entry], reports: Sequence[Report], places: Sequence[Place]) -> dict[str, str]:
    """Return every address that the site publishes, with the text that it leads to."""
    current = {page.address: page.title for page in SITE_PAGES} | glossary_addresses(entries)
    current |= {region.address: region.title for region in places if region.compared}
    for report in reports:
        current |= report_addresses(report)
    return current


def _other_pages(entries: Sequence[Entry], places: Sequence[Place]) -> dict[str, str]:
    """Return the addresses of the generated pages outside of the reports, with their files."""
    pages = {"/glossary/": "glossary/index.md"}
    pages |= {f"/glossary/{entry.kind}/": volume_file(entry.kind, "") for entry in entries}
    pages |= {entry.page: volume_file(entry.kind, entry.volume) for entry in entries}
    return pages | {region.address: region.file for region in places if region.compared}


def _place_pages(library: Library) -> Iterator[Draft]:
    """Yield the page of each place that has reports of several years."""
    shelf = {book.report.slug: book for book in library.books}
    for region in library.places:
        if region.compared:
            books = [shelf[report.slug] for report in region.reports if report.meta.year]
            yield place_page(region, books, library.entries, library.catalogue)


def _search_pages(
    library: Library, published: Sequence[Published], workers: Workers, cache: Cache
) -> Iterator[OutputFile]:
    """Yield the files of the search; what it knows of characters goes by which ones the reports have."""
    indexed = [report.indexed for report in published]
    characters = "".join(sorted(set().union(*(report.characters for report in indexed))))
    key = CacheKey("letters", digest_of(characters))
    kept = cache.get(key)
    letters: Letters = kept if isinstance(kept, dict) else letters_of(characters)
    cache.keep(key, letters)
    yield from search_files(library.entries, indexed, letters)


def _frame_pages(library: Library) -> Iterator[OutputFile]:
    """Yield what leads through the site: signposts at retired addresses, the home page, the navigation."""
    entries, places = library.entries, library.places
    signposts = redirect_pages(redirects_by_page(library.ledger), library.live, FROM_ALL)
    kinds: dict[str, str] = {kind: name for kind, name in KIND_NAMES.items() if any(e.kind == kind for e in entries)}
    volumes = dict.fromkeys(volume_file(entry.kind, entry.volume) for entry in entries if entry.volume)
    unlisted = [*(page.path for page in signposts), *volumes]
    yield formats_page([Field(c.name, c.title, c.type, c.description, c.in_json) for c in COLUMNS], FROM_TEMPLATE)
    yield home_page(library.books, FROM_ALL, library.catalogue, entries, places)
    yield navigation(library.books, FROM_ALL, kinds, places, unlisted)
    yield from signposts


def _keep_renderings(drafts: Sequence[Draft], workers: Workers, cache: Cache) -> None:
    """Have the renderings of *drafts*, pages outside of the reports, kept for the builder, by the folder that they are in."""
    jobs = [
        Job(CacheKey(f"draft-{draft.path.replace('/', '-')}", digest_of(draft.markdown)), draft.markdown)
        for draft in drafts
    ]
    folders: dict[str, dict[str, Rendering]] = defaultdict(dict)
    for draft, job, rendering in zip(drafts, jobs, cache.map(render, jobs, workers, "rendered"), strict=True):
        cache.keep(job.key, rendering)
        folders[shelf(draft.path)][rendering_key(draft.markdown)] = rendering
    for folder, kept in folders.items():
        cache.store(renderings_page(folder, kept))
