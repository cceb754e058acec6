"""The command ``add``: take raw files into ``data/reports/``, each in a folder of its own with a report.toml.

The raw file is copied unchanged. The report.toml says what was read, for the editor to check.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final

from build_tools.commands.candidates import candidate_places, candidate_years
from build_tools.commands.faults import fault_of, say
from build_tools.commands.present import OtherText, Present
from build_tools.commands.raw_files import raw_files
from build_tools.commands.report_toml import report_toml
from build_tools.data.read import Knowledge, RawReport, read_knowledge, read_source
from build_tools.data.slugs import check_slug
from build_tools.frame.report_slug import slug_of, slug_with_parent
from build_tools.model.editing import Editing, Override
from build_tools.model.errors import BuildError, DataError, working_on
from build_tools.model.output import OutputFile
from build_tools.model.report import Report
from build_tools.model.source import Source
from build_tools.pipeline import convert_parts
from build_tools.site.write import write_files

EXPECTED: Final = ("place", "year", "date", "speaker")  # the user is told if one of these was not read

SIGNS: Final = 5  # of a report that are printed


@dataclass(frozen=True, slots=True)
class Addition:
    """A report of a raw file, with what takes it into ``data/reports/``."""

    slug: str
    report: Report
    source: OutputFile
    editing: OutputFile  # its report.toml
    variant: str | None  # a line about the other text of the report, None if there is no other
    signs: tuple[str, ...]  # what an editor should look at


def add(arguments: argparse.Namespace) -> int:
    """Take in each of the files; return 1 if any has a fault, after a line for each."""
    reports = arguments.root / "data" / "reports"
    paths = raw_files(arguments.files, reports)
    if arguments.slug and len(paths) > 1:
        raise DataError("--slug", "names one report; give it with one file")
    knowledge = read_knowledge(arguments.root / "data")
    adding = Adding(
        Present(reports, knowledge), knowledge, arguments.slug, Override(place=arguments.place, year=arguments.year)
    )
    added = failed = 0
    for path in paths:
        try:
            with working_on(str(path)):
                added += adding.add(path)
        except (BuildError, OSError) as error:
            say(fault_of(error, str(path)), arguments.debug)
            failed += 1
    print(f"{added} added, {failed} failed")
    return 1 if failed else 0


@dataclass(frozen=True, slots=True)
class Adding:
    """What holds for all files of a run."""

    present: Present
    knowledge: Knowledge
    slug: str | None  # as the user gave it
    stated: Override  # what the user said of the report

    def add(self, path: Path) -> int:
        """Write the reports of the raw file *path*, say what was read of each, and return how many there are.

        Nothing is written if one of them has a fault.
        """
        additions = list(self._additions(path))
        folder = self.present.folder
        write_files([file for each in additions for file in (each.source, each.editing)], folder)
        for each in additions:
            report = each.report
            unread = [name for name in EXPECTED if getattr(report.meta, name) is None]
            about = [f"{len(report.sections)} sections, {len(report.paragraphs)} paragraphs"]
            about += [each.variant] if each.variant else []
            about += [f"not read: {', '.join(unread)}"] if unread else []
            print(f"{path}: {folder / each.slug}: {'; '.join(about)}; check report.toml")
            for sign in each.signs[:SIGNS]:
                print(f"  {sign}")
            if len(each.signs) > SIGNS:
                print(f"  … and {len(each.signs) - SIGNS} more, which review {each.slug} lists")
        return len(additions)

    def _additions(self, path: Path) -> Iterator[Addition]:
        """Yield the reports of the raw file *path*; a file that holds several is copied for each.

        Raises BuildError if the file cannot be converted, if place or year is not known, or if the address is taken.
        """
        source = read_source(path)
        raw = RawReport("report", str(path), source, Editing(override=self.stated))
        taken = self.present.slugs()
        for part, full in enumerate(convert_parts(raw, self.knowledge), 1):
            report = full.report
            other = self.present.other_text(report)
            slug = self._given(part) or self._told(report, source, str(path), part, other, taken)
            check_slug(slug, str(path))
            if slug.lower() in taken:
                raise DataError(str(path), f"{slug} is there already; give another address with --slug")
            taken.add(slug.lower())
            variant_of = other.slug if other and other.differing is not None else None
            editing = report_toml(report.meta, self.stated, source.file, part, variant_of)
            yield Addition(
                slug,
                report,
                OutputFile(f"{slug}/source{path.suffix.lower()}", source.data),
                OutputFile(f"{slug}/report.toml", editing.encode()),
                f"another text of {variant_of}, {other.differing} characters differ" if other and variant_of else None,
                tuple(f"{sign.position} {sign.sentence}".strip() for sign in full.evidence.signs),
            )

    def _given(self, part: int) -> str | None:
        """Return the slug that the user gave; a later *part* of the file adds its number."""
        return f"{self.slug}-{part}" if self.slug and part > 1 else self.slug

    def _told(
        self, report: Report, source: Source, where: str, part: int, other: OtherText | None, taken: set[str]
    ) -> str:
        """Return the slug of place and year. That of another text, or of a later *part* of the file, adds a number.

        Raises DataError if place or year is not known, or if the very report is there already.
        """
        slug = slug_of(report.meta)
        if slug is None:
            raise DataError(where, self._what_is_missing(report, source))
        if other and other.differing is None:
            raise DataError(
                where, f"{other.slug} is another report of this place, year and genre; give an address with --slug"
            )
        if other and not other.differing:
            raise DataError(where, f"{other.slug} is there already with the same text")
        if other:
            return _first_free(other.slug, taken)
        if slug.lower() in taken:  # by a place of the same name
            return f"{slug}-{part}" if part > 1 else slug_with_parent(report.meta) or slug
        return slug

    def _what_is_missing(self, report: Report, source: Source) -> str:
        """Return what the text does not tell, the candidates that it has, and what to do."""
        missing, options = [], []
        if report.meta.place is None:
            names = candidate_places(source.file, source.text, self.knowledge.divisions)
            missing.append("the place" + (f" (it names {', '.join(names)})" if names else ""))
            options.append("--place")
        if report.meta.year is None:
            years = candidate_years(source.file, source.text)
            missing.append("the year" + (f" (it names {', '.join(map(str, years))})" if years else ""))
            options.append("--year")
        return f"the text does not tell {' and '.join(missing)}; say it with {' and '.join(options)}, or give --slug"


def _first_free(slug: str, taken: set[str]) -> str:
    """Return *slug* with the first number that makes it free: zhuzhou-2016-2."""
    return next(name for number in count(2) if (name := f"{slug}-{number}").lower() not in taken)
