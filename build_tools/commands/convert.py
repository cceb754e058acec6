"""The command ``convert``: convert raw files that nobody prepared, each into a folder of its own."""

import argparse
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from build_tools.commands.faults import Fault, fault_of, say
from build_tools.data.read import Knowledge, read_knowledge, read_source
from build_tools.data.slugs import check_slug
from build_tools.model.errors import BuildError, DataError, working_on
from build_tools.model.output import OutputFile
from build_tools.pipeline import convert_file
from build_tools.site.workers import open_workers, with_progress
from build_tools.site.write import find_stale, remove, write_files


@dataclass(frozen=True, slots=True)
class RawFile:
    """A raw file to be converted."""

    path: Path
    slug: str
    knowledge: Knowledge
    force: bool  # convert it even if it does not look like a report


def convert(arguments: argparse.Namespace) -> int:
    """Convert the files and write each as soon as it is done; return 1 if any has a fault, after a line for each."""
    if arguments.slug and len(arguments.files) > 1:
        raise DataError("--slug", "names one report; give it with one file")
    tasks = _tasks(arguments)
    status = 0
    with open_workers(arguments.jobs, arguments.scheduler) as workers:
        converted = with_progress(workers.map(_convert, tasks), len(tasks), "converted")
        for path, made in zip(arguments.files, converted, strict=True):
            fault = made if isinstance(made, Fault) else _write(made, path, arguments.out)
            if fault:
                say(fault, arguments.debug)
                status = 1
    return status


def _tasks(arguments: argparse.Namespace) -> list[RawFile | Fault]:
    """Return each file with its slug, or what is wrong with its name."""
    knowledge = read_knowledge(arguments.root / "data")
    first: dict[str, Path] = {}
    tasks: list[RawFile | Fault] = []
    for path in arguments.files:
        try:
            slug = check_slug(arguments.slug or path.stem, str(path))
            if (other := first.setdefault(slug.lower(), path)) is not path:
                raise DataError(str(path), f"would overwrite the report of {other}; rename one of them")
            tasks.append(RawFile(path, slug, knowledge, arguments.force))
        except DataError as error:
            tasks.append(fault_of(error, str(path)))
    return tasks


def _convert(task: RawFile | Fault) -> tuple[OutputFile, ...] | Fault:
    """Return the output files of a raw file, or what is wrong with it."""
    if isinstance(task, Fault):
        return task
    where = str(task.path)
    try:
        with working_on(where):
            return convert_file(task.slug, where, read_source(task.path), task.knowledge, task.force)
    except (BuildError, OSError) as error:
        return fault_of(error, where)


def _write(files: Iterable[OutputFile], path: Path, out: Path) -> Fault | None:
    """Write the output *files* of the raw file *path* into *out*, and remove what an earlier run left there."""
    files = list(files)
    try:
        with working_on(str(path)):
            write_files(files, out)
            for slug in {file.path.partition("/")[0] for file in files}:
                remove(find_stale(files, out, slug), out)
    except (BuildError, OSError) as error:
        return fault_of(error, str(path))
    return None
