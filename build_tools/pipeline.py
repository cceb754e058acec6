"""The stages in their order: from what ``read`` returns to the pages that ``write`` takes. Nothing is written here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_tools.addresses import Ledger, final_redirects, redirects_by_page, render_ledger, updated
from build_tools.announce import addresses_page, feed_page
from build_tools.cache import Cache, key_of
from build_tools.clean import clean_text
from build_tools.editions import edition_pages
from build_tools.errors import DataError
from build_tools.fidelity import check_report
from build_tools.find import find_figures, find_programmes
from build_tools.frame import find_frame, is_report, split_lines
from build_tools.glossary import KIND_NAMES, gather, review
from build_tools.indicators import Catalogue
from build_tools.link import link_report, number_figures, report_addresses
from build_tools.metadata import read_meta
from build_tools.model import Editing, Naming, Page, Report, Source
from build_tools.parse import parse_outline
from build_tools.read import Data, Knowledge, RawReport
from build_tools.render import (
    Book,
    Draft,
    check_drafts,
    draw_report,
    file_link,
    glossary_addresses,
    glossary_pages,
    home_page,
    live_pages,
    navigation,
    open_book,
    redirect_pages,
    render_drafts,
)
from build_tools.renderings import renderings_page
from build_tools.search import search_pages
from build_tools.serialize import data_pages
from build_tools.workers import ALONE, Workers

MADE = "由 build_tools 据 {source} 生成；请改那里，不要改本文件。"


SITE_NAME = "政府工作报告文库"


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a conversion of ``data/`` produces."""

    pages: tuple[Page, ...]  # under docs/
    ledger: Page  # under data/
    kept: tuple[Page, ...] = ()  # under the project's folder, for the next run and for the builder; not committed


@dataclass(frozen=True, slots=True)
class Task:
    """A report to be converted, with all that the conversion depends on."""

    raw: RawReport
    ledger: Ledger  # what it says of this report
    knowledge: Knowledge

    @property
    def name(self) -> str:
        """The file that keeps the converted report."""
        return f"{self.raw.slug}.report"

    @property
    def key(self) -> str:
        """What the converted report depends on, as a key."""
        addresses = sorted(self.ledger.published.items()), sorted(self.ledger.redirects.items())
        return key_of(self.raw.source.sha256, self.raw.source.file, self.raw.editing, addresses, self.knowledge.digest)


@dataclass(frozen=True, slots=True)
class Edition:
    """A converted report whose pages are to be made."""

    book: Book
    knowledge: Knowledge


@dataclass(frozen=True, slots=True)
class Published:
    """What becomes of a report: its pages, and their renderings for the builder."""

    pages: tuple[Page, ...]
    renderings: Page


def build_site(data: Data, workers: Workers = ALONE, cache: Cache | None = None) -> Site:
    """Return every page of the site, the reports converted by *workers*, unless *cache* has them.

    Raises BuildError where the input cannot be used, a text would be altered, or a published address would break.
    """
    cache = cache or Cache()
    converted = convert_all(data, workers, cache)
    entries, reports = gather(converted)
    current = {"/": "首页", "/about/": "关于", "/search/": "搜索"} | glossary_addresses(entries)
    for report in reports:
        current |= report_addresses(report)
    ledger = updated(data.ledger, current)
    keys = _keep(converted, data, ledger, cache)
    kinds: dict[str, str] = {kind: name for kind, name in KIND_NAMES.items() if any(e.kind == kind for e in entries)}
    books = [open_book(report) for report in reports]
    live = live_pages(books, kinds)
    moved = {old: file_link(new, live) for old, new in final_redirects(ledger).items()}
    books = [replace(book, report=replace(book.report, moved=_moved_from(book.report, moved))) for book in books]
    published = _publish_all(books, keys, data.knowledge, workers, cache)
    made_from_all = MADE.format(source="data/")
    signposts = redirect_pages(redirects_by_page(ledger), live, made_from_all)
    pages = [page for report in published for page in report.pages]
    pages += glossary_pages(entries, books, MADE.format(source="data/glossary.toml 和各份报告"))
    pages += [*search_pages(entries, books), addresses_page(ledger), feed_page(data.news, SITE_NAME)]
    pages += [
        home_page(books, made_from_all, data.knowledge.catalogue, entries),
        navigation(books, made_from_all, kinds, [p.path for p in signposts]),
    ]
    return Site(
        (*pages, *signposts),
        Page("addresses.txt", render_ledger(ledger).encode()),
        (*cache.made, *(report.renderings for report in published)),
    )


