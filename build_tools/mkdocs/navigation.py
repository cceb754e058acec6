"""The navigation of a page is that of its own report, so that a page costs the same however many reports there are."""

from collections.abc import Iterator
from copy import copy
from typing import Final

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from build_tools.pages.report_pages import report_of

FEW_REPORTS: Final = 12  # so many reports are all listed on every page, each by its cover


class ReportNavigation:
    """The navigation of the whole site, and what each page shows of it."""

    def __init__(self, nav: Navigation) -> None:
        """Find the reports in *nav*, title their covers, and let no page lead on to a page of the next report."""
        self.nav = nav
        self.covers: dict[int, Page] = {}  # id of a report's item → its cover
        self.reports: dict[str, StructureItem] = {}  # folder of a report → its item
        self.shown: dict[int, Navigation] = {}  # id of an item → the navigation of the pages in it
        for item in nav.items:
            if isinstance(item, Section) and (cover := _cover(item)):
                cover.title = item.title  # a --dirty build does not read the title of a page that it does not build
                self.covers[id(item)] = cover
                self.reports[_folder(cover)] = item
        for page in nav.pages:
            following = page.next_page
            if following and _top(page) is not _top(following):
                page.next_page = following.previous_page = None

    def of(self, page: Page) -> Navigation:
        """Return the navigation that *page* shows: its own report, and at most the covers of the others."""
        top = self.reports.get(_folder(page)) or _top(page)
        if id(top) not in self.shown:
            own = self.shown[id(top)] = copy(self.nav)
            own.items = list(self._items(top))
        return self.shown[id(top)]

    def _items(self, top: StructureItem) -> Iterator[StructureItem]:
        for item in self.nav.items:
            if item is top or id(item) not in self.covers:
                yield item
            elif len(self.covers) <= FEW_REPORTS:
                yield self.covers[id(item)]


def _folder(page: Page) -> str:
    """Return the first folder of the page's file: that of its report, for a page of one; also if the menu does not list it."""
    return page.file.src_uri.partition("/")[0]


def _top(page: Page) -> StructureItem:
    """Return the item of the navigation's first level that holds *page*."""
    item: StructureItem = page
    while item.parent:
        item = item.parent
    return item


def _cover(section: Section) -> Page | None:
    """Return the cover of the report that *section* is, or None if it is no report."""
    pages = [child for child in section.children if isinstance(child, Page)]
    return pages[0] if report_of([page.file.src_uri for page in pages]) else None
