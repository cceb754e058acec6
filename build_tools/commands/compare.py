"""The command ``compare``: what the later of two raw reports says of the tasks and targets of the earlier one."""

import argparse
from pathlib import Path

from build_tools.answers.find import promises_of
from build_tools.data.read import Knowledge, RawReport, read_knowledge, read_source
from build_tools.data.slugs import is_slug
from build_tools.files.answers_json import answers_json
from build_tools.model.editing import Editing, NameLinks
from build_tools.model.errors import working_on
from build_tools.model.output import OutputFile
from build_tools.model.report import Report
from build_tools.pipeline import convert_parts
from build_tools.site.write import write_files
from build_tools.text import pinyin


def compare(arguments: argparse.Namespace) -> int:
    """Convert the two files, write what the later one answers, and print how many tasks and targets have an answer."""
    knowledge = read_knowledge(arguments.root / "data")
    earlier, later = (_report(path, knowledge) for path in (arguments.earlier, arguments.later))
    promises = promises_of(earlier, later, knowledge.figure_words)
    content = answers_json(earlier.slug, later.slug, promises)
    write_files([OutputFile(arguments.out.name, content)], arguments.out.parent)
    answered = sum(bool(promise.sure) for promise in promises)
    print(f"{len(promises)} tasks and targets: {answered} answered, {len(promises) - answered} not found")
    return 0


def _report(path: Path, knowledge: Knowledge) -> Report:
    """Return the first report in the raw file at *path*."""
    with working_on(str(path)):
        slug = path.stem if is_slug(path.stem) else pinyin.slug(path.stem)
        raw = RawReport(slug, str(path), read_source(path), Editing(names=NameLinks(link="none")))
        return next(convert_parts(raw, knowledge)).report
