"""The library: all reports, and what follows from them together (glossary, places, addresses)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from build_tools.data.indicators import Catalogue
from build_tools.data.ledger import Ledger
from build_tools.data.published_addresses import updated
from build_tools.data.read import Data
from build_tools.data.redirects import final_redirects
from build_tools.model.editing import NameLinks
from build_tools.model.place import Place
from build_tools.model.report import Report
from build_tools.pages.addresses import moved_pages, report_addresses
from build_tools.pages.book import Book, open_book
from build_tools.pages.glossary import glossary_addresses
from build_tools.pages.links import volume_file
from build_tools.pages.moved import Moved, file_link
from build_tools.pages.nav import live_pages
from build_tools.pages.place import place_title
from build_tools.pages.site_pages import FORMATS, SITE_PAGES
from build_tools.programmes.glossary.entry import Entry
from build_tools.programmes.glossary.gather import gather
from build_tools.programmes.glossary.moved import moved_entries
from build_tools.site.place_ids import moved_places
from build_tools.site.places import places_of
from build_tools.site.two_years import addresses_of_pairs, files_by_address
from build_tools.site.variants import originals, other_texts_of


@dataclass(frozen=True, slots=True)
class Library:
    """The reports, and what is common to them."""

    books: tuple[Book, ...]  # of all reports, variants too
    entries: tuple[Entry, ...]  # the glossary
    places: tuple[Place, ...]
    ledger: Ledger  # what is published now
    catalogue: Catalogue
    live: Mapping[str, str]  # address of every page of the site → its file
    moved: Moved  # of the pages outside of reports

    @property
    def originals(self) -> tuple[Book, ...]:
        """The books that are no variants of others."""
        return tuple(book for book in self.books if book.variant_of is None)


def open_library(reports: Sequence[Report], data: Data) -> Library:
    """Return the library of *reports*.

    Raises AddressError if a published address would break, and DataError for a variant of no report.
    """
    entries, numbered = gather(originals(reports), data.ledger)
    places = tuple(places_of(numbered, data.ledger, data.knowledge.divisions))
    other_texts = dict(other_texts_of(reports))
    in_order = _in_order(reports, numbered)
    moved = moved_entries(data.ledger, entries) | moved_places(places, data.ledger)
    moved |= moved_pages(data.ledger.published, in_order)
    redirects = {**data.ledger.redirects, **moved}
    ledger = updated(replace(data.ledger, redirects=redirects), _addresses(entries, in_order, places))
    place_pages = {report.slug: place.file for place in places if place.compared for report in place.series}
    books = [
        replace(
            open_book(report),
            formats_page=FORMATS.file,
            place_page=place_pages.get(report.slug, ""),
            variant_of=other_texts.get(report.slug),
        )
        for report in in_order
    ]
    others = _other_pages(entries, places)
    live = live_pages(books, others)
    return Library(
        books=tuple(_with_moved(books, ledger, live)),
        entries=entries,
        places=places,
        ledger=ledger,
        catalogue=data.knowledge.catalogue,
        live=live,
        moved=_moved_from(others, ledger, live),
    )


def _in_order(reports: Sequence[Report], numbered: Sequence[Report]) -> list[Report]:
    """Return *numbered*, which have their places in the glossary, and the variants, which have none, as *reports* come."""
    by_slug = {report.slug: report for report in numbered}
    unlinked = NameLinks(link="none")
    return [by_slug.get(report.slug) or replace(report, name_links=unlinked) for report in reports]


def _addresses(entries: Sequence[Entry], reports: Iterable[Report], places: Sequence[Place]) -> dict[str, str]:
    """Return every address that the site publishes, with the text that it leads to."""
    addresses = {page.address: page.title for page in SITE_PAGES} | glossary_addresses(entries)
    addresses |= {place.address: place_title(place) for place in places if place.compared}
    addresses |= addresses_of_pairs(places)
    for report in reports:
        addresses |= report_addresses(report)
    return addresses


def _other_pages(entries: Iterable[Entry], places: Sequence[Place]) -> dict[str, str]:
    """Return the addresses of the generated pages outside of the reports, with their files."""
    pages = {"/glossary/": "glossary/index.md"}
    for entry in entries:
        pages[f"/glossary/{entry.kind}/"] = volume_file(entry.kind, "")
        pages[entry.page] = volume_file(entry.kind, entry.volume)
    pages |= {place.address: place.file for place in places if place.compared}
    return pages | files_by_address(places)


def _with_moved(books: Iterable[Book], ledger: Ledger, live: Mapping[str, str]) -> list[Book]:
    """Return *books*, each with the retired addresses of its report and where they lead."""
    moved: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for old, new in final_redirects(ledger).items():
        moved[old.split("/", 2)[1]].append((old, file_link(new, live)))
    return [replace(book, report=replace(book.report, moved=tuple(moved[book.report.slug]))) for book in books]


def _moved_from(pages: Mapping[str, str], ledger: Ledger, live: Mapping[str, str]) -> Moved:
    """Return the retired fragments on *pages* (address → file), and where each leads."""
    moved: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for old, new in final_redirects(ledger).items():
        page, _, fragment = old.partition("#")
        if page in pages and fragment:
            moved[pages[page]].append((fragment, file_link(new, live)))
    return moved