def convert_all(data: Data, workers: Workers = ALONE, cache: Cache | None = None) -> list[Report]:
    """Return the reports of *data*, converted by *workers*, unless *cache* has them."""
    tasks = _tasks(data, data.ledger)
    names, keys = [task.name for task in tasks], [task.key for task in tasks]
    return (cache or Cache()).map(workers, _converted, tasks, names, keys, "converted")


def _tasks(data: Data, ledger: Ledger) -> list[Task]:
    ledgers = ledger.by_report()
    return [Task(raw, ledgers[raw.slug], data.knowledge) for raw in data.reports]


def _keep(converted: Sequence[Report], data: Data, ledger: Ledger, cache: Cache) -> list[str]:
    """Have the reports kept, and return the keys of what they were made of.

    They go by the *ledger* that lists what they publish: with it they come out the same, and it is there the next time.
    """
    tasks = _tasks(data, ledger)
    keys = [task.key for task in tasks]
    cache.keep([task.name for task in tasks], keys, converted)
    return keys


def _converted(task: Task) -> Report:
    return convert(task.raw, task.ledger, task.knowledge)


def _publish_all(
    books: Sequence[Book], keys: Sequence[str], knowledge: Knowledge, workers: Workers, cache: Cache
) -> list[Published]:
    """Return what becomes of each of *books*; beside the report, it depends on what the site gave to its names."""
    names = [f"{book.report.slug}.pages" for book in books]
    given = [
        key_of(key, [p.id for p in book.report.programmes], book.report.moved)
        for key, book in zip(keys, books, strict=True)
    ]
    published = cache.map(workers, _published, [Edition(book, knowledge) for book in books], names, given, "rendered")
    cache.keep(names, given, published)
    return published


def _published(edition: Edition) -> Published:
    """Return the pages of a report, each rendered once: that proves its words, and saves the builder the work."""
    book = edition.book
    slug = book.report.slug
    drafts = draw_report(book, edition.knowledge.catalogue)
    renderings = renderings_page(slug, render_drafts(drafts))
    return Published(tuple(_pages(book, drafts, f"data/reports/{slug}/")), renderings)


def review_names(data: Data) -> list[str]:
    """Return what an editor of the glossary may want to look at, a line each."""
    return review(convert_all(data), data.knowledge.terms)


def convert(raw: RawReport, ledger: Ledger, knowledge: Knowledge, force: bool = False) -> Report:
    """Return the report that *raw* holds, checked; pure: the same input gives the same report.

    Raises DataError for a text that is no report, unless *force* is given.
    """
    clean = clean_text(raw.source.text, raw.editing.errata, f"data/reports/{raw.slug}/report.toml")
    frame = find_frame(split_lines(clean.text))
    if not frame.body:
        raise DataError(raw.place, "no text beneath the report's head; put the whole report into the file")
    if not (force or is_report(frame)):
        raise DataError(
            raw.place,
            "no report: neither a salutation (各位代表：) nor a heading (一、) was found; --force converts it anyway",
        )
    outline = parse_outline(frame.body, frame.annex)
    meta = read_meta(frame, outline, raw.editing.override)
    report = link_report(raw.slug, raw.source, clean, frame, outline, meta, raw.editing, ledger)
    check_report(report)
    report = replace(report, programmes=find_programmes(report, knowledge.lexicon, knowledge.terms))
    figures, untabled = find_figures(report, knowledge.catalogue)
    return replace(report, figures=number_figures(slug=raw.slug, figures=figures, ledger=ledger), untabled=untabled)


def convert_file(slug: str, place: str, source: Source, knowledge: Knowledge, force: bool = False) -> tuple[Page, ...]:
    """Return the pages of one raw file that nobody prepared; *place* names it in messages.

    There is no glossary beside them, so names are listed in ``programmes.json`` and not linked.
    """
    editing = Editing(names=Naming(link="none"))
    report = convert(RawReport(slug, place, source, editing), Ledger({}, {}), knowledge, force)
    return tuple(report_pages(open_book(report), knowledge.catalogue, source.file))


def report_pages(book: Book, catalogue: Catalogue, made_from: str) -> list[Page]:
    """Return the pages and data files of the report *book*, the words on the pages checked."""
    drafts = draw_report(book, catalogue)
    check_drafts(drafts)
    return list(_pages(book, drafts, made_from))


def _pages(book: Book, drafts: Sequence[Draft], made_from: str) -> Iterator[Page]:
    comment = MADE.format(source=made_from)
    yield from (draft.page(comment) for draft in drafts)
    yield from data_pages(book.report, book.report.slug)
    yield from edition_pages(book)


def _moved_from(report: Report, moved: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((old, new) for old, new in moved.items() if old.startswith(f"/{report.slug}/"))
