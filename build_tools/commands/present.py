"""The reports that ``data/reports/`` has already: is a new one among them, in another text?"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from build_tools.data.division_names import short_name
from build_tools.data.ledger import Ledger
from build_tools.data.read import Knowledge, RawReport, read_report
from build_tools.model.errors import BuildError
from build_tools.model.report import Meta, Report
from build_tools.pipeline import convert, metadata_of
from build_tools.text.difference import difference

SAME: Final = 0.5  # texts of one report, which may be cut off, share more than this part of the shorter one


@dataclass(frozen=True, slots=True)
class OtherText:
    """A report of the same place, year and genre that is there already."""

    slug: str
    differing: int | None  # characters by which the texts differ; None if it is another report


@dataclass
class Present:
    """The reports of a folder. Each is read once, and its metadata only if its text may be about the place asked for."""

    folder: Path
    knowledge: Knowledge
    raw: dict[str, RawReport | None] = field(default_factory=dict)  # by slug; None for one that cannot be read
    meta: dict[str, Meta | None] = field(default_factory=dict)  # by slug; None for one that cannot be converted

    def slugs(self) -> set[str]:
        """Return the slugs that are taken, in lower case."""
        return {folder.name.lower() for folder in self.folder.glob("*/")}

    def other_text(self, report: Report) -> OtherText | None:
        """Return the report of the place, year and genre of *report* that is no variant, or None if there is none."""
        meta = report.meta
        whose = _whose(meta)
        if whose is None or meta.year is None:
            return None
        for raw in self._reports():
            of_raw = self._meta(raw) if _may_be_of(raw, whose) else None
            if of_raw and is_same(of_raw, meta):
                other = convert(raw, Ledger({}, {}), self.knowledge, force=True).report
                return OtherText(raw.slug, differing_characters(other, report))
        return None

    def _reports(self) -> Iterator[RawReport]:
        """Yield the reports that are no variants. The build says what is wrong with those that cannot be read."""
        for folder in sorted(self.folder.glob("*/")):
            if folder.name not in self.raw:
                try:
                    self.raw[folder.name] = read_report(folder)
                except (BuildError, OSError):
                    self.raw[folder.name] = None
            raw = self.raw[folder.name]
            if raw and raw.editing.variant.of is None:
                yield raw

    def _meta(self, raw: RawReport) -> Meta | None:
        if raw.slug not in self.meta:
            try:
                self.meta[raw.slug] = metadata_of(raw, self.knowledge)
            except BuildError:
                self.meta[raw.slug] = None
        return self.meta[raw.slug]


def _may_be_of(raw: RawReport, place: str) -> bool:
    """Return whether *raw* may be of *place*: the editor says so, or the text has its name or its short name."""
    return place == raw.editing.override.place or short_name(place) in raw.source.text


def is_same(one: Meta, other: Meta) -> bool:
    """Return whether two reports are of one place, year and genre, or of one company and year."""
    known = ((meta.genre, _whose(meta), meta.place_code or meta.parent, meta.year) for meta in (one, other))
    return next(known) == next(known)


def _whose(meta: Meta) -> str | None:
    return meta.place or (meta.issuer if meta.genre == "company" else None)


def differing_characters(one: Report, other: Report) -> int | None:
    """Return how many characters two texts of one report differ by; None if they are different reports."""
    texts = [[p.text for p in report.paragraphs] for report in (one, other)]
    shorter, longer = sorted(sum(map(len, text)) for text in texts)
    number = difference(*texts)
    return number if longer - number > SAME * shorter else None
