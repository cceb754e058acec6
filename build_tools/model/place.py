"""A place: a city, a county or the nation, with its reports."""

from dataclasses import dataclass

from build_tools.model.report import Report


@dataclass(frozen=True, slots=True)
class Place:
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
    def compared(self) -> bool:
        """Whether it has such a page: its reports are of several years."""
        return len({report.meta.year for report in self.reports if report.meta.year}) > 1
