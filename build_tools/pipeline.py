"""The stages in their order: from what ``read`` returns to the pages that ``write`` takes. Nothing is written here."""

from dataclasses import dataclass, replace

from build_tools.addresses import Ledger, final_redirects, redirects_by_page, render_ledger, updated
from build_tools.clean import clean_text
from build_tools.errors import DataError
from build_tools.fidelity import check_report
from build_tools.frame import find_frame, is_report, split_lines
from build_tools.link import link_report, report_addresses
from build_tools.metadata import read_meta
from build_tools.model import Editing, Page, Report, Source
from build_tools.parse import parse_outline
from build_tools.read import Data, RawReport
from build_tools.render import file_link, home_page, live_pages, navigation, open_book, redirect_pages, render_report
from build_tools.serialize import data_pages

MADE = "由 build_tools 据 {source} 生成；请改那里，不要改本文件。"


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a conversion of ``data/`` produces."""

    pages: tuple[Page, ...]  # under docs/
    ledger: Page  # under data/


def build_site(data: Data) -> Site:
    """Return every page of the site.

    Raises BuildError where the input cannot be used, a text would be altered, or a published address would break.
    """
    reports = [convert(raw, data.ledger) for raw in data.reports]
    current = {address: text for report in reports for address, text in report_addresses(report).items()}
    ledger = updated(data.ledger, {"/": "首页", "/about/": "关于"} | current)
    live = live_pages([open_book(report) for report in reports])
    moved = {old: file_link(new, live) for old, new in final_redirects(ledger).items()}
    reports = [
        replace(r, moved=tuple((old, new) for old, new in moved.items() if old.startswith(f"/{r.slug}/")))
        for r in reports
    ]
    comment = MADE.format(source="data/")
    pages = [page for report in reports for page in report_pages(report, f"data/reports/{report.slug}/")]
    signposts = redirect_pages(redirects_by_page(ledger), live, comment)
    books = [open_book(report) for report in reports]
    pages += [home_page(books, comment), navigation(books, comment, [page.path for page in signposts]), *signposts]
    return Site(tuple(pages), Page("addresses.txt", render_ledger(ledger).encode()))


def convert(raw: RawReport, ledger: Ledger, force: bool = False) -> Report:
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
    outline = parse_outline(frame.body)
    meta = read_meta(frame, outline, raw.editing.override)
    report = link_report(raw.slug, raw.source, clean, frame, outline, meta, raw.editing, ledger)
    check_report(report)
    return report


def convert_file(slug: str, place: str, source: Source, force: bool = False) -> tuple[Page, ...]:
    """Return the pages of one raw file that nobody prepared; *place* names it in messages."""
    report = convert(RawReport(slug, place, source, Editing()), Ledger({}, {}), force)
    return tuple(report_pages(report, source.file))


def report_pages(report: Report, made_from: str) -> list[Page]:
    """Return the pages and data files of *report*."""
    return [*render_report(open_book(report), MADE.format(source=made_from)), *data_pages(report, report.slug)]
