"""A line of the body with what the rules for headings say of it."""

from dataclasses import dataclass
from typing import Final

from build_tools.model.outline import Line

DEEPEST_LEVEL: Final = 3  # level of the deepest headings


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A line of the body: a paragraph, unless it begins with a heading or a lead."""

    line: Line
    level: int | None = None  # of the heading that begins the line
    number: str = ""  # of that heading, as written; empty for a bare one
    title_end: int = 0  # characters of the heading's number and title
    is_lead: bool = False  # begins with a sentence that serves as a heading
    heads_leads: bool = False  # is a lead that further leads are below

    @property
    def text(self) -> str:
        """The text of the line."""
        return self.line.text
