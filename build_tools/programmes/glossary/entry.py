"""An entry of the glossary and its address."""

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from build_tools.model.knowledge import Kind
from build_tools.model.programme import Definition, Programme
from build_tools.model.report import Report

# /glossary/action/#146gongcheng   /glossary/action/y/#146gongcheng
ENTRY_ADDRESS: Final = re.compile(r"/glossary/(?P<kind>\w+)/(?:(?P<volume>\w+)/)?#(?P<id>.+)")


class Use(NamedTuple):
    """A report that names a programme, and the programme as this report names it."""

    report: Report
    programme: Programme
    place: str | None  # of the report; of one of several of its name with what it is in


class Explanation(NamedTuple):
    """What explains a name, and the use in whose report it stands; None if it holds everywhere."""

    definition: Definition
    use: Use | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A programme of the glossary, with the reports that name it."""

    id: str
    kind: Kind
    volume: str  # the letter whose page it is on, "" if its kind has one page
    name: str
    place: str | None  # whose own it is; None if it is everybody's
    aliases: tuple[str, ...]
    explanations: tuple[Explanation, ...]  # the one to be shown first; of one place they may differ from year to year
    lent: tuple[Explanation, ...]  # of other places whose reports agree, if its own do not explain it
    additions: tuple[Explanation, ...]  # what places add to a meaning that holds everywhere
    members: tuple[str, ...]
    origin: str | None
    origin_source: str | None
    uses: tuple[Use, ...]  # by place and year

    @property
    def definition(self) -> Definition | None:
        """The definition to be shown first, or None if nothing explains it."""
        return next((e.definition for e in (*self.explanations, *self.lent)), None)

    @property
    def repeated(self) -> bool:
        """Whether it is explained or used more than once: what is used once without a word is hardly looked up."""
        return self.definition is not None or bool(self.members) or self.count > 1

    @property
    def count(self) -> int:
        """How often the reports name it."""
        return sum(len(use.programme.mentions) for use in self.uses)

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year whose reports name it, or None if no report says its year."""
        years = [use.report.meta.year for use in self.uses if use.report.meta.year]
        return (min(years), max(years)) if years else None

    @property
    def only_place(self) -> str | None:
        """The one place whose reports name it, or None if those of several places do."""
        places = {use.report.meta.place for use in self.uses}
        return self.place or (places.pop() if len(places) == 1 else None)

    @property
    def page(self) -> str:
        """The address of the page that it is on."""
        return f"/glossary/{self.kind}/{f'{self.volume}/' if self.volume else ''}"

    @property
    def address(self) -> str:
        """Its permanent address."""
        return f"{self.page}#{self.id}"
