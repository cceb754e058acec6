"""A page before it is written."""

from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.model.output import OutputFile
from build_tools.pages.markup import front_matter
from build_tools.pages.takeaways import Chart, Table


@dataclass(frozen=True, slots=True)
class Draft:
    """A page before it is written: its front matter and its body."""

    path: str  # relative to the output folder
    meta: Mapping[str, object]
    body: str
    way: tuple[str, ...] | None = None  # the steps from the report's cover to the page; None: only its title
    takeaways: tuple[Chart | Table, ...] = ()  # of which files lie beside it

    def output_file(self, comment: str) -> OutputFile:
        """Return the file; *comment*, what the page was made from, comes first in it."""
        return OutputFile(self.path, (front_matter(comment, self.meta) + self.markdown).encode())

    @property
    def markdown(self) -> str:
        """What follows the front matter."""
        return self.body.strip("\n") + "\n"
