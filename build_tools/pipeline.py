"""The stages in their order: from what ``read`` returns to the pages that ``write`` takes. Nothing is written here."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_tools.addresses import Ledger, final_redirects, redirects_by_page, render_ledger, updated
from build_tools.announce import addresses_pages, feed_page
from build_tools.cache import Cache, key_of
from build_tools.clean import clean_text
from build_tools.digests import digest
from build_tools.editions import edition_pages
from build_tools.errors import DataError
from build_tools.fidelity import check_report
from build_tools.find import find_figures, find_programmes
from build_tools.frame import find_frames, is_report
from build_tools.glossary import KIND_NAMES, Entry, gather, moved_terms, review
from build_tools.indicators import Catalogue
from build_tools.lines import split_lines
from build_tools.link import link_report, number_figures, report_addresses
from build_tools.markup import Rendering, render
from build_tools.metadata import read_meta, tell_incomplete
from build_tools.model import CleanText, Editing, Frame, Naming, Page, Report, Source
from build_tools.parse import parse_outline
from build_tools.places import Region, regions
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
    place_page,
    redirect_pages,
    render_drafts,
)
from build_tools.render.blocks import volume_file
from build_tools.renderings import renderings_page
from build_tools.renderings import shelf as shelf_of
from build_tools.search import Indexed, index_report, search_pages
from build_tools.serialize import data_pages
from build_tools.workers import ALONE, Workers

MADE = "由 build_tools 据 {source} 生成；请改那里，不要改本文件。"


SITE_NAME = "政府工作报告文库"


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a conversion of ``data/`` produces."""

    pages: tuple[Page, ...]  # under docs/
    ledger: Page  # under data/


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
    """What becomes of a report: its pages, and what the search needs of it."""

    pages: tuple[Page, ...]
    indexed: Indexed


def build_site(data: Data, workers: Workers = ALONE, cache: Cache | None = None) -> Site:
    """Return every page of the site, the reports converted by *workers*, unless *cache* has them.

    Raises BuildError where the input cannot be used, a text would be altered, or a published address would break.
    """
    cache = cache or Cache()
    converted = convert_all(data, workers, cache)
    entries, reports = gather(converted, data.ledger)
    places = regions(reports, data.ledger)
    current = _addresses(entries, reports, places)
    ledger = updated(
        replace(data.ledger, redirects={**data.ledger.redirects, **moved_terms(data.ledger, entries)}), current
    )
    keys = _keep(converted, data, ledger, cache)
    books, live, moved = _books(reports, places, entries, ledger)
    del converted, reports
    published = _publish_all(books, keys, data.knowledge, workers, cache)
    books = [replace(book, report=book.report.light()) for book in books]
    made_from_all = MADE.format(source="data/")
    signposts = redirect_pages(redirects_by_page(ledger), live, made_from_all)
    drafts = [*glossary_pages(entries, books, moved)]
    shelf = {book.report.slug: book for book in books}
    drafts += [
        place_page(region, [shelf[r.slug] for r in region.reports if r.meta.year], entries, data.knowledge.catalogue)
        for region in places
        if region.compared
    ]
    pages = [page for report in published for page in report.pages]
    pages += [draft.page(MADE.format(source="data/glossary.toml 和各份报告")) for draft in drafts]
    pages += [
        *search_pages(entries, [report.indexed for report in published]),
        *addresses_pages(ledger),
        feed_page(data.news, SITE_NAME),
    ]
    kinds: dict[str, str] = {kind: name for kind, name in KIND_NAMES.items() if any(e.kind == kind for e in entries)}
    unlisted = [
        *(p.path for p in signposts),
        *dict.fromkeys(volume_file(e.kind, e.volume) for e in entries if e.volume),
    ]
    pages += [
        home_page(books, made_from_all, data.knowledge.catalogue, entries, places),
        navigation(books, made_from_all, kinds, places, unlisted),
    ]
    _keep_renderings(drafts, workers, cache)
    return Site((*pages, *signposts), Page("addresses.txt", render_ledger(ledger).encode()))


