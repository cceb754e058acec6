"""The command ``add``: take raw files into ``data/reports/``, each in a folder of its own with a report.toml.

The raw file is copied unchanged. The report.toml says what was read, for the editor to check.
"""

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Final

from build_tools.commands.faults import fault_of, say
from build_tools.data.division_names import short_name
from build_tools.data.read import Knowledge, RawReport, read_knowledge, read_source
from build_tools.data.slugs import check_slug
from build_tools.model.editing import Editing
from build_tools.model.errors import BuildError, DataError, working_on
from build_tools.model.output import OutputFile
from build_tools.model.report import Report
from build_tools.pipeline import convert_parts
from build_tools.site.write import write_files
from build_tools.text import pinyin
from build_tools.text.wording import wording

# What a report.toml's [meta] may state, in the order of reading.
STATED: Final = ("title", "place", "year", "session", "date", "speaker", "post")
EXPECTED: Final = ("place", "year", "date", "speaker")  # the user is told if one of these was not read


@dataclass(frozen=True, slots=True)
class Addition:
    """A report of a raw file, with the two files that take it into ``data/reports/``."""

    report: Report
    source: OutputFile
    editing: OutputFile  # its report.toml


def add(arguments: argparse.Namespace) -> int:
    """Take in each of the files; return 1 if any has a fault, after a line for each."""
    if arguments.slug and len(arguments.files) > 1:
        raise DataError("--slug", "names one report; give it with one file")
    data_dir = arguments.root / "data"
    knowledge = read_knowledge(data_dir)
    status = 0
    for path in arguments.files:
        try:
            with working_on(str(path)):
                _add(path, data_dir / "reports", knowledge, arguments.slug)
        except (BuildError, OSError) as error:
            say(fault_of(error, str(path)), arguments.debug)
            status = 1
    return status


def _add(path: Path, reports: Path, knowledge: Knowledge, slug: str | None) -> None:
    """Write the reports of the raw file *path* into the folder *reports*, and say what was read of them."""
    for addition in list(_additions(path, reports, knowledge, slug)):  # none is written if one has a fault
        write_files([addition.source, addition.editing], reports)
        report = addition.report
        unread = [name for name in EXPECTED if getattr(report.meta, name) is None]
        print(f"{reports / addition.source.path}: {len(report.sections)} sections, {len(report.paragraphs)} paragraphs")
        print(f"{reports / addition.editing.path}: check it{'; not read: ' + ', '.join(unread) if unread else ''}")


def _additions(path: Path, reports: Path, knowledge: Knowledge, slug: str | None) -> Iterator[Addition]:
    """Yield the reports of the raw file *path*; a file that holds several is copied for each.

    Raises BuildError if the file cannot be converted, or if its address cannot be used or is taken.
    """
    source = read_source(path)
    taken = {folder.name.lower() for folder in reports.glob("*/")}
    for part, full in enumerate(convert_parts(RawReport("report", str(path), source, Editing()), knowledge), 1):
        report = full.report
        name = _slug(report, path, part, slug, taken)
        taken.add(name.lower())
        yield Addition(
            report,
            OutputFile(f"{name}/source{path.suffix.lower()}", source.data),
            OutputFile(f"{name}/report.toml", _editing(report, source.file, part).encode()),
        )


def _slug(report: Report, path: Path, part: int, given: str | None, taken: set[str]) -> str:
    """Return the slug of *report*: the one *given*, else one of its place and year; a later *part* may add its number.

    Raises DataError if it cannot be used, or if it is among those *taken*, which are in lower case.
    """
    name = given or _guessed(report, path)
    if part > 1 and (given or name.lower() in taken):
        name = f"{name}-{part}"
    check_slug(name, str(path))
    if name.lower() in taken:
        raise DataError(str(path), f"{name} is there already; give another address with --slug")
    return name


def _guessed(report: Report, path: Path) -> str:
    """Return a slug made of the place's sound and the year: 株洲市, 2016 → zhuzhou-2016; else of the file's name."""
    place, year = report.meta.place, report.meta.year
    name = pinyin.slug(short_name(place) if place else path.stem)
    return f"{name}-{year}" if year and not re.search(rf"{year}$", name) else name


def _editing(report: Report, file: str, part: int) -> str:
    """Return a report.toml that states nothing yet but the *part* of the file: it lists what was read, as comments."""
    template = files("build_tools").joinpath("templates", "report.toml").read_text("utf-8")
    read = [(field, getattr(report.meta, field)) for field in STATED]
    return Template(template).substitute(
        file=json.dumps(file, ensure_ascii=False),
        part=f"\n[source]\npart = {part}\n" if part > 1 else "",
        meta="\n".join(
            f"# {field} = {json.dumps(value, ensure_ascii=False) if value else wording('add.not_read')}"
            for field, value in read
        ),
    )
