"""The pages that every report has, apart from those of its sections: one table for navigation, addresses, links and the
builder's hook."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from build_tools.text.wording import wordings


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A page that every report has; its title is in ``strings.toml``."""

    stem: str  # the last part of its address and the name of its file: /<slug>/<stem>/, <slug>/<stem>.md
    group: str = ""  # the stem of the page whose title heads its group in the menu; "" if the page is in no group
    listed: bool = True  # in the menu; to one that is not, the page leads that it belongs to

    @property
    def title(self) -> str:
        """What the menu calls it."""
        return wordings("pages.report_titles")[self.stem]

    def file(self, slug: str) -> str:
        """Return its file for the report *slug*, under ``docs/``."""
        return f"{slug}/{self.stem}.md"

    def address(self, slug: str) -> str:
        """Return its address for the report *slug*."""
        return f"/{slug}/{self.stem}/"


GLANCE: Final = ReportPage("glance")
FIGURES: Final = ReportPage("figures", group="figures")
TARGETS: Final = ReportPage("targets", group="figures")
TASKS: Final = ReportPage("tasks", group="figures")
UNTABLED: Final = ReportPage("untabled", listed=False)
NAMES: Final = ReportPage("names")
FULL: Final = ReportPage("full")
FIDELITY: Final = ReportPage("fidelity")

# All of them, in the order of the menu.
REPORT_PAGES: Final = (GLANCE, FIGURES, TARGETS, TASKS, NAMES, FULL, FIDELITY, UNTABLED)
FIGURES_PAGES: Final = tuple(page for page in REPORT_PAGES if page.group == FIGURES.stem)
# Pages that reports once had: stem → the page that shows the same now.
FORMER_PAGES: Final = {"changes": FIGURES}


def cover_file(slug: str) -> str:
    """Return the file of the cover of the report *slug*, which stands for the whole report: /<slug>/."""
    return f"{slug}/index.md"


def menu() -> list[tuple[str, list[ReportPage]]]:
    """Return the pages as the menu of a report shows them: each group under its title, a page of no group under "" """
    titles = {page.stem: page.title for page in REPORT_PAGES}
    listed = [page for page in REPORT_PAGES if page.listed]
    return [(titles.get(group, ""), [*pages]) for group, pages in groupby(listed, key=lambda page: page.group)]


def report_of(files: Sequence[str]) -> str | None:
    """Return the slug of the report that an item of the navigation is, or None if it is no report.

    *files*: those of the item's own pages, the cover first; pages in groups are not among them.
    """
    slug, _, name = files[0].partition("/") if files else ("", "", "")
    own = {page.file(slug) for page in REPORT_PAGES if page.listed and not page.group}
    return slug if f"{slug}/{name}" == cover_file(slug) and own <= set(files) else None
