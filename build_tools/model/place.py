"""A place: a province, a city, a county or the nation, with its reports."""

from dataclasses import dataclass
from typing import get_args

from build_tools.model.division import Division
from build_tools.model.genre import Genre
from build_tools.model.report import Report


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its reports, whatever it was called when they were given."""

    id: str  # its sound, as in /places/zhuzhoushi/
    name: str  # its name today; of a place in no list, as its reports say it
    reports: tuple[Report, ...]  # by year, the oldest first
    label: str  # its name, with what it is in if another place has the same name: 鼓楼区（南京市）
    parent: str = ""  # what it is in: 南京市; "" if that is not known
    province: Division | None = None  # None for the nation, and if it is not known
    level: int | None = None  # 0 nation, 1 province, 2 prefecture, 3 county; None for a place in no list
    former_names: tuple[str, ...] = ()  # the earliest first
    unlisted: bool = False  # whether it is in no list of divisions

    @property
    def address(self) -> str:
        """The permanent address of the page that compares its years."""
        return f"/places/{self.id}/"

    @property
    def file(self) -> str:
        """The file of that page."""
        return f"places/{self.id}.md"

    @property
    def series(self) -> tuple[Report, ...]:
        """The reports of known years that the page compares, all of one genre: that with most years."""
        years: dict[Genre, set[int]] = {genre: set() for genre in get_args(Genre)}
        for report in self.reports:
            if report.meta.year:
                years[report.meta.genre].add(report.meta.year)
        most = max(years, key=lambda genre: len(years[genre]))  # the first of several: a government's
        return tuple(report for report in self.reports if report.meta.year and report.meta.genre == most)

    @property
    def compared(self) -> bool:
        """Whether it has such a page: reports of one genre are of several years."""
        return len({report.meta.year for report in self.series}) > 1