def _addresses(entries: Sequence[Entry], reports: Sequence[Report], places: Sequence[Region]) -> dict[str, str]:
    """Return every address that the site publishes, with the text that it leads to."""
    current = {"/": "首页", "/about/": "关于", "/search/": "搜索"} | glossary_addresses(entries)
    current |= {region.address: region.title for region in places if region.compared}
    for report in reports:
        current |= report_addresses(report)
    return current


def _books(
    reports: Sequence[Report], places: Sequence[Region], entries: Sequence[Entry], ledger: Ledger
) -> tuple[list[Book], dict[str, str], dict[str, list[tuple[str, str]]]]:
    """Return the reports as books that know what has moved on their pages and where their place's years are compared;
    every live page of the site with its file; and for each other file the fragments that have moved from it."""
    years = {report.slug: region.file for region in places if region.compared for report in region.reports}
    books = [replace(open_book(report), years=years.get(report.slug, "")) for report in reports]
    others = {"/glossary/": "glossary/index.md"}
    others |= {f"/glossary/{e.kind}/": volume_file(e.kind, "") for e in entries}
    others |= {e.page: volume_file(e.kind, e.volume) for e in entries}
    others |= {region.address: region.file for region in places if region.compared}
    live = live_pages(books, others)
    final = {old: file_link(new, live) for old, new in final_redirects(ledger).items()}
    moved: dict[str, list[tuple[str, str]]] = defaultdict(list)
    of_report: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for old, target in final.items():
        page, _, fragment = old.partition("#")
        of_report[old.split("/", 2)[1]].append((old, target))
        if page in others and fragment:
            moved[others[page]].append((fragment, target))
    books = [replace(b, report=replace(b.report, moved=tuple(of_report[b.report.slug]))) for b in books]
    return books, live, moved


def _keep_renderings(drafts: Sequence[Draft], workers: Workers, cache: Cache) -> None:
    """Have the renderings of *drafts*, pages outside of the reports, kept for the builder, by the folder that they are in."""
    names = [f"draft-{draft.path.replace('/', '-')}" for draft in drafts]
    keys = [key_of(draft.markdown) for draft in drafts]
    made = cache.map(workers, render, [draft.markdown for draft in drafts], names, keys, "rendered")
    folders: dict[str, dict[str, Rendering]] = defaultdict(dict)
    for draft, name, key, rendering in zip(drafts, names, keys, made, strict=True):
        cache.keep(name, key, rendering)
        folders[shelf_of(draft.path)][digest(draft.markdown)] = rendering
    for folder, kept in folders.items():
        cache.store(renderings_page(folder, kept))


def convert_all(data: Data, workers: Workers = ALONE, cache: Cache | None = None) -> list[Report]:
    """Return the reports of *data*, converted by *workers*, unless *cache* has them."""
    tasks = _tasks(data, data.ledger)
    names, keys = [task.name for task in tasks], [task.key for task in tasks]
    return list((cache or Cache()).map(workers, _converted, tasks, names, keys, "converted"))


def _tasks(data: Data, ledger: Ledger) -> list[Task]:
    ledgers = ledger.by_report()
    return [Task(raw, ledgers[raw.slug], data.knowledge) for raw in data.reports]


def _keep(converted: Sequence[Report], data: Data, ledger: Ledger, cache: Cache) -> list[str]:
    """Have the reports kept, and return the keys of what they were made of.

    They go by the *ledger* that lists what they publish: with it they come out the same, and it is there the next time.
    """
    keys = []
    for task, report in zip(_tasks(data, ledger), converted, strict=True):
        keys.append(task.key)
        cache.keep(task.name, task.key, report)
    return keys


def _converted(task: Task) -> Report:
    return convert(task.raw, task.ledger, task.knowledge)


