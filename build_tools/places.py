"""Put the reports of one place together, year after year."""

from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.addresses import Ledger
from build_tools.model import Report
from build_tools.pinyin import slug, sort_key


@dataclass(frozen=True, slots=True)
class Region:
    """A place with its reports."""

    id: str  # its sound, as in /places/zhuzhoushi/
    name: str
    reports: tuple[Report, ...]  # by year, the oldest first

    @property
    def address(self) -> str:
        """The permanent address of the page that compares its years."""
        return f"/places/{self.id}/"

    @property
    def file(self) -> str:
        """The file of that page."""
        return f"places/{self.id}.md"

    @property
    def title(self) -> str:
        """What the page is called."""
        return f"{self.name}：历年对照"

    @property
    def compared(self) -> bool:
        """Whether it has such a page: its reports are of several years."""
        return len({report.meta.year for report in self.reports if report.meta.year}) > 1


def regions(reports: Sequence[Report], ledger: Ledger) -> list[Region]:
    """Return the places of *reports* in the order of pinyin; reports whose place is not known belong to none.

    A place keeps the address that *ledger* has for it; a place that sounds the same takes a number.
    """
    grouped: dict[str, list[Report]] = {}
    for report in reports:
        if report.meta.place:
            grouped.setdefault(report.meta.place, []).append(report)
    found: list[Region] = []
    for name, members in sorted(grouped.items(), key=lambda item: sort_key(item[0])):
        ordered = tuple(sorted(members, key=lambda r: (r.meta.year or 0, r.slug)))
        number, own = 1, slug(name)
        region = Region(own, name, ordered)
        while region.id in {r.id for r in found} or ledger.published.get(region.address, region.title) != region.title:
            number += 1
            region = Region(f"{own}-{number}", name, ordered)
        found.append(region)
    return found