def _publish_all(
    books: Sequence[Book], keys: Sequence[str], knowledge: Knowledge, workers: Workers, cache: Cache
) -> list[Published]:
    """Return what becomes of each of *books*; beside the report, it depends on what the site gave to its names."""
    names = [f"{book.report.slug}.pages" for book in books]
    given = [
        key_of(key, [(p.volume, p.id) for p in book.report.programmes], book.report.moved, book.years)
        for key, book in zip(keys, books, strict=True)
    ]
    published = []
    editions = [Edition(book, knowledge) for book in books]
    made = cache.map(workers, _published, editions, names, given, "rendered")
    for name, key, (pages, indexed, renderings) in zip(names, given, made, strict=True):
        cache.keep(name, key, (pages, indexed, renderings))
        cache.store(renderings)
        published.append(Published(pages, indexed))
    return published


def _published(edition: Edition) -> tuple[tuple[Page, ...], Indexed, Page]:
    """Return the pages of a report, what the search needs of it, and the pages' renderings: each is rendered once, which
    proves its words and saves the builder the work."""
    book = edition.book
    slug = book.report.slug
    drafts = draw_report(book, edition.knowledge.catalogue)
    renderings = renderings_page(slug, render_drafts(drafts))
    return tuple(_pages(book, drafts, f"data/reports/{slug}/")), index_report(book), renderings


def review_names(data: Data) -> list[str]:
    """Return what an editor of the glossary may want to look at, a line each."""
    return review(convert_all(data), data.knowledge.terms)


def convert(raw: RawReport, ledger: Ledger, knowledge: Knowledge, force: bool = False) -> Report:
    """Return the report that *raw* holds, checked; pure: the same input gives the same report.

    Raises DataError for a text that is no report, unless *force* is given.
    """
    clean, frames = _told_apart(raw)
    part = raw.editing.source.part
    if not 1 <= part <= len(frames):
        raise DataError(raw.place, f"[source] part = {part}, but the file holds {len(frames)} report(s)")
    return _understood(raw, clean, frames[part - 1], ledger, knowledge, force)


def convert_parts(raw: RawReport, knowledge: Knowledge, force: bool = False) -> Iterator[Report]:
    """Yield each of the reports that the raw file of *raw* holds, none of them published: slug, slug-2, slug-3."""
    clean, frames = _told_apart(raw)
    for part, frame in enumerate(frames, 1):
        own = raw if part == 1 else replace(raw, slug=f"{raw.slug}-{part}")
        yield _understood(own, clean, frame, Ledger({}, {}), knowledge, force)


def _told_apart(raw: RawReport) -> tuple[CleanText, tuple[Frame, ...]]:
    """Return the clean text of *raw*, and the reports in it told apart from what surrounds them."""
    clean = clean_text(raw.source.text, raw.editing.errata, f"data/reports/{raw.slug}/report.toml")
    return clean, find_frames(split_lines(clean.text))


def _understood(
    raw: RawReport, clean: CleanText, frame: Frame, ledger: Ledger, knowledge: Knowledge, force: bool
) -> Report:
    """Return the report in *frame*, with its sections, names and figures."""
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
    return replace(
        report,
        figures=number_figures(slug=raw.slug, figures=figures, ledger=ledger),
        untabled=untabled,
        incomplete=tell_incomplete(frame, outline),
    )


def convert_file(slug: str, place: str, source: Source, knowledge: Knowledge, force: bool = False) -> tuple[Page, ...]:
    """Return the pages of one raw file that nobody prepared; *place* names it in messages.

    A file that holds several reports gives a folder for each. There is no glossary beside them, so names are listed in
    ``programmes.json`` and not linked.
    """
    raw = RawReport(slug, place, source, Editing(names=Naming(link="none")))
    reports = convert_parts(raw, knowledge, force)
    return tuple(page for r in reports for page in report_pages(open_book(r), knowledge.catalogue, source.file))


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
